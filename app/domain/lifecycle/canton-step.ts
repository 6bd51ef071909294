import { CANTONAL_ROLES } from '#app/domain/roles.ts'
import { type AccountChangeAction, accountChangeMachine } from './account-change.ts'
import { type AmendmentAction, amendmentMachine } from './amendment.ts'
import { awaitedIn, isGuardedBy, leadsBack } from './decide.ts'
import { type DossierAction, dossierMachine } from './dossier.ts'
import { leadingOn } from './lapse.ts'
import type { Standing } from './next-step.ts'
import { type ReportingYearAction, reportingYearMachine } from './reporting-year.ts'
import type { TrancheAction } from './tranche.ts'

/** What waits for the canton on a dossier: a step on the dossier, one of its years or its payments, its amendment or its account, or its word. */
export type CantonStep =
  | { machine: 'dossier'; action: DossierAction; year: null }
  | { machine: 'reportingYear'; action: ReportingYearAction; year: number }
  | { machine: 'amendment'; action: AmendmentAction; year: null }
  | { machine: 'accountChange'; action: AccountChangeAction; year: null }
  | { machine: 'tranche'; action: TrancheAction; year: number }
  | { machine: 'office'; action: 'confirm'; year: number | null }

/**
 * By the tables: what a cantonal role takes next, on the dossier before its years, on the earliest year first. What
 * rests on a file that the municipality has to replace, or on a paper that it is asked for, waits for it alone.
 */
export function cantonStepOf(standing: Standing): CantonStep | null {
  const { state, reports, amendment } = standing
  const held = (of: number | null) => heldBy(standing, of)
  const leads = standing.lapsedOn === null ? undefined : leadingOn(state)
  if (leads) return { machine: 'dossier', action: leads, year: null }
  const { byFacts = [] } = standing
  const takenBack = byFacts.find(({ machine }) => machine === 'dossier')
  if (takenBack) return takenBack
  const onward = awaitedIn(dossierMachine, state, CANTONAL_ROLES).filter(
    (one) => !leadsBack(dossierMachine, one),
  )
  const [own] = free(dossierMachine, onward, held(null))
  if (own && (own !== 'complete' || isSettled(standing)))
    return { machine: 'dossier', action: own, year: null }
  for (const { year, state: reported } of reports) {
    const asked = awaitedIn(reportingYearMachine, reported, CANTONAL_ROLES)
    const [action] = free(reportingYearMachine, asked, held(year))
    if (action && !waitsForMoney(standing, action)) return { machine: 'reportingYear', action, year }
  }
  const asked = amendment ? awaitedIn(amendmentMachine, amendment.state, CANTONAL_ROLES) : []
  const [action] = free(amendmentMachine, asked, held(null))
  if (action) return { machine: 'amendment', action, year: null }
  const { accountChange } = standing
  const [answer] = accountChange ? awaitedIn(accountChangeMachine, accountChange, CANTONAL_ROLES) : []
  if (answer) return { machine: 'accountChange', action: answer, year: null }
  const waiting = standing.proposals.find(({ asked }) => asked === 'officer')
  if (waiting) return { machine: 'office', action: 'confirm', year: waiting.year }
  return byFacts[0] ?? null
}

/** The facts of a report, or of what stands beside all of them (null), that nobody of the office can mend. */
export type Holding =
  | 'noFileIsLocked'
  | 'noOpenCompletionRequest'
  | 'termIsStillAhead'
  | 'stepsBeforeAreRecorded'
  | 'stepsAfterAreRecorded'
  | 'aStepIsAwaited'
  | 'recorderIsTheRightOne'

/** Where other bodies decide along, either their step is to be recorded, or there is none to record. */
export function heldByBodies(awaitsBody: boolean): Holding[] {
  return awaitsBody ? ['stepsBeforeAreRecorded', 'stepsAfterAreRecorded'] : ['aStepIsAwaited']
}

/** What holds the canton's steps up: a file that has to be replaced, a paper that is asked for, a term that is over. */
export function heldBy(
  { locked, points, reports, lapsedOn, awaitsBody = false }: Standing,
  of: number | null,
): Holding[] {
  const asked = of === null ? points : (reports.find(({ year }) => year === of)?.points ?? [])
  return [
    ...(locked.some(({ year }) => year === of) ? ['noFileIsLocked' as const] : []),
    ...(asked.some(({ state }) => state === 'open') ? ['noOpenCompletionRequest' as const] : []),
    ...(of === null ? heldByBodies(awaitsBody) : []),
    ...(of === null && lapsedOn !== null ? ['termIsStillAhead' as const] : []),
  ]
}

type Table<A extends string> = Parameters<typeof isGuardedBy<A>>[0]

/** The steps that can be taken although something holds others up, or because nothing does. */
export function free<A extends string>(
  table: Table<A>,
  actions: readonly A[],
  held: readonly Holding[],
): A[] {
  return actions.filter((action) => !held.some((guard) => isGuardedBy(table, action, guard)))
}

/** Nothing is left to do under the agreement. */
function isSettled({ reports, ...standing }: Standing) {
  return reports.length > 0 && isEven(standing) && reports.every(({ state }) => state === 'settled')
}

/** A year is settled once its claim is paid, and that is the move of the municipality; or its top-up, which finance has in hand. */
function waitsForMoney(standing: Standing, action: ReportingYearAction) {
  return action === 'settle' && !isEven(standing)
}

function isEven({ openClaims, owedTranches }: Pick<Standing, 'openClaims' | 'owedTranches'>) {
  return openClaims + owedTranches === 0
}
