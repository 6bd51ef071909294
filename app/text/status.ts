import type { AccountChangeState } from '#app/domain/lifecycle/account-change.ts'
import type { ClaimState } from '#app/domain/lifecycle/claim.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import type { Translate } from './text.ts'

/** A tone supports the word of a status; it never stands alone. */
export const TONES = ['neutral', 'info', 'attention', 'pending', 'success', 'danger'] as const
export type Tone = (typeof TONES)[number]

/** What a status badge needs: the word, its tone, and who has the ball with what comes next. */
export type Status = { label: string; tone: Tone; explanation: string }

/** An agreement in force whose term is over (`isOver`) is called by that: only what is due of it goes on. */
export function dossierStatus(t: Translate, state: DossierState, isOver = false): Status {
  if (isOver && state === 'active')
    return { label: t('state.term.over'), tone: 'pending', explanation: t('state.term.over.why') }
  return {
    label: t(`state.dossier.${state}`),
    tone: DOSSIER_TONES[state],
    explanation: t(`state.dossier.${state}.why`),
  }
}

/** A year that is settled while money of it is open again (`isUneven`) is called by that. */
export function reportingYearStatus(t: Translate, state: ReportingYearState, isUneven = false): Status {
  if (isUneven && state === 'settled')
    return { label: t('state.year.uneven'), tone: 'attention', explanation: t('state.year.uneven.why') }
  return {
    label: t(`state.reportingYear.${state}`),
    tone: REPORTING_YEAR_TONES[state],
    explanation: t(`state.reportingYear.${state}.why`),
  }
}

export function trancheStatus(t: Translate, state: TrancheState): Status {
  return {
    label: t(`state.tranche.${state}`),
    tone: TRANCHE_TONES[state],
    explanation: t(`state.tranche.${state}.why`),
  }
}

export function claimStatus(t: Translate, state: ClaimState): Status {
  return {
    label: t(`state.claim.${state}`),
    tone: CLAIM_TONES[state],
    explanation: t(`state.claim.${state}.why`),
  }
}

export function accountChangeStatus(t: Translate, state: AccountChangeState) {
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
