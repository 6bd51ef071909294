import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '#app/http/session.server.ts'
import { endFeed } from '#app/models/deadlines/calendar-feeds.server.ts'

export function loader() {
  return redirect('/account/calendar')
}

/** Ends one's own calendar address: programs that know it get nothing any more. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)

  endFeed(person.id)

  return redirect('/account/calendar?done=calendar_ended', 303)
}
