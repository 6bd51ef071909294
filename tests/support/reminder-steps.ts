import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { stepsFor } from '#app/domain/deadlines/reminder-plan.ts'
import type { StepRecord } from '#app/domain/deadlines/reminder-steps.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'

/** A first notice that reached somebody. */
export const MISSED = new Map<string, StepRecord>([
  ['notice_1', { reachedOn: '2027-03-16', underWay: false, termOn: '2027-03-30' }],
])

/** The steps of a deadline on Monday 15 March 2027, with their days. */
export const steps = (kind: DeadlineKind, settings = DEFAULT_SETTINGS) =>
  stepsFor({ kind, effectiveOn: '2027-03-15', countsFrom: null }, settings, MISSED).map(({ step, on }) => [
    step,
    on,
  ])
