import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharePool } from '#app/domain/contribution/pool.ts'
import { keyOf, partiesOf } from '../../support/pools.ts'

describe('whatever the pool', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 30 })
  const unit = fc.constantFrom(1, 5, 100, 1_000, 10_000)

  test('the shares add up to it, to the Rappen, within the bounds, and more people never get less', () => {
    const bounds = fc.record({ low: fc.nat(1_000), room: fc.nat(5_000), share: fc.nat(1_000_000) })
    fc.assert(
      fc.property(sizes, unit, bounds, (towns, unit, { low, room, share }) => {
        const count = towns.length
        const pool = unit * (low * count + (share % (room * count + 1)))
        const [minimum, cap] = [unit * low, unit * (low + room)]
        const read = sharePool(partiesOf(...towns), keyOf({ pool, minimum, cap, rounding: { unit } }))
        if (!read.ok) throw new Error('refused')
        const amounts = read.value.map(({ amount }) => amount)
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(pool)
        expect(amounts.every((amount) => amount >= minimum && amount <= cap && amount % unit === 0)).toBe(
          true,
        )
        const bySize = amounts.map((amount, index) => [towns[index] ?? 0, amount] as const)
        for (const [residents, amount] of bySize) {
          expect(bySize.every(([others, theirs]) => others >= residents || theirs <= amount + unit)).toBe(
            true,
          )
        }
      }),
    )
  })

  test('without bounds, no share is a unit or more away from its proportion', () => {
    fc.assert(
      fc.property(sizes, unit, fc.nat(1_000_000), (towns, unit, units) => {
        const read = sharePool(partiesOf(...towns), keyOf({ pool: units * unit, rounding: { unit } }))
        const total = BigInt(towns.reduce((sum, residents) => sum + residents, 0))
        const far = (read.ok ? read.value : []).filter(({ amount, figures }) => {
          const away = BigInt(amount) * total - BigInt(units * unit) * BigInt(figures.residents)
          return (away < 0n ? -away : away) >= BigInt(unit) * total
        })
        expect(far).toEqual([])
      }),
    )
  })
})
