import type { CantonalRole } from '#app/domain/roles.ts'

/** What the records tell of a portal that has issued no agreement yet. */
export type SetupFacts = {
  /** Roles without which the office stands still and that nobody holds. */
  vacant: readonly CantonalRole[]
  /** A period is in force today. */
  periodRuns: boolean
  /** The canton has put a version of the key into force that counts today: what rests on samples binds nobody. */
  keyIsDecided: boolean
  officeIsEntered: boolean
  /** Points of the settings that the canton has not confirmed. */
  unconfirmed: number
  /** Years from this one on for which no credit was entered. */
  yearsWithoutCredit: readonly number[]
  /** Somebody can sign for a municipality. */
  hasSignatory: boolean
  hasApplication: boolean
}

type Rule = {
  /** The portal issues no agreement without it; else it only should come before. */
  isNeeded: boolean
  isDone: (facts: SetupFacts) => boolean
}

/** What comes before the first agreement, in the order in which one thing rests on the other. */
const RULES = {
  people: { isNeeded: true, isDone: ({ vacant }) => !vacant.includes('officer') },
  period: { isNeeded: true, isDone: ({ periodRuns }) => periodRuns },
  settings: { isNeeded: false, isDone: ({ unconfirmed }) => unconfirmed === 0 },
  key: { isNeeded: true, isDone: ({ keyIsDecided }) => keyIsDecided },
  office: { isNeeded: false, isDone: ({ officeIsEntered }) => officeIsEntered },
  credit: { isNeeded: false, isDone: ({ yearsWithoutCredit }) => yearsWithoutCredit.length === 0 },
  municipality: { isNeeded: true, isDone: ({ hasSignatory }) => hasSignatory },
  application: { isNeeded: true, isDone: ({ hasApplication }) => hasApplication },
} as const satisfies Record<string, Rule>

export type SetupStep = keyof typeof RULES

/** Each step with whether it is done, and whether the first agreement waits for it. */
export function setupSteps(facts: SetupFacts) {
  return Object.entries<Rule>(RULES).map(([step, { isNeeded, isDone }]) => ({
    step: step as SetupStep,
    isNeeded,
    isDone: isDone(facts),
  }))
}

/** What the first agreement waits for, the first one first. */
export function missingSteps(facts: SetupFacts): SetupStep[] {
  return setupSteps(facts).flatMap(({ step, isNeeded, isDone }) => (isNeeded && !isDone ? [step] : []))
}
