import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { dayInZurich, today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { CANTONAL_ROLES, isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { asOneRequest } from '#app/models/memo.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { jobRuns, outbox } from '#db/schema/process.ts'
import { type Digest, digestOf } from './digest.server.ts'
import { enqueueMail } from './outbox.server.ts'

/**
 * One mail a day and person, to whoever has not turned it off; none where nothing is waiting. What is counted for all
 * of them is read once, before anything is written.
 */
export function sendDigests(now: Date): number {
  const day = dayOf(now)
  if (isTold(day)) return 0
  const counted = asOneRequest(() => readers().map((person) => ({ person, digest: digestOf(person, day) })))
  const told = counted.filter(({ digest }) => Object.values(digest).some((count) => count > 0))
  return inTransaction((tx) => {
    markDay(tx, now)
    return told.filter((found) => enqueueDigest(tx, { ...found, day, now })).length
  })
}

export function isDigestMuted(userId: string): boolean {
  return db.select({ muted: users.digestMuted }).from(users).where(eq(users.id, userId)).get()?.muted ?? false
}

/** Turns the daily overview of a person off or on; what it is already stays without an event. */
export function muteDigest(person: Person, muted: boolean, now: Date) {
  inTransaction((tx) => {
    const { changes } = tx
      .update(users)
      .set({ digestMuted: muted })
      .where(and(eq(users.id, person.id), ne(users.digestMuted, muted)))
      .run()
    const action = muted ? 'mute_digest' : 'want_digest'
    if (changes > 0) recordAct(tx, { person, now, machine: 'person', recordId: person.id, action })
  })
}

/** The reader of a digest by the id of its mail, which only the mail's headers tell. */
export function readerOfDigest(mailId: string): Person | undefined {
  const reader = db
    .select({ id: users.id })
    .from(outbox)
    .innerJoin(users, eq(users.email, outbox.toAddress))
    .where(and(eq(outbox.id, mailId), eq(outbox.template, 'digest')))
    .get()
  return reader && findPerson(reader.id)
}

function isTold(day: string): boolean {
  const last = db.select().from(jobRuns).where(eq(jobRuns.name, 'digest')).get()
  return last !== undefined && dayInZurich(last.startedAt) === day
}

/** A second pass of the same day finds it done, also where there was nothing to tell. */
function markDay(tx: Tx, now: Date) {
  const startedAt = now.toISOString()
  tx.insert(jobRuns)
    .values({ name: 'digest', startedAt, finishedAt: startedAt })
    .onConflictDoUpdate({ target: jobRuns.name, set: { startedAt, finishedAt: startedAt } })
    .run()
}

function readers(): Person[] {
  return db
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
