import { redirect } from '@remix-run/node'
import { isOfTheCanton, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { hashOf } from '#app/models/identifiers.server.ts'
import { dropParkedForms } from '#app/models/parked-forms.server.ts'
import { findPerson } from '#app/models/people.server.ts'
import { countAttempt } from '#app/models/rate-limits.server.ts'
import { endSession, startSession } from '#app/models/sessions.server.ts'
import { browserOf } from './browser-cookie.server.ts'
import { safePath } from './safe-path.ts'
import { endedSessionCookie, sessionCookie, sessionToken } from './session-cookie.server.ts'

const PER_ADDRESS = { attempts: 5, minutes: 15 }
const PER_CLIENT = { attempts: 20, minutes: 15 }

/** Both are counted each time, known address or not, so that neither answer nor work tells which it was. */
export function mayAskForLink({ email, address }: { email: string; address: string }, now: Date): boolean {
  const byAddress = countAttempt(`sign-in:address:${hashOf(email)}`, PER_ADDRESS, now)
  const byClient = countAttempt(`sign-in:client:${hashOf(address)}`, PER_CLIENT, now)
  return byAddress && byClient
}

/** A new session, in place of an earlier one of this browser, and on to where the person wanted to go. */
export function signIn(
  request: Request,
  { userId, returnTo, now }: { userId: string; returnTo: string; now: Date },
): Response {
  const { headers } = request
  const { token } = startSession({
    userId,
    now,
    userAgent: headers.get('User-Agent') ?? '',
    replaces: sessionToken(headers.get('Cookie')),
  })
  return redirect(safePath(returnTo, startPathOf(findPerson(userId))), {
    status: 303,
    headers: { 'Set-Cookie': sessionCookie(token) },
  })
}

/** Ends the session on the server and leaves nothing of it in the browser; the choice of language stays. */
export function signOut(request: Request): Response {
  const token = sessionToken(request.headers.get('Cookie'))
  if (token) endSession(token)
  const browser = browserOf(request)
  if (browser) dropParkedForms(browser)
  return redirect('/sign-in?signedOut', {
    status: 303,
    headers: { 'Set-Cookie': endedSessionCookie(), 'Clear-Site-Data': '"cache", "storage"' },
  })
}

/** The first page of a person's area. */
export function startPathOf(person: Person | undefined): string {
  if (!person) return '/'
  if (isOfTheCanton(person)) return '/canton'
  return municipalitiesOf(person).length > 0 ? '/municipality' : '/account'
}
