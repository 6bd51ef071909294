import { z } from 'zod'
import { addDays, nextWorkingDay, type PlainDate } from './calendar.ts'

/** Days before the deadline on which people are reminded, the earliest step first. */
export const DaysBefore = z
  .array(z.int().min(1).max(365))
  .max(20)
  .refine((days) => days.every((day, index) => index === 0 || day < (days[index - 1] ?? 0)), {
    error: 'steps_not_descending',
  })

/** When people are reminded of a report; days are calendar days. */
export const ReminderSettings = z.strictObject({
  daysBefore: DaysBefore.default([60, 30, 14, 7, 2]),
  secondNoticeAfterDays: z.int().min(1).max(365).default(14),
  holdProposalAfterDays: z.int().min(1).max(365).default(14),
})
export type ReminderSettings = z.infer<typeof ReminderSettings>

export const NOTICE_STEPS = ['notice_1', 'notice_2'] as const

export type StepName = `before_${number}` | 'notice_1' | 'notice_2' | 'hold_proposal'

/** The hold of payments is proposed to the officer, who decides; everything else goes to the municipality. */
export type Step = {
  readonly step: StepName
  readonly on: PlainDate
  readonly audience: 'municipality' | 'officer'
}

/** In the order of their days. The deadline is the effective day, after weekend, holiday and extension. */
export const stepsOf = (deadline: PlainDate, settings: ReminderSettings): readonly Step[] => {
  const firstNotice = nextWorkingDay(deadline)
  const secondNotice = addDays(firstNotice, settings.secondNoticeAfterDays)
  const holdProposal = addDays(secondNotice, settings.holdProposalAfterDays)
  return [
    ...settings.daysBefore.map((days) => toMunicipality(`before_${days}`, addDays(deadline, -days))),
    toMunicipality('notice_1', firstNotice),
    toMunicipality('notice_2', secondNotice),
    { step: 'hold_proposal', on: holdProposal, audience: 'officer' },
  ]
}

/**
 * Of all steps that have come and are not logged, only the latest for each audience is sent; the others
 * are skipped. A step before one that is already logged is never sent any more.
 */
export const dueSteps = (
  steps: readonly Step[],
  { today, logged }: { today: PlainDate; logged: ReadonlySet<string> },
): { readonly send: readonly Step[]; readonly skipped: readonly Step[] } => {
  const come = steps.filter(({ on }) => on <= today)
  const open = come.filter(({ step }) => !logged.has(step))
  const isLatest = (step: Step) => come.findLast(({ audience }) => audience === step.audience) === step
  return { send: open.filter(isLatest), skipped: open.filter((step) => !isLatest(step)) }
}

const toMunicipality = (step: StepName, on: PlainDate): Step => ({ step, on, audience: 'municipality' })
