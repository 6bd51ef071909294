import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import type { FundsOfYear, RolledMeasure, RolledYear } from '#app/domain/programme/roll-up.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import { budgetLinesOf, thirdPartyOf } from '#app/models/dossier/application.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { lastFiled } from '#app/models/report/filings.server.ts'
import { agreedFor, type ReportingYear, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { type Programme, programmes } from './programme.server.ts'

/** The years of a period that can be rolled up, the first one first. */
export function yearsOf({ startsOn, endsOn }: Pick<Programme, 'startsOn' | 'endsOn'>): number[] {
  const first = yearOf(startsOn)
  return Array.from({ length: yearOf(endsOn) - first + 1 }, (_, index) => first + index)
}

/** The period that a calendar year lies in. */
export function programmeIn(year: number): Programme | undefined {
  return programmes().find((programme) => yearsOf(programme).includes(year))
}

/** One year of every agreement of a period, as agreed and, once it is settled, as its settlement counts it. */
export function rolledYears({ periodId, year }: { periodId: string; year: number }): RolledYear[] {
  return rolledOf(periodId, (one) => one === year)
}

/** The same of every year of the period. */
export function allRolledYears(periodId: string) {
  return rolledOf(periodId, () => true)
}

function rolledOf(periodId: string, isWanted: (year: number) => boolean) {
  const found = reportsOfAll().filter((one) => one.periodId === periodId && isWanted(one.year))
  takeOut(
    found.map(({ dossierId }) => dossierId),
    'budgetLines',
    'settlements',
    'filings',
  )
  return found.flatMap(({ id, dossierId, reference, party, catalogueId }) => {
    const record = recordsIn(dossierId, 'reportingYears').find((one) => one.id === id)
    return record
      ? [{ reference, party, year: record.year, ...rolled(record, { periodId, catalogueId }) }]
      : []
  })
}

type OfDossier = Parameters<typeof agreedFor>[1]

function rolled(year: ReportingYear, dossier: OfDossier): Omit<RolledYear, 'reference' | 'party'> {
  const { areaOf, begun } = areasOf(year)
  const lines = budgetLinesOf(year.dossierId).filter((line) => line.year === year.year)
  const settled = settlementFor(year)
  const reported = settled ? recordsIn(year.dossierId, 'measureReports') : []
  const { measures, eligible } = agreedFor(year, dossier)
  const agreed: RolledMeasure[] = measures.map(({ id, keyFigures }) => {
    const told = reported.find((one) => one.reportingYearId === year.id && one.measureId === id)
    return {
      area: areaOf(id),
      keyFigures: keyFigures.map((figure, index) => ({ ...figure, actual: told?.actuals[index] ?? null })),
    }
  })
  return {
    planned: {
      contribution: year.entitlementRappen,
      thirdParty: thirdPartyOf(year.dossierId)[year.year] ?? rappen(0),
      costs: lines
        .filter(({ category }) => eligible.includes(category))
        .map(({ measureId, amountRappen }) => ({ area: areaOf(measureId), eligible: amountRappen })),
    },
    actual: settled ? actualOf(year, { dossier, settled, areaOf }) : null,
    measures: [...agreed, ...begun.map((area) => ({ area, keyFigures: [] }))],
  }
}

type Counted = {
  dossier: OfDossier
  settled: NonNullable<ReturnType<typeof settlementFor>>
  areaOf: (measureId: string | null) => number | null
}

/** What the settlement has counted: its accounts are kept line by line, those of the budget first. */
function actualOf(year: ReportingYear, { dossier, settled, areaOf }: Counted): FundsOfYear {
  const { accounts, thirdParty, exOfficio } = settled.basis
  const { addedCosts = [] } = (exOfficio ? lastFiled(year) : reportOf(year)) ?? {}
  const rows = accountRows({ accounts: [], addedCosts }, agreedFor(year, dossier))
  const measureOf = new Map(budgetLinesOf(year.dossierId).map(({ id, measureId }) => [id, measureId]))
  return {
    contribution: settled.finalRappen,
    thirdParty: thirdParty.correctedRappen ?? thirdParty.declaredRappen,
    costs: accounts.flatMap(({ eligible, correctedRappen, declaredRappen }, index) => {
      const row = rows[index]
      const measureId = row?.added ? row.added.measureId : (measureOf.get(row?.id ?? '') ?? null)
      return eligible ? [{ area: areaOf(measureId), eligible: correctedRappen ?? declaredRappen }] : []
    }),
  }
}

/** In which Förderbereich each measure of a year lies, also one that was begun during it. */
function areasOf({ id, dossierId }: ReportingYear) {
  const added = recordsIn(dossierId, 'addedMeasures').filter(({ reportingYearId }) => reportingYearId === id)
  const all = [...recordsIn(dossierId, 'measures'), ...added]
  const areas = new Map(all.map((measure) => [measure.id, measure.fundingArea]))
  return {
    areaOf: (measureId: string | null) => (measureId === null ? null : (areas.get(measureId) ?? null)),
    begun: added.map(({ fundingArea }) => fundingArea),
  }
}
