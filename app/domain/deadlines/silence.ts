import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { PlainDate } from './calendar.ts'

/** What a municipality has left unanswered of a year: its report, or what was to be completed in it. */
export const UNANSWERED = ['report', 'completion'] as const

export type Silence = {
  readonly unanswered: (typeof UNANSWERED)[number]
  /** The last day that it was given. */
  readonly awaitedUntil: PlainDate
  /** Somebody was reached by the second notice of the report, or by a reminder of what is to be completed. */
  readonly told: boolean
}

/** Nobody is settled on ex officio who was not told, or whose last day is not over. */
export const silenceNotOver = (silence: Silence | null, today: PlainDate): Reason[] => {
  if (silence && today <= silence.awaitedUntil)
    return [reason('awaited_still', { day: silence.awaitedUntil })]
  if (silence?.told) return []
  return [reason(silence?.unanswered === 'completion' ? 'completion_not_reminded' : 'second_notice_missing')]
}
