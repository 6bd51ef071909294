import { and, eq, getTableColumns, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type Due, daysLeft, knownDue, movedDue, openedDue, termAhead } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { by } from '#app/domain/order.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { withdrawMails } from '#app/models/mail/outbox.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { deadlineExtensions, deadlines } from '#db/schema/report.ts'
import { lastTerm, nextEntry } from './notices.server.ts'

/** For `select`: a deadline with the new day that a notice has set, where one has. */
export const DEADLINE = { ...getTableColumns(deadlines), termOn: lastTerm() }

export type Deadline = typeof deadlines.$inferSelect & { termOn: string | null }

type NewDeadline = Pick<Deadline, 'kind' | 'subjectId' | 'legalOn'> & { year?: number; now: Date }

/** Records what has to happen by a day; the effective day follows the programme's rules. */
export function openDeadline(
  tx: Tx,
  dossier: Pick<Dossier, 'id' | 'periodId'>,
  { now, ...deadline }: NewDeadline,
) {
  const countsFrom = today(now)
  const effectiveOn = openedDue(deadline, countsFrom, programmeOf(dossier.periodId).settings)
  const openedAt = now.toISOString()
  tx.insert(deadlines)
    .values({
      ...deadline,
      id: newId(),
      dossierId: dossier.id,
      effectiveOn,
      openedAt,
      countsFrom,
      entryChangedAt: openedAt,
    })
    .run()
}

/** Met: nothing that still waits for it is sent. */
export function meetDeadline(tx: Tx, subjectId: string, now: Date, kind?: DeadlineKind) {
  close(tx, and(eq(deadlines.subjectId, subjectId), kind && eq(deadlines.kind, kind)), 'metAt', now)
}

export function cancelDeadline(tx: Tx, subjectId: string, now: Date) {
  close(tx, eq(deadlines.subjectId, subjectId), 'cancelledAt', now)
}

/** Nothing is owed on this dossier any more. */
export function cancelDeadlinesOf(tx: Tx, dossierId: string, now: Date) {
  close(tx, eq(deadlines.dossierId, dossierId), 'cancelledAt', now)
}

/** An agreement whose last day is over has ended, whoever looks at it. */
export function endPassedAgreements(today: string, now: Date) {
  inTransaction((tx) =>
    close(tx, and(eq(deadlines.kind, 'end_of_agreement'), lt(deadlines.legalOn, today)), 'metAt', now),
  )
}

/** Due by another day, also where it was met, and never by an earlier one than was given: the entry in the calendar is replaced, and its steps begin anew. */
export function moveDeadline(
  tx: Tx,
  dossier: Dossier,
  { kind, subjectId, legalOn }: Pick<Deadline, 'kind' | 'subjectId' | 'legalOn'>,
  now: Date,
) {
  const { weekendRule } = programmeOf(dossier.periodId).settings
  const known = tx
    .select(DEADLINE)
    .from(deadlines)
    .where(and(eq(deadlines.kind, kind), eq(deadlines.subjectId, subjectId)))
    .all()
  for (const running of known) {
    tx.update(deadlines)
      .set({
        ...movedDue(running, legalOn, weekendRule),
        countsFrom: today(now),
        metAt: null,
        ...nextDay(now),
      })
      .where(eq(deadlines.id, running.id))
      .run()
    withdrawMails(tx, running.id)
  }
}

/** The portal opens the report: where that is late, there is another day, and what waits for the old one is not sent. */
export function giveDaysFromOpening(
  tx: Tx,
  dossier: Pick<Dossier, 'periodId'>,
  reportingYearId: string,
  now: Date,
) {
  const deadline = deadlineOf(reportingYearId, 'annual_report')
  const countsFrom = today(now)
  const effectiveOn = deadline && knownDue(deadline, countsFrom, programmeOf(dossier.periodId).settings)
  if (!deadline || deadline.metAt !== null || effectiveOn === deadline.effectiveOn) return
  tx.update(deadlines)
    .set({ effectiveOn, countsFrom, ...nextEntry(now) })
    .where(eq(deadlines.id, deadline.id))
    .run()
  withdrawMails(tx, deadline.id)
}

/** Moves the effective day, with author and reason; what waits for the old day is not sent, steps begin anew. */
export function extendDeadline(
  tx: Tx,
  {
    deadlineId,
    dueOn,
    reason,
    personId,
  }: { deadlineId: string; dueOn: string; reason: string; personId: string },
  now: Date,
) {
  tx.insert(deadlineExtensions)
    .values({ id: newId(), deadlineId, dueOn, reason, grantedBy: personId, grantedAt: now.toISOString() })
    .run()
  tx.update(deadlines)
    .set({
      effectiveOn: dueOn,
      countsFrom: today(now),
      metAt: null,
      holdDeclinedAt: null,
      ...nextDay(now),
    })
    .where(eq(deadlines.id, deadlineId))
    .run()
  withdrawMails(tx, deadlineId)
}

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

/** For pages: what a dossier still owes by when, next first. */
export function openDues(dossierId: string): (Due & Pick<Deadline, 'kind' | 'year'>)[] {
  return openDeadlinesOf(dossierId).map(({ kind, year, effectiveOn, termOn }) => ({
    kind,
    year,
    dueOn: effectiveOn,
    termOn,
  }))
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

/** Another day: its steps begin anew. */
const nextDay = (now: Date) => ({ ...nextEntry(now), sequence: sql`${deadlines.sequence} + 1` })

function close(tx: Tx, which: SQL | undefined, ending: 'metAt' | 'cancelledAt', now: Date) {
  const closed = tx
    .update(deadlines)
    .set({ [ending]: now.toISOString(), ...nextEntry(now) })
    .where(and(which, isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
    .returning({ id: deadlines.id })
    .all()
  for (const { id } of closed) withdrawMails(tx, id)
}
