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

/** What a municipality hands in: a notice gives it a new day, after which the canton can go on without it. */
const KINDS_WITH_TERM = ['annual_report', 'completion_request'] as const satisfies readonly DeadlineKind[]
export type KindWithTerm = (typeof KINDS_WITH_TERM)[number]

export const hasTerm = (kind: DeadlineKind): kind is KindWithTerm =>
  KINDS_WITH_TERM.some((one) => one === kind)

export const hasDays = (kind: DeadlineKind): kind is KindWithDays =>
  KINDS_WITH_DAYS.some((one) => one === kind)
