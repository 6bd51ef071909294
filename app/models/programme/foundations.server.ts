import { eq } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import { type Foundation, foundationFaults, type Union } from '#app/domain/programme/merger.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Tx } from '#db/client.server.ts'
import { municipalities } from '#db/schema/reference.ts'
import type { Affected } from './merger-consequences.server.ts'
import { endIn, type MergerResult, meaningOfUnion, outOfPeriods, register } from './mergers.server.ts'
import { municipalityHistories } from './municipalities.server.ts'

type Founded = Omit<Foundation, 'reason'>

export function faultsOfFoundation(foundation: Founded) {
  return { ...foundationFaults(foundation, municipalityHistories()), ...outOfPeriods(foundation) }
}

/** What the new municipality would mean, without registering it. */
export function previewFoundation(foundation: Founded, today: PlainDate): Affected[] {
  return meaningOfUnion(unionBy(foundation), today, (tx) => write(tx, foundation))
}

/** The new municipality begins on the day after the last one of those that end in it. */
export function registerFoundation(
  person: Person,
  { reason, ...foundation }: Foundation,
  now: Date,
): MergerResult {
  return register(unionBy(foundation), (tx) => write(tx, foundation), {
    person,
    now,
    errors: faultsOfFoundation(foundation),
    event: { action: 'found', recordId: String(foundation.bfsNumber), reason, data: { ...foundation } },
  })
}

function unionBy({ ends, bfsNumber, mergedOn }: Founded): Union {
  return { from: ends, into: bfsNumber, mergedOn }
}

function write(tx: Tx, foundation: Founded) {
  const { bfsNumber, name, district, placeOf, mergedOn } = foundation
  const place = tx.select().from(municipalities).where(eq(municipalities.bfsNumber, placeOf)).get()
  if (!place) throw new Error(`Municipality ${placeOf} is not in the register`)
  const { tileColumn, tileRow } = place
  const begun = { name, district, tileColumn, tileRow, validFrom: mergedOn, validTo: null }
  tx.insert(municipalities)
    .values({ bfsNumber, ...begun })
    .onConflictDoUpdate({ target: municipalities.bfsNumber, set: begun })
    .run()
  endIn(tx, unionBy(foundation))
}
