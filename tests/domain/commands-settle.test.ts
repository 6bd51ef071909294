import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/settle.ts'
import { asked } from '../support/command.ts'

const year = {
  entitlement: 2_000_000,
  paid: 2_000_000,
  eligible: 3_600_000,
  thirdParty: 200_000,
  ratio: [1, 1],
  rule: 'reduce',
}
const settle = (...lines: unknown[]) =>
  asked(run, [], lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))

describe('settle', () => {
  test('answers each line with a line', async () => {
    const { code, stdout, stderr } = await settle(year, '', { ...year, rule: 'forfeit' }, '')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { final: 1_700_000, claim: 300_000, topUp: 0, trace: expect.any(Array) },
      { final: 0, claim: 2_000_000, topUp: 0, trace: expect.any(Array) },
    ])
  })

  test.each([
    ['nothing', [''], 'line 1: There is no input.\n'],
    ['a broken second line', [year, '{ "paid": }'], 'line 2: From here on this is not JSON.\n'],
    [
      'a negative amount',
      [year, '', { ...year, paid: -1 }],
      'line 3, paid: This number is too small: at least 0.\n',
    ],
    [
      'a ratio of nothing',
      [{ ...year, ratio: [1, 0] }],
      'line 1, ratio[1]: This number is too small: at least 1.\n',
    ],
    [
      'an amount that no longer adds up exactly',
      [{ ...year, eligible: 2 ** 53 }],
      'line 1, eligible: This number is too large: at most 9007199254740991.\n',
    ],
    ['a field that is none', [{ ...year, elegible: 1 }], 'line 1, elegible: There is no such field.\n'],
    ['another rule', [{ ...year, rule: 'keep' }], 'line 1, rule: This is none of the possible values.\n'],
    [
      'every fault',
      ['{}', 'x'],
      expect.stringMatching(/^(line 1, \w+: A value is needed here\.\n){6}line 2: .*\n$/),
    ],
  ])('refuses %s with exit 2 and prints no line at all', async (_case, lines, stderr) => {
    expect(await settle(...lines)).toEqual({ code: 2, stdout: '', stderr })
  })

  test('answers --help', async () => {
    expect(await asked(run, ['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('settle') })
  })
})
