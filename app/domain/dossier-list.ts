import type { ListFilter } from './dossier-list-filter.ts'
import { orderKey } from './german-order.ts'
import type { DossierState } from './lifecycle/dossier-states.ts'
import type { ReportingYearState } from './lifecycle/reporting-year.ts'
import { BALLS, type Ball } from './lifecycle/turn.ts'
import { type FormerName, namesBefore } from './programme/municipality-choice.ts'
import { searchKey } from './programme/municipality-search.ts'

/** The officer's list: one row for each municipality and dossier, so that nobody is missing from it. */
export type ListRow = {
  bfsNumber: number
  municipality: string
  district: string
  /** In one row of each municipality; null where the reference date knows none, or it has gone into another. */
  residents: number | null
  /** The municipality it belongs to since a merger. */
  mergedInto: string | null
  /** Absent without a dossier, and for a draft, which the canton does not see yet. */
  reference: string | null
  /** Whose dossier it is, where that is not the municipality on its own. */
  party: string | null
  state: DossierState | null
  /** In force, and its last day is over; null otherwise, so that it does not travel. */
  isOver: true | null
  /** The application was not entered into; null otherwise. */
  isDismissed: true | null
  ball: Ball
  /** The day that counts; `missedOn` is the deadline itself where a notice has set a new day. */
  deadline: { on: string; missedOn: string | null; kind: string } | null
  /** How the years of its agreement stand, each word once, the most pressing first. */
  reports: ReportStanding[]
  /** Only with the lead municipality, so that a sum counts it once. */
  contributionRappen: number | null
}

export const STATE_GROUPS = ['none', 'draft', 'review', 'agreement', 'active', 'ended', 'merged'] as const
export type StateGroup = (typeof STATE_GROUPS)[number]

/** The state of a dossier's reports, the most pressing first. */
export const REPORT_STANDINGS = ['overdue', 'due', 'filed', 'approved', 'settled'] as const
export type ReportStanding = (typeof REPORT_STANDINGS)[number]

export const SORT_KEYS = [
  'municipality',
  'district',
  'residents',
  'reference',
  'state',
  'ball',
  'deadline',
  'contribution',
] as const
export type SortKey = (typeof SORT_KEYS)[number]

export function stateGroupOf({ state, mergedInto }: Pick<ListRow, 'state' | 'mergedInto'>): StateGroup {
  if (state) return GROUPS[state]
  return mergedInto ? 'merged' : 'none'
}

/** Where a reporting year stands on a day; null before its year is over. */
export function standingOf(
  { state, year, dueOn }: { state: ReportingYearState; year: number; dueOn: string | null },
  today: string,
): ReportStanding | null {
  if (state === 'approved') return 'approved'
  if (state === 'settled' || state === 'ex_officio') return 'settled'
  if (state === 'submitted' || state === 'in_review' || state === 'second_review') return 'filed'
  if (state === 'scheduled' && year >= Number(today.slice(0, 4))) return null
  return dueOn !== null && dueOn < today ? 'overdue' : 'due'
}

export function byUrgency(standings: readonly (ReportStanding | null)[]): ReportStanding[] {
  return REPORT_STANDINGS.filter((standing) => standings.includes(standing))
}

/** Also by what a municipality was called before. */
export function filtered(
  rows: readonly ListRow[],
  filter: ListFilter,
  formerNames: readonly FormerName[] = [],
): ListRow[] {
  const wanted = searchKey(filter.q)
  const found = rows.filter(
    (row) =>
      (filter.status === null || stateGroupOf(row) === filter.status) &&
      (filter.ball === null || hasBall(row.ball, filter.ball)) &&
      (filter.report === null || row.reports.includes(filter.report)) &&
      (filter.district === null || row.district === filter.district) &&
      [row.municipality, row.party, row.reference, ...namesBefore(row.bfsNumber, formerNames)].some((name) =>
        has(name, wanted),
      ),
  )
  return sorted(found, filter.sort)
}

const GROUPS: Record<DossierState, StateGroup> = {
  draft: 'draft',
  submitted: 'review',
  in_review: 'review',
  returned: 'review',
  second_review: 'review',
  approved: 'agreement',
  agreement_issued: 'agreement',
  signed_by_municipality: 'agreement',
  active: 'active',
  completed: 'ended',
  rejected: 'ended',
  withdrawn: 'ended',
  terminated: 'ended',
}

const hasBall = (ball: Ball, wanted: Ball) =>
  ball === wanted || (ball === 'both' && (wanted === 'municipality' || wanted === 'canton'))

const has = (name: string | null, wanted: string) => name !== null && searchKey(name).includes(wanted)

/** Rows without a value stand last in either direction; equal ones by municipality. */
function sorted(rows: readonly ListRow[], sort: ListFilter['sort']): ListRow[] {
  const falling = sort.startsWith('-')
  const value = VALUES[(falling ? sort.slice(1) : sort) as SortKey]
  const keyed = rows.map((row) => ({ row, name: orderKey(row.municipality), value: value(row) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || compare(a.name, b.name)
    return (falling ? -1 : 1) * compare(a.value, b.value) || compare(a.name, b.name)
  })
  return keyed.map(({ row }) => row)
}

const VALUES: Record<SortKey, (row: ListRow) => string | number | null> = {
  municipality: ({ municipality }) => orderKey(municipality),
  district: ({ district }) => orderKey(district),
  residents: ({ residents }) => residents,
  reference: ({ reference }) => reference,
  state: (row) => (row.state === null ? null : STATE_GROUPS.indexOf(stateGroupOf(row))),
  ball: ({ ball }) => (ball === 'nobody' ? null : BALLS.indexOf(ball)),
  deadline: ({ deadline }) => deadline?.on ?? null,
  contribution: ({ contributionRappen }) => contributionRappen,
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
