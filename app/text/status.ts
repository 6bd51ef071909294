import type { AccountChangeState } from '#app/domain/lifecycle/account-change.ts'
import type { ClaimState } from '#app/domain/lifecycle/claim.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import type { Translate } from './text.ts'

/** A tone supports the word of a status; it never stands alone. */
export const TONES = ['neutral', 'info', 'attention', 'pending', 'success', 'danger'] as const
export type Tone = (typeof TONES)[number]

/** What a badge needs: the word and its tone. */
export type NamedStatus = { label: string; tone: Tone }
/** With its explanation, which the server says (`next-step.ts`): who has the ball with what comes next. */
export type Status = NamedStatus & { explanation: string }

/** An agreement in force whose term is over is called by that: only what is due of it goes on. */
export const isTermOver = (state: DossierState, isOver: boolean) => isOver && state === 'active'

/** A year that is settled while money of it is open again is called by that. */
export const isOpenAgain = (state: ReportingYearState, isUneven: boolean) => isUneven && state === 'settled'

/** What a state alone does not tell: the last day of the term is over; the canton did not enter into the application. */
type Ended = { isOver?: boolean | null | undefined; isDismissed?: boolean | null | undefined }

export function dossierStatus(t: Translate, state: DossierState, ended: Ended = {}): NamedStatus {
  if (isTermOver(state, ended.isOver ?? false)) return { label: t('state.term.over'), tone: 'pending' }
  return { label: t(`state.dossier.${endOf(state, ended)}`), tone: DOSSIER_TONES[state] }
}

const endOf = (state: DossierState, { isDismissed }: Ended) =>
  state === 'rejected' && isDismissed ? 'dismissed' : state

export function reportingYearStatus(t: Translate, state: ReportingYearState, isUneven = false): NamedStatus {
  if (isOpenAgain(state, isUneven)) return { label: t('state.year.uneven'), tone: 'attention' }
  return { label: t(`state.reportingYear.${state}`), tone: REPORTING_YEAR_TONES[state] }
}

export function trancheStatus(t: Translate, state: TrancheState): NamedStatus {
  return { label: t(`state.tranche.${state}`), tone: TRANCHE_TONES[state] }
}

export function claimStatus(t: Translate, state: ClaimState): NamedStatus {
  return { label: t(`state.claim.${state}`), tone: CLAIM_TONES[state] }
}

export function accountChangeStatus(t: Translate, state: AccountChangeState): NamedStatus {
  return { label: t(`accountChange.state.${state}`), tone: ACCOUNT_CHANGE_TONES[state] }
}

const DOSSIER_TONES: Record<DossierState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  in_review: 'info',
  returned: 'attention',
  second_review: 'pending',
  approved: 'success',
  agreement_issued: 'attention',
  signed_by_municipality: 'info',
  active: 'success',
  completed: 'neutral',
  rejected: 'danger',
  withdrawn: 'neutral',
  terminated: 'danger',
}

const REPORTING_YEAR_TONES: Record<ReportingYearState, Tone> = {
  scheduled: 'neutral',
  open: 'attention',
  submitted: 'info',
  in_review: 'info',
  returned: 'attention',
  second_review: 'pending',
  approved: 'success',
  ex_officio: 'attention',
  settled: 'success',
}

const TRANCHE_TONES: Record<TrancheState, Tone> = {
  planned: 'neutral',
  held: 'danger',
  released: 'info',
  ordered: 'pending',
  paid: 'success',
  reversed: 'neutral',
  cancelled: 'neutral',
}

const CLAIM_TONES: Record<ClaimState, Tone> = {
  issued: 'attention',
  paid: 'success',
  offset: 'success',
  waived: 'neutral',
  withdrawn: 'neutral',
}

const ACCOUNT_CHANGE_TONES: Record<AccountChangeState, Tone> = {
  requested: 'info',
  confirmed: 'pending',
  in_force: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  stopped: 'danger',
}
