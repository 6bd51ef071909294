import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/simulate.ts'
import { calculate } from '../support/calculate.ts'
import { asked } from '../support/command.ts'

const HEADS = { form: 'per_capita', base: 200_000, rate: 450 }
const REQUEST = {
  keys: [HEADS, { form: 'pool', pool: 150_000_000 }],
  startOn: '2028-01-01',
  credit: 200_000_000,
}
const simulated = (input: unknown) =>
  asked(run, [], typeof input === 'string' ? input : JSON.stringify(input))

describe('simulate', () => {
  test('gives what calculate gives, with the sum and what is left of the credit', async () => {
    const { code, stdout } = await simulated(REQUEST)
    expect(code).toBe(0)
    const { municipalities, keys } = JSON.parse(stdout)
    const parties = municipalities.map(({ bfsNumber }: { bfsNumber: number }) => ({
      members: [bfsNumber],
      startOn: REQUEST.startOn,
    }))
    const { results, sumFullYear } = JSON.parse((await calculate({ key: HEADS, parties })).stdout)
    expect(municipalities.map(({ amounts }: { amounts: number[] }) => amounts[0])).toEqual(
      results.map(({ fullYear }: { fullYear: number }) => fullYear),
    )
    expect(keys).toEqual([
      { sum: sumFullYear, left: 200_000_000 - sumFullYear },
      { sum: 150_000_000, left: 50_000_000 },
    ])
    expect(municipalities.find(({ name }: { name: string }) => name === 'Ebikon')).toMatchObject({
      bfsNumber: 1054,
      population: 14_662,
    })
  })

  test('without a credit nothing is left of one', async () => {
    const { credit: _, ...without } = REQUEST
    expect(JSON.parse((await simulated(without)).stdout).keys[0].left).toBeNull()
  })

  test.each([
    ['nothing', '', /^line 1: There is no input/],
    ['no key', { ...REQUEST, keys: [] }, /keys/],
    ['a key that is none', { ...REQUEST, keys: [{ form: 'guess' }] }, /keys\[0\]/],
    [
      'a share of costs that nobody knows',
      { ...REQUEST, keys: [HEADS, { form: 'co_funding', rate: [1, 2] }] },
      /keys\[1\]/,
    ],
    [
      'minima above the pool',
      { ...REQUEST, keys: [{ form: 'pool', pool: 1_000_000, minimum: 500_000 }] },
      /keys\[0\]\.minimum/,
    ],
    ['a day that does not exist', { ...REQUEST, startOn: '2028-02-30' }, /startOn/],
    ['a field that it does not know', { ...REQUEST, towns: 3 }, /towns/],
  ])('refuses %s with a place and a sentence, once', async (_, input, sentence) => {
    const { code, stdout, stderr } = await simulated(input)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
