import { expect, test } from 'vitest'
import {
  CANTONAL_ROLES,
  hasRole,
  isCantonal,
  isOfTheCanton,
  type Membership,
  MUNICIPAL_ROLES,
  municipalitiesOf,
  type Person,
  rolesFor,
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
  expect(rolesFor([clerk, signatory, officer], 1065)).toEqual(['clerk', 'officer'])
  expect(rolesFor([clerk, signatory], 1061)).toEqual([])
})

test('the roles of the canton are those that name no municipality', () => {
  expect(CANTONAL_ROLES.every(isCantonal)).toBe(true)
  expect(MUNICIPAL_ROLES.some(isCantonal)).toBe(false)
  expect(isOfTheCanton(person(clerk, officer))).toBe(true)
  expect(isOfTheCanton(person(clerk, signatory))).toBe(false)
})

test('a person has the roles and municipalities of the memberships, each once', () => {
  const both = person(clerk, { role: 'coordinator', bfsNumber: 1065 }, signatory, officer)
  expect(municipalitiesOf(both)).toEqual([1065, 1055])
  expect(hasRole(both, 'admin', 'officer')).toBe(true)
  expect(hasRole(person(clerk), 'officer')).toBe(false)
})
