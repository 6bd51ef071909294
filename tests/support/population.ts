import { type MunicipalityHistory, populationOf } from '#app/domain/contribution/population.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { townsOf } from './municipalities.ts'

export const END_OF_2023 = '2023-12-31'

export const luzern = (members: number[], startOn: string, referenceDate = END_OF_2023) =>
  populationOf({ members, startOn, referenceDate, municipalities: referenceMunicipalities() })

/** 1 joined 2 at the end of 2024, 2 and 3 formed 4 at the end of 2025; 5 has nothing to do with it. */
const chain = (): MunicipalityHistory[] => {
  const [one, two, three, four, five] = townsOf(100, 200, 300, 0, 500)
  if (!one || !two || !three || !four || !five) throw new Error('five towns')
  return [
    { ...one, validTo: '2024-12-31', successor: 2 },
    { ...two, validTo: '2025-12-31', successor: 4 },
    { ...three, validTo: '2025-12-31', successor: 4 },
    { ...four, validFrom: '2026-01-01', populations: { '2026-12-31': 640 } },
    five,
  ]
}

export const chained = (members: number[], startOn: string, referenceDate = END_OF_2023) =>
  populationOf({ members, startOn, referenceDate, municipalities: chain() })
