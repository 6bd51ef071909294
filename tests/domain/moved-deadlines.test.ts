import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countingDay,
  dueDay,
  extensionRefusal,
  movedDue,
  takesDaysAway,
  WEEKEND_RULES,
} from '#app/domain/deadlines/due.ts'
import { DEADLINE_KINDS, type DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { anyDay as days } from '../support/plain-days.ts'

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
  expect(extensionRefusal({ dueOn: '2027-03-15', termOn }, dueOn, day)).toBe(refusal)
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
