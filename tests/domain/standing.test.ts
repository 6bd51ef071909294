import { expect, test } from 'vitest'
import { isSigned, standingOf, standingOn } from '#app/domain/agreement/standing.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'

test.each([
  ['agreement_issued', 1, null, 'unsigned'],
  ['signed_by_municipality', 1, null, 'unsigned'],
  ['active', 1, 1, 'in_force'],
  ['active', 1, 2, 'replaced'],
  ['active', 2, 2, 'in_force'],
  ['completed', 2, 2, 'ended'],
  ['terminated', 2, 2, 'ending'],
  ['terminated', 1, 2, 'replaced'],
  ['withdrawn', 1, null, 'given_up'],
  ['approved', 1, null, 'withdrawn'],
  ['in_review', 1, null, 'withdrawn'],
] as const)(
  'of a dossier that is %s, version %i beside signed version %s is %s',
  (state, version, signed, expected) => {
    expect(standingOf(state, { version, latest: version, signed })).toBe(expected)
  },
)

test('a version that was followed by another before both sides had signed was withdrawn', () => {
  expect(standingOf('agreement_issued', { version: 1, latest: 2, signed: null })).toBe('withdrawn')
  expect(standingOf('agreement_issued', { version: 2, latest: 2, signed: null })).toBe('unsigned')
  expect(standingOf('active', { version: 1, latest: 2, signed: 2 })).toBe('replaced')
})

test('a signed version is in force to the last day of its term and has ended the day after, terminated or not', () => {
  const endsOn = '2027-12-31'
  for (const standing of ['in_force', 'ending'] as const) {
    expect(standingOn(standing, { endsOn, today: endsOn })).toBe(standing)
    expect(standingOn(standing, { endsOn, today: '2028-01-01' })).toBe('ended')
  }
  expect(standingOn('unsigned', { endsOn, today: '2028-07-03' })).toBe('unsigned')
})

test('both sides have signed in the states that follow the signature of the canton, and in no other', () => {
  expect(DOSSIER_STATES.filter(isSigned)).toEqual(['active', 'completed', 'terminated'])
})
