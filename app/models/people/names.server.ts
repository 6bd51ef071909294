import { desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { NameChange } from '#app/domain/people/names.ts'
import type { Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { nameChanges, users } from '#db/schema/people.ts'

const changers = alias(users, 'changers')

/**
 * In a query over `users` or an alias of it: what the person was called when she did something. A change of that very
 * moment comes after it.
 */
export function nameAt(at: SQLWrapper, person: { id: SQLWrapper; name: SQLWrapper } = users): SQL<string> {
  return sql<string>`coalesce((SELECT later.old_name FROM ${nameChanges} AS later
    WHERE later.user_id = ${person.id} AND later.changed_at >= ${at}
    ORDER BY later.changed_at LIMIT 1), ${person.name})`
}

/** What a person was called, the latest change first, with who corrected it. */
export function nameChangesOf(userId: string): NameChange[] {
  return db
    .select({
      id: nameChanges.id,
      oldName: nameChanges.oldName,
      newName: nameChanges.newName,
      by: nameAt(nameChanges.changedAt, changers),
      at: nameChanges.changedAt,
    })
    .from(nameChanges)
    .innerJoin(changers, eq(changers.id, nameChanges.changedBy))
    .where(eq(nameChanges.userId, userId))
    .orderBy(desc(nameChanges.changedAt))
    .all()
}

type Renaming = { userId: string; name: string; by: Person; now: Date }

/** The same person under another name; the same name once more is no change. */
export function rename(tx: Tx, { userId, name, by, now }: Renaming) {
  const known = tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()
  if (!known || known.name === name) return
  const change = { oldName: known.name, newName: name }
  tx.insert(nameChanges)
    .values({ ...change, id: newId(), userId, changedBy: by.id, changedAt: now.toISOString() })
    .run()
  tx.update(users).set({ name }).where(eq(users.id, userId)).run()
  recordAct(tx, { person: by, now, machine: 'person', recordId: userId, action: 'rename', data: change })
}
