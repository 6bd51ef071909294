import { COST_CATEGORIES, isEligible } from '#app/domain/application/catalogue.ts'
import { formatAmount, formatRappen, type Rappen, sumRappen } from '#app/domain/money.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { translator } from '#app/text/text.ts'
import { traceLines } from '#app/text/trace.ts'
import type { AgreementData } from './agreement-data.ts'
import { reportDay } from './agreement-money.ts'
import { type Block, heading, paragraph, type Row } from './blocks.ts'
import { linesTable } from './trace-table.ts'

const word = translator('de')

/** What the articles refer to: calculation, budget, dates of the reports. */
export function agreementAnnexes(data: AgreementData): Block[] {
  return [...calculationAnnex(data), { kind: 'newPage' }, ...budgetAnnex(data), ...reportAnnex(data)]
}

function calculationAnnex({ calculation, calculatedOn }: AgreementData): Block[] {
  const { result, keyVersion, legalBasis, sample } = calculation
  const population = result.trace.find((step) => step.step === 'population')
  const members = population?.step === 'population' ? population.members : []
  return [
    heading(2, 'Anhang 1: Berechnung des Beitrags'),
    {
      kind: 'facts',
      caption: '',
      rows: [
        [
          'Verteilschlüssel',
          `Fassung ${keyVersion}, ${legalBasis}${sample ? ' (Beispielwerte, vom Kanton zu bestätigen)' : ''}`,
        ],
        ['Stichtag', `${longDate('de', calculation.input.referenceDate)}, ständige Wohnbevölkerung`],
        ['Berechnet am', longDate('de', calculatedOn)],
        ['Jährlicher Beitrag', formatRappen(result.fullYear)],
        ...(result.firstYear === result.fullYear
          ? []
          : [['Beitrag im ersten Jahr', formatRappen(result.firstYear)] as const]),
      ],
    },
    {
      kind: 'table',
      caption: 'Bevölkerung der Gemeinden',
      columns: [
        { label: 'Gemeinde', share: 34 },
        { label: 'BFS-Nr.', share: 14 },
        { label: 'Weg durch Fusionen', share: 34 },
        { label: 'Personen', share: 18, align: 'right' },
      ],
      rows: [
        ...members.map(({ name, bfsNumber, residents, merged }) => ({
          cells: [
            name,
            String(bfsNumber),
            merged
              .map((one) => `mit ${one.name} (${formatCount(one.residents)}) seit ${shortDate(one.mergedOn)}`)
              .join('; '),
            formatCount(residents),
          ],
        })),
        { cells: ['Total', '', '', formatCount(result.population)], tone: 'total' as const },
      ],
    },
    paragraph('Quelle: BFS STATPOP / LUSTAT Statistik Luzern', 'small'),
    { ...linesTable('de', traceLines('de', result.trace)), caption: 'Rechenweg' },
  ]
}

function budgetAnnex(data: AgreementData): Block[] {
  const years = data.contributions.map(({ year }) => year)
  return [
    heading(2, 'Anhang 2: Budget'),
    {
      kind: 'table',
      caption: 'Kosten nach Kategorie und Jahr, in CHF',
      columns: [
        { label: 'Kostenart', share: 100 - years.length * 17 },
        ...years.map((year) => ({ label: String(year), share: 17, align: 'right' as const })),
      ],
      rows: [
        ...COST_CATEGORIES.flatMap((category) => categoryRows(data, category, years)),
        ...fundingRows(data, years),
      ],
    },
  ]
}

type Category = (typeof COST_CATEGORIES)[number]

function categoryRows(
  { budget, measures }: AgreementData,
  category: Category,
  years: readonly number[],
): Row[] {
  const lines = budget.filter((line) => line.category === category)
  const titleOf = (measureId: string | null) => measures.find(({ id }) => id === measureId)?.title
  const labels = [
    ...new Set(lines.map((line) => [line.label, titleOf(line.measureId)].filter(Boolean).join(' – '))),
  ]
  const rows = labels.map((label) => ({
    cells: [
      label,
      ...years.map((year) =>
        amountOf(
          lines.filter(
            (line) =>
              line.year === year &&
              [line.label, titleOf(line.measureId)].filter(Boolean).join(' – ') === label,
          ),
        ),
      ),
    ],
  }))
  return lines.length === 0 ? [] : [{ cells: [word(`costCategory.${category}`)], tone: 'group' }, ...rows]
}

/** Total of what counts, and who pays it: third parties, the canton, and the party itself for the rest. */
function fundingRows({ budget, thirdParty, contributions }: AgreementData, years: readonly number[]): Row[] {
  const eligible = (year: number) =>
    sumOfLines(budget.filter((line) => line.year === year && isEligible(line.category)))
  const third = (year: number) => thirdParty.find((one) => one.year === year)?.amountRappen ?? 0
  const canton = (year: number) => contributions.find((one) => one.year === year)?.contributionRappen ?? 0
  const row = (label: string, value: (year: number) => number, tone?: 'total'): Row => ({
    cells: [label, ...years.map((year) => formatAmount(value(year) as Rappen))],
    ...(tone && { tone }),
  })
  return [
    row('Anrechenbare Kosten', eligible, 'total'),
    row('Mittel Dritter', third),
    row('Beitrag des Kantons', canton),
    row('Eigenleistung der Trägerschaft', (year) => eligible(year) - third(year) - canton(year), 'total'),
  ]
}

type Line = AgreementData['budget'][number]

function sumOfLines(lines: readonly Line[]) {
  return sumRappen(lines.map(({ amountRappen }) => amountRappen))
}

function amountOf(lines: readonly Line[]) {
  return lines.length === 0 ? '–' : formatAmount(sumOfLines(lines))
}

function reportAnnex({ reports }: AgreementData): Block[] {
  return [
    heading(2, 'Anhang 3: Termine der Berichterstattung'),
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: 'Berichtsjahr', share: 30 },
        { label: 'Frist gemäss Merkblatt', share: 35 },
        { label: 'Massgebender Tag', share: 35 },
      ],
      rows: reports.map(({ year, legalDueOn, effectiveDueOn }) => ({
        cells: [String(year), longDate('de', legalDueOn), longDate('de', effectiveDueOn)],
      })),
    },
    paragraph(
      `Fällt der ${reportDay({ reports })} auf einen Samstag, Sonntag oder kantonalen Feiertag, gilt der massgebende Tag. Bericht und Abrechnung sind rechtzeitig, wenn sie an diesem Tag bis 24.00 Uhr eingehen.`,
      'small',
    ),
  ]
}
