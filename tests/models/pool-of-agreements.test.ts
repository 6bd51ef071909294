import { beforeAll, describe, expect, test } from 'vitest'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { readCalculation } from '#app/models/money/calculations.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { roomInPool } from '#app/models/money/pool-rounds.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { countersign, current, issue, sign } from '#db/demo/road.server.ts'
import { amended } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { enactedKey } from '../support/enacted-key.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

const NOW = DAYS.paid
const POOL = 6_000_00

let running: Dossier[]
let waiting: Dossier
beforeAll(async () => {
  const begun = []
  const terms: [number, number][] = [
    [2026, 2027],
    [2026, 2027],
    [2027, 2027],
  ]
  for (const years of terms) begun.push(await scenes.checked({ lead: scenes.freshTown(), years }))
  enactedKey({ form: 'pool', pool: POOL }, DAYS.decided)
  const [one, other, third] = begun
  if (!one || !other || !third) throw new Error('There are three')
  waiting = third
  running = []
  for (const dossier of [one, other]) {
    const decided = moveDossier(current(dossier), 'approve', as('officer'), { now: DAYS.decided })
    running.push(await countersign(sign(await issue(decided, DAYS.issued), DAYS.signed), DAYS.inForce))
  }
})

const at = (index: number) => current(running[index] ?? expect.fail('there is no such agreement'))
const promised = (index: number, year: number) =>
  versionsOf(at(index).id)[0]?.data.contributions.find((one) => one.year === year)?.contributionRappen ?? 0

describe('a pool with agreements that run', () => {
  test('refuses an amendment beyond what is left of it, with the amount, and takes one up to it', () => {
    const room = POOL - promised(1, 2027)
    const change = (amount: number): AmendmentChange => ({
      ...{ kind: 'amount', fromYear: 2027, amountRappen: rappen(amount) },
    })
    expect(amended(at(0), change(room + 1), NOW)).toEqual({
      ok: false,
      errors: { amountRappen: `amendment_beyond_pool:${formatRappen(rappen(room))}` },
    })
    const taken = amended(at(0), change(room), NOW)
    expect(taken.ok || taken.errors).toBe(true)
  })

  test('says with its own figures why a new version cannot be shared among them', () => {
    rehearsed(() => {
      const { version } = enactedKey({ form: 'pool', pool: POOL, minimum: 2_500_00 }, NOW)
      const change: AmendmentChange = { kind: 'amount', fromYear: 2027, keyVersion: version }
      expect(amended(at(0), change, NOW)).toEqual({
        ok: false,
        errors: { amountRappen: 'amendment_minima_above_pool:CHF 7’500.00 / CHF 6’000.00' },
      })
    })
  })

  test('has what an earlier version has promised taken off a new version as well', () => {
    rehearsed(() => {
      const { version } = enactedKey({ form: 'pool', pool: 20_000_00 }, NOW)
      const taken = promised(0, 2027) + promised(1, 2027)
      expect(roomInPool(waiting, version, 2027)).toBe(20_000_00 - taken)
      const read = readCalculation(current(waiting))
      expect(read.ok ? read.value.input.taken : read.faults).toEqual({ year: 2027, amount: taken })
    })
  })

  test('gives an agreement whose termination is revoked no more than it has left', () => {
    rehearsed(() => {
      const input = { effectiveOn: '2026-12-31', reason: 'Die Anlaufstelle wird aufgehoben.' }
      moveDossier(at(0), 'terminate', as('officer'), { now: NOW, input })
      const again = promised(0, 2027)
      rehearsed(() => expect(whyNotRevoked()).toEqual([]))
      moveDossier(current(waiting), 'approve', as('officer'), { now: NOW })
      expect(whyNotRevoked()).toEqual([{ key: 'pool_given_away', data: { year: 2027, beyond: again } }])
    })
  })
})

function whyNotRevoked() {
  const { id, version } = at(0)
  const step = { id, version, action: 'revoke' as const, person: as('officer'), now: NOW }
  const answer = applyTransition(dossierDoor, { ...step, input: { reason: 'Es war die falsche.' } })
  return answer.ok ? [] : (answer.reasons ?? [answer.refusal])
}
