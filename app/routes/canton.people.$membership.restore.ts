import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { listed } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { restoreRole } from '#app/models/people/memberships.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'admin')
  return redirect('/canton/people')
}

/** Gives a role again that was ended by mistake; where that cannot be, the page of the people says why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'admin')

  const result = restoreRole(person, params.membership ?? '', now())

  return listed('/canton/people', 'role_restored', result)
}
