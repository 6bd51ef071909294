import type { YearlyMatch } from '#app/domain/application/budget-match.ts'
import type { Trace } from '#app/domain/contribution/trace.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { calculationOf, matchByYear, requiredByYear } from '#app/models/money/calculations.server.ts'
import { contributionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'

export type CalculationFigures = {
  /** Sample values until the canton has confirmed the key. */
  sample: boolean
  keyVersion: number
  legalBasis: string
  referenceDate: string
  /** The day it was pinned; null while it is a preview. */
  pinnedOn: string | null
  years: { year: number; contribution: Rappen; required: Rappen }[]
  trace: Trace
}

/** For `<CalculationView calculation={…} />`; null where the population cannot be told. */
export function calculationFor(dossier: Dossier): CalculationFigures | null {
  const pinned = pinnedCalculation(dossier.id)
  const calculation = pinned?.calculation ?? calculationOf(dossier)
  if (!calculation) return null
  const { sample, keyVersion, legalBasis, input, result } = calculation
  const contributions = contributionsOf(dossier, calculation)
  const required = requiredByYear(dossier, contributions)
  return {
    sample,
    keyVersion,
    legalBasis,
    referenceDate: input.referenceDate,
    pinnedOn: pinned ? dayInZurich(pinned.computedAt) : null,
    years: Object.entries(contributions).map(([year, contribution]) => ({
      year: Number(year),
      contribution,
      required: required[Number(year)] ?? contribution,
    })),
    trace: result.trace,
  }
}

/** For `<MatchTable rows={…} />`: the match of each year, on the budget as it stands. */
export function matchFor(dossier: Dossier): YearlyMatch[] {
  const calculation = calculationOf(dossier)
  if (!calculation) return []
  const { budgetLines, thirdParty } = applicationOf(dossier)
  return matchByYear(dossier, { calculation, budgetLines, thirdParty })
}
