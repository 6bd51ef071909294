import { describe, expect, test } from 'vitest'
import {
  CANTONAL_ROLES,
  coordinates,
  hasRole,
  isCantonal,
  isMunicipal,
  isOfTheCanton,
  isOfTheOtherSide,
  type Membership,
  MUNICIPAL_ROLES,
  mayCorrectAddress,
  mayCorrectName,
  mayHandInResolution,
  municipalitiesOf,
  ownMunicipalitiesOf,
  type Person,
  ROLES,
  rolesFor,
  signsFor,
  worksFor,
} from '#app/domain/roles.ts'

const person = (...memberships: Membership[]): Person => ({
  id: 'petra',
  name: 'Petra Kaufmann',
  email: 'petra@root.example',
  language: 'de',
  memberships,
})
const clerk = { role: 'clerk', bfsNumber: 1065 } as const
const signatory = { role: 'signatory', bfsNumber: 1055 } as const
const officer = { role: 'officer', bfsNumber: null } as const

test('a municipal role counts for the files of its own municipality only, a cantonal one for all', () => {
  expect(rolesFor(person(clerk, signatory, officer), 1065)).toEqual(['clerk', 'officer'])
  expect(rolesFor(person(clerk, signatory), 1061)).toEqual([])
})

test('whoever holds a municipal role at the lead works for it, and nobody else does', () => {
  expect(worksFor(person(clerk), 1065)).toBe(true)
  expect(worksFor(person(signatory, officer), 1065)).toBe(false)
})

test('the roles of the canton are those that name no municipality', () => {
  expect(CANTONAL_ROLES.every(isCantonal)).toBe(true)
  expect(MUNICIPAL_ROLES.some(isCantonal)).toBe(false)
  expect(ROLES.filter(isMunicipal)).toEqual(MUNICIPAL_ROLES)
  expect(isOfTheCanton(person(clerk, officer))).toBe(true)
  expect(isOfTheCanton(person(clerk, signatory))).toBe(false)
})

test('a person has the roles and municipalities of the memberships, each once', () => {
  const both = person(clerk, { role: 'coordinator', bfsNumber: 1065 }, signatory, officer)
  expect(municipalitiesOf(both)).toEqual([1065, 1055])
  expect(hasRole(both, 'admin', 'officer')).toBe(true)
  expect(hasRole(person(clerk), 'officer')).toBe(false)
})

test('people of the lead hand in any resolution, people of a member that of their own council', () => {
  const lead = 1065
  expect(mayHandInResolution(person(clerk), { leadBfsNumber: lead, bfsNumber: 1055 })).toBe(true)
  expect(mayHandInResolution(person(signatory), { leadBfsNumber: lead, bfsNumber: 1055 })).toBe(true)
  expect(mayHandInResolution(person(signatory), { leadBfsNumber: lead, bfsNumber: 1061 })).toBe(false)
  expect(mayHandInResolution(person(officer), { leadBfsNumber: lead, bfsNumber: 1055 })).toBe(false)
  expect(mayHandInResolution(person(), { leadBfsNumber: lead, bfsNumber: lead })).toBe(false)
})

test.each([
  [[], 'officer', false],
  [[], 'clerk', false],
  [[officer], 'admin', false],
  [[officer], 'clerk', true],
  [[clerk], 'signatory', false],
  [[clerk], 'finance', true],
  [[clerk, officer], 'clerk', true],
] as const)('nobody stands on both sides: whoever is %j and becomes %s does so %s', (held, wanted, both) => {
  expect(isOfTheOtherSide(held, wanted)).toBe(both)
})

describe('a person is corrected', () => {
  const of = (role: Membership['role'], bfsNumber: number | null = null) => ({
    ...person({ role, bfsNumber }),
    id: role,
  })
  const root = of('coordinator', 1065)
  const both = {
    ...person({ role: 'coordinator', bfsNumber: 1065 }, { role: 'coordinator', bfsNumber: 1055 }),
    id: 'both',
  }
  const inRoot = { id: 'petra', memberships: [clerk] }
  const inBoth = { id: 'petra', memberships: [clerk, signatory] }

  test('by whoever looks after the team: a coordinator, in the own municipality only', () => {
    expect([coordinates(root, 1065), coordinates(root, 1055)]).toEqual([true, false])
    expect([coordinates(of('clerk', 1065), 1065), coordinates(of('admin'), 1065)]).toEqual([false, false])
  })

  test.each([
    ['herself', person(clerk), inRoot, true],
    ['a colleague', of('clerk', 1065), inRoot, false],
    ['the coordinator of her municipality', root, inRoot, true],
    ['the coordinator of one of her two municipalities', root, inBoth, true],
    ['the coordinator of another one', of('coordinator', 1061), inBoth, false],
    ['the administration', of('admin'), inRoot, true],
    ['an officer', of('officer'), inRoot, false],
    ['a coordinator, where she is of the canton', root, { id: 'petra', memberships: [officer] }, false],
  ])('in her name by %s: %s', (_case, by, held, may) => {
    expect(mayCorrectName(by, held)).toBe(may)
  })

  test.each([
    ['the coordinator of all her municipalities', both, inBoth, true, false],
    ['the coordinator of her only one', root, inRoot, true, false],
    ['the coordinator of one of two', root, inBoth, false, false],
    ['herself', person(clerk), inRoot, false, false],
    ['an officer', of('officer'), inRoot, false, false],
    ['the administration', of('admin'), inRoot, true, true],
    ['a coordinator, where she holds no role', root, { id: 'petra', memberships: [] }, false, false],
    [
      'the administration, where she holds no role',
      of('admin'),
      { id: 'petra', memberships: [] },
      true,
      true,
    ],
    [
      'a coordinator, where she is of the canton',
      root,
      { id: 'petra', memberships: [officer] },
      false,
      false,
    ],
  ])('in her address by %s: before her first sign-in %s, after it %s', (_case, by, held, before, after) => {
    expect(mayCorrectAddress(by, { ...held, hasSignedIn: false })).toBe(before)
    expect(mayCorrectAddress(by, { ...held, hasSignedIn: true })).toBe(after)
  })
})

test('who works for a municipality works for those that have gone into it as well, and signs for them with that role', () => {
  const heir = { ...person(signatory, clerk), inherited: [{ role: 'signatory', bfsNumber: 1057 }] as const }
  expect(municipalitiesOf(heir)).toEqual([1055, 1065, 1057])
  expect(ownMunicipalitiesOf(heir)).toEqual([1055, 1065])
  expect(signsFor(heir)).toEqual([1055, 1057])
  expect(signsFor(person(clerk, officer))).toEqual([])
})
