import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signOut } from '#app/http/sign-in.server.ts'

/** Only a form ends a session; a link from elsewhere does nothing. */
export function loader() {
  return redirect('/')
}

export function action({ request }: ActionFunctionArgs) {
  return signOut(request)
}
