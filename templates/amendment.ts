import { z } from 'zod'
import { AMENDMENT_KINDS } from '#app/domain/agreement/amendment.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { type Difference, differencesOf } from '#app/text/agreement-differences.ts'
import { longDate } from '#app/text/dates.ts'
import { translator } from '#app/text/text.ts'
import { AgreementData } from './agreement-data.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import { renderDocument } from './document.ts'

/** An amendment to an agreement: both versions, and what becomes of the one by the other. */
export const AmendmentData = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(AMENDMENT_KINDS),
  reason: z.string().min(1).max(2_000),
  effectiveOn: PlainDate,
  before: AgreementData,
  after: AgreementData,
})
export type AmendmentData = z.infer<typeof AmendmentData>

const word = translator('de')

/** The amendment as PDF. Whoever signs it sees every difference in words; the new version lies beside it. */
export function amendmentPdf(
  data: AmendmentData,
  { draft = false, compress = true }: { draft?: boolean; compress?: boolean } = {},
): Promise<Uint8Array> {
  const frozen = AmendmentData.parse(data)
  const { number, after } = frozen
  const { office, party, reference, calculation } = after
  const title = `Nachtrag ${number} zur Mini-KIP-Vereinbarung`
  return renderDocument({
    title: `${title} ${party.name} (${reference})`,
    subject: `${title}, ${party.name}`,
    createdAt: after.issuedAt,
    furniture: {
      language: 'de',
      office: [office.canton, office.name],
      runningTitle: `${title} ${party.name}`,
      reference: `${reference}  ·  Nachtrag ${number}`,
      draft,
      sample: calculation.sample,
    },
    check: { url: after.checkUrl, reference },
    data: {
      name: 'nachtrag.json',
      description: 'Inhalt des Nachtrags als Daten: bisherige und neue Fassung',
      json: frozen,
    },
    blocks: amendmentBlocks(frozen),
    compress,
  })
}

function amendmentBlocks(data: AmendmentData): Block[] {
  const { number, kind, reason, effectiveOn, before, after } = data
  const { office, party, reference, issuedAt } = after
  const from = longDate('de', effectiveOn)
  return [
    heading(1, `Nachtrag ${number}`),
    paragraph(`zur Mini-KIP-Vereinbarung ${party.name}`, 'lead'),
    ...(after.calculation.sample ? [SAMPLE] : []),
    {
      kind: 'facts',
      caption: '',
      rows: [
        ['Referenz', reference],
        ['Bisherige Fassung', versionOf(before)],
        ['Neue Fassung', `Fassung ${after.version}`],
        ['Gegenstand', word(`amendment.kind.${kind}`)],
        ['Wirkung', kind === 'term' ? `Die Vereinbarung gilt neu bis ${from}` : `ab ${from}`],
        ['Vom', longDate('de', dayInZurich(issuedAt))],
      ],
    },
    heading(2, '1 Begründung'),
    paragraph(reason),
    heading(2, '2 Was sich ändert'),
    changesTable(differencesOf('de', { before, after })),
    heading(2, '3 Was gilt'),
    paragraph(
      `Alle übrigen Bestimmungen der Vereinbarung gelten unverändert. Fassung ${after.version} gibt die Vereinbarung mit diesem Nachtrag vollständig wieder. Die bisherige Fassung bleibt einsehbar.`,
    ),
    paragraph(
      'Bereits ausbezahlte Beträge bleiben, wie sie sind. Was dadurch zu viel oder zu wenig ausbezahlt ist, gleicht die Abrechnung des Jahres aus.',
    ),
    {
      kind: 'signatures',
      title: 'Unterschriften',
      text: 'Der Nachtrag tritt in Kraft, sobald beide Parteien ihn angenommen haben.',
      parties: [
        { title: 'Für die Trägerschaft', text: party.name, lines: LINES },
        { title: 'Für den Kanton', text: `${office.canton}\n${office.name}`, lines: LINES },
      ],
    },
  ]
}

const LINES = ['Ort, Datum', 'Name, Funktion, Unterschrift', 'Name, Funktion, Unterschrift']

const SAMPLE: Block = {
  kind: 'notice',
  text: 'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieses Dokument bindet niemanden.',
}

function versionOf({ version, issuedAt }: AgreementData) {
  return `Fassung ${version} vom ${longDate('de', dayInZurich(issuedAt))}`
}

function changesTable(differences: readonly Difference[]): Block {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: 'Bestimmung', share: 40 },
      { label: 'Bisher', share: 30 },
      { label: 'Neu', share: 30 },
    ],
    rows: differences.map(({ what, before, after }) => ({
      cells: [what, before || '–', after || 'entfällt'],
    })),
  }
}
