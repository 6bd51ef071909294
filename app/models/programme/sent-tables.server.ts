import { desc, eq, getTableColumns } from 'drizzle-orm'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import type { ReadSheet } from '#app/domain/sheet.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import type { grantImports, populationImports } from '#db/schema/registers.ts'

type Table = typeof grantImports | typeof populationImports
export type SentTable = typeof grantImports.$inferSelect
export type SentFile = { fileName: string; sha256: string; sheets: readonly ReadSheet[] }
/** Somebody of the office, or a command. */
export type By = { person: Person | null; now: Date }
export type ImportClosed =
  | { ok: true }
  | Refused<'wrong_role' | 'not_found' | 'changed_meanwhile' | 'import_closed' | 'import_faulty'>

type Acts = Record<'send' | 'takeOver' | 'drop', Extract<Happened, { machine: 'programme' }>['action']>
type Taken = { ok: true; data: Readonly<Record<string, unknown>> } | Exclude<ImportClosed, { ok: true }>

/**
 * The tables that are sent in for a register: kept, so that they need not be sent again; then taken over as a whole
 * or dropped, and readable for ever.
 */
export function sentTables(of: Table, acts: Acts) {
  const table = of as typeof grantImports

  /** The register stays as it is. */
  function keep(file: SentFile, { person, now }: By): string {
    return inTransaction((tx) => {
      const id = newId()
      tx.insert(table)
        .values({ id, ...file, sentBy: person?.id, sentAt: now.toISOString() })
        .run()
      tell(tx, acts.send, { id, by: { person, now }, reason: '', data: { file: file.fileName } })
      return id
    })
  }

  const find = (id: string): SentTable | undefined => db.select().from(table).where(eq(table.id, id)).get()

  /** Every table that was sent in, the latest first. */
  function all() {
    const { sheets: _sheets, ...columns } = getTableColumns(table)
    return db
      .select({ ...columns, sender: nameAt(table.sentAt) })
      .from(table)
      .leftJoin(users, eq(users.id, table.sentBy))
      .orderBy(desc(table.sentAt))
      .all()
  }

  /** All of the table at once, or nothing: what is written and what is refused, the register says. */
  function takeOver(
    { id, reason }: { id: string; reason: string },
    by: By,
    write: (tx: Tx, found: SentTable) => Taken,
  ): ImportClosed {
    return closed(id, by, (tx, found): ImportClosed => {
      const taken = write(tx, found)
      if (!taken.ok) return taken
      close(tx, found, { state: 'taken_over', reason, by })
      tell(tx, acts.takeOver, { id, by, reason, data: taken.data })
      return { ok: true }
    })
  }

  /** A table that is not to count; it stays to be looked at. */
  function drop({ id, reason }: { id: string; reason: string }, by: By): ImportClosed {
    return closed(id, by, (tx, found): ImportClosed => {
      close(tx, found, { state: 'dropped', reason, by })
      tell(tx, acts.drop, { id, by, reason, data: {} })
      return { ok: true }
    })
  }

  function closed(
    id: string,
    { person }: By,
    work: (tx: Tx, found: SentTable) => ImportClosed,
  ): ImportClosed {
    return orRollBack((tx): ImportClosed => {
      if (person !== null && !hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
      const found = find(id)
      if (!found) return { ok: false, refusal: 'not_found' }
      return found.state === 'open' ? work(tx, found) : { ok: false, refusal: 'import_closed' }
    })
  }

  type Closing = { state: 'taken_over' | 'dropped'; reason: string; by: By }

  function close(tx: Tx, { id }: SentTable, { state, reason, by }: Closing) {
    tx.update(table)
      .set({ state, reason, closedBy: by.person?.id ?? null, closedAt: by.now.toISOString() })
      .where(eq(table.id, id))
      .run()
  }

  return { keep, find, all, takeOver, drop }
}

type Told = { id: string; by: By; reason: string; data: Readonly<Record<string, unknown>> }

function tell(tx: Tx, action: Acts[keyof Acts], { id, by, reason, data }: Told) {
  recordAct(tx, { ...by, machine: 'programme', action, recordId: id, reason, data })
}
