import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/deadlines.ts'
import { asked } from '../support/command.ts'

describe('deadlines', () => {
  test('tells legal and effective day with the reason, year by year', async () => {
    const { code, stdout } = await asked(run, ['--from', '2025', '--to', '2030'])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toEqual([
      'year  legal       effective   reason',
      '2025  2026-03-15  2026-03-16  Sunday',
      '2026  2027-03-15  2027-03-15  –',
      '2027  2028-03-15  2028-03-15  –',
      '2028  2029-03-15  2029-03-15  –',
      '2029  2030-03-15  2030-03-15  –',
      '2030  2031-03-15  2031-03-17  Saturday',
    ])
  })

  test('moves nothing under the strict rule', async () => {
    const { stdout } = await asked(run, ['--from', '2025', '--rule', 'strict'])
    expect(stdout).toContain('2025  2026-03-15  2026-03-15  –')
  })

  test('answers in JSON lines when asked', async () => {
    const { stdout } = await asked(run, ['--from=2025', '--json'])
    expect(JSON.parse(stdout)).toEqual({
      year: 2025,
      legalOn: '2026-03-15',
      effectiveOn: '2026-03-16',
      reason: 'sunday',
      passedOver: [{ on: '2026-03-15', reason: 'sunday' }],
    })
  })

  test('answers --help', async () => {
    expect(await asked(run, ['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--from') })
  })

  test.each([
    [[], '--from: A value is needed here.\n'],
    [['--from', 'soon'], '--from: This is not a whole number.\n'],
    [['--from', '1'], '--from: This is not a whole number.\n'],
    [['--from', '1200'], '--from: This number is too small: at least 1900.\n'],
    [['--from', '2030', '--to', '2025'], '--to: The end comes before the start.\n'],
    [['--from', '2030', '--rule', 'lax'], '--rule: This is none of the possible values.\n'],
    [['--from', '2030', '--until', '2031'], expect.stringContaining('until: There is no such field.')],
    [['--from', '2030', 'now'], 'now: There is no such field.\n'],
  ])('%j is refused with exit 2', async (args, stderr) => {
    expect(await asked(run, args)).toEqual({ code: 2, stdout: '', stderr })
  })
})

test('an option given twice is refused rather than one of them passed over', async () => {
  expect(await asked(run, ['--from', '2025', '--from', '2030'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '--from: This option stands here twice.\n',
  })
})
