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
