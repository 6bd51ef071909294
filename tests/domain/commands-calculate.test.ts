import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/calculate.ts'
import { asked } from '../support/command.ts'

const CONTRACT = {
  referenceDate: '2023-12-31',
  key: {
    form: 'per_capita',
    base: 200_000,
    rate: 450,
    minimumPopulation: 0,
    minimum: 0,
    cap: null,
    memberBonus: 0,
    association: 'on_sum',
    proration: 'full_year',
    rounding: { unit: 100, mode: 'half_up' },
  },
  parties: [{ id: 'root', members: [1065], startOn: '2025-01-01', deduct: 0, eligibleCost: null }],
}
const calculate = (input: unknown) =>
  asked(run, [], typeof input === 'string' ? input : JSON.stringify(input))
const lines = (...text: string[]) => text.join('\n')

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

  test.each([
    ['no input', '', 'line 1: There is no input.\n'],
    ['half a line', lines('{', '  "key": {},', '  "parties": ['), 'line 3: From here on this is not JSON.\n'],
    ['a stray comma', lines('{', '  "key": {},,', '}'), 'line 2: From here on this is not JSON.\n'],
    ['a list', '[]', 'line 1: This is not the kind of value that is needed here.\n'],
    [
      'a negative amount and a minimum without a number',
      lines(
        '{ "key": {',
        '  "base": -1,',
        '  "minimum": "much" },',
        '"parties": [{ "members": [1065], "startOn": "2025-01-01" }] }',
      ),
      lines(
        'line 2, key.base: This number is too small: at least 0.',
        'line 3, key.minimum: This is not a whole number.',
        '',
      ),
    ],
    [
      'a dissolved municipality',
      lines(
        '{ "key": {}, "parties": [',
        '  { "members": [1061,',
        '      1057], "startOn": "2025-01-01" }',
        ']}',
      ),
      'line 3, parties[0].members[1]: Municipality 1057 (Honau) existed until 2024-12-31, before the start on 2025-01-01; it went to 1065.\n',
    ],
    [
      'minima above the pool',
      lines(
        '{ "key": { "form": "pool", "pool": 100,',
        '  "minimum": 100 },',
        '  "parties": [{ "members": [1061], "startOn": "2025-01-01" }, { "members": [1065], "startOn": "2025-01-01" }] }',
      ),
      'line 2, key.minimum: The minima of 2 parties are 200 Rappen, more than the pool of 100.\n',
    ],
    [
      'a missing start and a misspelt field',
      lines('{ "key": { "minimun": 5 },', '  "parties": [{ "members": [1065] }] }'),
      lines(
        'line 1, key.minimun: There is no such field.',
        'line 2, parties[0].startOn: A value is needed here.',
        '',
      ),
    ],
  ])('refuses %s with exit 2, naming the line', async (_case, input, stderr) => {
    expect(await calculate(input)).toEqual({ code: 2, stdout: '', stderr })
  })

  test('answers --help and refuses other options', async () => {
    const help = await asked(run, ['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('npm run -s calculate')
    expect(await asked(run, ['--fast'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--fast'),
    })
  })

  test('any input gets exit 0 or 2, and prints on one side only', async () => {
    const inputs = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((parties) => JSON.stringify({ key: {}, parties })),
    )
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const { code, stdout, stderr } = await calculate(input)
        expect([0, 2]).toContain(code)
        expect(stdout === '').toBe(code === 2)
        expect(stderr === '').toBe(code === 0)
      }),
    )
  })

  test('deeply nested and huge input is refused like any other', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(await calculate(`{ "key": ${deep}, "parties": [] }`)).toMatchObject({ code: 2, stdout: '' })
    expect(await calculate('['.repeat(50_000))).toMatchObject({ code: 2, stdout: '' })
    expect(await calculate({ ...CONTRACT, key: { base: 1e300 } })).toMatchObject({ code: 2, stdout: '' })
  })
})
