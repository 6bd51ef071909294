import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Union } from '#app/domain/programme/merger.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { moveRolesBack } from '#app/models/people/role-succession.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { amendments, calculations } from '#db/schema/agreement.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { memberships } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { unionOf } from './mergers.server.ts'

type Reader = Tx | typeof db
type Undone = Union & { isNew: boolean }
export type Standing = 'not_ours' | 'in_use' | 'free'
export type UndoingResult =
  | { ok: true }
  | Refused<'wrong_role' | 'not_found' | 'changed_meanwhile' | 'merger_in_use'>

/** Only what was registered here by mistake can be undone, and only as long as nothing rests on it. */
export function standingOfMerger(bfsNumber: number, tx: Reader = db): Standing {
  const union = unionOf(bfsNumber)
  if (!union || !wasRegisteredHere(union, tx)) return 'not_ours'
  return restsOn(union, tx) || (union.isNew && isNamed(union.into, tx)) ? 'in_use' : 'free'
}

/** A mark of the merger as its page shows it. */
export const markOfMerger = (bfsNumber: number) => markOfRecord(unionOf(bfsNumber))

type Undoing = { bfsNumber: number; person: Person; seen: string; now: Date }

export function undoMerger({ bfsNumber, person, seen, now }: Undoing): UndoingResult {
  return orRollBack((tx): UndoingResult => {
    if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
    const union = unionOf(bfsNumber)
    const standing = standingOfMerger(bfsNumber, tx)
    if (!union) return { ok: false, refusal: 'not_found' }
    if (markOfMerger(bfsNumber) !== seen)
      return changedMeanwhile(tx, { machine: 'municipality', recordId: recordOf(union) })
    if (standing !== 'free') return { ok: false, refusal: 'merger_in_use' }
    moveRolesBack(tx, union, { by: person, since: registrationOf(union, tx) ?? 0, now })
    restore(tx, union)
    recordAct(tx, {
      person,
      now,
      machine: 'municipality',
      recordId: recordOf(union),
      action: 'undo_merger',
      data: { ...union },
    })
    return { ok: true }
  })
}

function restore(tx: Tx, { from, into, isNew }: Undone) {
  tx.update(municipalities)
    .set({ validTo: null, successorBfsNumber: null })
    .where(inArray(municipalities.bfsNumber, [...from]))
    .run()
  if (isNew) tx.delete(municipalities).where(eq(municipalities.bfsNumber, into)).run()
}

/** The event of a merger stands with the municipality that ends, that of a new one with the new one. */
const recordOf = ({ from, into, isNew }: Undone) => String(isNew ? into : from[0])

const wasRegisteredHere = (union: Undone, tx: Reader) => registrationOf(union, tx) !== undefined

/** The number of the event by which a union that stands was entered. */
function registrationOf(union: Undone, tx: Reader): number | undefined {
  const last = tx
    .select({ action: auditEvents.action, sequence: auditEvents.sequence })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.machine, 'municipality'),
        eq(auditEvents.recordId, recordOf(union)),
        inArray(auditEvents.action, ['merge', 'found', 'undo_merger']),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .get()
  return last?.action === 'undo_merger' ? undefined : last?.sequence
}

/** A calculation that is pinned, or proposed, knows the merger by the history it froze. */
function restsOn(union: Undone, tx: Reader) {
  const pinned = tx
    .select({ id: calculations.id })
    .from(calculations)
    .where(knows(sql`${calculations.calculation}`, sql`'$.input.municipalities'`, union))
    .get()
  const proposed = tx
    .select({ id: amendments.id })
    .from(amendments)
    .where(
      and(
        inArray(amendments.state, [...OPEN_AMENDMENTS]),
        or(
          knows(sql`${amendments.data}`, sql`'$.calculation.input.municipalities'`, union),
          sql`EXISTS (SELECT 1 FROM json_each(${amendments.change}, '$.members') AS one
            WHERE ${union.isNew ? 1 : 0} AND one.value = ${union.into})`,
        ),
      ),
    )
    .get()
  return pinned !== undefined || proposed !== undefined
}

function knows(json: SQL, path: SQL, { from, into }: Undone): SQL {
  return sql`EXISTS (SELECT 1 FROM json_each(${json}, ${path}) AS one
    WHERE ${inArray(sql`one.value ->> 'bfsNumber'`, [...from])} AND one.value ->> 'successor' = ${into})`
}

/** Party, person or grant: a new municipality that something is written down for stays. */
function isNamed(bfsNumber: number, tx: Reader) {
  const member = tx.select().from(partyMembers).where(eq(partyMembers.bfsNumber, bfsNumber)).get()
  const person = tx.select().from(memberships).where(eq(memberships.bfsNumber, bfsNumber)).get()
  const grant = tx.select().from(projectGrants).where(eq(projectGrants.bfsNumber, bfsNumber)).get()
  return [member, person, grant].some((found) => found !== undefined)
}
