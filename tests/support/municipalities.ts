import { calculate } from '#app/domain/contribution/calculation.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'

/** Towns of given sizes, numbered from 1. */
export const townsOf = (...sizes: number[]): MunicipalityHistory[] =>
  sizes.map((residents, index) => ({
    bfsNumber: index + 1,
    name: `Town ${index + 1}`,
    district: 'Test',
    tile: { column: 1, row: 1 },
    validFrom: null,
    validTo: null,
    successor: null,
    populations: { '2023-12-31': residents },
  }))

/** A calculation from plain data, on the reference municipalities unless towns are given. */
export const calculated = (
  key: Record<string, unknown>,
  parties: readonly Record<string, unknown>[],
  municipalities: readonly MunicipalityHistory[] = referenceMunicipalities(),
) =>
  calculate({
    key: DistributionKey.parse(key),
    parties: parties.map((party) => CalculationParty.parse({ startOn: '2025-01-01', ...party })),
    referenceDate: '2023-12-31',
    municipalities,
  })

/** The amounts of a full year, or the keys of the faults. */
export const yearly = (...input: Parameters<typeof calculated>): readonly (number | string)[] => {
  const result = calculated(...input)
  return result.ok
    ? result.value.results.map(({ fullYear }) => fullYear)
    : result.faults.map(({ key }) => key)
}
