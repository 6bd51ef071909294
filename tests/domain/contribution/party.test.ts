import { describe, expect, test } from 'vitest'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import { readData } from '#app/domain/faults.ts'

describe('a party', () => {
  test('is named by its members unless it has a name', () => {
    const party = { members: [1061, 1054], startOn: '2025-01-01' }
    expect(CalculationParty.parse(party).id).toBe('1061+1054')
    expect(CalculationParty.parse({ ...party, id: 'lake', lead: 1054 }).id).toBe('lake')
  })

  test.each([
    [{ members: [], startOn: '2025-01-01' }, 'required'],
    [{ members: [1061], startOn: '2025-02-30' }, 'not_a_date'],
    [{ members: [1061], startOn: '2025-01-01', lead: 1054 }, 'lead_not_a_member'],
    [{ members: [1061], startOn: '2025-01-01', deduct: -1 }, 'too_small'],
    [{ members: ['1061'], startOn: '2025-01-01' }, 'not_a_number'],
  ])('%j is refused: %s', (party, key) => {
    expect(readData(CalculationParty, party)).toMatchObject({ ok: false, faults: [{ key }] })
  })

  test('is told which field names the lead that is no member', () => {
    const party = { members: [1061], startOn: '2025-01-01', lead: 1054 }
    expect(readData(CalculationParty, party)).toMatchObject({ faults: [{ path: ['lead'] }] })
  })
})
