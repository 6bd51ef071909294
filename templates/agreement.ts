import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { termText, withinTerm } from '#app/text/term.ts'
import { translator } from '#app/text/text.ts'
import { agreementAnnexes } from './agreement-annexes.ts'
import { agreementArticles } from './agreement-articles.ts'
import { type AgreementData, AgreementData as Schema } from './agreement-data.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import { renderDocument } from './document.ts'

/** The agreement as PDF, made from exactly these data. A draft carries a watermark and binds nobody. */
export function agreementPdf(
  data: AgreementData,
  { draft = false, compress = true }: { draft?: boolean; compress?: boolean } = {},
): Promise<Uint8Array> {
  const frozen = Schema.parse(data)
  const { office, party, reference, version, calculation } = frozen
  const title = agreementTitle(frozen)
  return renderDocument({
    title: `${title} ${party.name} (${reference})`,
    subject: `Vereinbarung über die kommunale Integrationsförderung, ${party.name}, ${yearsOfTerm(frozen)}`,
    createdAt: frozen.issuedAt,
    furniture: {
      language: 'de',
      office: [office.canton, office.name],
      runningTitle: `${title} ${party.name}`,
      reference: `${reference}  ·  Fassung ${version}`,
      draft,
      sample: calculation.sample,
    },
    check: { url: frozen.checkUrl, reference },
    data: {
      name: 'vereinbarung.json',
      description: 'Inhalt der Vereinbarung als Daten, Grundlage dieses Dokuments',
      json: frozen,
    },
    blocks: agreementBlocks(frozen),
    compress,
  })
}

export function agreementTitle({ version }: Pick<AgreementData, 'version'>) {
  return version === 1 ? 'Mini-KIP-Vereinbarung' : `Mini-KIP-Vereinbarung, Fassung ${version}`
}

/** What the agreement says, in reading order. */
export function agreementBlocks(data: AgreementData): Block[] {
  return [
    heading(1, 'Mini-KIP-Vereinbarung'),
    paragraph(`über die kommunale Integrationsförderung ${withinTerm(translator('de'), data.term)}`, 'lead'),
    ...sampleNotice(data),
    ...partiesOf(data),
    ...agreementArticles(data),
    ...signaturesOf(data),
    { kind: 'newPage' },
    ...agreementAnnexes(data),
  ]
}

/** Sample values bind nobody, and every document made from them says so. */
function sampleNotice({ calculation }: AgreementData): Block[] {
  if (!calculation.sample) return []
  const text =
    'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieses Dokument zeigt, wie die Vereinbarung aussehen wird. Es bindet niemanden.'
  return [{ kind: 'notice', text }]
}

function partiesOf({ office, party, reference, version, issuedAt }: AgreementData): Block[] {
  const lead = party.members.find(({ bfsNumber }) => bfsNumber === party.leadBfsNumber) ?? party.members[0]
  const { contact } = party
  const members: [string, string][] =
    party.kind === 'association'
      ? [
          ['Mitgliedgemeinden', party.members.map(({ name }) => name).join(', ')],
          ['Leitgemeinde', `${lead?.name}, sie handelt für alle Mitgliedgemeinden`],
        ]
      : []
  return [
    {
      kind: 'facts',
      caption: 'Vertragsparteien',
      rows: [
        [
          'Kanton',
          `${office.canton}, handelnd durch die ${office.name}, ${office.street}, ${office.postalCode} ${office.town}`,
        ],
        ['Trägerschaft', `${namedByKind(party)}, ${contact.street}, ${contact.postalCode} ${contact.town}`],
        ...members,
        ['Ansprechperson', `${contact.name}, ${contact.phone}, ${contact.email}`],
        ['Referenz', `${reference}, Fassung ${version} vom ${longDate('de', dayInZurich(issuedAt))}`],
      ],
    },
  ]
}

/** «Stadt Luzern» and «Gemeindeverbund Entlebuch» bring their kind along. */
export function namedByKind({ kind, name }: AgreementData['party']) {
  if (/^(Gemeinde|Stadt|Verbund)/.test(name)) return name
  return `${kind === 'association' ? 'Gemeindeverbund' : 'Gemeinde'} ${name}`
}

function signaturesOf({ office, party }: AgreementData): Block[] {
  const lines = ['Ort, Datum', 'Name, Funktion, Unterschrift', 'Name, Funktion, Unterschrift']
  return [
    {
      kind: 'signatures',
      title: 'Unterschriften',
      text: 'Wer unterzeichnet, bestätigt, die eigene Partei vertreten zu dürfen. Die Vereinbarung tritt in Kraft, sobald beide Parteien unterzeichnet haben.',
      parties: [
        { title: 'Für die Trägerschaft', text: namedByKind(party), lines },
        { title: 'Für den Kanton', text: `${office.canton}\n${office.name}`, lines },
      ],
    },
  ]
}

export function yearsOfTerm({ term }: AgreementData) {
  return termText(translator('de'), term)
}
