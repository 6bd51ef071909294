import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawColumns } from '#app/charts/columns.ts'
import { drawDifferences, signedBar } from '#app/charts/differences.ts'
import { drawDots } from '#app/charts/dots.ts'
import { linearAxis, logAxis } from '#app/charts/scales.ts'
import { balance, formatFrancs } from '#app/domain/money.ts'
import { formatCount } from '#app/text/numbers.ts'

const saying = (value: number) => String(value)
const words = { across: formatCount, up: saying }

describe('an axis', () => {
  test.each([
    ['the municipalities of the canton', [358, 84_000], ['1’000', '3’000', '10’000', '30’000']],
    ['the municipalities of Switzerland', [30, 440_000], ['100', '1’000', '10’000', '100’000']],
    ['two of nearly the same size', [1_400, 3_100], ['1’500', '2’000', '2’500', '3’000', '3’500']],
  ])('of equal ratios names few round values: %s', (_, values, ticks) => {
    expect(logAxis(values, formatCount).ticks.map(({ text }) => text)).toEqual(ticks)
  })

  test('of equal ratios puts twice as much equally far, wherever it begins', () => {
    const { at } = logAxis([500, 10_000], formatCount)
    expect(at(1_000) - at(500)).toBeCloseTo(at(10_000) - at(5_000), 1)
  })

  test('of equal differences always holds zero, and every value', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { at } = linearAxis(values, { words: saying })
        for (const place of [0, ...values].map(at)) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('of amounts names whole Rappen only, also where there is nothing but zero or next to it', () => {
    const francs = (value: number) => formatFrancs(balance(value))
    const value = fc.integer({ min: -9, max: 9 })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (values) => {
        const named = linearAxis(values, { words: francs }).ticks.map(({ text }) => text)
        expect(named).toContain('0')
        if (values.every((one) => one === 0)) expect(named).toEqual(['0'])
      }),
    )
  })

  test('without values is one nevertheless', () => {
    expect(logAxis([], formatCount).ticks.length).toBeGreaterThan(0)
    expect(linearAxis([], { words: saying }).at(0)).toBe(100)
  })
})

describe('dots', () => {
  const dot = (x: number, y: number) => ({ x, y, words: `${x}` })

  test('with more residents lie further to the right, and with more francs higher', () => {
    const drawn = drawDots([{ name: 'A', dots: [dot(400, 9), dot(4_000, 3)] }], words)
    const [small, large] = drawn.series[0]?.dots ?? []
    expect((small?.x ?? 0) < (large?.x ?? 0) && (small?.y ?? 0) < (large?.y ?? 0)).toBe(true)
  })

  test('without residents have no place, and leave the others theirs', () => {
    const drawn = drawDots([{ name: 'A', dots: [dot(0, 9), dot(4_000, 3)] }], words)
    expect(drawn.series[0]?.dots).toHaveLength(1)
  })

  test('of a whole country are one path of as many points', () => {
    const dots = Array.from({ length: 2_131 }, (_, index) => dot(index + 30, index % 7))
    const [series] = drawDots([{ name: 'A', dots }], words).series
    expect(series?.dots).toEqual([])
    expect(series?.cloud.match(/M/g)).toHaveLength(2_131)
  })

  test('that belong together are joined by a line', () => {
    const along = [dot(500, 4), dot(5_000, 2)]
    expect(drawDots([{ name: 'A', dots: along, line: along }], words).series[0]?.line).toMatch(/^M.+L.+$/)
  })
})

describe('differences', () => {
  const named = (name: string, value: number) => ({ name, value, words: `${name} ${value}` })
  const drawn = drawDifferences([named('Wenig', 20), named('Weniger', -50), named('Mehr', 100)], saying)

  test('stand in their order, gains above the line of zero and losses below', () => {
    expect(drawn.bars.map(({ words: told }) => told)).toEqual(['Mehr 100', 'Wenig 20', 'Weniger -50'])
    for (const { isLess, top, height } of drawn.bars)
      expect(isLess ? top : top + height).toBeCloseTo(drawn.zero, 1)
  })

  test('name who gains and who loses the most, and nobody where nothing changes', () => {
    expect(drawn.named.map(({ text }) => text)).toEqual(['Mehr', 'Weniger'])
    expect(drawDifferences([named('Gleich', 0)], saying).named).toEqual([])
    expect(drawDifferences([named('Mehr', 3)], saying).named.map(({ text }) => text)).toEqual(['Mehr'])
  })

  test('of more than can be pointed at are one shape above and one below the line of zero', () => {
    const many = Array.from({ length: 2_131 }, (_, index) => named(`Gemeinde ${index}`, index - 1_000))
    const { bars, areas, named: ends } = drawDifferences(many, saying)
    expect([bars, areas.map(({ isLess }) => isLess), ends.length]).toEqual([[], [false, true], 2])
    expect(areas.map(({ d }) => d.split('z').length - 1)).toEqual([1_130, 1_000])
    expect(areas.map(({ d }) => d).join('')).not.toMatch(/NaN|e-/)
  })

  test('in a table reach from the middle to their side', () => {
    expect([signedBar(50, 100), signedBar(-100, 100), signedBar(0, 0)]).toEqual([
      { from: 50, breadth: 25 },
      { from: 0, breadth: 50 },
      { from: 50, breadth: 0 },
    ])
  })
})

describe('columns', () => {
  const series = ['zugesagt', 'ausbezahlt']
  const groups = [
    { name: '2025', values: [300, 100] },
    { name: '2026', values: [200, -50] },
  ]

  test('of a year stand beside each other from the line of zero, and say what they are', () => {
    const { groups: drawn, zero } = drawColumns({ series, groups, words: saying })
    const [one, other] = drawn[0]?.bars ?? []
    expect((one?.from ?? 0) + (one?.breadth ?? 0)).toBeLessThanOrEqual(other?.from ?? 0)
    expect((one?.top ?? 0) + (one?.height ?? 0)).toBeCloseTo(zero, 1)
    expect(one?.words).toBe('2025, zugesagt: 300')
  })

  test('one upon the other reach as high as their sum, and what is below zero stands below', () => {
    const { groups: drawn, zero } = drawColumns({ series, groups, words: saying, stacked: true })
    const { at } = linearAxis([400, -50], { words: saying })
    const [first, second] = [drawn[0]?.bars ?? [], drawn[1]?.bars ?? []]
    expect(Math.min(...first.map(({ top }) => top))).toBeCloseTo(at(400), 1)
    expect(second[1]?.top).toBeCloseTo(zero, 1)
  })
})
