import type { DeadlineKind } from './kinds.ts'

/** The mails of the reminder engine; `report-…` are those of the annual report. */
export const REMINDER_TEMPLATES = [
  'report-reminder',
  'report-notice-first',
  'report-notice-second',
  'payment-hold-proposed',
  'completion-reminder',
  'completion-notice',
  'resolution-reminder',
  'signature-reminder',
  'signature-notice',
  'claim-reminder',
  'claim-notice',
  'agreement-ending',
] as const
export type ReminderTemplate = (typeof REMINDER_TEMPLATES)[number]

/** The mails by which people first hear of a deadline; the day of a report stands in the agreement. */
export const TELLING_MAILS = [
  'application-returned',
  'report-returned',
  'paper-asked',
  'request-changed',
  'agreement-issued',
  'signed-copy-sent-back',
  'claim-issued',
] as const
export type TellingMail = (typeof TELLING_MAILS)[number]

export const isTelling = (template: string): template is TellingMail =>
  TELLING_MAILS.some((telling) => telling === template)

/** The mails about the day of a report that have nothing to say once it is over: then its notice tells. */
export const OVERTAKEN_MAILS = ['report-opened', 'deadline-extended'] as const

/** What a step says: a reminder beforehand, a notice afterwards. Null where a kind has no notice. */
export const REMINDER_MAILS: Record<
  DeadlineKind,
  { before: ReminderTemplate; notice: ReminderTemplate | null }
> = {
  annual_report: { before: 'report-reminder', notice: 'report-notice-first' },
  completion_request: { before: 'completion-reminder', notice: 'completion-notice' },
  resolution: { before: 'resolution-reminder', notice: null },
  signature: { before: 'signature-reminder', notice: 'signature-notice' },
  claim: { before: 'claim-reminder', notice: 'claim-notice' },
  end_of_agreement: { before: 'agreement-ending', notice: null },
}
