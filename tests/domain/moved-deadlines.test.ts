import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countingDay,
  dueDay,
  keptTerm,
  movedDue,
  takesDaysAway,
  WEEKEND_RULES,
} from '#app/domain/deadlines/due.ts'
import { extendable, extensionFault, latestDay } from '#app/domain/deadlines/extension.ts'
import { DEADLINE_KINDS, type DeadlineKind, hasTerm } from '#app/domain/deadlines/kinds.ts'
import { anyDay as days } from '../support/plain-days.ts'

/** What may become of a report due on 15 March, which was due on 8 March before an extension. */
const mayBe = ({
  termOn = null,
  openedAt = null,
  awaitedAgainAt = null,
}: {
  termOn?: string | null
  openedAt?: string | null
  awaitedAgainAt?: string | null
} = {}) =>
  extendable(
    {
      running: { dueOn: '2027-03-15', termOn },
      legalOn: '2027-03-08',
      openedAt,
      awaitedAgainAt,
      extension: { runningOn: '2027-03-08' },
    },
    { days: 184, weekendRule: 'next_working_day' },
  )

test('an extension ends half a year after the legal day, or after the opening where that came later', () => {
  expect(mayBe()).toMatchObject({ usualUntil: '2027-09-08', longestUntil: '2028-03-07' })
  expect(mayBe({ openedAt: '2027-05-10T09:00:00Z' })).toMatchObject({
    usualUntil: '2027-11-10',
    longestUntil: '2028-05-09',
  })
  expect(mayBe({ openedAt: '2027-05-10T09:00:00Z', awaitedAgainAt: '2028-11-20T09:00:00Z' })).toMatchObject({
    usualUntil: '2029-05-23',
    longestUntil: '2029-11-20',
  })
})

test.each([
  ['extension', false, '2028-03-07', undefined],
  ['extension', false, '2028-03-08', 'too_long'],
  ['extension', false, '2099-12-31', 'too_long'],
  ['correction', true, '2099-12-31', 'too_long'],
  ['correction to the day that counts', true, '2027-03-15', 'same_day'],
  ['correction to the day before the extension', true, '2027-03-08', undefined],
  ['correction to a day before that', true, '2027-03-07', 'takes_days_away'],
])('an %s (%s) to %s: %s', (_what, corrects, dueOn, fault) => {
  expect(extensionFault(mayBe(), { dueOn, corrects, today: '2027-03-01' })?.fault).toBe(fault)
})

test('a correction keeps the day that a notice has given since, is never over, and needs an extension', () => {
  const fault = (may: ReturnType<typeof mayBe>, dueOn: string) =>
    extensionFault(may, { dueOn, corrects: true, today: '2027-03-12' })?.fault
  expect(fault(mayBe({ termOn: '2027-03-30' }), '2027-03-29')).toBe('takes_days_away')
  expect(fault(mayBe(), '2027-03-11')).toBe('day_is_over')
  expect(fault(mayBe(), '2027-03-12')).toBeUndefined()
  expect(fault({ ...mayBe(), before: null }, '2027-04-12')).toBe('nothing_to_correct')
})

test.each([
  ['the deadline itself', null, '2027-03-15', '2027-03-01', 'not_later'],
  [
    'a day after the deadline, before the new day of a notice',
    '2027-04-23',
    '2027-04-15',
    '2027-04-09',
    'not_later',
  ],
  ['the new day of a notice', '2027-04-23', '2027-04-23', '2027-04-09', 'not_later'],
  ['a day that is over', null, '2027-03-19', '2027-03-20', 'day_is_over'],
  ['today', null, '2027-03-20', '2027-03-20', undefined],
  ['the day after the new day of a notice', '2027-04-23', '2027-04-24', '2027-04-09', undefined],
])('an extension to %s is granted only where it takes no day away', (_to, termOn, dueOn, day, refusal) => {
  const may = mayBe({ termOn })
  expect(extensionFault(may, { dueOn, corrects: false, today: day })?.fault).toBe(refusal)
})

describe('a deadline that is moved', () => {
  const kinds = fc.constantFrom(...DEADLINE_KINDS.filter((kind) => kind !== 'end_of_agreement'))
  const rules = fc.constantFrom(...WEEKEND_RULES)
  const given = (kind: DeadlineKind, termOn: string | null = null) => ({
    kind,
    legalOn: '2027-04-26',
    effectiveOn: '2027-04-26',
    termOn,
  })

  test('never ends before the day that was given, by itself or by a notice', () => {
    fc.assert(
      fc.property(kinds, days, fc.option(days), days, rules, (kind, effectiveOn, termOn, legalOn, rule) => {
        const moved = movedDue({ kind, legalOn: effectiveOn, effectiveOn, termOn }, legalOn, rule)
        expect(takesDaysAway({ dueOn: effectiveOn, termOn }, moved.effectiveOn)).toBe(false)
        expect([countingDay({ dueOn: effectiveOn, termOn }), dueDay(legalOn, rule).effectiveOn]).toContain(
          moved.effectiveOn,
        )
      }),
    )
  })

  test('ends on the later day, with the day of the law or letter that belongs to it', () => {
    expect(movedDue(given('claim'), '2027-04-10', 'next_working_day')).toEqual({
      legalOn: '2027-04-26',
      effectiveOn: '2027-04-26',
    })
    expect(movedDue(given('claim'), '2027-05-01', 'next_working_day')).toEqual({
      legalOn: '2027-05-01',
      effectiveOn: '2027-05-03',
    })
    expect(movedDue(given('annual_report', '2027-05-04'), '2027-05-01', 'strict').effectiveOn).toBe(
      '2027-05-04',
    )
  })

  test('may be the end of an agreement, which a termination brings forward', () => {
    expect(movedDue(given('end_of_agreement'), '2026-12-31', 'strict').effectiveOn).toBe('2026-12-31')
  })
})

test('whoever was shown a later day keeps it when a notice sets another one', () => {
  expect(keptTerm('2027-04-15', '2027-04-20')).toBe('2027-04-20')
  expect(keptTerm('2027-04-15', '2027-04-10')).toBe('2027-04-15')
  expect(keptTerm('2027-04-15', null)).toBe('2027-04-15')
})

test('beyond what one person may give a day can be set where the programme lets two', () => {
  const bounds = { usualUntil: '2027-09-08', longestUntil: '2028-03-07' }
  expect(latestDay(bounds, { longExtensions: true })).toBe('2028-03-07')
  expect(latestDay(bounds, { longExtensions: false })).toBe('2027-09-08')
})

test('a notice gives a new day to what a municipality hands in, and to nothing else', () => {
  expect(DEADLINE_KINDS.filter(hasTerm).sort()).toEqual(['annual_report', 'completion_request'])
})
