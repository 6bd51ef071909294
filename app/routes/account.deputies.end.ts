import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { endDeputy } from '#app/models/mail/deputies.server.ts'

export function loader() {
  return redirect('/account/deputies')
}

/** Ends a deputy of one's own. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const deputy = String((await request.formData()).get('deputy') ?? '')

  endDeputy(person, deputy, now())

  return redirect('/account/deputies?done=deputy_ended', 303)
}
