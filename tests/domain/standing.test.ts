import { expect, test } from 'vitest'
import { isSigned, standingOf } from '#app/domain/agreement/standing.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'

test.each([
  ['agreement_issued', 1, null, 'unsigned'],
  ['signed_by_municipality', 1, null, 'unsigned'],
  ['active', 1, 1, 'in_force'],
  ['active', 1, 2, 'replaced'],
  ['active', 2, 2, 'in_force'],
  ['completed', 2, 2, 'ended'],
  ['terminated', 2, 2, 'ended'],
  ['terminated', 1, 2, 'replaced'],
  ['withdrawn', 1, null, 'given_up'],
  ['in_review', 1, null, 'given_up'],
] as const)(
  'of a dossier that is %s, version %i beside signed version %s is %s',
  (state, version, signed, expected) => {
    expect(standingOf(state, version, signed)).toBe(expected)
  },
)

test('both sides have signed in the states that follow the signature of the canton, and in no other', () => {
  expect(DOSSIER_STATES.filter(isSigned)).toEqual(['active', 'completed', 'terminated'])
})
