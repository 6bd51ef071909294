import {
  type CantonalRole,
  isCantonal,
  type MunicipalRole,
  type Person,
  type Role,
} from '#app/domain/roles.ts'
import { addPerson, findPerson } from '#app/models/people/people.server.ts'
import { inTransaction } from '#db/client.server.ts'
import './no-power-cut.ts'

export const ROOT = 1065
export const EMMEN = 1024

const SINCE = new Date('2024-06-01T08:00:00Z')

const CANTON: Record<CantonalRole, string> = {
  officer: 'Livia Arnold',
  second: 'Beat Zemp',
  finance: 'Monika Huber',
  auditor: 'Reto Camenzind',
  admin: 'Nadia Felder',
}

const TOWN: Record<MunicipalRole, string> = {
  clerk: 'Anna Amrein',
  signatory: 'David Duss',
  coordinator: 'Gabriela Gut',
}

/** The person with a role, made through the real verb; a municipal role belongs to a municipality, Root if none is named. */
export function as(role: Role, bfsNumber: number = ROOT): Person {
  if (isCantonal(role)) return add(`${role}@disg.example`, CANTON[role], [{ role, bfsNumber: null }])
  return add(`${role}.${bfsNumber}@gemeinde.example`, TOWN[role], [{ role, bfsNumber }])
}

/** One person with several roles, or a second one with the same role. */
export function someone(name: string, ...roles: Person['memberships']): Person {
  return add(`${name.toLowerCase().replaceAll(' ', '.')}@example.ch`, name, roles)
}

export function anotherOfficer() {
  return someone('Ursina Caflisch', { role: 'officer', bfsNumber: null })
}

/** Everybody who works for a municipality. */
export function townspeople(bfsNumber: number) {
  return {
    clerk: as('clerk', bfsNumber),
    signatory: as('signatory', bfsNumber),
    coordinator: as('coordinator', bfsNumber),
  }
}

function add(email: string, name: string, roles: Person['memberships']): Person {
  const id = inTransaction((tx) => addPerson(tx, { email, name, language: 'de', roles, now: SINCE }))
  const person = findPerson(id)
  if (!person) throw new Error(`${name} was added and is not there`)
  return person
}
