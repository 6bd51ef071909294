import { AGREEMENT } from '#app/domain/lifecycle/dossier-agreement.ts'
import { APPLICATION } from '#app/domain/lifecycle/dossier-application.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { CantonalRole } from '#app/domain/roles.ts'
import type { Chain } from './chain-content.ts'
import type { ProgrammeSettings } from './programme.ts'

/** What the records tell of a portal that has issued no agreement in the period of today yet. */
export type SetupFacts = {
  /** Roles that nobody holds: those that a step before the agreement asks for, and those that come after it. */
  vacant: { before: readonly CantonalRole[]; after: readonly CantonalRole[] }
  /** A period is in force today. */
  periodRuns: boolean
  /** Of the period in force, else of the draft that covers today; null where there is neither. */
  period: PeriodFacts | null
  officeIsEntered: boolean
  /** Somebody can sign for a municipality. */
  hasSignatory: boolean
}

type PeriodFacts = {
  /** Points of the settings that the canton has not confirmed. */
  unconfirmed: number
  /** Why no municipality can begin an application today. */
  notTaken: readonly Reason[]
  catalogue: { isOwn: boolean; openAreas: number }
  /** Municipalities that exist as an agreement would begin, and those of them without residents on the reference date. */
  municipalities: number
  withoutResidents: readonly string[]
  referenceDate: string
  /** The key that counts as an agreement would begin: put into force by the canton, and allowed to bind it. */
  key: { isDecided: boolean; mayBind: boolean }
  /** Years from this one on for which no credit was entered. */
  yearsWithoutCredit: readonly number[]
  hasApplication: boolean
}

/** Missing: the portal issues no agreement without it. Advised: it only should come before. */
export type Standing = 'done' | 'missing' | 'advised'
type Rule = (facts: SetupFacts) => Standing

const needed = (isDone: boolean): Standing => (isDone ? 'done' : 'missing')
const wanted = (isDone: boolean): Standing => (isDone ? 'done' : 'advised')

/** What a period holds cannot be there before the period is. */
const within =
  (rule: (period: PeriodFacts) => Standing, without: Standing = 'missing'): Rule =>
  ({ period }) =>
    period === null ? without : rule(period)

/** What comes before the first agreement, in the order in which one thing rests on the other. */
const RULES = {
  people: ({ vacant: { before, after } }) => (before.length > 0 ? 'missing' : wanted(after.length === 0)),
  period: ({ periodRuns }) => needed(periodRuns),
  settings: within(({ unconfirmed }) => wanted(unconfirmed === 0), 'advised'),
  window: within(({ notTaken }) => needed(notTaken.length === 0)),
  catalogue: within(({ catalogue: { isOwn, openAreas } }) => (openAreas === 0 ? 'missing' : wanted(isOwn))),
  population: within(({ municipalities, withoutResidents }) =>
    withoutResidents.length < municipalities ? wanted(withoutResidents.length === 0) : 'missing',
  ),
  key: within(({ key: { isDecided, mayBind } }) => (mayBind ? wanted(isDecided) : 'missing')),
  office: ({ officeIsEntered }) => wanted(officeIsEntered),
  credit: within(({ yearsWithoutCredit }) => wanted(yearsWithoutCredit.length === 0), 'advised'),
  municipality: ({ hasSignatory }) => needed(hasSignatory),
  application: within(({ hasApplication }) => needed(hasApplication)),
} as const satisfies Record<string, Rule>

export type SetupStep = keyof typeof RULES

/** Each step with how it stands. */
export function setupSteps(facts: SetupFacts) {
  return Object.entries<Rule>(RULES).map(([step, rule]) => ({
    step: step as SetupStep,
    standing: rule(facts),
  }))
}

/** What the first agreement waits for, the first one first. */
export function missingSteps(facts: SetupFacts): SetupStep[] {
  return setupSteps(facts).flatMap(({ step, standing }) => (standing === 'missing' ? [step] : []))
}

/** Who acts at the canton until an agreement is issued: as the steps of a dossier say, its settings and its chain. */
export function rolesBefore({ secondPerson }: Pick<ProgrammeSettings, 'secondPerson'>, chain: Chain) {
  const { take_up, approve, confirm } = APPLICATION
  const asksSecond = secondPerson.fromAmount !== null || secondPerson.randomShare !== null
  const recording = chain.steps.flatMap(({ place, recordedBy }) =>
    place === 'before' && recordedBy !== 'either' ? [recordedBy] : [],
  )
  return [
    ...new Set<CantonalRole>([
      ...take_up.by,
      ...approve.by,
      ...(asksSecond ? confirm.by : []),
      ...recording,
      ...AGREEMENT.issue_agreement.by,
    ]),
  ]
}
