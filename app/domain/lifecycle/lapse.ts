import { addDays, latestDay, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { type Admitting, isOpenPastItsEnd, openPastItsEnd } from '#app/domain/programme/admission.ts'
import type { DossierState } from './dossier-states.ts'

type Applied = {
  application: { startsOn: string; endsOn: string }
  admitting: Admitting
  /** Null: never filed. */
  firstFiledAt: string | null
}

/**
 * Whether the term of an application is over: nothing is approved, agreed or signed for it any more, but where the
 * office takes late applications of its municipality.
 */
export function isTermOver({ application, admitting, firstFiledAt }: Applied, today: string): boolean {
  if (today <= application.endsOn) return false
  return !isOpenPastItsEnd(application, admitting, { firstFiledAt, today })
}

/** Of a term that is over the first day on which it was: after its last day, and once no late opening goes on. */
export function overSince(term: { startsOn: string; endsOn: string }, admitting: Admitting): PlainDate {
  const day = addDays(term.endsOn, 1)
  const closed = openPastItsEnd(term, admitting).map(({ closedAt }) => closedAt)
  return latestDay(day, ...closed) ?? day
}

/**
 * What the canton does about an application whose term is over before an agreement is in force: step by step back to
 * where it can be rejected. What is filed is taken up first; what is with the municipality it withdraws, and what was sent
 * back to it the canton dismisses.
 */
export const LEADS_ON = {
  returned: 'dismiss',
  in_review: 'reject',
  second_review: 'send_back',
  approved: 'reopen',
  agreement_issued: 'withdraw_issue',
  signed_by_municipality: 'send_copy_back',
} as const satisfies Partial<Record<DossierState, string>>

type Lapsing = keyof typeof LEADS_ON

/** The step of the canton that leads on from this state; undefined where the usual one does. */
export function leadingOn(state: string): (typeof LEADS_ON)[Lapsing] | undefined {
  return Object.hasOwn(LEADS_ON, state) ? LEADS_ON[state as Lapsing] : undefined
}

/** The states in which an application can lapse: no agreement is in force, and nobody has decided that none will be. */
export const LAPSABLE = [
  'draft',
  'submitted',
  ...(Object.keys(LEADS_ON) as Lapsing[]),
] as const satisfies readonly DossierState[]
