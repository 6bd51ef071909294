import { asc, gte, isNull, or } from 'drizzle-orm'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { municipalities, populations } from '#db/schema/reference.ts'

/** In a query over `municipalities`: no merger that was undone has founded it. */
export function hasExisted() {
  const { validFrom, validTo } = municipalities
  return or(isNull(validFrom), isNull(validTo), gte(validTo, validFrom))
}

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
    .where(hasExisted())
    .orderBy(byName(municipalities.name))
    .all()
    .map(({ tileColumn, tileRow, successorBfsNumber, ...municipality }) => ({
      ...municipality,
      tile: { column: tileColumn, row: tileRow },
      successor: successorBfsNumber,
      populations: byMunicipality.get(municipality.bfsNumber) ?? {},
    }))
})

/** The days for which populations are known, the earliest first. */
export const knownReferenceDates = heldReference((): readonly string[] =>
  db
    .selectDistinct({ day: populations.referenceDate })
    .from(populations)
    .orderBy(asc(populations.referenceDate))
    .all()
    .map(({ day }) => day),
)

/** Also of what was founded by mistake: a role in it keeps its name. */
const names = heldReference(
  () =>
    new Map(
      db
        .select()
        .from(municipalities)
        .all()
        .map(({ bfsNumber, name }) => [bfsNumber, name]),
    ),
)

export function municipalityName(bfsNumber: number) {
  return names().get(bfsNumber) ?? String(bfsNumber)
}
