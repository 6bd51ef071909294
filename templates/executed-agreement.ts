import { z } from 'zod'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { SIGNATURE_KINDS } from '#app/domain/lifecycle/inputs.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { dateAndTime, longDate } from '#app/text/dates.ts'
import { agreementBlocks, agreementTitle, namedByKind, yearsOfTerm } from './agreement.ts'
import { AgreementData } from './agreement-data.ts'
import { type Block, column, type Fact, heading, newPage, paragraph, table } from './blocks.ts'
import { line, sha256 } from './shapes.ts'
import { aboutDossier, template } from './template.ts'

/** One signature: who gave it for whom, in which kind, and the copy where it stands on one. */
const Acceptance = z.strictObject({
  side: z.enum(['municipality', 'canton']),
  kind: z.enum(SIGNATURE_KINDS),
  /** Who declared the acceptance, or who handed the signed copy in. */
  name: line,
  /** Null with a copy: its signatures stand on the copy itself. */
  declared: z.strictObject({ function: line, onBehalfOf: line }).nullable(),
  at: z.iso.datetime(),
  copySha256: sha256.nullable(),
  /** The officer who compared the copy with the document as issued. */
  matched: z.strictObject({ by: line, at: z.iso.datetime() }).nullable(),
})
export type Acceptance = z.infer<typeof Acceptance>

/** An agreement that both sides have accepted: its frozen content, the document they read, and their signatures. */
export const ExecutedAgreement = z.strictObject({
  agreement: AgreementData,
  issued: z.strictObject({ sha256, fingerprint: line.nullable() }),
  acceptances: z.array(Acceptance).min(2),
  /** The instant of the last signature, which is the canton's. */
  executedAt: z.iso.datetime(),
})
export type ExecutedAgreement = z.infer<typeof ExecutedAgreement>

/** The agreement as issued, word for word, and behind it the page that proves who accepted it. */
export const executedAgreementPdf = template(ExecutedAgreement, (frozen) => {
  const { agreement, executedAt } = frozen
  const { party, reference, version, calculation } = agreement
  const title = `${agreementTitle(agreement)} ${party.name}`
  return {
    ...aboutDossier({ ...agreement, language: 'de' }),
    title: `${title}, unterzeichnet (${reference})`,
    subject: `Unterzeichnete Vereinbarung über die kommunale Integrationsförderung, ${party.name}, ${yearsOfTerm(agreement)}`,
    createdAt: executedAt,
    runningTitle: title,
    reference: `${reference}  ·  Fassung ${version}  ·  unterzeichnet`,
    sample: calculation.sample,
    attachment: {
      name: 'vereinbarung-unterzeichnet.json',
      description: 'Inhalt der Vereinbarung und Annahmen beider Seiten als Daten',
    },
    blocks: [...agreementBlocks(agreement), newPage, ...acceptancePage(frozen)],
  }
})

function acceptancePage({ agreement, issued, acceptances, executedAt }: ExecutedAgreement): Block[] {
  const { reference, version, issuedAt, office, party } = agreement
  const of = (side: Acceptance['side']) => acceptances.filter((one) => one.side === side)
  return [
    heading(2, 'Annahme der Vereinbarung'),
    paragraph(
      'Beide Parteien haben diese Vereinbarung angenommen. Diese Seite hält fest, wer sie für wen, in welcher Funktion, auf welche Art und wann angenommen hat. Sie gehört zur Vereinbarung und ersetzt, wo im Portal angenommen wurde, die Unterschrift auf den Linien.',
    ),
    wideFacts(
      [
        ['Dokument', `${wordsOf(office).agreement} ${reference}, Fassung ${version}`],
        ['Ausgestellt am', longDate('de', dayInZurich(issuedAt))],
        ...(issued.fingerprint ? [['Prüfcode', issued.fingerprint] as const] : []),
        ['Prüfsumme (SHA-256)', issued.sha256],
        ['In Kraft seit', dateAndTime('de', executedAt)],
      ],
      'Was angenommen wurde',
    ),
    heading(3, `Für die Trägerschaft: ${namedByKind(party)}`),
    ...of('municipality').map(acceptanceFacts),
    heading(3, `Für den Kanton: ${office.canton}, ${office.name}`),
    ...of('canton').map(acceptanceFacts),
    paragraph(
      'Name, Funktion und Befugnis hat die annehmende Person selbst erklärt. Das Portal hat sie angemeldet, die Annahme mit ihrem Zeitpunkt protokolliert und das Dokument mit der genannten Prüfsumme aufbewahrt.',
      'small',
    ),
  ]
}

const KINDS = {
  acceptance: 'Annahme im Portal, mit Erklärung der Befugnis',
  handwritten_scan: 'Von Hand unterzeichnetes Exemplar, eingereicht als Scan',
  electronic_pdf: 'PDF mit elektronischer Signatur, eingereicht',
} as const satisfies Record<Acceptance['kind'], string>

function acceptanceFacts({ kind, name, declared, at, copySha256, matched }: Acceptance): Block {
  const rows: Fact[] = [[declared ? 'Angenommen durch' : 'Eingereicht durch', name]]
  if (declared) rows.push(['Funktion', declared.function], ['Im Namen von', declared.onBehalfOf])
  rows.push(['Art', KINDS[kind]], ['Zeitpunkt', dateAndTime('de', at)])
  if (copySha256) rows.push(['Prüfsumme des Exemplars (SHA-256)', copySha256])
  if (matched)
    rows.push([
      'Mit dem ausgestellten Dokument verglichen',
      `${matched.by}, ${dateAndTime('de', matched.at)}`,
    ])
  return wideFacts(rows)
}

/** A SHA-256 needs the width to stay on one line: a broken one cannot be copied. */
function wideFacts(rows: readonly Fact[], caption = ''): Block {
  return table([column('', 22), column('', 78)], rows, caption)
}
