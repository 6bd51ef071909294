import { DistributionKey } from '#app/domain/contribution/key.ts'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import { pinCalculation } from '#app/domain/contribution/pinned.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'

/** The term of the sample agreements. */
export const TERM = { startsOn: '2025-01-01', endsOn: '2027-12-31' }
export const RATIO: [number, number] = [1, 1]

const MUNICIPALITIES: MunicipalityHistory[] = [
  municipality(1002, 'Entlebuch', 3387),
  municipality(1004, 'Flühli', 1821),
  municipality(1005, 'Hasle (LU)', 1794),
  municipality(1008, 'Schüpfheim', 4251),
  municipality(1010, 'Escholzmatt-Marbach', 4474),
  { ...municipality(1057, 'Honau', 566), validTo: '2024-12-31', successor: 1065 },
  municipality(1065, 'Root', 5727),
]

export const ROOT_CALCULATION = pinned('root', [1065])

export const ENTLEBUCH_CALCULATION = pinned('entlebuch', [1002, 1004, 1005, 1008, 1010])

function pinned(partyId: string, members: number[]) {
  const party = CalculationParty.parse({ id: partyId, members, startOn: TERM.startsOn })
  const input = {
    key: DistributionKey.parse({}),
    parties: [party],
    referenceDate: '2023-12-31',
    municipalities: MUNICIPALITIES,
  }
  const basis = {
    partyId,
    keyVersion: 1,
    legalBasis: 'Merkblatt vom 23. Januar 2025, Ziffer 5',
    sample: true,
  }
  const calculation = pinCalculation({ ...basis, input })
  if (!calculation.ok) throw new Error(JSON.stringify(calculation.faults))
  return calculation.value
}

function municipality(bfsNumber: number, name: string, residents: number): MunicipalityHistory {
  const lasting = { validFrom: null, validTo: null, successor: null }
  return {
    ...lasting,
    bfsNumber,
    name,
    district: '',
    tile: { column: 0, row: 0 },
    populations: { '2023-12-31': residents },
  }
}
