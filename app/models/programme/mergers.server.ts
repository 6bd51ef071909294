import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { type Merger, mergerFaults, type Union } from '#app/domain/programme/merger.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { appendEvent } from '#app/models/records/audit.server.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { municipalities } from '#db/schema/reference.ts'
import { type Affected, affectedBy } from './merger-consequences.server.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'

type Reader = Tx | typeof db
export type MergerResult =
  | { ok: true }
  | { ok: false; refusal: 'wrong_role' }
  | { ok: false; errors: Record<string, string> }

/** The municipalities that have gone into another, the latest first. */
export function mergers() {
  const rows = db
    .select({
      bfsNumber: municipalities.bfsNumber,
      name: municipalities.name,
      lastDay: municipalities.validTo,
      into: municipalities.successorBfsNumber,
    })
    .from(municipalities)
    .where(isNotNull(municipalities.successorBfsNumber))
    .orderBy(desc(municipalities.validTo), byName(municipalities.name))
    .all()
  return rows.flatMap(({ bfsNumber, name, lastDay, into }) =>
    lastDay && into
      ? [{ bfsNumber, name, mergedOn: addDays(lastDay, 1), into, successor: municipalityName(into) }]
      : [],
  )
}

/** The whole of what happened on that day: with a new municipality, everybody that ended in it. */
export function unionOf(bfsNumber: number, tx: Reader = db): (Union & { isNew: boolean }) | undefined {
  const ended = tx.select().from(municipalities).where(eq(municipalities.bfsNumber, bfsNumber)).get()
  if (!ended?.validTo || !ended.successorBfsNumber) return undefined
  const { validTo, successorBfsNumber: into } = ended
  const successor = tx.select().from(municipalities).where(eq(municipalities.bfsNumber, into)).get()
  const mergedOn = addDays(validTo, 1)
  const isNew = successor?.validFrom === mergedOn
  if (!isNew) return { from: [bfsNumber], into, mergedOn, isNew }
  const together = and(eq(municipalities.successorBfsNumber, into), eq(municipalities.validTo, validTo))
  const from = tx.select({ bfsNumber: municipalities.bfsNumber }).from(municipalities).where(together).all()
  return { from: from.map((one) => one.bfsNumber), into, mergedOn, isNew }
}

export function mergerOf(bfsNumber: number) {
  return mergers().find((merger) => merger.bfsNumber === bfsNumber)
}

export function faultsOfMerger(merger: Merger) {
  return mergerFaults(merger, municipalityHistories())
}

/** What the merger would mean, without registering it. */
export function previewMerger(merger: Merger): Affected[] {
  const outcome = orRollBack((tx) => {
    endIn(tx, { ...merger, from: [merger.from] })
    return { ok: false as const, affected: affectedBy({ ...merger, from: [merger.from] }, tx) }
  })
  return outcome.affected
}

/** The merger goes into the register of municipalities; calculations that are pinned keep their population. */
export function registerMerger(person: Person, merger: Merger, now: Date): MergerResult {
  if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
  const errors = faultsOfMerger(merger)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return inTransaction((tx) => {
    endIn(tx, { ...merger, from: [merger.from] })
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'municipality',
      recordId: String(merger.from),
      dossierId: null,
      action: 'merge',
      fromState: null,
      toState: null,
      reason: '',
      data: { ...merger },
    })
    return { ok: true }
  })
}

export function endIn(tx: Tx, { from, into, mergedOn }: Union) {
  tx.update(municipalities)
    .set({ validTo: addDays(mergedOn, -1), successorBfsNumber: into })
    .where(inArray(municipalities.bfsNumber, [...from]))
    .run()
}
