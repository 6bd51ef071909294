import { desc, eq, getTableColumns } from 'drizzle-orm'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { type GrantsPlan, type GrantsRead, planGrants } from '#app/domain/imports/grants-import.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import type { ReadSheet } from '#app/domain/sheet.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { grantImports } from '#db/schema/registers.ts'
import { standingGrants, writeGrant } from './grants.server.ts'
import { municipalityHistories } from './municipalities.server.ts'

export type GrantImport = typeof grantImports.$inferSelect
/** Somebody of the office, or a command. */
type By = { person: Person | null; now: Date }

/** A table that was sent in, kept so that it need not be sent again; the register stays as it is. */
export function keepGrantImport(
  file: { fileName: string; sha256: string; sheets: readonly ReadSheet[] },
  { person, now }: By,
): string {
  return inTransaction((tx) => {
    const id = newId()
    tx.insert(grantImports)
      .values({ id, ...file, sentBy: person?.id, sentAt: now.toISOString() })
      .run()
    recordAct(tx, { person, now, ...ACT, action: 'send_grants', recordId: id, data: { file: file.fileName } })
    return id
  })
}

const ACT = { machine: 'programme' } as const

export function grantImportBy(id: string): GrantImport | undefined {
  return db.select().from(grantImports).where(eq(grantImports.id, id)).get()
}

/** Every table that was sent in, the latest first. */
export function grantImportsSent() {
  const { sheets: _sheets, ...columns } = getTableColumns(grantImports)
  return db
    .select({ ...columns, sender: nameAt(grantImports.sentAt) })
    .from(grantImports)
    .leftJoin(users, eq(users.id, grantImports.sentBy))
    .orderBy(desc(grantImports.sentAt))
    .all()
}

/** What the table would do to the register as it stands today. */
export function planOf({ sheets }: Pick<GrantImport, 'sheets'>): GrantsRead {
  return planGrants(sheets, {
    municipalities: municipalityHistories(),
    formerNames: [],
    standing: standingGrants(),
  })
}

/** A mark of what the preview shows: of the table and of the register that it is compared with. */
export const markOfPlan = (read: GrantsRead) => markOfRecord(read)

export type ImportClosed =
  | { ok: true }
  | Refused<'wrong_role' | 'not_found' | 'changed_meanwhile' | 'import_closed' | 'import_faulty'>

type TakingOver = { id: string; seen: string; reason: string; takeBackGone: boolean }

/** All of the table at once, or nothing: with a fault in one line, no line counts. */
export function takeOverGrants({ id, seen, reason, takeBackGone }: TakingOver, by: By): ImportClosed {
  return closed(id, by, (tx, found): ImportClosed => {
    const read = planOf(found)
    if (markOfPlan(read) !== seen) return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    if (!read.ok || read.plan.faults.length > 0) return { ok: false, refusal: 'import_faulty' }
    const { fresh, changed, gone } = read.plan
    for (const { grant } of fresh) writeGrant(tx, { grant, act: 'add', reason }, by)
    for (const { grant, known } of changed)
      writeGrant(
        tx,
        { grant: { ...grant, reference: grant.reference || known.reference }, act: 'change', reason },
        by,
        known,
      )
    if (takeBackGone) for (const grant of gone) writeGrant(tx, { grant, act: 'take_back', reason }, by, grant)
    close(tx, found, { state: 'taken_over', reason, by })
    recordAct(tx, {
      ...by,
      ...ACT,
      action: 'take_over_grants',
      recordId: id,
      reason,
      data: countsOf(read.plan),
    })
    return { ok: true }
  })
}

/** A table that is not to count; it stays to be looked at. */
export function dropGrants({ id, reason }: { id: string; reason: string }, by: By): ImportClosed {
  return closed(id, by, (tx, found): ImportClosed => {
    close(tx, found, { state: 'dropped', reason, by })
    recordAct(tx, { ...by, ...ACT, action: 'drop_grants', recordId: id, reason })
    return { ok: true }
  })
}

function closed(
  id: string,
  { person }: By,
  work: (tx: Tx, found: GrantImport) => ImportClosed,
): ImportClosed {
  return orRollBack((tx): ImportClosed => {
    if (person !== null && !hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const found = grantImportBy(id)
    if (!found) return { ok: false, refusal: 'not_found' }
    return found.state === 'open' ? work(tx, found) : { ok: false, refusal: 'import_closed' }
  })
}

type Closing = { state: 'taken_over' | 'dropped'; reason: string; by: By }

function close(tx: Tx, { id }: GrantImport, { state, reason, by }: Closing) {
  tx.update(grantImports)
    .set({ state, reason, closedBy: by.person?.id ?? null, closedAt: by.now.toISOString() })
    .where(eq(grantImports.id, id))
    .run()
}

export function countsOf({ fresh, changed, unchanged, gone }: GrantsPlan) {
  return { fresh: fresh.length, changed: changed.length, unchanged: unchanged.length, gone: gone.length }
}
