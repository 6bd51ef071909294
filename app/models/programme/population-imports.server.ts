import { sql } from 'drizzle-orm'
import { POPULATION_SOURCE } from '#app/domain/contribution/population.ts'
import { type PopulationRead, planPopulation } from '#app/domain/imports/population-import.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { ReadSheet } from '#app/domain/sheet.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { populations } from '#db/schema/reference.ts'
import { municipalityHistories } from './municipalities.server.ts'

/** What the table would do to the register as it stands today. */
export function populationPlan(sheets: readonly ReadSheet[]): PopulationRead {
  return planPopulation(sheets, { municipalities: municipalityHistories(), formerNames: [], isFrozen })
}

/** A contribution was calculated with the figures of that day: they stay what they are. */
function isFrozen(day: string): boolean {
  const resting = db
    .select({ one: sql`1` })
    .from(calculations)
    .where(sql`${calculations.calculation} ->> '$.input.referenceDate' = ${day}`)
    .limit(1)
    .get()
  return resting !== undefined
}

type File = { fileName: string; sha256: string; sheets: readonly ReadSheet[] }
type Taken = { ok: true } | Refused<'import_faulty'>

/** All of the table at once, or nothing; what stood there before is kept in the history. */
export function takeOverPopulation({ fileName, sha256, sheets }: File, now: Date): Taken {
  return orRollBack((tx): Taken => {
    const read = populationPlan(sheets)
    if (!read.ok) return { ok: false, refusal: 'import_faulty' }
    const { day, fresh, changed, faults, missing, total } = read.plan
    if (day === null || faults.length > 0 || missing.length > 0)
      return { ok: false, refusal: 'import_faulty' }
    for (const { bfsNumber, residents } of [...fresh, ...changed])
      tx.insert(populations)
        .values({ bfsNumber, referenceDate: day, residents, source: POPULATION_SOURCE })
        .onConflictDoUpdate({
          target: [populations.bfsNumber, populations.referenceDate],
          set: { residents },
        })
        .run()
    recordAct(tx, {
      ...{ person: null, now, machine: 'programme', action: 'import_population', recordId: newId() },
      data: {
        ...{ file: fileName, sha256, day, total, fresh: fresh.length },
        changed: changed.map(({ bfsNumber, residents, known }) => ({ bfsNumber, before: known, residents })),
      },
    })
    return { ok: true }
  })
}
