import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { z } from 'zod'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { putContactBack } from '#app/models/dossier/contact-changes.server.ts'
import { asContactChange } from '#app/models/dossier/contact-records.server.ts'
import { mailMerger } from '#app/models/mail/merger-mails.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { moveRolesBack } from '#app/models/people/role-succession.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import { isOfContact, leftStanding } from './merger-act-reasons.server.ts'
import { type ActOfHeirs, actsOfHeirs } from './merger-acts.server.ts'
import { restingOn, type Undone } from './merger-resting.server.ts'
import { unionOf } from './mergers.server.ts'
import { municipalityName } from './municipalities.server.ts'

type Reader = Tx | typeof db

/**
 * Whether a merger can be undone; `in_use` with what rests on it and what has to be done first. `left`: what people of the
 * successor have done for a municipality that goes on, and nobody can take back, each with the number of its event.
 */
export type Standing =
  | { is: 'not_ours' }
  | { is: 'free'; left?: LeftAct[] }
  | { is: 'in_use'; reasons: Reason[] }
export type LeftAct = { event: number; told: Reason }
export type UndoingResult =
  | { ok: true }
  | { ok: false; errors: { ticked: 'merger_left_unseen' } }
  | Refused<'wrong_role' | 'not_found' | 'changed_meanwhile' | 'merger_not_ours' | 'merger_in_use'>

/** Only what was registered here by mistake can be undone, and only as long as nothing rests on it. */
export function standingOfMerger(bfsNumber: number, now: Date): Standing {
  const found = lookedAt(bfsNumber, now)
  if (!found) return { is: 'not_ours' }
  const { reasons, acts } = found
  if (reasons.length > 0) return { is: 'in_use', reasons }
  return { is: 'free', ...(acts.length > 0 && { left: acts.map(leftOf) }) }
}

function lookedAt(bfsNumber: number, now: Date, tx?: Reader) {
  const union = unionOf(bfsNumber)
  const since = union && registrationOf(union, tx)?.sequence
  if (!union || since === undefined) return undefined
  const asked = { union, since, tx: tx ?? db, now }
  const acts = actsOfHeirs(asked)
  return { union, since, acts, reasons: [...laterOf(union, tx), ...restingOn(asked, acts)] }
}

/** Mergers are undone in the order in which they rest on each other: first that by which the successor has ended itself. */
function laterOf({ into }: Undone, tx?: Reader): Reason[] {
  const later = unionOf(into)
  if (!later || registrationOf(later, tx) === undefined) return []
  const names = { municipality: municipalityName(into), successor: municipalityName(later.into) }
  return [reason('merger_in_later', { ...names, bfsNumber: into })]
}

const leftOf = (act: ActOfHeirs): LeftAct => ({ event: act.event.sequence, told: leftStanding(act) })

/** A mark of the merger as its page shows it. */
export const markOfMerger = (bfsNumber: number) => markOfRecord(unionOf(bfsNumber))

type Undoing = {
  bfsNumber: number
  person: Person
  reason: string
  /** The numbers of the acts that stay, each of which was looked at. */
  ticked?: readonly string[]
  seen: string
  now: Date
}

/**
 * Everybody who ended goes on as if nothing had been entered; the reason stays, and they are told, also of what stays that
 * none of them has done.
 */
export function undoMerger({ bfsNumber, person, reason, ticked = [], seen, now }: Undoing): UndoingResult {
  return orRollBack((tx): UndoingResult => {
    if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
    const union = unionOf(bfsNumber)
    if (!union) return { ok: false, refusal: 'not_found' }
    if (markOfMerger(bfsNumber) !== seen)
      return changedMeanwhile(tx, { machine: 'municipality', recordId: recordOf(union) })
    const found = lookedAt(bfsNumber, now, tx)
    if (!found) return { ok: false, refusal: 'merger_not_ours' }
    const { since, acts, reasons } = found
    if (reasons.length > 0) return { ok: false, refusal: 'merger_in_use', reasons }
    const left = acts.map(leftOf)
    if (left.some(({ event }) => !ticked.includes(String(event))))
      return { ok: false, errors: { ticked: 'merger_left_unseen' } }
    for (const { dossier, first } of acts.filter(isOfContact))
      putContactBack(tx, { dossier, contact: asContactChange(first.data).before, person, now })
    moveRolesBack(tx, union, { by: person, since, now })
    restore(tx, union)
    const told = { machine: 'municipality', recordId: recordOf(union), action: 'undo_merger' } as const
    const { sequence } = recordAct(tx, { ...told, person, now, reason, data: { ...union, left } })
    mailMerger(tx, { told: 'undone', event: sequence, union, reason, left: left.map((one) => one.told), now })
    return { ok: true }
  })
}

/** What was founded keeps its row, for the roles that name it, and has never existed. */
function restore(tx: Tx, { from, into, mergedOn, isNew }: Undone) {
  tx.update(municipalities)
    .set({ validTo: null, successorBfsNumber: null })
    .where(inArray(municipalities.bfsNumber, [...from]))
    .run()
  if (isNew)
    tx.update(municipalities)
      .set({ validTo: addDays(mergedOn, -1) })
      .where(eq(municipalities.bfsNumber, into))
      .run()
}

/** The event of a merger stands with the municipality that ends, that of a new one with the new one. */
const recordOf = ({ from, into, isNew }: Undone) => String(isNew ? into : from[0])

/** A name that was entered meanwhile is no matter of unions. */
const ofMunicipality = and(eq(auditEvents.machine, 'municipality'), ne(auditEvents.action, 'rename'))

/** The event by which a union that stands was entered; none where the register has had it from the beginning. */
export function registrationOf(union: Undone, tx?: Reader) {
  const record = recordOf(union)
  const last = tx ? lastEventOf(record, tx) : shownEventOf(record)
  return last?.action === 'undo_merger' ? undefined : last
}

const shownEventOf = oncePerRequest((record: string) => lastEventOf(record, db))

function lastEventOf(record: string, tx: Reader) {
  return tx
    .select()
    .from(auditEvents)
    .where(and(ofMunicipality, eq(auditEvents.recordId, record)))
    .orderBy(desc(auditEvents.sequence))
    .get()
}

const union = z.object({
  from: z.array(z.number()),
  into: z.number(),
  mergedOn: z.string(),
  isNew: z.boolean().default(false),
})

/** What was undone, the latest first, with who did and why. */
export function undoneMergers() {
  return db
    .select()
    .from(auditEvents)
    .where(and(ofMunicipality, eq(auditEvents.action, 'undo_merger')))
    .orderBy(desc(auditEvents.sequence))
    .all()
    .map(({ sequence, at, actorName, reason, data }) => ({
      ...union.parse(data),
      event: sequence,
      at,
      who: actorName,
      reason,
    }))
}
