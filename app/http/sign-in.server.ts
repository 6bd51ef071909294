import { redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { LINK_MINUTES } from '#app/domain/people/session-lengths.ts'
import { isOfTheCanton, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { countAttempt, takeAttempt } from '#app/models/people/rate-limits.server.ts'
import { endSession, ownerOfSession, startSession } from '#app/models/people/sessions.server.ts'
import { forgetLinksOf, joinMailedLinks, mailSignInLink } from '#app/models/people/sign-in-links.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import {
  browserOf,
  endedSessionCookie,
  forgettingPages,
  sessionCookie,
  sessionToken,
} from './cookies.server.ts'
import { parkingCookie, unparkAll } from './parking.server.ts'

const MAILS_PER_ADDRESS = { attempts: 5, minutes: LINK_MINUTES }
/** Many people sit behind one address: each of 200 may ask five times. Only machines ask more often. */
const PER_CLIENT = { attempts: 1000, minutes: 15 }

export type LinkAnswer = 'mailed' | 'too_many' | { mailedBefore: Date }

/**
 * Mails a link, at most five to one address in 15 minutes; whoever asks more often is told when the last one went
 * out, and may use it. Counted for unknown addresses too, so that neither answer nor work tells which it was.
 */
export function askForLink(
  { address, ...asked }: { email: string; address: string; browser: string; returnTo: string },
  now: Date,
): LinkAnswer {
  if (!countAttempt(`sign-in:client:${hashOf(address)}`, PER_CLIENT, now)) return 'too_many'
  const { allowed, lastAllowedAt } = takeAttempt(
    `sign-in:address:${hashOf(asked.email)}`,
    MAILS_PER_ADDRESS,
    now,
  )
  if (allowed) mailSignInLink(asked, now)
  else joinMailedLinks(asked, now)
  return allowed ? 'mailed' : { mailedBefore: new Date(lastAllowedAt) }
}

/** A new session, in place of an earlier one of this browser, and on to where the person wanted to go. */
export function signIn(
  request: Request,
  { userId, returnTo, now }: { userId: string; returnTo: string; now: Date },
): Response {
  const cookies = request.headers.get('Cookie')
  const { token } = startSession({
    userId,
    now,
    userAgent: request.headers.get('User-Agent') ?? '',
    replaces: sessionToken(cookies),
  })
  const headers = new Headers({ ...forgettingPages(request), 'Set-Cookie': sessionCookie(token) })
  headers.append('Set-Cookie', parkingCookie(cookies, token))
  return redirect(safePath(returnTo, startPathOf(findPerson(userId))), { status: 303, headers })
}

/** Ends the session on the server and leaves nothing of it in the browser; the choice of language stays. */
export function signOut(request: Request): Response {
  const token = sessionToken(request.headers.get('Cookie'))
  const userId = token && ownerOfSession(hashOf(token), now())
  if (userId) unparkAll(request, userId)
  if (token) endSession(token)
  const browser = browserOf(request)
  if (browser) forgetLinksOf(browser)
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
