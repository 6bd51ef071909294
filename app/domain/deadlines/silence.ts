import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { addDays, type PlainDate } from './calendar.ts'
import { countingDay, dueAfter, type WeekendRule } from './due.ts'
import { firstNotice, latest, type StepRecord, type StepRecords } from './reminder-steps.ts'

/** What a municipality has left unanswered of its dossier or a year: a report, or what was to be completed. */
export const UNANSWERED = ['report', 'completion'] as const
export type Unanswered = (typeof UNANSWERED)[number]

export type Silence = {
  readonly unanswered: Unanswered
  /** The last day that it was given, by the deadline or since it was reminded of that. */
  readonly awaitedUntil: PlainDate
  /** Somebody was reached by the last step of its escalation, after the day that was given. */
  readonly told: boolean
}

export type DatedSilence = Silence & {
  /** From this day the office can decide without it, or where nobody was reached by the notice of its day, ask anew. */
  readonly officeFrom: PlainDate
}

type Asked = {
  readonly unanswered: Unanswered
  readonly dueOn: PlainDate
  /** The day from which its steps are taken. */
  readonly countsFrom: PlainDate | null
  /** The new day that a notice has set; null where none has. */
  readonly termOn: PlainDate | null
  /** The steps on record for the day that counts. */
  readonly records: StepRecords
  /** The programme sends a notice once the day of a completion is over. */
  readonly noticed: boolean
  /** The days that the last notice gives, in calendar days. */
  readonly days: number
  readonly weekendRule: WeekendRule
}

/**
 * An escalation counts only where the step before it has reached somebody and its days have passed since: the second
 * notice of a report, the notice of a completion, which go out once the day is over. A notice that came late, after a
 * standstill, gives its full days all the same. Where the programme sends no notice, the last reminder counts.
 */
export const silenceOf = (asked: Asked): DatedSilence => {
  const { unanswered, dueOn, countsFrom, termOn, noticed, days, weekendRule } = asked
  const reachedOn = lastStep(asked)?.reachedOn ?? null
  const elapsed = reachedOn && dueAfter(reachedOn, days, weekendRule)
  const told = reachedOn !== null
  const awaitedUntil = latest(countingDay({ dueOn, termOn }), elapsed)
  const noticeOn = noticed && !told ? firstNotice({ effectiveOn: dueOn, countsFrom }).on : null
  return { unanswered, awaitedUntil, told, officeFrom: addDays(latest(awaitedUntil, noticeOn), 1) }
}

function lastStep({ unanswered, noticed, dueOn, records }: Asked): StepRecord | undefined {
  if (unanswered === 'report') return records.get('notice_2')
  const notice = records.get('notice_1')
  if (noticed) return notice?.reachedOn && notice.reachedOn > dueOn ? notice : undefined
  const reached = [...records.values()].filter((one) => one.reachedOn !== null)
  return reached.sort((one, other) => ((one.reachedOn ?? '') < (other.reachedOn ?? '') ? 1 : -1))[0]
}

/** Nobody is settled on ex officio who was not told, or whose last day is not over. */
export const silenceNotOver = (silence: Silence | null, today: PlainDate): Reason[] => {
  if (silence && today <= silence.awaitedUntil)
    return [reason('awaited_still', { day: silence.awaitedUntil })]
  if (silence?.told) return []
  return [reason(silence?.unanswered === 'completion' ? 'completion_not_reminded' : 'second_notice_missing')]
}
