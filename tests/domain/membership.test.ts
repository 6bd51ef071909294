import { expect, test } from 'vitest'
import { dayWithin, isMemberIn, isMemberOn, overlap, yearsWithin } from '#app/domain/people/membership.ts'

const STAYS = { joinedOn: '2025-01-01', leftOn: null }
const LEFT = { joinedOn: '2025-01-01', leftOn: '2026-12-31' }
const JOINS = { joinedOn: '2027-01-01', leftOn: null }
const TERM = { startsOn: '2025-01-01', endsOn: '2027-12-31' }

test.each([
  [STAYS, '2024-12-31', false],
  [STAYS, '2025-01-01', true],
  [LEFT, '2026-12-31', true],
  [LEFT, '2027-01-01', false],
  [JOINS, '2026-12-31', false],
  [JOINS, '2027-01-01', true],
])('%o on %s: %s', (member, day, expected) => {
  expect(isMemberOn(member, day)).toBe(expected)
})

test.each([
  [LEFT, 2024, false],
  [LEFT, 2025, true],
  [LEFT, 2026, true],
  [LEFT, 2027, false],
  [JOINS, 2026, false],
  [JOINS, 2027, true],
  [{ joinedOn: '2026-12-31', leftOn: '2026-12-31' }, 2026, true],
])('%o in %i: %s', (member, year, expected) => {
  expect(isMemberIn(member, year)).toBe(expected)
})

test.each([
  ['2024-12-31', '2025-01-01'],
  ['2026-12-31', '2026-12-31'],
  ['2028-01-01', '2027-12-31'],
])('for an agreement, %s counts as %s', (day, expected) => {
  expect(dayWithin(TERM, day)).toBe(expected)
})

test('the years of a member lie within the term', () => {
  expect(yearsWithin(STAYS, TERM)).toEqual({ fromYear: 2025, toYear: 2027 })
  expect(yearsWithin(LEFT, TERM)).toEqual({ fromYear: 2025, toYear: 2026 })
  expect(yearsWithin(JOINS, { ...TERM, endsOn: '2026-12-31' })).toBeUndefined()
  expect(yearsWithin({ joinedOn: '2020-01-01', leftOn: '2030-12-31' }, TERM)).toEqual({
    fromYear: 2025,
    toYear: 2027,
  })
  expect(yearsWithin({ joinedOn: '2027-12-31', leftOn: null }, TERM)).toEqual({
    fromYear: 2027,
    toYear: 2027,
  })
})

test('who leaves on 31 December is free on 1 January', () => {
  const before = { fromYear: 2025, toYear: 2026 }
  const after = { fromYear: 2027, toYear: 2027 }
  const across = { fromYear: 2026, toYear: 2027 }
  expect([overlap(before, after), overlap(after, before)]).toEqual([false, false])
  expect([overlap(before, across), overlap(across, before)]).toEqual([true, true])
})
