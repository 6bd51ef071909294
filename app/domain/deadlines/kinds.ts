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

/** The kinds whose days the programme sets. */
const KINDS_WITH_DAYS = [
  'resolution',
  'annual_report',
  'signature',
  'claim',
] as const satisfies readonly DeadlineKind[]
export type KindWithDays = (typeof KINDS_WITH_DAYS)[number]

export const hasDays = (kind: DeadlineKind): kind is KindWithDays =>
  KINDS_WITH_DAYS.some((one) => one === kind)
