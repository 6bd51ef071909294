import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { grouped } from '#app/domain/grouped.ts'
import { isMunicipal, type MunicipalRole } from '#app/domain/roles.ts'
import { standInsOn } from '#app/models/mail/deputies.server.ts'
import { peopleInForce, type Recipient } from '#app/models/people/role-holders.server.ts'
import { actingFor } from '#app/models/programme/succession.server.ts'

type ByRole = (bfsNumber: number, roles: readonly MunicipalRole[]) => Recipient[]

/** Who of a municipality is told, and why others are not or in whose place. */
export type Contact = { email: string; standing: 'told' | 'refused' | 'deputy' }

export type Reach = {
  municipality: ByRole
  officers: Recipient[]
  /** The day the last address of a municipality was refused. */
  refusedOn: (bfsNumber: number) => string | null
  contacts: (bfsNumber: number | null) => Contact[]
}

/**
 * Who can be told on a day: by role of whoever acts for a municipality, and the officers; with deputies, without refused
 * addresses.
 */
export function reachOn(day: string): Reach {
  const rows = peopleInForce()
  const standIns = standInsOn(day)
  const byMunicipality = grouped(rows.map((person) => [person.bfsNumber, person] as const))
  const actors = (bfsNumber: number) =>
    actingFor(bfsNumber, day).flatMap((one) => byMunicipality.get(one) ?? [])
  const told = (found: readonly Person[]) => withStandIns(found, standIns)
  return {
    municipality: (bfsNumber, roles) => {
      const all = actors(bfsNumber)
      const wanted = told(all.filter(({ role }) => isMunicipal(role) && roles.includes(role)))
      return wanted.length > 0 ? wanted : told(all)
    },
    officers: told(rows.filter(({ role }) => role === 'officer')),
    refusedOn: (bfsNumber) => lastRefusal(actors(bfsNumber)),
    contacts: (bfsNumber) =>
      contactsOf(
        bfsNumber === null ? rows.filter(({ role }) => role === 'officer') : actors(bfsNumber),
        standIns,
      ),
  }
}

type Person = ReturnType<typeof peopleInForce>[number]

function lastRefusal(people: readonly Person[]): string | null {
  const last = people
    .flatMap(({ bouncedAt }) => bouncedAt ?? [])
    .sort()
    .at(-1)
  return last ? dayInZurich(last) : null
}

function contactsOf(people: readonly Person[], standIns: ReadonlyMap<string, Recipient[]>): Contact[] {
  const found = new Map<string, Contact>()
  for (const { email, bouncedAt } of people)
    found.set(email, { email, standing: bouncedAt === null ? 'told' : 'refused' })
  for (const { email } of people.flatMap(({ id }) => standIns.get(id) ?? []))
    if (!found.has(email)) found.set(email, { email, standing: 'deputy' })
  return [...found.values()]
}

function withStandIns(people: readonly Person[], standIns: ReadonlyMap<string, Recipient[]>): Recipient[] {
  const told = new Map<string, Recipient>()
  for (const { id, name, email, language, bouncedAt } of people) {
    if (bouncedAt === null) told.set(id, { id, name, email, language })
    for (const deputy of standIns.get(id) ?? []) told.set(deputy.id, deputy)
  }
  return [...told.values()]
}
