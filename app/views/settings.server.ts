import { calculate } from '#app/domain/contribution/calculation.ts'
import { rappen } from '#app/domain/money.ts'
import { OPEN_POINTS, type OpenPoint } from '#app/domain/programme/programme.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { keyInForce, type Programme } from '#app/models/programme/programme.server.ts'

const POINTS = Object.keys(OPEN_POINTS) as OpenPoint[]

/** The open points of the programme, each with who has confirmed it, if anybody. */
export function openPointsOf({ confirmed }: Programme) {
  return POINTS.map((point) => ({ point, confirmed: confirmed[point] ?? null }))
}

/**
 * What the key in force gives every municipality on its own, on a day; null where a key cannot be told for all
 * (co-funding needs the cost of each).
 */
export function amountsOf(programme: Programme, today: string) {
  const { key } = keyInForce(programme.id)
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
