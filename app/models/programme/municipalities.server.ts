import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { municipalities, populations } from '#db/schema/reference.ts'

/** All municipalities of the canton with their history and their population on every known reference date. */
export const municipalityHistories = heldReference((): readonly MunicipalityHistory[] => {
  const byMunicipality = new Map<number, Record<string, number>>()
  for (const { bfsNumber, referenceDate, residents } of db.select().from(populations).all()) {
    const known = byMunicipality.get(bfsNumber) ?? {}
    byMunicipality.set(bfsNumber, { ...known, [referenceDate]: residents })
  }
  return db
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
})

const names = heldReference(
  () => new Map(municipalityHistories().map(({ bfsNumber, name }) => [bfsNumber, name])),
)

export function municipalityName(bfsNumber: number) {
  return names().get(bfsNumber) ?? String(bfsNumber)
}
