import { z } from 'zod'
import { inEachLanguage } from '#app/domain/language.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { DEADLINE_KINDS, type DeadlineKind, type KindWithDays } from './kinds.ts'
import { REMINDER_TEMPLATES } from './reminder-mails.ts'

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

export const LONGEST_DAYS = 365
const DAYS = z.int().min(1).max(LONGEST_DAYS)

/** When the deadlines begin that no law or letter names; days are calendar days. */
export const DeadlineDays = z.strictObject({
  /** The council resolutions: counted from the beginning of the dossier, or once the first member has resolved. */
  resolutionFrom: z.enum(['beginning', 'first_resolution']).default('beginning'),
  resolution: DAYS.default(60),
  /** The least that a report has, counted from its opening: an agreement may come into force after the legal day. */
  annual_report: DAYS.default(30),
  /** From the issue of the agreement. */
  signature: DAYS.default(60),
  /** From the settlement. */
  claim: DAYS.default(30),
} satisfies Record<KindWithDays | 'resolutionFrom', z.ZodType>)
export type DeadlineDays = z.infer<typeof DeadlineDays>

/** Reminders of every kind but the annual report, which has steps of its own: no payment hangs on these. */
export const ReminderPlan = z.strictObject({
  daysBefore: DaysBefore,
  /** Whether a notice follows on the next working day after the deadline. */
  notice: z.boolean(),
})
export type ReminderPlan = z.infer<typeof ReminderPlan>
export type PlannedKind = Exclude<DeadlineKind, 'annual_report'>

const PLANS = {
  completion_request: { daysBefore: [7, 2], notice: true },
  resolution: { daysBefore: [14, 3], notice: false },
  signature: { daysBefore: [30, 14, 3], notice: true },
  claim: { daysBefore: [7], notice: true },
  end_of_agreement: { daysBefore: [180, 90], notice: false },
} satisfies Record<PlannedKind, ReminderPlan>

export const ReminderPlans = z.strictObject({
  completion_request: ReminderPlan.prefault(PLANS.completion_request),
  resolution: ReminderPlan.prefault(PLANS.resolution),
  signature: ReminderPlan.prefault(PLANS.signature),
  claim: ReminderPlan.prefault(PLANS.claim),
  end_of_agreement: ReminderPlan.prefault(PLANS.end_of_agreement),
})

/** Which roles of the municipality a reminder goes to; all, unless the office says otherwise. */
const Recipients = z
  .array(z.enum(MUNICIPAL_ROLES))
  .min(1)
  .default([...MUNICIPAL_ROLES])
export const ReminderRecipients = z.strictObject(
  Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, Recipients])) as Record<
    DeadlineKind,
    typeof Recipients
  >,
)

/** The office's own words, added to a mail of the portal. */
const Addition = z.strictObject(inEachLanguage(() => z.string().max(1000).default('')))
export const MailAdditions = z.partialRecord(z.enum(REMINDER_TEMPLATES), Addition)
