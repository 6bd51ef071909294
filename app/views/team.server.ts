import { coordinates, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { teamOf } from '#app/models/people/people.server.ts'
import { endedRolesOf } from '#app/models/people/team.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

/** The teams of a person's municipalities. */
export function teamsOf(person: Person) {
  return municipalitiesOf(person).map((bfsNumber) => {
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

/** For pages that change a team: they exist only for those who look after one. */
export function requireCoordinatedTeams(person: Person) {
  const teams = teamsOf(person).filter(({ mayChange }) => mayChange)
  if (teams.length === 0) throw new Response(null, { status: 404 })
  return teams
}

/** A role that has ended in a team this person looks after. */
export function requireEndedTeamRole(person: Person, membershipId: string | undefined) {
  const ended = requireCoordinatedTeams(person)
    .flatMap(({ former, bfsNumber }) => former.map((one) => ({ ...one, bfsNumber })))
    .find((one) => one.membershipId === membershipId)
  if (!ended) throw new Response(null, { status: 404 })
  return ended
}

/** A role in a team this person looks after. */
export function findTeamRole(person: Person, membershipId: string | undefined) {
  return requireCoordinatedTeams(person)
    .flatMap(({ people, bfsNumber }) => people.map((one) => ({ ...one, bfsNumber })))
    .find((one) => one.membershipId === membershipId)
}

export function requireTeamRole(person: Person, membershipId: string | undefined) {
  const held = findTeamRole(person, membershipId)
  if (!held) throw new Response(null, { status: 404 })
  return held
}
