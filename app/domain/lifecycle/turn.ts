import { type CantonStep, cantonStepOf } from './canton-step.ts'
import { type NextStep, nextStepOf, type Standing, type StandingReport } from './next-step.ts'

/** Who has to act next; «both» where one matter waits for the municipality and another one for the canton. */
export const BALLS = ['municipality', 'canton', 'both', 'nobody'] as const
export type Ball = (typeof BALLS)[number]

/** Whose move it is, and what it is on each side. */
export type Turn = { ball: Ball; next: NextStep; canton: CantonStep | null; lapsedOn: string | null }

export function turnOf(standing: Standing): Turn {
  const { lapsedOn } = standing
  return { ball: ballOf(standing), next: nextStepOf(standing), canton: cantonStepOf(standing), lapsedOn }
}

/** One report by itself, with the files that lie in it. */
export function aloneAs(report: StandingReport, locked: Standing['locked']): Standing {
  const own = locked.filter(({ year }) => year === report.year)
  return {
    state: 'active',
    lapsedOn: null,
    missing: [],
    points: [],
    reports: [report],
    openClaims: 0,
    owedTranches: 0,
    locked: own,
    amendment: null,
    accountChange: null,
    proposals: [],
  }
}

export function ballOf(standing: Standing): Ball {
  const { step } = nextStepOf(standing)
  const municipality = step !== 'wait' && step !== 'nothing'
  const canton = cantonStepOf(standing) !== null
  if (municipality) return canton ? 'both' : 'municipality'
  return canton ? 'canton' : 'nobody'
}
