import type { ProgrammeSettings } from '#app/domain/programme.ts'
import { addDays, nextWorkingDay, type PlainDate } from './calendar.ts'
import type { DeadlineKind } from './kinds.ts'
import { REMINDER_MAILS, type ReminderTemplate } from './reminder-mails.ts'
import { type Step, type StepName, stepsOf } from './reminder-steps.ts'

type Settings = Pick<ProgrammeSettings, 'reminders' | 'reminderPlans'>

/** The steps of a deadline of any kind, in the order of their days. */
export const stepsFor = (
  { kind, effectiveOn }: { kind: DeadlineKind; effectiveOn: PlainDate },
  settings: Settings,
): readonly Step[] => {
  if (kind === 'annual_report') return stepsOf(effectiveOn, settings.reminders)
  const { daysBefore, notice } = settings.reminderPlans[kind]
  return [
    ...daysBefore.map((days) => toMunicipality(`before_${days}`, addDays(effectiveOn, -days))),
    ...(notice ? [toMunicipality('notice_1', nextWorkingDay(effectiveOn))] : []),
  ]
}

export const templateOf = (kind: DeadlineKind, step: StepName): ReminderTemplate => {
  if (step === 'hold_proposal') return 'payment-hold-proposed'
  if (step === 'notice_2') return 'report-notice-second'
  const { before, notice } = REMINDER_MAILS[kind]
  return step === 'notice_1' ? (notice ?? before) : before
}

const toMunicipality = (step: StepName, on: PlainDate): Step => ({ step, on, audience: 'municipality' })
