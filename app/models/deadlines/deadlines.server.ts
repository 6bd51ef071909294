import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { daysLeft, termAhead } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { by } from '#app/domain/order.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { deadlines } from '#db/schema/report.ts'
import { lastTerm } from './notices.server.ts'

/** For `select`: a deadline with the new day that a notice has set, where one has. */
export const DEADLINE = { ...getTableColumns(deadlines), termOn: lastTerm() }

export type Deadline = typeof deadlines.$inferSelect & { termOn: string | null }

export function deadlineOf(subjectId: string, kind?: DeadlineKind): Deadline | undefined {
  return deadlinesAbout(subjectId).find((one) => kind === undefined || one.kind === kind)
}

const deadlinesAbout = oncePerRequest((subjectId: string): Deadline[] =>
  db
    .select(DEADLINE)
    .from(deadlines)
    .where(and(eq(deadlines.subjectId, subjectId), isNull(deadlines.cancelledAt)))
    .all(),
)

/** The signature that was asked for last on a dossier. */
export function signatureDeadline(dossierId: string): Deadline | undefined {
  return recordsIn(dossierId, 'deadlines')
    .filter(({ kind }) => kind === 'signature')
    .sort(by(({ openedAt }) => openedAt ?? ''))
    .at(-1)
}

/** The completion request that is open on an application (year null) or on a report. */
export function openRequestDeadline(about: { dossierId: string; year: number | null }) {
  return requestOrReport(about).findLast(
    ({ kind, metAt, cancelledAt }) => kind === 'completion_request' && !metAt && !cancelledAt,
  )
}

/** The completion request that was called off in this very instant. */
export function requestDeadlineCancelledAt(about: { dossierId: string; year: number | null }, now: Date) {
  return requestOrReport(about).find(
    ({ kind, cancelledAt }) => kind === 'completion_request' && cancelledAt === now.toISOString(),
  )
}

/** What a filing of this very instant has met: the deadline of the report, or of the completion request. */
export function deadlineMetBy(about: { dossierId: string; year: number | null }, now: Date) {
  return requestOrReport(about).find(({ metAt }) => metAt === now.toISOString())
}

/** The entry in calendars: one UID for each deadline, and a higher sequence for each change. */
export function calendarOf(
  { id, calendarSequence }: Pick<Deadline, 'id' | 'calendarSequence'>,
  { cancelled = false } = {},
) {
  return { uid: `${id}@mini-kip`, sequence: calendarSequence, cancelled }
}

/** What a dossier still owes, next first. */
export function openDeadlinesOf(dossierId: string): Deadline[] {
  return recordsIn(dossierId, 'deadlines')
    .filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null)
    .sort(by(({ termOn, effectiveOn }) => termOn ?? effectiveOn))
}

/** For mails: the deadline, the new day of a notice as long as it is not over, and the days left. */
export function dueFactsOf(
  { effectiveOn: dueOn, termOn }: Pick<Deadline, 'effectiveOn' | 'termOn'>,
  today: string,
) {
  return { dueOn, newDueOn: termAhead(termOn, today), daysLeft: daysLeft({ dueOn, termOn }, today) }
}

/** For queries over `deadlines`: `countingDay`. */
export const countingOn = () => sql<string>`coalesce(${lastTerm()}, ${deadlines.effectiveOn})`

function requestOrReport({ dossierId, year }: { dossierId: string; year: number | null }) {
  return recordsIn(dossierId, 'deadlines')
    .filter((one) => one.year === year && (one.kind === 'annual_report' || one.kind === 'completion_request'))
    .sort(by(({ legalOn }) => legalOn))
}
