import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay, knownDue, movedDue, openedDue } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { withdrawMails } from '#app/models/mail/outbox.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { inTransaction, type Tx } from '#db/client.server.ts'
import { deadlineExtensions, deadlines } from '#db/schema/report.ts'
import { DEADLINE, type Deadline, deadlineOf } from './deadlines.server.ts'
import { nextEntry } from './notices.server.ts'

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

/** Due by another day, also where it was met or cancelled, and never by an earlier one than was given: the entry in the calendar is replaced, and its steps begin anew. */
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
    const moved = movedDue(running, legalOn, weekendRule)
    change(tx, running.id, {
      ...moved,
      countsFrom: today(now),
      metAt: null,
      cancelledAt: null,
      ...nextDay(now),
    })
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
  change(tx, deadline.id, { effectiveOn, countsFrom, ...nextEntry(now) })
}

type Extension = {
  deadline: Deadline
  dueOn: string
  corrects: boolean
  reason: string
  personId: string
}

/** Moves the effective day, with author and reason; what waits for the old day is not sent, steps begin anew. */
export function extendDeadline(
  tx: Tx,
  { deadline, dueOn, corrects, reason, personId }: Extension,
  now: Date,
) {
  const { id: deadlineId, effectiveOn, termOn } = deadline
  const runningOn = countingDay({ dueOn: effectiveOn, termOn })
  tx.insert(deadlineExtensions)
    .values({
      id: newId(),
      deadlineId,
      dueOn,
      runningOn,
      corrects,
      reason,
      grantedBy: personId,
      grantedAt: now.toISOString(),
    })
    .run()
  const another = { effectiveOn: dueOn, countsFrom: today(now), ...nextDay(now) }
  change(tx, deadlineId, { ...another, metAt: null, cancelledAt: null, holdDeclinedAt: null })
}

/** What was owed no more is owed once more, by another day. */
export function giveDayAnew(
  tx: Tx,
  { subjectId, ...extension }: Omit<Extension, 'deadline' | 'corrects'> & { subjectId: string },
  now: Date,
) {
  const deadline = tx
    .select(DEADLINE)
    .from(deadlines)
    .where(and(eq(deadlines.kind, 'annual_report'), eq(deadlines.subjectId, subjectId)))
    .get()
  if (!deadline) throw new Error('A report is asked for again that was never due')
  extendDeadline(tx, { ...extension, deadline, corrects: false }, now)
}

/** Another day: its steps begin anew. */
const nextDay = (now: Date) => ({ ...nextEntry(now), sequence: sql`${deadlines.sequence} + 1` })

/** What waits for the day before it is not sent. */
function change(tx: Tx, id: string, set: SQLiteUpdateSetSource<typeof deadlines>) {
  tx.update(deadlines).set(set).where(eq(deadlines.id, id)).run()
  withdrawMails(tx, id)
}

function close(tx: Tx, which: SQL | undefined, ending: 'metAt' | 'cancelledAt', now: Date) {
  const closed = tx
    .update(deadlines)
    .set({ [ending]: now.toISOString(), ...nextEntry(now) })
    .where(and(which, isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
    .returning({ id: deadlines.id })
    .all()
  for (const { id } of closed) withdrawMails(tx, id)
}
