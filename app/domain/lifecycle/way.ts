import { yearsOf } from '#app/domain/application/application.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { awaitedStep, type ChainStanding } from '#app/domain/programme/chain.ts'
import type { ChainPlace } from '#app/domain/programme/chain-values.ts'
import { type DossierState, EDITABLE_STATES } from './dossier-states.ts'
import { REPORT_OWED_STATES, type ReportingYearState } from './reporting-year.ts'

/** The whole way of a dossier, from the application to the end of the period, whatever its state. */
export type WayStep = {
  step: 'application' | 'review' | 'chain' | 'agreement' | 'in_force' | 'report' | 'completion' | Ending
  /** The reporting year of a report. */
  year: number | null
  state: 'done' | 'current' | 'todo'
  /** When it was done; for what is still to come, the deadline. */
  day: string | null
  who: string | null
  reportState: ReportingYearState | null
  /** What a step of another body is called. */
  name?: string
}

/** Where a way ends before its time. */
export const ENDINGS = ['rejected', 'dismissed', 'withdrawn', 'terminated'] as const
export type Ending = (typeof ENDINGS)[number]

type Milestone = { day: string; who: string }
type Report = {
  year: number
  state: ReportingYearState
  dueOn: string
  /** The new day that a notice has set, while the report is owed. */
  termOn: string | null
  filedOn: string | null
  /** When it came to the state it is in. */
  reachedOn: string | null
}

export type Travelled = {
  state: DossierState
  /** What was rejected was not entered into. */
  isDismissed: boolean
  startsOn: string
  endsOn: string
  /** When the dossier reached each state last, and through whom. */
  milestones: ReadonlyMap<string, Milestone>
  /** The reporting years, as they are or as they are planned. */
  reports: readonly Report[]
  /** Who else decides, in order. */
  chain?: readonly ChainStanding[]
}

export function wayOf(dossier: Travelled): WayStep[] {
  const { state } = dossier
  const steps = [...beforeTheAgreement(dossier), ...underTheAgreement(dossier)]
  if (state === 'rejected' || state === 'withdrawn')
    return [...steps.filter((step) => step.state === 'done'), ending(dossier, state)]
  const last = state === 'terminated' ? ending(dossier, state) : completion(dossier)
  return oneCurrent([...steps, last], dossier)
}

const IN_REVIEW: readonly DossierState[] = ['submitted', 'in_review', 'second_review']
const IN_AGREEMENT: readonly DossierState[] = ['approved', 'agreement_issued', 'signed_by_municipality']
const DECIDED = ['approved', 'ex_officio', 'settled'] as const satisfies readonly ReportingYearState[]
const OWED: readonly ReportingYearState[] = REPORT_OWED_STATES

function beforeTheAgreement(dossier: Travelled): WayStep[] {
  return [
    reached(dossier, { step: 'application', states: EDITABLE_STATES, done: 'submitted' }),
    reached(dossier, { step: 'review', states: IN_REVIEW, done: 'approved' }),
    ...bodies(dossier, 'before'),
    reached(dossier, { step: 'agreement', states: IN_AGREEMENT, done: 'signed_by_municipality' }),
  ]
}

function underTheAgreement(dossier: Travelled): WayStep[] {
  const inForce = dossier.milestones.get('active')
  const begun: WayStep = {
    ...EMPTY,
    step: 'in_force',
    state: inForce ? 'done' : 'todo',
    day: inForce?.day ?? null,
    who: inForce?.who ?? null,
  }
  const covered = new Set(yearsOf(dossier))
  return [
    ...bodies(dossier, 'after'),
    begun,
    ...dossier.reports.filter(({ year }) => covered.has(year)).map(reportStep),
  ]
}

/** What other bodies do on the way: each by its name, with the day of the body itself. */
function bodies({ state, chain = [] }: Travelled, place: ChainPlace): WayStep[] {
  const awaited = awaitedStep({ state, chain })?.code
  return chain.flatMap(({ step, record }) => {
    if (step.place !== place) return []
    const current = step.code === awaited ? 'current' : 'todo'
    const own = { ...EMPTY, step: 'chain' as const, name: step.name }
    return record ? { ...own, state: 'done', day: record.decidedOn } : { ...own, state: current }
  })
}

/** A step counts as done once the dossier stands behind it: what was returned is not done any more. */
function reached(
  { state, milestones }: Travelled,
  { step, states, done }: { step: WayStep['step']; states: readonly DossierState[]; done: DossierState },
): WayStep {
  const milestone = milestones.get(done)
  if (states.includes(state)) return { ...EMPTY, step, state: 'current' }
  const isDone = milestone !== undefined && !isBefore(state, states)
  if (!isDone) return { ...EMPTY, step }
  return { ...EMPTY, step, state: 'done', day: milestone.day, who: milestone.who }
}

const ORDER: readonly (readonly DossierState[])[] = [EDITABLE_STATES, IN_REVIEW, IN_AGREEMENT]

function isBefore(state: DossierState, states: readonly DossierState[]) {
  const at = ORDER.findIndex((group) => group.includes(state))
  const wanted = ORDER.findIndex((group) => group.includes(states[0] ?? state))
  return at >= 0 && at < wanted
}

function reportStep({ year, state, filedOn, reachedOn, ...due }: Report): WayStep {
  const dueOn = countingDay(due)
  const report = { ...EMPTY, step: 'report' as const, year, reportState: state, day: filedOn ?? dueOn }
  if (isOneOf(DECIDED, state)) return { ...report, state: 'done', day: reachedOn }
  if (state === 'scheduled') return { ...report, day: dueOn }
  return { ...report, state: 'current', day: OWED.includes(state) ? dueOn : report.day }
}

function completion({ state, milestones }: Travelled): WayStep {
  const done = state === 'completed' ? milestones.get('completed') : undefined
  return {
    ...EMPTY,
    step: 'completion',
    state: done ? 'done' : 'todo',
    day: done?.day ?? null,
    who: done?.who ?? null,
  }
}

function ending({ milestones, isDismissed }: Travelled, state: Exclude<Ending, 'dismissed'>): WayStep {
  const end = milestones.get(state)
  const step = state === 'rejected' && isDismissed ? 'dismissed' : state
  return { ...EMPTY, step, state: 'done', day: end?.day ?? null, who: end?.who ?? null }
}

/** One step is where the dossier stands: the first that is under way, in a running agreement else its beginning. */
function oneCurrent(steps: WayStep[], { state }: Travelled): WayStep[] {
  const underWay = steps.findIndex((step) => step.state === 'current')
  if (underWay < 0 && state === 'active')
    return steps.map((step) => (step.step === 'in_force' ? { ...step, state: 'current' } : step))
  return steps.map((step, index) =>
    step.state === 'current' && index !== underWay ? { ...step, state: 'todo' } : step,
  )
}

const EMPTY: WayStep = {
  step: 'application',
  year: null,
  state: 'todo',
  day: null,
  who: null,
  reportState: null,
}
