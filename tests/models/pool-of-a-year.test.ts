import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { rappen, sumRappen } from '#app/domain/money.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { readCalculation } from '#app/models/money/calculations.server.ts'
import { contributionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { roomInPool } from '#app/models/money/pool-rounds.server.ts'
import { keyInForce } from '#app/models/programme/programme.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { enactedKey } from '../support/enacted-key.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2025-12-01T09:00:00Z')
const POOL = 12_000_00
const TERMS: [number, number][] = [
  [2026, 2027],
  [2027, 2027],
  [2026, 2026],
  [2026, 2027],
]

const putInForce = (key: object) => enactedKey({ form: 'pool', pool: POOL, ...key }, NOW)

let all: Dossier[]
beforeAll(async () => {
  all = []
  for (const years of TERMS) all.push(await scenes.checked({ lead: scenes.freshTown(), years }))
  putInForce({})
})

const at = (index: number) => all[index % all.length] ?? expect.fail('there is no such dossier')

function act(dossier: Dossier, action: 'approve' | 'withdraw' | 'reopen') {
  const person = action === 'withdraw' ? as('signatory', dossier.party.leadBfsNumber) : as('officer')
  const { version } = current(dossier)
  const input = { reason: 'So beschlossen.' }
  return applyTransition(dossierDoor, { id: dossier.id, action, person, version, input, now: NOW })
}

const promised = (dossier: Dossier, year: number) => {
  const pinned = pinnedCalculation(dossier.id)?.calculation
  const counts = current(dossier).state !== 'withdrawn' && pinned
  return counts ? (contributionsOf(dossier, pinned)[year] ?? rappen(0)) : rappen(0)
}
const sumIn = (year: number) => sumRappen(all.map((dossier) => promised(dossier, year)))
const reasonsOf = (answer: ReturnType<typeof act>) => (answer.ok ? [] : (answer.reasons ?? []))

describe('the pool of a year', () => {
  test('is never promised beyond its sum, whoever is approved, reopened or withdrawn in whatever order', () => {
    const step = fc.record({
      who: fc.nat(TERMS.length - 1),
      action: fc.constantFrom('approve', 'approve', 'withdraw', 'reopen'),
    })
    let approvals = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 9 }), (steps) =>
        rehearsed(() => {
          for (const { who, action } of steps) {
            const answer = act(at(who), action)
            if (answer.ok && action === 'approve') approvals += 1
            expect([sumIn(2026), sumIn(2027)].every((sum) => sum <= POOL)).toBe(true)
          }
        }),
      ),
      { numRuns: 15 },
    )
    expect(approvals).toBeGreaterThan(10)
  })

  test('is used up once all are approved whose terms cover it', () =>
    rehearsed(() => {
      for (const dossier of all) expect(reasonsOf(act(dossier, 'approve'))).toEqual([])
      expect(Math.max(sumIn(2026), sumIn(2027))).toBe(POOL)
    }))

  test('is shared only with those whose term covers it, and what is promised comes off first', () =>
    rehearsed(() => {
      const calculated = () => {
        const read = readCalculation(current(at(1)))
        return read.ok ? read.value.input : expect.fail('the share cannot be told')
      }
      const others = [at(0), at(3)].map(({ id }) => id).sort()
      const withoutOwn = () =>
        calculated()
          .parties.map(({ id }) => id)
          .filter((id) => id !== at(1).id)
          .sort()
      expect(withoutOwn()).toEqual(others)
      expect(act(at(0), 'approve')).toMatchObject({ ok: true })
      expect(withoutOwn()).toEqual([at(3).id])
      expect(calculated().taken).toEqual({ year: 2027, amount: promised(at(0), 2027) })
      const { version } = keyInForce('kip3', '2026-01-01')
      expect(roomInPool(at(1), version, 2027)).toBe(POOL - promised(at(0), 2027))
      expect(roomInPool(at(1), version, 2026)).toBe(POOL - promised(at(0), 2026))
    }))

  test.each([
    ['minima_above_pool', { minimum: 5_000_00 }, { minima: 15_000_00, pool: POOL, count: 3 }],
    ['caps_below_pool', { cap: 3_000_00 }, { caps: 9_000_00, pool: POOL, count: 3 }],
  ])('that cannot be shared refuses an approval with the figures: %s', (key, bounds, data) =>
    rehearsed(() => {
      putInForce(bounds)
      expect(reasonsOf(act(at(0), 'approve'))).toEqual([{ key, data }])
    }),
  )

  test('of which nothing is left refuses a further approval with the figures', () =>
    rehearsed(() => {
      act(at(3), 'withdraw')
      act(at(2), 'withdraw')
      act(at(1), 'withdraw')
      expect(act(at(0), 'approve')).toMatchObject({ ok: true })
      const read = readCalculation({ ...current(at(1)), id: 'late', members: at(1).members })
      expect(read.ok ? [] : read.faults.map(({ key, figures }) => ({ key, figures }))).toEqual([
        { key: 'pool_used_up', figures: { pool: POOL, year: 2027, taken: POOL } },
      ])
    }))
})
