import { DistributionKey } from '#app/domain/contribution/key.ts'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import { pinCalculation } from '#app/domain/contribution/pinned.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { CalculationSheetData } from './calculation.ts'
import { ENTLEBUCH, ROOT, SAMPLE_OFFICE } from './samples-parties.ts'

/** The term of the sample agreements. */
export const TERM = { startsOn: '2025-01-01', endsOn: '2027-12-31' }
export const RATIO: [number, number] = [1, 1]

const RESIDENTS = { 1002: 3387, 1004: 1821, 1005: 1794, 1008: 4251, 1010: 4474, 1065: 5727 }

const MUNICIPALITIES: MunicipalityHistory[] = [
  ...membersOf(ENTLEBUCH),
  { ...municipality(1057, 'Honau', 566), validTo: '2024-12-31', successor: 1065 },
  ...membersOf(ROOT),
]

export const ROOT_CALCULATION = pinned('root', ROOT)

export const ENTLEBUCH_CALCULATION = pinned('entlebuch', ENTLEBUCH)

export const ENTLEBUCH_SHEET: CalculationSheetData = {
  language: 'de',
  calculatedAt: '2026-11-21T10:00:00.000Z',
  office: SAMPLE_OFFICE,
  members: ENTLEBUCH.party.members.map(({ name }) => name),
  calculation: ENTLEBUCH_CALCULATION,
  ratio: RATIO,
}

function pinned(partyId: string, { party: { members: of } }: typeof ROOT) {
  const members = of.map(({ bfsNumber }) => bfsNumber)
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

function membersOf({ party }: typeof ROOT) {
  return party.members.map(({ bfsNumber, name }) =>
    municipality(bfsNumber, name, RESIDENTS[bfsNumber as keyof typeof RESIDENTS]),
  )
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
