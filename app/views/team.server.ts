import { coordinates, ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { endedRolesOf } from '#app/models/people/team.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

/** A role that has ended: in a team, or, with its municipality, among all. */
export type FormerRole = Omit<ReturnType<typeof endedRolesOf>[number], 'userId'> & {
  municipality?: string | null
}

/** The teams of a person's municipalities. */
export function teamsOf(person: Person) {
  return ownMunicipalitiesOf(person).map((bfsNumber) => {
    const people = teamOf(bfsNumber)
    const mayChange = coordinates(person, bfsNumber)
    return {
      bfsNumber,
      municipality: municipalityName(bfsNumber),
      mayChange,
      people,
      former: endedRolesOf(bfsNumber),
      coordinators: people.filter(({ role }) => role === 'coordinator').map(({ name }) => name),
    }
  })
}

/** For pages that change a team: those this person looks after; undefined where there are none. */
export function coordinatedTeams(person: Person) {
  const teams = teamsOf(person).filter(({ mayChange }) => mayChange)
  return teams.length > 0 ? teams : undefined
}

/** A role that has ended in a team this person looks after. */
export function endedTeamRole(person: Person, membershipId: string | undefined) {
  return coordinatedTeams(person)
    ?.flatMap(({ former, bfsNumber }) => former.map((one) => ({ ...one, bfsNumber })))
    .find((one) => one.membershipId === membershipId)
}

/** A role in a team this person looks after. */
export function teamRole(person: Person, membershipId: string | undefined) {
  return coordinatedTeams(person)
    ?.flatMap(({ people, bfsNumber }) => people.map((one) => ({ ...one, bfsNumber })))
    .find((one) => one.membershipId === membershipId)
}
