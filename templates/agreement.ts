import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { longDate } from '#app/text/dates.ts'
import { spokenWords } from '#app/text/programme-words.ts'
import { termText, withinTerm } from '#app/text/term.ts'
import { translator } from '#app/text/text.ts'
import { agreementAnnexes } from './agreement-annexes.ts'
import { agreementArticles } from './agreement-articles.ts'
import { membersOverTime } from './agreement-bases.ts'
import { AgreementData } from './agreement-data.ts'
import { type Block, facts, heading, newPage, notice, paragraph } from './blocks.ts'
import type { Office } from './shapes.ts'
import { aboutDossier, template } from './template.ts'

/** The agreement as PDF, made from exactly these data. */
export const agreementPdf = template(AgreementData, (frozen) => {
  const { party, reference, version, calculation } = frozen
  const title = `${agreementTitle(frozen)} ${party.name}`
  return {
    ...aboutDossier({ ...frozen, language: 'de' }),
    title: `${title} (${reference})`,
    subject: `Vereinbarung über die kommunale Integrationsförderung, ${party.name}, ${yearsOfTerm(frozen)}`,
    createdAt: frozen.issuedAt,
    runningTitle: title,
    reference: `${reference}  ·  Fassung ${version}`,
    sample: calculation.sample,
    attachment: {
      name: 'vereinbarung.json',
      description: 'Inhalt der Vereinbarung als Daten, Grundlage dieses Dokuments',
    },
    blocks: agreementBlocks(frozen),
  }
})

export function agreementTitle({ version, office }: Pick<AgreementData, 'version' | 'office'>) {
  const { agreement } = wordsOf(office)
  return version === 1 ? agreement : `${agreement}, Fassung ${version}`
}

/** What the agreement says, in reading order. */
export function agreementBlocks(data: AgreementData): Block[] {
  return [
    heading(1, wordsOf(data.office).agreement),
    paragraph(`über die kommunale Integrationsförderung ${withinTerm(translator('de'), data.term)}`, 'lead'),
    ...sampleNotice(data),
    partiesOf(data),
    ...agreementArticles(data),
    signatures(
      'Wer unterzeichnet, bestätigt, die eigene Partei vertreten zu dürfen. Die Vereinbarung tritt in Kraft, sobald beide Parteien unterzeichnet haben.',
      { party: namedByKind(data.party), office: data.office, signers: data.signers },
    ),
    ...copiesOf(data),
    newPage,
    ...agreementAnnexes(data),
  ]
}

/** Sample values bind nobody, and every document made from them says so. */
function sampleNotice({ calculation }: AgreementData): Block[] {
  if (!calculation.sample) return []
  const text =
    'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieses Dokument zeigt, wie die Vereinbarung aussehen wird. Es bindet niemanden.'
  return [notice(text)]
}

/** Who gets a copy (Verteiler). */
function copiesOf({ distribution }: AgreementData): Block[] {
  return distribution ? [paragraph(`Verteiler: ${distribution.join('; ')}`, 'small')] : []
}

function partiesOf(data: AgreementData): Block {
  const { office, party, reference, version, issuedAt, delegate } = data
  const lead = party.members.find(({ bfsNumber }) => bfsNumber === party.leadBfsNumber) ?? party.members[0]
  const { contact } = party
  const members: [string, string][] =
    party.kind === 'association'
      ? [
          ['Mitgliedgemeinden', membersOverTime(data).join(', ')],
          ['Leitgemeinde', `${lead?.name}, sie handelt für alle Mitgliedgemeinden`],
        ]
      : []
  return facts(
    [
      [
        'Kanton',
        `${office.canton}, handelnd durch ${spokenWords('de', office).throughOffice}, ${office.street}, ${office.postalCode} ${office.town}${delegate ? `. Zum Abschluss ermächtigt: ${delegate}` : ''}`,
      ],
      ['Trägerschaft', `${namedByKind(party)}, ${contact.street}, ${contact.postalCode} ${contact.town}`],
      ...members,
      ['Ansprechperson', `${contact.name}, ${contact.phone}, ${contact.email}`],
      ['Referenz', `${reference}, Fassung ${version} vom ${longDate('de', dayInZurich(issuedAt))}`],
    ],
    'Vertragsparteien',
  )
}

/** «Stadt Luzern» and «Gemeindeverbund Entlebuch» bring their kind along. */
export function namedByKind({ kind, name }: AgreementData['party']) {
  if (/^(Gemeinde|Stadt|Verbund)/.test(name)) return name
  return `${kind === 'association' ? 'Gemeindeverbund' : 'Gemeinde'} ${name}`
}

/** Where both parties sign, after the sentence that says from when it holds. */
type Signers = { party: string; office: Office } & Partial<
  Record<'joining' | 'signers', readonly string[] | undefined>
>

/** Party and canton, and each municipality that joins the party: its council signs for itself. */
export function signatures(text: string, { party, office, joining = [], signers }: Signers): Block {
  const [place, signer] = ['Ort, Datum', 'Name, Funktion, Unterschrift']
  const lines = [place, signer, signer]
  return {
    kind: 'signatures',
    title: 'Unterschriften',
    text,
    parties: [
      { title: 'Für die Trägerschaft', text: party, lines },
      {
        title: 'Für den Kanton',
        text: `${office.canton}\n${office.name}`,
        lines: signers ? [place, ...signers] : lines,
      },
      ...joining.map((name) => ({
        title: 'Für die beitretende Gemeinde',
        text: name,
        lines: [place, signer],
      })),
    ],
  }
}

export function yearsOfTerm({ term }: AgreementData) {
  return termText(translator('de'), term)
}
