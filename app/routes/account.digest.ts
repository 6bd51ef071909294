import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { muteDigest } from '#app/models/mail/digest-mails.server.ts'

export function loader() {
  return redirect('/account')
}

/** Turns one's own daily overview on or off. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const wanted = (await request.formData()).get('wanted') === 'on'

  muteDigest(person, !wanted, now())

  return redirect('/account', 303)
}
