import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { grouped } from '#app/domain/grouped.ts'
import { isOfTheCanton, ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import type { Recipient } from '#app/models/people/role-holders.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { deputies, memberships, users } from '#db/schema/people.ts'

const deputyUsers = alias(users, 'deputy_users')

export type Deputy = { id: string; name: string; fromOn: string; toOn: string }

/** The deputies a person has named, except those whose time is over. */
export function deputiesOf(userId: string, today: string): Deputy[] {
  return db
    .select({ id: deputies.id, name: users.name, fromOn: deputies.fromOn, toOn: deputies.toOn })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.deputyId))
    .where(and(eq(deputies.userId, userId), gte(deputies.toOn, today)))
    .orderBy(asc(deputies.fromOn))
    .all()
}

/** Whom a person may name: colleagues of the same municipality, or of the canton. */
export function possibleDeputies(person: Person): { id: string; name: string }[] {
  const own = ownMunicipalitiesOf(person)
  const colleagues = isOfTheCanton(person)
    ? isNull(memberships.bfsNumber)
    : inArray(memberships.bfsNumber, own)
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(colleagues, isNull(memberships.endedAt), isNull(users.disabledAt), ne(users.id, person.id)))
    .orderBy(byName(users.name))
    .all()
}

export type DeputyRefusal = 'not_a_colleague'
type Named =
  | { ok: true }
  | { ok: false; refusal: DeputyRefusal }
  | { ok: false; errors: Record<string, string> }
type NewDeputy = { deputyId: string; fromOn: string; toOn: string }

/** From then on and until the last day, what goes to the person goes to the deputy as well. */
export function nameDeputy(person: Person, { deputyId, fromOn, toOn }: NewDeputy, now: Date): Named {
  const errors = faultsOutside(DAY_RANGES.deputy(today(now)), { fromOn, toOn })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (!possibleDeputies(person).some(({ id }) => id === deputyId))
    return { ok: false, refusal: 'not_a_colleague' }
  return orRollBack((tx) => {
    const deputy = { id: newId(), userId: person.id, deputyId, fromOn, toOn }
    tx.insert(deputies)
      .values({ ...deputy, createdAt: now.toISOString() })
      .run()
    tell(tx, { action: 'name_deputy', deputy, person, now })
    return { ok: true }
  })
}

/** Ends a deputy of one's own; of others nothing happens. */
export function endDeputy(person: Person, id: string, now: Date) {
  inTransaction((tx) => {
    const own = and(eq(deputies.id, id), eq(deputies.userId, person.id))
    const deputy = tx.delete(deputies).where(own).returning().get()
    if (deputy) tell(tx, { action: 'end_deputy', deputy, person, now })
  })
}

/** Whoever leaves a mailbox has no deputies any more, and is nobody's. */
export function endDeputiesOf(tx: Tx, userId: string, { by, now }: { by: Person | null; now: Date }) {
  const ended = tx
    .delete(deputies)
    .where(or(eq(deputies.userId, userId), eq(deputies.deputyId, userId)))
    .returning()
    .all()
  for (const deputy of ended) tell(tx, { action: 'end_deputy', deputy, person: by, now })
}

type Told = {
  action: 'name_deputy' | 'end_deputy'
  deputy: Pick<typeof deputies.$inferSelect, 'id' | 'userId' | 'deputyId' | 'fromOn' | 'toOn'>
  person: Person | null
  now: Date
}

/** Who stands in for whom, from when until when. */
function tell(tx: Tx, { action, deputy: { id, ...data }, person, now }: Told) {
  recordAct(tx, { person, now, machine: 'person', recordId: id, action, data })
}

/** Who stands in for whom on a day. */
export function standInsOn(day: string): Map<string, Recipient[]> {
  return grouped(standInRows(day).map(({ userId, ...deputy }) => [userId, deputy] as const))
}

/** Who stands in for any of these on a day. */
export function standInsFor(userIds: readonly string[], day: string): Recipient[] {
  return standInRows(day)
    .filter(({ userId }) => userIds.includes(userId))
    .map(({ userId: _userId, ...deputy }) => deputy)
}

const standInRows = oncePerRequest((day: string) =>
  db
    .select({
      userId: deputies.userId,
      id: deputyUsers.id,
      name: deputyUsers.name,
      email: deputyUsers.email,
      language: deputyUsers.language,
    })
    .from(deputies)
    .innerJoin(deputyUsers, eq(deputyUsers.id, deputies.deputyId))
    .where(
      and(
        lte(deputies.fromOn, day),
        gte(deputies.toOn, day),
        isNull(deputyUsers.disabledAt),
        areColleagues(),
        isNull(deputyUsers.bouncedAt),
      ),
    )
    .orderBy(asc(deputyUsers.email))
    .all(),
)

/** Whoever has left the team, or changed sides, stands in for nobody in it. */
function areColleagues() {
  return sql`EXISTS (SELECT 1 FROM ${memberships} AS own JOIN ${memberships} AS theirs
    ON own.bfs_number IS theirs.bfs_number
    WHERE own.user_id = ${deputies.userId} AND own.ended_at IS NULL
      AND theirs.user_id = ${deputies.deputyId} AND theirs.ended_at IS NULL)`
}
