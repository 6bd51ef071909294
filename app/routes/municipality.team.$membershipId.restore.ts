import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { listed } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { restoreTeamRole } from '#app/models/people/team.server.ts'
import { endedTeamRole } from '#app/views/team.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  found(endedTeamRole(await requireMunicipalPerson(request), params.membershipId))
  return redirect('/municipality/team')
}

/** Gives a role again that was ended by mistake; where that cannot be, the page of the team says why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)

  const result = restoreTeamRole(person, found(endedTeamRole(person, params.membershipId)), now())

  return listed('/municipality/team', 'role_restored', result)
}
