import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { NameChange } from '#app/domain/people/names.ts'
import type { Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { nameChanges, users } from '#db/schema/people.ts'
import { nameAt } from './name-at.server.ts'

const changers = alias(users, 'changers')

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
