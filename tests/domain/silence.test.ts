import { describe, expect, test } from 'vitest'
import type { StepRecord } from '#app/domain/deadlines/reminder-steps.ts'
import { silenceNotOver, silenceOf } from '#app/domain/deadlines/silence.ts'

const reached = (reachedOn: string | null): StepRecord => ({ reachedOn, underWay: false, termOn: null })

type Said = Record<string, string | null>
const asked = (unanswered: 'report' | 'completion', said: Said, given: object = {}) =>
  silenceOf({
    unanswered,
    dueOn: '2027-03-05',
    countsFrom: null,
    termOn: null,
    records: new Map(Object.entries(said).map(([step, on]) => [step, reached(on)])),
    noticed: true,
    days: 14,
    weekendRule: 'strict',
    ...given,
  })

describe('nobody is decided on for not answering', () => {
  test.each([
    ['a completion nobody was reminded of', 'completion', {}, '2027-03-05', false],
    [
      'one that was reminded of before its day alone',
      'completion',
      { before_2: '2027-03-03' },
      '2027-03-05',
      false,
    ],
    ['one whose notice reached nobody', 'completion', { notice_1: null }, '2027-03-05', false],
    ['one whose notice went out at once', 'completion', { notice_1: '2027-03-08' }, '2027-03-22', true],
    [
      'one whose only notice came after a standstill',
      'completion',
      { notice_1: '2027-04-26' },
      '2027-05-10',
      true,
    ],
    [
      'a report of which the first notice alone went out',
      'report',
      { notice_1: '2027-03-08' },
      '2027-03-05',
      false,
    ],
    [
      'a report of which both went out',
      'report',
      { notice_1: '2027-03-08', notice_2: '2027-03-23' },
      '2027-04-06',
      true,
    ],
  ] as const)('%s', (_, unanswered, said, awaitedUntil, told) => {
    const silence = asked(unanswered, said)
    expect(silence).toMatchObject({ unanswered, awaitedUntil, told })
    expect(silenceNotOver(silence, awaitedUntil)).toMatchObject([{ key: 'awaited_still' }])
    expect(silenceNotOver(silence, '2027-12-01').length).toBe(told ? 0 : 1)
  })

  test('before the days of its notice are over, and never before a day that a notice has set', () => {
    const said = { notice_1: '2027-03-08', notice_2: '2027-03-23' }
    expect(asked('report', said, { termOn: '2027-04-10' }).awaitedUntil).toBe('2027-04-10')
    expect(asked('report', said, { termOn: '2027-04-01' }).awaitedUntil).toBe('2027-04-06')
    expect(asked('report', said, { weekendRule: 'next_working_day', days: 11 }).awaitedUntil).toBe(
      '2027-04-05',
    )
  })

  test('is the office’s from the day on which it can act: after the day of a notice that told nobody, or the one it gave', () => {
    const from = (said: Said, given = {}) => asked('completion', said, given).officeFrom
    expect(from({})).toBe('2027-03-09')
    expect(from({ notice_1: null })).toBe('2027-03-09')
    expect(from({}, { countsFrom: '2027-03-10' })).toBe('2027-03-12')
    expect(from({ notice_1: '2027-03-08' })).toBe('2027-03-23')
    expect(from({ notice_1: '2027-03-08' }, { termOn: '2027-03-29' })).toBe('2027-03-30')
    expect(from({}, { noticed: false })).toBe('2027-03-06')
  })

  test('where the programme sends no notice, before the days since the last reminder', () => {
    const said = { before_7: '2027-02-26', before_2: '2027-03-03' }
    expect(asked('completion', said, { noticed: false })).toMatchObject({
      awaitedUntil: '2027-03-17',
      told: true,
    })
    expect(asked('completion', {}, { noticed: false })).toMatchObject({ told: false })
  })
})
