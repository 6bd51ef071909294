import { z } from 'zod'
import { AMENDMENT_KINDS } from '#app/domain/agreement/amendment.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { type Difference, differencesOf } from '#app/text/agreement-differences.ts'
import { longDate } from '#app/text/dates.ts'
import { translator } from '#app/text/text.ts'
import { signatures } from './agreement.ts'
import { AgreementData } from './agreement-data.ts'
import { type Block, column, facts, heading, notice, paragraph, table } from './blocks.ts'
import { aboutDossier, template } from './template.ts'

/** An amendment to an agreement: both versions, and what becomes of the one by the other. */
export const AmendmentData = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(AMENDMENT_KINDS),
  reason: z.string().min(1).max(2_000),
  effectiveOn: PlainDate,
  before: AgreementData,
  after: AgreementData,
  /** The municipalities that join by it: each signs beside the party. */
  joining: z.array(z.string().min(1)).max(80).optional(),
  /** The contribution is agreed although the budget does not match it. */
  exception: z
    .strictObject({
      reason: z.string().min(1).max(2_000),
      years: z.array(z.strictObject({ year: z.int(), missingRappen: z.int().min(1) })).min(1),
    })
    .optional(),
})
export type AmendmentData = z.infer<typeof AmendmentData>

const word = translator('de')

/** The amendment as PDF. Whoever signs it sees every difference in words; the new version lies beside it. */
export const amendmentPdf = template(AmendmentData, (frozen) => {
  const { number, after } = frozen
  const { party, reference, calculation, office } = after
  const title = `Nachtrag ${number} zur ${wordsOf(office).agreement}`
  return {
    ...aboutDossier({ ...after, language: 'de' }),
    title: `${title} ${party.name} (${reference})`,
    subject: `${title}, ${party.name}`,
    createdAt: after.issuedAt,
    runningTitle: `${title} ${party.name}`,
    reference: `${reference}  ·  Nachtrag ${number}`,
    sample: calculation.sample,
    attachment: {
      name: 'nachtrag.json',
      description: 'Inhalt des Nachtrags als Daten: bisherige und neue Fassung',
    },
    blocks: amendmentBlocks(frozen),
  }
})

function amendmentBlocks(data: AmendmentData): Block[] {
  const { number, kind, reason, effectiveOn, before, after, joining } = data
  const { office, party, reference, issuedAt } = after
  const from = longDate('de', effectiveOn)
  return [
    heading(1, `Nachtrag ${number}`),
    paragraph(`zur ${wordsOf(office).agreement} ${party.name}`, 'lead'),
    ...(after.calculation.sample ? [SAMPLE] : []),
    facts([
      ['Referenz', reference],
      ['Bisherige Fassung', versionOf(before)],
      ['Neue Fassung', `Fassung ${after.version}`],
      ['Gegenstand', word(`amendment.kind.${kind}`)],
      ['Wirkung', kind === 'term' ? `Die Vereinbarung gilt neu bis ${from}` : `ab ${from}`],
      ['Vom', longDate('de', dayInZurich(issuedAt))],
    ]),
    heading(2, '1 Begründung'),
    paragraph(reason),
    heading(2, '2 Was sich ändert'),
    changesTable(differencesOf('de', { before, after })),
    ...exceptionBlocks(data),
    heading(2, '3 Was gilt'),
    paragraph(
      `Alle übrigen Bestimmungen der Vereinbarung gelten unverändert. Fassung ${after.version} gibt die Vereinbarung mit diesem Nachtrag vollständig wieder. Die bisherige Fassung bleibt einsehbar.`,
    ),
    paragraph(
      'Bereits ausbezahlte Beträge bleiben, wie sie sind. Was dadurch zu viel oder zu wenig ausbezahlt ist, gleicht die Abrechnung des Jahres aus.',
    ),
    signatures(inForceOnce(joining), { party: party.name, office, joining }),
  ]
}

function inForceOnce(joining: readonly string[] = []) {
  const who = joining.length > 0 ? 'beide Parteien und jede beitretende Gemeinde' : 'beide Parteien'
  return `Der Nachtrag tritt in Kraft, sobald ${who} ihn angenommen haben.`
}

function exceptionBlocks({ exception }: AmendmentData): Block[] {
  if (!exception) return []
  const missing = exception.years.map(
    ({ year, missingRappen }) => `${year}: ${formatRappen(rappen(missingRappen))}`,
  )
  return [
    heading(3, 'Ausnahme von der Eigenleistung'),
    paragraph(
      `Das Budget trägt die Eigenleistung in der Höhe des kantonalen Beitrags nicht. Es fehlen ${missing.join(', ')}. Die Parteien vereinbaren den Beitrag mit dieser Begründung dennoch:`,
    ),
    paragraph(exception.reason),
  ]
}

const SAMPLE = notice(
  'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieses Dokument bindet niemanden.',
)

function versionOf({ version, issuedAt }: AgreementData) {
  return `Fassung ${version} vom ${longDate('de', dayInZurich(issuedAt))}`
}

function changesTable(differences: readonly Difference[]): Block {
  return table(
    [column('Bestimmung', 40), column('Bisher', 30), column('Neu', 30)],
    differences.map(({ what, before, after }) => [what, before || '–', after || 'entfällt']),
  )
}
