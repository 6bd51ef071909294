import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { addDays, dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { type Ending, type Gone, goneBy, wayBy } from '#app/domain/programme/succession.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { municipalityHistories } from './municipalities.server.ts'

/**
 * Into which municipality one had gone by an instant, as far as the canton knew by then: a paper of that instant, drawn
 * again, says the same whatever was entered or undone later.
 */
export function goneAt(bfsNumber: number, at: string): Gone | undefined {
  return goneBy(bfsNumber, { on: dayInZurich(at), municipalities: knownAt(at) })
}

/** The whole way there, in its order. */
export function wayAt(bfsNumber: number, at: string): Gone[] {
  return wayBy(bfsNumber, { on: dayInZurich(at), municipalities: knownAt(at) })
}

function knownAt(at: string): readonly Ending[] {
  const known = new Map<number, Ending>(municipalityHistories().map((one) => [one.bfsNumber, one]))
  for (const later of enteredUnions().filter((one) => one.at > at))
    for (const bfsNumber of later.from) known.set(bfsNumber, { bfsNumber, ...beforeIt(later) })
  return [...known.values()]
}

type Entered = ReturnType<typeof enteredUnions>[number]

function beforeIt({ isUndone, into, mergedOn }: Entered): Omit<Ending, 'bfsNumber'> {
  return isUndone ? { validTo: addDays(mergedOn, -1), successor: into } : { validTo: null, successor: null }
}

const one = z.number()
const union = z.union([
  z.object({ from: one.transform((from) => [from]).or(z.array(one)), into: one, mergedOn: z.string() }),
  z
    .object({ ends: z.array(one), bfsNumber: one, mergedOn: z.string() })
    .transform(({ ends: from, bfsNumber: into, mergedOn }) => ({ from, into, mergedOn })),
])

/**
 * What was entered in the portal and what was undone, the latest first. Its event is written right after the register,
 * in one transaction: whoever holds the one holds the other.
 */
const enteredUnions = heldReference(() =>
  db
    .select({ at: auditEvents.at, action: auditEvents.action, data: auditEvents.data })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.machine, 'municipality'),
        inArray(auditEvents.action, ['merge', 'found', 'undo_merger']),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .all()
    .map(({ at, action, data }) => ({ at, isUndone: action === 'undo_merger', ...union.parse(data) })),
)
