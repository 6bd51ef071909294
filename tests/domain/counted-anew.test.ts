import { expect, test } from 'vitest'
import { countedAnew } from '#app/domain/agreement/counted-anew.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { pinCalculation } from '#app/domain/contribution/pinned.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { rappen } from '#app/domain/money.ts'

const [HOCHDORF, EMMEN, BUCHRAIN] = [1031, 1024, 1052]

/** Hochdorf goes into Emmen with the beginning of 2027. */
const REGISTER: readonly MunicipalityHistory[] = [HOCHDORF, EMMEN, BUCHRAIN].map((bfsNumber) => ({
  ...{ bfsNumber, name: String(bfsNumber), district: '', tile: { column: 1, row: 1 }, validFrom: null },
  validTo: bfsNumber === HOCHDORF ? '2026-12-31' : null,
  successor: bfsNumber === HOCHDORF ? EMMEN : null,
  populations: { '2023-12-31': 1_000 },
}))

function version(members: readonly number[], years: readonly number[], startOn = '2026-01-01') {
  const fixed = { form: 'fixed', amount: 30_000_00, reason: 'Beispiel', rounding: { unit: 1 } }
  const party = {
    id: 'party',
    members: [...members],
    startOn,
    deduct: rappen(0),
    eligibleCost: null,
    class: null,
  }
  const pinned = pinCalculation({
    ...{ partyId: 'party', keyVersion: 1, legalBasis: 'Merkblatt 5', sample: false },
    input: {
      ...{ key: DistributionKey.parse(fixed), referenceDate: '2023-12-31', municipalities: REGISTER },
      parties: [party],
    },
  })
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.faults))
  return { calculation: pinned.value, contributions: years.map((year) => ({ year })) }
}

const TERM = [2026, 2027]
const of = (year: number, members: readonly number[], known = members) => ({ year, members, known })

test.each([
  [
    'its budget changes, also in a year of a member that has left since: nobody',
    version([EMMEN], TERM),
    [of(2026, [EMMEN, BUCHRAIN]), of(2027, [EMMEN])],
    [],
  ],
  ['a member leaves: nobody', version([EMMEN], TERM), [of(2027, [EMMEN], [EMMEN, BUCHRAIN])], []],
  [
    'somebody joins, for that year',
    version([EMMEN, BUCHRAIN], TERM),
    [of(2027, [EMMEN, BUCHRAIN], [EMMEN])],
    [[BUCHRAIN, 2027]],
  ],
  [
    'it runs a year longer, for that year',
    version([EMMEN], [...TERM, 2028]),
    [of(2028, [EMMEN])],
    [[EMMEN, 2028]],
  ],
  [
    'it is calculated anew after a merger, whoever has got more people',
    version([EMMEN], TERM, '2027-01-01'),
    [of(2027, [EMMEN])],
    [[EMMEN, 2027]],
  ],
])('when %s counts anew', (_, after, years, expected) => {
  const before = version([EMMEN], TERM)
  const found = countedAnew({ before, after, years })
  expect(found.map(({ bfsNumber, fromYear, toYear }) => [bfsNumber, fromYear, toYear])).toEqual(
    expected.map(([bfsNumber, year]) => [bfsNumber, year, year]),
  )
})
