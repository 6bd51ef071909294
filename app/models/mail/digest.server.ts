import { and, eq, isNull, sql } from 'drizzle-orm'
import { addDays, dayInZurich, today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { againstDeadline } from '#app/domain/report/matrix.ts'
import { CANTONAL_ROLES, hasRole, isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { jobRuns, outbox } from '#db/schema/process.ts'
import { enqueueMail } from './outbox.server.ts'

/** What a cantonal person finds in the portal this morning; the keys name the lines of the mail. */
export type Digest = Record<
  | 'waiting'
  | 'due'
  | 'overdue'
  | 'otherDue'
  | 'otherOverdue'
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
  const others = otherDeadlines(person)
  const waiting = waitingFor(person, today)
  const ofOffice = (wanted: string) =>
    waiting.filter(({ machine, action }) => machine === 'office' && action === wanted)
  return {
    waiting: waiting.filter(({ machine }) => machine !== 'office').length,
    due: timed.filter(({ timing, days }) => timing === 'due' && days <= overviewAhead).length,
    overdue: timed.filter(({ timing }) => timing === 'overdue').length,
    otherDue: others.filter((on) => on >= today && on <= addDays(today, overviewAhead)).length,
    otherOverdue: others.filter((on) => on < today).length,
    failed: ofOffice('mails').reduce((sum, { count }) => sum + count, 0),
    unreachable: ofOffice('contact').length,
    letters: ofOffice('letter').length,
    holds: ofOffice('hold').length,
  }
}

/** One mail a day and person, to whoever has not turned it off; none where nothing is waiting. */
export function sendDigests(now: Date): number {
  const day = dayOf(now)
  return inTransaction((tx) => {
    if (!beginDay(tx, day, now)) return 0
    return readers(tx)
      .map((person) => ({ person, digest: digestOf(person, day) }))
      .filter(({ digest }) => Object.values(digest).some((count) => count > 0))
      .filter((found) => enqueueDigest(tx, { ...found, day, now })).length
  })
}

export function isDigestMuted(userId: string): boolean {
  return db.select({ muted: users.digestMuted }).from(users).where(eq(users.id, userId)).get()?.muted ?? false
}

export function muteDigest(userId: string, muted: boolean) {
  db.update(users).set({ digestMuted: muted }).where(eq(users.id, userId)).run()
}

/** The reader of a digest by the id of its mail, which only the mail's headers tell. */
export function readerOfDigest(mailId: string): string | undefined {
  return db
    .select({ id: users.id })
    .from(outbox)
    .innerJoin(users, eq(users.email, outbox.toAddress))
    .where(and(eq(outbox.id, mailId), eq(outbox.template, 'digest')))
    .get()?.id
}

/** Marks the day as done; a second pass of the same day finds it so, also where there was nothing to tell. */
function beginDay(tx: Tx, day: string, now: Date): boolean {
  const last = tx.select().from(jobRuns).where(eq(jobRuns.name, 'digest')).get()
  if (last && dayInZurich(last.startedAt) === day) return false
  const startedAt = now.toISOString()
  tx.insert(jobRuns)
    .values({ name: 'digest', startedAt, finishedAt: startedAt })
    .onConflictDoUpdate({ target: jobRuns.name, set: { startedAt, finishedAt: startedAt } })
    .run()
  return true
}

function readers(tx: Tx): Person[] {
  return tx
    .selectDistinct({ id: users.id })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(
        isNull(memberships.endedAt),
        isNull(users.disabledAt),
        isNull(users.bouncedAt),
        eq(users.digestMuted, false),
        sql`${memberships.role} IN ${CANTONAL_ROLES}`,
      ),
    )
    .all()
    .flatMap(({ id }) => findPerson(id) ?? [])
    .filter(isOfTheCanton)
}

type Morning = { person: Person; digest: Digest; day: string; now: Date }

function enqueueDigest(tx: Tx, { person, digest, day, now }: Morning): boolean {
  const lines = Object.entries(digest).filter(([, count]) => count > 0)
  return enqueueMail(tx, {
    key: `digest:${day}:${person.id}`,
    template: 'digest',
    recipient: person,
    facts: {
      dueOn: day,
      items: lines.map(([name, count]) => ({ section: `digest.${name}`, text: String(count) })),
      path: '/canton',
    },
    now,
  })
}

/**
 * The days of what is owed beside the reports, whose figures are those of the cockpit: for the officer of every kind,
 * for finance of claims.
 */
function otherDeadlines(person: Person): string[] {
  const isOfficer = hasRole(person, 'officer')
  if (!isOfficer && !hasRole(person, 'finance')) return []
  return openObligations()
    .filter(({ state }) => state !== 'draft')
    .map(({ deadline }) => deadline)
    .filter(({ kind, year }) => (isOfficer ? !isOfReport(kind, year) : kind === 'claim'))
    .map(({ effectiveOn, termOn }) => countingDay({ dueOn: effectiveOn, termOn }))
}

/** The report itself, or what was asked about it. */
function isOfReport(kind: DeadlineKind, year: number | null) {
  return kind === 'annual_report' || (kind === 'completion_request' && year !== null)
}
