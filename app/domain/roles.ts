/** Who acts. Municipal roles belong to one municipality, cantonal roles to the office. */
export const MUNICIPAL_ROLES = ['clerk', 'signatory', 'coordinator'] as const
export const CANTONAL_ROLES = ['officer', 'second', 'finance', 'auditor', 'admin'] as const
export const ROLES = [...MUNICIPAL_ROLES, ...CANTONAL_ROLES] as const

export type MunicipalRole = (typeof MUNICIPAL_ROLES)[number]
export type CantonalRole = (typeof CANTONAL_ROLES)[number]
export type Role = (typeof ROLES)[number]

/** The portal itself acts where only the calendar decides, such as opening a reporting year. */
export type ActingRole = Role | 'system'

/** A role held; `bfsNumber` names the municipality of a municipal role and is null for a cantonal one. */
export type Membership = { role: Role; bfsNumber: number | null }

export function isMunicipal(role: Role): role is MunicipalRole {
  return (MUNICIPAL_ROLES as readonly Role[]).includes(role)
}

export function isCantonal(role: Role): role is CantonalRole {
  return (CANTONAL_ROLES as readonly Role[]).includes(role)
}

/** The roles a person may use on a record that belongs to the given lead municipality. */
export function rolesFor(memberships: readonly Membership[], leadBfsNumber: number): Role[] {
  return memberships
    .filter(({ role, bfsNumber }) => isCantonal(role) || bfsNumber === leadBfsNumber)
    .map(({ role }) => role)
}

export type Person = {
  id: string
  name: string
  email: string
  language: 'de' | 'en'
  memberships: readonly Membership[]
}

export function isOfTheCanton({ memberships }: Person) {
  return memberships.some(({ role }) => isCantonal(role))
}

export function hasRole({ memberships }: Person, ...roles: readonly Role[]) {
  return memberships.some(({ role }) => roles.includes(role))
}

/** The municipalities a person works for. */
export function municipalitiesOf({ memberships }: Person): number[] {
  return [...new Set(memberships.flatMap(({ bfsNumber }) => bfsNumber ?? []))]
}
