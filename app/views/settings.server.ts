import { calculate } from '#app/domain/contribution/calculation.ts'
import { rappen } from '#app/domain/money.ts'
import { OPEN_POINTS, type OpenPoint } from '#app/domain/programme/programme.ts'
import { listedKeys } from '#app/models/programme/key-records.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { isOfKey, keyInForce, type Programme } from '#app/models/programme/programme.server.ts'

const POINTS = Object.keys(OPEN_POINTS) as OpenPoint[]

/** The open points of the programme, each with who has confirmed it, if anybody; those of the key with its version. */
export function openPointsOf({ id, confirmed }: Programme, today: string) {
  const enacted = enactmentOf(id, today)
  return POINTS.map((point) => {
    const ofKey = isOfKey(point)
    return { point, ofKey, confirmed: (ofKey && enacted) || (confirmed[point] ?? null) }
  })
}

/** Who has put the key of a day into force, and when; null of the sample values. */
function enactmentOf(periodId: string, today: string) {
  const { id } = keyInForce(periodId, today)
  const { enacter, enactedAt } = listedKeys(periodId).find((one) => one.id === id) ?? {}
  return enacter && enactedAt ? { by: enacter, at: enactedAt } : null
}

/**
 * What a key, by default the one in force, gives every municipality on its own, on a day; null where it cannot be told
 * for all (co-funding needs the cost of each).
 */
export function amountsOf(programme: Programme, today: string, key = keyInForce(programme.id, today).key) {
  const municipalities = municipalityHistories()
  const existing = municipalities.filter(({ validTo }) => validTo === null || validTo >= today)
  const calculated = calculate({
    key,
    municipalities,
    referenceDate: programme.settings.referenceDate,
    parties: existing.map(({ bfsNumber }) => ({
      id: String(bfsNumber),
      members: [bfsNumber],
      startOn: today,
      deduct: rappen(0),
      eligibleCost: null,
      class: null,
    })),
  })
  if (!calculated.ok) return null
  const { results, sumFullYear } = calculated.value
  return {
    sum: sumFullYear,
    rows: results.map(({ id, population, fullYear }) => ({
      bfsNumber: Number(id),
      name: existing.find(({ bfsNumber }) => bfsNumber === Number(id))?.name ?? id,
      population,
      amount: fullYear,
    })),
  }
}
