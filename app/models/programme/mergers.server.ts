import { inArray } from 'drizzle-orm'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { byLatest } from '#app/domain/order.ts'
import { type Merger, mergerFaults, type Union } from '#app/domain/programme/merger.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { municipalities } from '#db/schema/reference.ts'
import { type Affected, affectedBy } from './merger-consequences.server.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'

export type MergerResult =
  | { ok: true }
  | { ok: false; refusal: 'wrong_role' }
  | { ok: false; errors: Record<string, string> }

/** The municipalities that have gone into another, the latest first. */
export function mergers() {
  return municipalityHistories()
    .flatMap(({ bfsNumber, name, validTo, successor: into }) =>
      validTo && into
        ? [{ bfsNumber, name, mergedOn: addDays(validTo, 1), into, successor: municipalityName(into) }]
        : [],
    )
    .sort(byLatest(({ mergedOn }) => mergedOn))
}

/** The whole of what happened on that day: with a new municipality, everybody that ended in it. */
export function unionOf(bfsNumber: number): (Union & { isNew: boolean }) | undefined {
  const all = municipalityHistories()
  const ended = all.find((one) => one.bfsNumber === bfsNumber)
  if (!ended?.validTo || !ended.successor) return undefined
  const { validTo, successor: into } = ended
  const mergedOn = addDays(validTo, 1)
  const isNew = all.find((one) => one.bfsNumber === into)?.validFrom === mergedOn
  const together = all.filter((one) => one.successor === into && one.validTo === validTo)
  const from = isNew ? together.map((one) => one.bfsNumber) : [bfsNumber]
  return { from, into, mergedOn, isNew }
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
    recordAct(tx, {
      person,
      now,
      machine: 'municipality',
      recordId: String(merger.from),
      action: 'merge',
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
