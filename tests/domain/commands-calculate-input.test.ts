import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/calculate.ts'
import { CONTRACT, calculate } from '../support/calculate.ts'
import { asked } from '../support/command.ts'

const lines = (...text: string[]) => text.join('\n')

describe('calculate refuses what it cannot take:', () => {
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
    [
      'a cost that no longer adds up exactly',
      lines(
        '{ "key": { "form": "co_funding", "rate": [1, 1], "rounding": { "mode": "up" } }, "parties": [',
        '  { "members": [1061], "startOn": "2025-01-01", "eligibleCost": 9007199254740991 }]}',
      ),
      'line 2, parties[0].eligibleCost: This number is too large: at most 9999999999999.\n',
    ],
    [
      'a pool with a bonus beside it',
      lines(
        '{ "key": { "form": "pool", "pool": 1000000,',
        '  "memberBonus": 100 }, "parties": [{ "members": [1061], "startOn": "2025-01-01" }] }',
      ),
      'line 2, key.memberBonus: A pool has no room for a bonus beside it: the sum would be more than the pool.\n',
    ],
    [
      'people who would count twice through a merger',
      lines(
        '{ "key": {}, "parties": [',
        '  { "id": "Honau", "members": [1057], "startOn": "2024-01-01" },',
        '  { "id": "Root", "members": [1065], "startOn": "2025-01-01" }]}',
      ),
      'line 3, parties[1].members[0]: The 566 residents of 1057 (Honau), which went into 1065, are counted already in «Honau»: nobody counts twice.\n',
    ],
    [
      'a misspelt field of the programme',
      lines(
        '{ "key": {}, "programme": {',
        '  "referenceDat": "2024-12-31" }, "parties": [{ "members": [1061], "startOn": "2025-01-01" }] }',
      ),
      'line 2, programme.referenceDat: There is no such field.\n',
    ],
    [
      'a field that stands there twice',
      lines(
        '{ "key": { "base": 100,',
        '  "base": 200 }, "parties": [{ "members": [1061], "startOn": "2025-01-01" }] }',
      ),
      'line 2, key.base: This field stands here twice.\n',
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

  test('the largest and oddest numbers get exit 0 or 2 in every form', async () => {
    const number = fc.constantFrom(0, 1, 99_999_999, 1e8, 9_999_999_999_999, 2 ** 53 - 1, 2 ** 53, 0.5, -1)
    const rounding = fc.record({ unit: fc.constantFrom(1, 10_000), mode: fc.constantFrom('up', 'half_up') })
    const around = { minimum: number, cap: fc.option(number), memberBonus: number, rounding }
    const rate = fc.tuple(fc.constantFrom(0, 1, 1_000_000), fc.constantFrom(1, 999_983, 1_000_000))
    const keys = fc.oneof(
      fc.record({ form: fc.constant('pool'), pool: number, ...around }),
      fc.record({ form: fc.constant('fixed'), amount: number, ...around }),
      fc.record({ form: fc.constant('co_funding'), rate, ...around }),
      fc.record({ form: fc.constant('per_capita'), base: number, rate: number, ...around }),
      fc.record({
        form: fc.constant('marginal_brackets'),
        brackets: fc.tuple(fc.record({ over: fc.constant(0), rate: number })),
        ...around,
      }),
    )
    const members = fc.constantFrom([1061], [1024, 1058], [1065, 1057])
    const party = fc.record({
      members,
      startOn: fc.constant('2025-07-01'),
      deduct: number,
      eligibleCost: number,
    })
    await fc.assert(
      fc.asyncProperty(keys, party, async (key, one) => {
        expect([0, 2]).toContain((await calculate({ key, parties: [one] })).code)
      }),
      { numRuns: 1_000 },
    )
  })

  test('deeply nested and huge input is refused like any other', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(await calculate(`{ "key": ${deep}, "parties": [] }`)).toMatchObject({ code: 2, stdout: '' })
    expect(await calculate('['.repeat(50_000))).toMatchObject({ code: 2, stdout: '' })
    expect(await calculate({ ...CONTRACT, key: { base: 1e300 } })).toMatchObject({ code: 2, stdout: '' })
  })
})
