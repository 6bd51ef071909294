import { eq } from 'drizzle-orm'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { db, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { municipalities, populations } from '#db/schema/reference.ts'

/** All municipalities of the canton with their history and their population on every known reference date. */
export function municipalityHistories(tx: Tx | typeof db = db): MunicipalityHistory[] {
  const byMunicipality = new Map<number, Record<string, number>>()
  for (const { bfsNumber, referenceDate, residents } of tx.select().from(populations).all()) {
    const known = byMunicipality.get(bfsNumber) ?? {}
    byMunicipality.set(bfsNumber, { ...known, [referenceDate]: residents })
  }
  return tx
    .select()
    .from(municipalities)
    .orderBy(byName(municipalities.name))
    .all()
    .map(({ tileColumn, tileRow, successorBfsNumber, ...municipality }) => ({
      ...municipality,
      tile: { column: tileColumn, row: tileRow },
      successor: successorBfsNumber,
      populations: byMunicipality.get(municipality.bfsNumber) ?? {},
    }))
}

export function municipalityName(bfsNumber: number, tx: Tx | typeof db = db) {
  const found = tx
    .select({ name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.bfsNumber, bfsNumber))
    .get()
  return found?.name ?? String(bfsNumber)
}
