import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { browserOf } from '#app/http/browser-cookie.server.ts'
import { safePath } from '#app/http/safe-path.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { dropParkedForms } from '#app/models/parked-forms.server.ts'

export function loader() {
  return redirect('/account')
}

/** What was kept for this browser while nobody was signed in is not wanted any more. */
export async function action({ request }: ActionFunctionArgs) {
  await requirePerson(request)
  const returnTo = (await request.formData()).get('returnTo')
  const browser = browserOf(request)
  if (browser) dropParkedForms(browser)
  return redirect(safePath(returnTo, '/account'), 303)
}
