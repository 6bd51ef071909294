import { inArray } from 'drizzle-orm'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { byLatest } from '#app/domain/order.ts'
import { type Merger, mergerFaults, type Union } from '#app/domain/programme/merger.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { mailMerger } from '#app/models/mail/merger-mails.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { municipalities } from '#db/schema/reference.ts'
import { type Affected, affectedBy } from './merger-consequences.server.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'
import { allPeriods } from './programme.server.ts'

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
  return { ...mergerFaults(merger, municipalityHistories()), ...outOfPeriods(merger) }
}

/** A union lies within the time of the periods that the portal knows, drafts too. */
export function outOfPeriods({ mergedOn }: Pick<Union, 'mergedOn'>) {
  return faultsOutside(DAY_RANGES.union(allPeriods()), { mergedOn })
}

/** What the merger would mean, without registering it. */
export function previewMerger(merger: Merger, today: PlainDate): Affected[] {
  return meaningOfUnion(unionBy(merger), today, endIn)
}

/** The merger goes into the register of municipalities; calculations that are pinned keep their population. */
export function registerMerger(
  person: Person,
  { reason = '', ...merger }: Merger & { reason?: string },
  now: Date,
): MergerResult {
  const union = unionBy(merger)
  return register(union, endIn, {
    person,
    now,
    errors: faultsOfMerger(merger),
    event: { action: 'merge', recordId: String(merger.from), reason, data: { ...merger } },
  })
}

function unionBy({ from, ...merger }: Merger): Union {
  return { ...merger, from: [from] }
}

type Write = (tx: Tx, union: Union) => void

/** Who a union concerns and how, once it would be written. */
export function meaningOfUnion(union: Union, today: PlainDate, write: Write): Affected[] {
  const outcome = orRollBack((tx) => {
    write(tx, union)
    return { ok: false as const, affected: affectedBy(union, today, tx) }
  })
  return outcome.affected
}

type Registering = {
  person: Person
  now: Date
  errors: Record<string, string>
  event: { action: 'merge' | 'found'; recordId: string; reason?: string; data: Record<string, unknown> }
}

/** Writes a union into the register, with its event; whom it concerns is told. */
export function register(
  union: Union,
  write: Write,
  { person, now, errors, event }: Registering,
): MergerResult {
  if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return orRollBack((tx) => {
    write(tx, union)
    const { sequence } = recordAct(tx, { person, now, machine: 'municipality', ...event })
    const { action, reason } = event
    const registered = { ...union, isNew: action === 'found' }
    mailMerger(tx, { told: 'registered', event: sequence, union: registered, reason, now })
    return { ok: true }
  })
}

export function endIn(tx: Tx, { from, into, mergedOn }: Union) {
  tx.update(municipalities)
    .set({ validTo: addDays(mergedOn, -1), successorBfsNumber: into })
    .where(inArray(municipalities.bfsNumber, [...from]))
    .run()
}
