import { addDays, nextWorkingDay, type PlainDate } from './calendar.ts'
import type { ReminderSettings } from './deadline-settings.ts'

export const NOTICE_STEPS = ['notice_1', 'notice_2'] as const
export type NoticeStep = (typeof NOTICE_STEPS)[number]
export type StepName = `before_${number}` | NoticeStep | 'hold_proposal'

/** The hold of payments is proposed to the officer, who decides; everything else goes to the municipality. */
export type Step = {
  readonly step: StepName
  readonly on: PlainDate
  /** The last day on which what it says is true: a reminder beforehand asks for a day. Null where none ends it. */
  readonly until: PlainDate | null
  readonly audience: 'municipality' | 'officer'
}

/** What became of a step; one without a day of reaching and nothing under way has told nobody. */
export type StepRecord = {
  /** The day a mail server took a mail of it, or its letter was posted; null where it reached nobody. */
  readonly reachedOn: PlainDate | null
  /** A mail of it waits to be sent. */
  readonly underWay: boolean
  /** By when its notice asks for what is missing. */
  readonly termOn: PlainDate | null
}
export type StepRecords = ReadonlyMap<string, StepRecord>

/**
 * The day that counts, and the day from which steps are taken: it was opened, extended or moved then, or the mail that
 * tells of it first reached somebody.
 */
export type Dated = { readonly effectiveOn: PlainDate; readonly countsFrom: PlainDate | null }

/** Reminders beforehand, in the order of their days; none on the day the deadline was told of, or before it. */
export const stepsBefore = (
  { effectiveOn, countsFrom }: Dated,
  daysBefore: readonly number[],
): readonly Step[] =>
  daysBefore
    .map((days) => toMunicipality(`before_${days}`, addDays(effectiveOn, -days), effectiveOn))
    .filter(({ on }) => countsFrom === null || on > countsFrom)

/** The notice follows on the next working day after the deadline, never on the day the deadline was told of. */
export const firstNotice = ({ effectiveOn, countsFrom }: Dated): Step =>
  toMunicipality('notice_1', nextWorkingDay(latest(effectiveOn, countsFrom)))

/**
 * The steps of a missing report. Each step of the escalation stands only where the one before it has reached somebody:
 * it follows on the next working day after the day which that notice set, and after its days have passed since.
 */
export const stepsOf = (dated: Dated, settings: ReminderSettings, records: StepRecords): readonly Step[] => {
  const { secondNoticeAfterDays, holdProposalAfterDays } = settings
  const second = dayAfter(records.get('notice_1'), secondNoticeAfterDays)
  const hold = second && dayAfter(records.get('notice_2'), holdProposalAfterDays)
  return [
    ...stepsBefore(dated, settings.daysBefore),
    firstNotice(dated),
    ...(second ? [toMunicipality('notice_2', second)] : []),
    ...(hold
      ? [
          {
            step: 'hold_proposal',
            on: latest(hold, second ?? null),
            until: null,
            audience: 'officer',
          } as const,
        ]
      : []),
  ]
}

type Due = {
  /** What is true today: the latest step that has come, for each audience. */
  readonly current: readonly Step[]
  readonly send: readonly Step[]
  readonly skipped: readonly Step[]
}

/**
 * Of all steps that have come and are not on record, only the latest for each audience is sent; the others are
 * skipped, and so is the latest where the day it asks for is over. A notice that reached nobody is sent again; any
 * other step that is on record is done with.
 */
export const dueSteps = (
  steps: readonly Step[],
  { today, records }: { today: PlainDate; records: StepRecords },
): Due => {
  const come = steps.filter(({ on }) => on <= today)
  const isTrue = (step: Step) =>
    come.findLast(({ audience }) => audience === step.audience) === step && (step.until ?? today) >= today
  const isDone = ({ step }: Step) => {
    const record = records.get(step)
    return record !== undefined && (!isNotice(step) || hasTold(record))
  }
  const open = come.filter((step) => !isDone(step))
  return {
    current: come.filter(isTrue),
    send: open.filter(isTrue),
    skipped: open.filter((step) => !isTrue(step)),
  }
}

export const isNotice = (step: string): step is NoticeStep => NOTICE_STEPS.some((notice) => notice === step)

export const hasTold = ({ reachedOn, underWay }: StepRecord): boolean => reachedOn !== null || underWay

const dayAfter = (record: StepRecord | undefined, days: number): PlainDate | undefined =>
  record?.reachedOn ? nextWorkingDay(latest(addDays(record.reachedOn, days), record.termOn)) : undefined

export const latest = (day: PlainDate, other: PlainDate | null): PlainDate =>
  other !== null && other > day ? other : day

const toMunicipality = (step: StepName, on: PlainDate, until: PlainDate | null = null): Step => ({
  step,
  on,
  until,
  audience: 'municipality',
})
