import { z } from 'zod'
import {
  box,
  choice,
  choices,
  email,
  identifier,
  optionalLine,
  optionalText,
  orNull,
  ruledDay,
  text,
} from '#app/domain/forms/fields.ts'
import { formError } from '#app/domain/forms/form-errors.ts'
import { inEachLanguage } from '#app/domain/language.ts'
import { VERSION_FIELDS } from '#app/domain/programme/version-form.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { DaysBefore, LONGEST_DAYS } from './deadline-settings.ts'
import type { DeadlineKind } from './kinds.ts'
import { NOTICE_STEPS } from './reminder-steps.ts'

/** What is typed about deadlines and those who are told of them. */
const reason = text(2000)

/** `seen`: the mark of what the page showed. */
export const reasonedForm = z.object({ reason, seen: identifier })

/** Whoever sends reminders says whom: a form with no box ticked was sent too early. */
export const remindForm = z.object({
  deadlines: choices(identifier, 500).pipe(z.array(identifier).min(1, 'choose')),
})

/** The day the letter of a notice was given to the post; `seen`: the notice that the page showed. */
export const postingForm = z.object({ postedOn: ruledDay, seen: choice(NOTICE_STEPS) })

/** `seen`: the day that was recorded. */
export const postingCorrectionForm = z.object({ postedOn: ruledDay, reason, seen: ruledDay })

export const addressForm = z.object({ seen: identifier, email })

export const deputyForm = z
  .object({ deputyId: identifier, fromOn: ruledDay, toOn: ruledDay })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], error: 'ends_before_start' })

export const additionForm = z.object({ ...VERSION_FIELDS, ...inEachLanguage(() => optionalText(1000)) })

/** Typed days, from one to a year. */
export const days = text(3)
  .pipe(z.string().regex(/^\d{1,3}$/, 'not_a_number'))
  .transform(Number)
  .pipe(z.int().min(1, { error: formError }).max(LONGEST_DAYS, { error: formError }))

/** `60, 30, 14`: days before the deadline, the earliest first; none where nobody is reminded. */
const daysBefore = optionalLine(100)
  .transform((typed) =>
    typed
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
  )
  .pipe(DaysBefore)

/** The reminders of one kind; what a kind does not know is left away by its page. */
export const reminderForm = z.object({
  ...VERSION_FIELDS,
  daysBefore,
  notice: box,
  secondNoticeAfterDays: orNull(days),
  holdProposalAfterDays: orNull(days),
  to: choices(choice(MUNICIPAL_ROLES), MUNICIPAL_ROLES.length).pipe(
    z.array(z.enum(MUNICIPAL_ROLES)).min(1, 'choose'),
  ),
  days: orNull(days),
  from: z.enum(['beginning', 'first_resolution']).optional().catch(undefined),
})
/**
 * Nobody is decided on for not answering who was not told: of a completion either reminders go out or a notice.
 */
export const completionReminderForm = reminderForm.refine(
  ({ daysBefore: reminders, notice }) => notice || reminders.length > 0,
  { path: ['notice'], error: 'completion_untold' },
)

/** The form of one kind of deadline. */
export const reminderFormOf = (kind: DeadlineKind) =>
  kind === 'completion_request' ? completionReminderForm : reminderForm

export type ReminderForm = Omit<z.output<typeof reminderForm>, keyof typeof VERSION_FIELDS>
