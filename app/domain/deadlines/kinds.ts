/** What has to happen by a day; one list for all kinds, so that one engine reminds of all. */
export const DEADLINE_KINDS = [
  'annual_report',
  'completion_request',
  'resolution',
  'signature',
  'claim',
  'end_of_agreement',
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]
