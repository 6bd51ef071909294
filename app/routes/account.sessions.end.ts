import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson, tokenHashOf } from '#app/http/session.server.ts'
import { signOut } from '#app/http/sign-in.server.ts'
import { endSessionOf } from '#app/models/people/sessions.server.ts'

export function loader() {
  return redirect('/account')
}

/** Ends one of one's own sessions; ending the one in use is signing out. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const session = String((await request.formData()).get('session') ?? '')

  if (session === tokenHashOf(request)) return signOut(request)

  endSessionOf(person.id, session)
  return redirect('/account?done=session_ended', 303)
}
