import type { Basis } from '#app/domain/agreement/agreement-bases.ts'
import { formatRappen } from '#app/domain/money.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { traceLines } from '#app/text/trace.ts'
import { datedBases } from './agreement-bases.ts'
import { budgetAnnex } from './agreement-budget.ts'
import type { AgreementData } from './agreement-data.ts'
import { reportDay } from './agreement-money.ts'
import { type Block, column, facts, figures, heading, newPage, paragraph, table, total } from './blocks.ts'
import { linesTable } from './trace-table.ts'

/** What the articles refer to: calculation, budget, dates of the reports. */
export function agreementAnnexes(data: AgreementData): Block[] {
  return [...calculationAnnex(data), newPage, ...budgetAnnex(data), ...reportAnnex(data)]
}

function calculationAnnex(data: AgreementData): Block[] {
  const bases = datedBases(data)
  return [
    heading(2, 'Anhang 1: Berechnung des Beitrags'),
    ...bases.flatMap((basis) => [
      ...(bases.length > 1 ? [heading(3, `Beitrag ${basis.years}`)] : []),
      ...calculationOf(basis, data),
    ]),
  ]
}

function calculationOf({ calculation, calculatedOn }: Basis, { office }: AgreementData): Block[] {
  const { result, keyVersion, legalBasis, sample } = calculation
  const population = result.trace.find((step) => step.step === 'population')
  const members = population?.step === 'population' ? population.members : []
  return [
    facts([
      [
        'Verteilschlüssel',
        `Fassung ${keyVersion}, ${legalBasis}${sample ? ' (Beispielwerte, vom Kanton zu bestätigen)' : ''}`,
      ],
      ['Stichtag', `${longDate('de', calculation.input.referenceDate)}, ständige Wohnbevölkerung`],
      ['Berechnet am', longDate('de', calculatedOn)],
      ['Beitrag für ein Jahr', formatRappen(result.fullYear)],
      ...(result.firstYear === result.fullYear
        ? []
        : [['Beitrag im ersten Jahr', formatRappen(result.firstYear)] as const]),
    ]),
    table(
      [
        column('Gemeinde', 34),
        column('BFS-Nr.', 14),
        column('Weg durch Fusionen', 34),
        figures('Personen', 18),
      ],
      [
        ...members.map(({ name, bfsNumber, residents, merged }) => [
          name,
          String(bfsNumber),
          merged
            .map((one) => `mit ${one.name} (${formatCount(one.residents)}) seit ${shortDate(one.mergedOn)}`)
            .join('; '),
          formatCount(residents),
        ]),
        total('Total', '', '', formatCount(result.population)),
      ],
      'Bevölkerung der Gemeinden',
    ),
    paragraph(PAPERS.de.calculation.source(wordsOf(office).source), 'small'),
    linesTable('de', traceLines('de', result.trace), 'Rechenweg'),
  ]
}

function reportAnnex({ reports }: AgreementData): Block[] {
  return [
    heading(2, 'Anhang 3: Termine der Berichterstattung'),
    table(
      [column('Berichtsjahr', 30), column('Frist des Programms', 35), column('Massgebender Tag', 35)],
      reports.map(({ year, legalDueOn, effectiveDueOn }) => [
        String(year),
        longDate('de', legalDueOn),
        longDate('de', effectiveDueOn),
      ]),
    ),
    paragraph(
      `Fällt der ${reportDay({ reports })} auf einen Samstag, Sonntag oder kantonalen Feiertag, gilt der massgebende Tag. Bericht und Abrechnung sind rechtzeitig, wenn sie an diesem Tag bis 24.00 Uhr eingehen.`,
      'small',
    ),
  ]
}
