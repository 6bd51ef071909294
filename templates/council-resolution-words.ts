import { z } from 'zod'
import { MatchingRatio } from '#app/domain/contribution/settlement-input.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { formatRappen } from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { termText, withinTerm } from '#app/text/term.ts'
import { translator } from '#app/text/text.ts'
import { type Block, dashes, facts, heading, notice, numbers, paragraph } from './blocks.ts'
import { contributionsTable, inEach } from './contributions-table.ts'
import { plainText } from './plain-text.ts'
import { Contributions, line, Term } from './shapes.ts'

/** A draft of the resolution that each council takes (Merkblatt 2), with the figures of its application. */
export const CouncilResolutionData = z.strictObject({
  reference: line,
  createdAt: z.iso.datetime(),
  canton: line,
  officeName: line,
  /** With its article. */
  theOffice: line,
  /** What its programme calls agreement and programme, and whose the figures of residents are. */
  agreement: line,
  programme: line,
  source: line,
  municipality: line,
  /** «Gemeinderat», «Stadtrat». */
  body: line,
  party: z.strictObject({
    kind: z.enum(['municipality', 'association']),
    name: line,
    lead: line,
    members: z.array(line).min(1),
  }),
  period: line,
  term: Term,
  population: z.int().min(0),
  referenceDate: PlainDate,
  contributions: Contributions,
  ratio: MatchingRatio,
  /** What this council grants a year; null where the members of an association still have to share it out. */
  yearlyGrantRappen: Rappen.nullable(),
  structure: z.strictObject({ contactPoint: line, mandateBasis: line }).nullable(),
  measures: z.array(line),
  sample: z.boolean(),
})
export type CouncilResolutionData = z.infer<typeof CouncilResolutionData>

/** The words as text, to paste into the minutes. */
export function councilResolutionText(data: CouncilResolutionData): string {
  return plainText(resolutionBlocks(CouncilResolutionData.parse(data)))
}

const GAP = '……………'

export function resolutionBlocks(data: CouncilResolutionData): Block[] {
  return [
    facts([
      ['Sitzung vom', GAP],
      ['Geschäft', GAP],
      [
        'Gegenstand',
        `${data.agreement} mit dem ${data.canton}, ${termText(translator('de'), data.term)}: Abschluss und Eigenleistung`,
      ],
    ]),
    ...(data.sample ? [notice(SAMPLE)] : []),
    heading(2, 'Ausgangslage'),
    ...situation(data),
    heading(2, 'Finanzielle Folgen'),
    ...consequences(data),
    heading(2, 'Beschluss'),
    paragraph(`Der ${data.body} beschliesst:`),
    numbers(decisions(data)),
    paragraph(`${data.body} ${data.municipality}`, 'strong'),
    paragraph(`Gemeindepräsidium: ${GAP}          Gemeindeschreiberei: ${GAP}`),
  ]
}

const SAMPLE =
  'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Die Beträge in diesem Entwurf sind Beispiele.'

function situation(data: CouncilResolutionData): Block[] {
  const { canton, theOffice, agreement, period, party, structure, measures } = data
  return [
    paragraph(
      `Der ${canton} schliesst mit Gemeinden, allein oder im Gemeindeverbund, ${agreement}en ab und beteiligt sich damit an der kommunalen Integrationsförderung (Programmperiode ${period}). Zuständig ist ${theOffice}. Jede Vereinbarung setzt ${party.kind === 'association' ? 'den Beschluss des Gemeinderats jeder beteiligten Gemeinde' : 'einen Beschluss des Gemeinderats'} voraus.`,
    ),
    ...(party.kind === 'association'
      ? [
          paragraph(
            `Trägerschaft ist ${party.name} mit den Gemeinden ${party.members.join(', ')}. Leitgemeinde ist ${party.lead}.`,
          ),
        ]
      : []),
    ...(structure
      ? [
          paragraph(
            `Die feste Struktur zur Integrationsförderung besteht: ${structure.contactPoint}. Ihr Auftrag beruht auf: ${structure.mandateBasis}.`,
          ),
        ]
      : []),
    ...(measures.length > 0 ? [paragraph('Vorgesehen sind die Massnahmen:'), dashes(measures)] : []),
  ]
}

function consequences({
  contributions,
  ratio,
  population,
  referenceDate,
  source,
}: CouncilResolutionData): Block[] {
  return [
    paragraph(
      `Der Beitrag des Kantons richtet sich nach einem Verteilschlüssel und nach der ständigen Wohnbevölkerung am ${longDate('de', referenceDate)}: ${formatCount(population)} Personen. Die Trägerschaft setzt ${inEach(contributions)}eigene Mittel mindestens im Verhältnis ${ratio.join(' : ')} zum Beitrag ein. Unterschreitet die Eigenleistung dieses Verhältnis, sinkt der Beitrag oder er entfällt.`,
    ),
    contributionsTable(contributions, {
      caption: 'Beitrag und Eigenleistung der Trägerschaft, in CHF',
      year: 'Jahr',
      canton: 'Beitrag des Kantons',
      own: 'Eigenleistung mindestens',
    }),
    paragraph(PAPERS.de.calculation.source(source), 'small'),
  ]
}

function decisions(data: CouncilResolutionData): string[] {
  const { canton, officeName, agreement, party, term, yearlyGrantRappen } = data
  const grant = yearlyGrantRappen === null ? `CHF ${GAP}` : formatRappen(yearlyGrantRappen)
  const [from, to] = [longDate('de', term.startsOn), longDate('de', term.endsOn)]
  const association =
    party.kind === 'association'
      ? [`Die Leitgemeinde ${party.lead} handelt gegenüber dem Kanton für alle Mitgliedgemeinden.`]
      : []
  return [
    `Dem Abschluss einer ${agreement} mit dem ${canton} für die Zeit vom ${from} bis ${to} wird zugestimmt.`,
    `Dafür werden eigene Mittel von mindestens ${grant} im Jahr bewilligt, ${withinTerm(translator('de'), term, 'for')}. Sie sind in Budget und Finanzplan aufzunehmen.`,
    ...association,
    'Es wird zur Kenntnis genommen, dass die Gemeinde während der Dauer der Vereinbarung keine Unterstützung der kantonalen Projektförderung im Bereich Integration beantragen kann.',
    'Es wird zur Kenntnis genommen, dass Bericht und Abrechnung bis 15. März des Folgejahres beim Kanton einzureichen sind.',
    `Mit der Unterzeichnung werden beauftragt: ${GAP}`,
    `Mitteilung an: ${officeName}; ${GAP}`,
  ]
}
