import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { PlainDate } from './calendar.ts'
import { dueAfter } from './due.ts'
import type { DeadlineKind } from './kinds.ts'
import { REMINDER_MAILS, type ReminderTemplate } from './reminder-mails.ts'
import {
  type Dated,
  firstNotice,
  type NoticeStep,
  type Step,
  type StepName,
  type StepRecords,
  stepsBefore,
  stepsOf,
} from './reminder-steps.ts'

type Settings = Pick<ProgrammeSettings, 'reminders' | 'reminderPlans'>

type Deadline = Dated & {
  readonly kind: DeadlineKind
  /** The mail that tells of it is under way and has reached nobody yet. */
  readonly untold?: boolean
}

/** The steps of a deadline of any kind, in the order of their days, after what is on record; none before it is known. */
export const stepsFor = (deadline: Deadline, settings: Settings, records: StepRecords): readonly Step[] => {
  if (deadline.untold) return []
  if (deadline.kind === 'annual_report') return stepsOf(deadline, settings.reminders, records)
  const { daysBefore, notice } = settings.reminderPlans[deadline.kind]
  return [...stepsBefore(deadline, daysBefore), ...(notice ? [firstNotice(deadline)] : [])]
}

/** By when a notice that goes out on a day asks for the report: its days later, the day itself not counted. */
export const termOf = (
  step: NoticeStep,
  sentOn: PlainDate,
  { reminders, weekendRule }: Pick<ProgrammeSettings, 'reminders' | 'weekendRule'>,
): PlainDate => {
  const days = step === 'notice_1' ? reminders.secondNoticeAfterDays : reminders.holdProposalAfterDays
  return dueAfter(sentOn, days, weekendRule)
}

export const templateOf = (kind: DeadlineKind, step: StepName): ReminderTemplate => {
  if (step === 'hold_proposal') return 'payment-hold-proposed'
  if (step === 'notice_2') return 'report-notice-second'
  const { before, notice } = REMINDER_MAILS[kind]
  return step === 'notice_1' ? (notice ?? before) : before
}
