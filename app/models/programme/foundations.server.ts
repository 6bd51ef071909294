import { eq } from 'drizzle-orm'
import { type Foundation, foundationFaults, type Union } from '#app/domain/programme/merger.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { municipalities } from '#db/schema/reference.ts'
import { type Affected, affectedBy } from './merger-consequences.server.ts'
import { endIn, type MergerResult } from './mergers.server.ts'
import { municipalityHistories } from './municipalities.server.ts'

export function faultsOfFoundation(foundation: Foundation) {
  return foundationFaults(foundation, municipalityHistories())
}

/** What the new municipality would mean, without registering it. */
export function previewFoundation(foundation: Foundation): Affected[] {
  const outcome = orRollBack((tx) => {
    write(tx, foundation)
    return { ok: false as const, affected: affectedBy(unionBy(foundation), tx) }
  })
  return outcome.affected
}

/** The new municipality begins on the day after the last one of those that end in it. */
export function registerFoundation(person: Person, foundation: Foundation, now: Date): MergerResult {
  if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
  const errors = faultsOfFoundation(foundation)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return inTransaction((tx) => {
    write(tx, foundation)
    recordAct(tx, {
      person,
      now,
      machine: 'municipality',
      recordId: String(foundation.bfsNumber),
      action: 'found',
      data: { ...foundation },
    })
    return { ok: true }
  })
}

function unionBy({ ends, bfsNumber, mergedOn }: Foundation): Union {
  return { from: ends, into: bfsNumber, mergedOn }
}

function write(tx: Tx, foundation: Foundation) {
  const { bfsNumber, name, district, placeOf, mergedOn } = foundation
  const place = tx.select().from(municipalities).where(eq(municipalities.bfsNumber, placeOf)).get()
  if (!place) throw new Error(`Municipality ${placeOf} is not in the register`)
  const { tileColumn, tileRow } = place
  tx.insert(municipalities)
    .values({ bfsNumber, name, district, tileColumn, tileRow, validFrom: mergedOn })
    .run()
  endIn(tx, unionBy(foundation))
}
