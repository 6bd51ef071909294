import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { DONE } from '#app/domain/forms/form-fields.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { unparkAll } from '#app/http/parking.server.ts'
import { requirePerson } from '#app/http/session.server.ts'

export function loader() {
  return redirect('/account')
}

/** What was kept for somebody in this browser while nobody was signed in is not wanted any more. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const returnTo = (await request.formData()).get('returnTo')
  unparkAll(request, person.id)
  const target = new URL(safePath(returnTo, '/account'), request.url)
  target.searchParams.set(DONE, 'parked_dropped')
  return redirect(target.pathname + target.search, 303)
}
