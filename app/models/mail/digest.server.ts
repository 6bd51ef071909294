import { addDays } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { againstDeadline } from '#app/domain/report/matrix.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { owedOn } from '#app/models/deadlines/owed.server.ts'
import { type Waiting, waitingFor } from '#app/models/dossier/waiting.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'

/** What a cantonal person finds in the portal this morning; the keys name the lines of the mail. */
export type Digest = Record<
  | 'waiting'
  | 'due'
  | 'overdue'
  | 'otherDue'
  | 'otherOverdue'
  | 'inquiries'
  | 'failed'
  | 'unreachable'
  | 'letters'
  | 'holds',
  number
>

/** Counts by what a role has to do with; nothing for whoever only reads. */
export function digestOf(person: Person, today: string): Digest {
  const { overviewAhead } = programmeOn(today).settings.terms
  const reports = hasRole(person, 'officer') ? reportMatrix(person) : []
  const timed = reports.flatMap((report) => againstDeadline(report, today) ?? [])
  const others = otherDeadlines(person, today)
  const waiting = waitingFor(person, today)
  const inLine = (wanted: LineOfOffice | undefined) =>
    waiting.filter((task) => lineOf(task) === wanted).reduce((sum, { count }) => sum + count, 0)
  return {
    waiting: inLine(undefined),
    due: timed.filter(({ timing, days }) => timing === 'due' && days <= overviewAhead).length,
    overdue: timed.filter(({ timing }) => timing === 'overdue').length,
    otherDue: others.filter((on) => on >= today && on <= addDays(today, overviewAhead)).length,
    otherOverdue: others.filter((on) => on < today).length,
    inquiries: inLine('inquiries'),
    failed: inLine('failed'),
    unreachable: inLine('unreachable'),
    letters: inLine('letters'),
    holds: inLine('holds'),
  }
}

type LineOfOffice = 'inquiries' | 'failed' | 'unreachable' | 'letters' | 'holds'

/** The tasks of the office that have a line of their own; whatever else waits is told in one. */
const LINES_OF_OFFICE: Readonly<Record<string, LineOfOffice>> = {
  inquiry: 'inquiries',
  mails: 'failed',
  contact: 'unreachable',
  letter: 'letters',
  hold: 'holds',
}

function lineOf({ machine, action }: Waiting): LineOfOffice | undefined {
  return machine === 'office' ? LINES_OF_OFFICE[action] : undefined
}

/**
 * The days of what is owed beside the reports, whose figures are those of the cockpit: for the officer of every kind,
 * for finance of claims.
 */
function otherDeadlines(person: Person, today: string): string[] {
  const isOfficer = hasRole(person, 'officer')
  if (!isOfficer && !hasRole(person, 'finance')) return []
  return owedOn(today)
    .filter(({ state }) => state !== 'draft')
    .map(({ deadline }) => deadline)
    .filter(({ kind, year }) => (isOfficer ? !isOfReport(kind, year) : kind === 'claim'))
    .map(({ effectiveOn, termOn }) => countingDay({ dueOn: effectiveOn, termOn }))
}

/** The report itself, or what was asked about it. */
function isOfReport(kind: DeadlineKind, year: number | null) {
  return kind === 'annual_report' || (kind === 'completion_request' && year !== null)
}
