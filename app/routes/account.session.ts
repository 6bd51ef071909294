import type { LoaderFunctionArgs } from '@remix-run/node'
import { timeLeft } from '#app/http/session.server.ts'

/** Asking keeps a session alive; without one the answer says so and leads nowhere, so that nothing typed is lost. */
export function loader({ request }: LoaderFunctionArgs) {
  return Response.json(timeLeft(request))
}
