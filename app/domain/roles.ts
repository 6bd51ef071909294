import type { Language } from '#app/domain/language.ts'
import { isOneOf } from '#app/domain/one-of.ts'
/** Who acts. Municipal roles belong to one municipality, cantonal roles to the office. */
export const MUNICIPAL_ROLES = ['clerk', 'signatory', 'coordinator'] as const
export const CANTONAL_ROLES = ['officer', 'second', 'finance', 'auditor', 'admin'] as const
export const ROLES = [...MUNICIPAL_ROLES, ...CANTONAL_ROLES] as const

export type MunicipalRole = (typeof MUNICIPAL_ROLES)[number]
export type CantonalRole = (typeof CANTONAL_ROLES)[number]
export type Role = (typeof ROLES)[number]

/** Everybody at the canton but the auditor, who changes nothing. */
export const CANTONAL_WRITERS = [
  'officer',
  'second',
  'finance',
  'admin',
] as const satisfies readonly CantonalRole[]

/** Whose work it is, and whose area of the portal. */
export const SIDES = ['municipality', 'canton'] as const
export type Side = (typeof SIDES)[number]

export const otherSide = (side: Side): Side => (side === 'canton' ? 'municipality' : 'canton')

/** The portal itself acts where only the calendar decides, such as opening a reporting year. */
export type ActingRole = Role | 'system'

/** A role held; `bfsNumber` names the municipality of a municipal role and is null for a cantonal one. */
export type Membership = { role: Role; bfsNumber: number | null }

export function isMunicipal(role: Role): role is MunicipalRole {
  return isOneOf(MUNICIPAL_ROLES, role)
}

export function isCantonal(role: Role): role is CantonalRole {
  return isOneOf(CANTONAL_ROLES, role)
}

/** The roles a person may use on a record that belongs to the given lead municipality. */
export function rolesFor(person: Acting, leadBfsNumber: number): Role[] {
  const usable = actingRoles(person).filter(
    ({ role, bfsNumber }) => isCantonal(role) || bfsNumber === leadBfsNumber,
  )
  return [...new Set(usable.map(({ role }) => role))]
}

/** Whether a person works for the municipality that leads. */
export function worksFor(person: Acting, leadBfsNumber: number) {
  return actingRoles(person).some(({ role, bfsNumber }) => isMunicipal(role) && bfsNumber === leadBfsNumber)
}

/** Whose council's resolution a person may hand in: the lead's people any, a member's people their own. */
export function mayHandInResolution(
  person: Acting,
  { leadBfsNumber, bfsNumber }: { leadBfsNumber: number; bfsNumber: number },
) {
  return actingRoles(person).some((one) => one.bfsNumber === leadBfsNumber || one.bfsNumber === bfsNumber)
}

export type Acting = Pick<Person, 'memberships' | 'inherited'>

const actingRoles = ({ memberships, inherited = [] }: Acting) => [...memberships, ...inherited]

/** The municipalities that a person signs for. */
export function signsFor(person: Acting): number[] {
  return actingRoles(person).flatMap(({ role, bfsNumber }) =>
    role === 'signatory' && bfsNumber !== null ? [bfsNumber] : [],
  )
}

/** As the head of every page names who is signed in; the municipality of a municipal role. */
export type SignedIn = { name: string; role: Role; municipality: string | null }

export type Person = {
  id: string
  name: string
  email: string
  language: Language
  memberships: readonly Membership[]
  /** What comes along with the municipalities that have gone into theirs. */
  inherited?: readonly Membership[]
}

export function isOfTheCanton({ memberships }: Person) {
  return memberships.some(({ role }) => isCantonal(role))
}

export function hasRole({ memberships }: Person, ...roles: readonly Role[]) {
  return memberships.some(({ role }) => roles.includes(role))
}

/** Nobody stands on both sides: roles of the canton and of a municipality exclude each other. */
export function isOfTheOtherSide(held: readonly Membership[], wanted: Role) {
  return held.some(({ role }) => isCantonal(role) !== isCantonal(wanted))
}

/** Whether somebody looks after the team of a municipality. */
export function coordinates({ memberships }: Person, bfsNumber: number) {
  return memberships.some((held) => held.role === 'coordinator' && held.bfsNumber === bfsNumber)
}

type Held = { id: string; memberships: readonly Membership[] }

/** A name is corrected by the person herself, by who looks after a team of hers, or by the administration. */
export function mayCorrectName(by: Person, { id, memberships }: Held) {
  const coordinated = memberships.some(({ bfsNumber }) => bfsNumber !== null && coordinates(by, bfsNumber))
  return by.id === id || hasRole(by, 'admin') || coordinated
}

/**
 * Whoever reads an address is the person: before the first sign-in those who look after all her teams correct a
 * mistyped one, afterwards the administration alone.
 */
export function mayCorrectAddress(by: Person, { memberships, hasSignedIn }: Held & { hasSignedIn: boolean }) {
  if (hasRole(by, 'admin')) return true
  const all = memberships.every(({ bfsNumber }) => bfsNumber !== null && coordinates(by, bfsNumber))
  return !hasSignedIn && memberships.length > 0 && all
}

/** The municipalities a person works for, and those that have gone into them. */
export function municipalitiesOf(person: Acting): number[] {
  return [...new Set(actingRoles(person).flatMap(({ bfsNumber }) => bfsNumber ?? []))]
}

/** Only those in which a person holds a role. */
export function ownMunicipalitiesOf({ memberships }: Pick<Person, 'memberships'>): number[] {
  return municipalitiesOf({ memberships })
}
