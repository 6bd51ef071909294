import { describe, expect, test } from 'vitest'
import { CONTRACT, calculate } from '../support/calculate.ts'

describe('calculate', () => {
  test('answers the example of the contract', async () => {
    const { code, stdout, stderr } = await calculate(CONTRACT)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      results: [
        {
          id: 'root',
          population: 6_293,
          firstYear: 3_031_900,
          fullYear: 3_031_900,
          trace: expect.any(Array),
        },
      ],
      sumFullYear: 3_031_900,
    })
  })

  test('needs neither a reference date nor a programme, and takes the date of either', async () => {
    const { referenceDate: _, ...plain } = CONTRACT
    const population = async (more: object) =>
      JSON.parse((await calculate({ ...plain, ...more })).stdout).results[0].population
    expect(await population({})).toBe(6_293)
    expect(await population({ programme: { name: 'KIP 3', referenceDate: '2024-12-31' } })).toBe(6_643)
    expect(
      await population({ referenceDate: '2023-12-31', programme: { referenceDate: '2024-12-31' } }),
    ).toBe(6_293)
  })

  test('reads a file that begins with a byte order mark', async () => {
    expect((await calculate(`\uFEFF${JSON.stringify(CONTRACT)}`)).code).toBe(0)
  })
})
