import { eq, lt } from 'drizzle-orm'
import { minutesAfter } from '#app/domain/instants.ts'
import { LINK_MINUTES } from '#app/domain/people/session-lengths.ts'
import { enqueueMail } from '#app/models/mail/outbox.server.ts'
import { hashOf, newToken } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { signInLinks } from '#db/schema/sign-in.ts'
import { findPersonByEmail } from './people.server.ts'
import { countAttempt } from './rate-limits.server.ts'

/** Expired and used links stay this long, so that whoever opens one reads why it does not work. */
const HOURS_REMEMBERED = 24

type Asked = { email: string; browser: string; returnTo: string }

/**
 * Mails a sign-in link: single use, short-lived, bound to the browser that asked. For an unknown address nothing
 * is sent, the caller is not told, and the time does not tell either: both ways write once.
 */
export function mailSignInLink({ email, ...asked }: Asked, now: Date) {
  const person = findPersonByEmail(email)
  if (!person) return writeAsOften(now)
  const token = newToken()
  inTransaction((tx) => {
    rememberLink(tx, { userId: person.id, token, mailed: true, ...asked }, now)
    enqueueMail(tx, {
      key: `sign-in-link:${hashOf(token)}`,
      template: 'sign-in-link',
      recipient: person,
      facts: { path: '/sign-in/confirm', token, minutes: LINK_MINUTES },
      now,
    })
  })
}

/**
 * Where no further mail goes out, those already sent hold in this browser too: what others ask for in somebody's
 * name keeps nobody out. The row is a request whose token nobody was given.
 */
export function joinMailedLinks({ email, ...asked }: Asked, now: Date) {
  const person = findPersonByEmail(email)
  if (!person) return writeAsOften(now)
  inTransaction((tx) =>
    rememberLink(tx, { userId: person.id, token: newToken(), mailed: false, ...asked }, now),
  )
}

function writeAsOften(now: Date) {
  countAttempt('sign-in:unknown-address', { attempts: 0, minutes: LINK_MINUTES }, now)
}

type Remembered = { userId: string; token: string; mailed: boolean }

function rememberLink(
  tx: Tx,
  { userId, token, browser, returnTo, mailed }: Omit<Asked, 'email'> & Remembered,
  now: Date,
) {
  const forgotten = minutesAfter(now, -60 * HOURS_REMEMBERED)
  tx.delete(signInLinks).where(lt(signInLinks.expiresAt, forgotten)).run()
  tx.insert(signInLinks)
    .values({
      tokenHash: hashOf(token),
      userId,
      browserHash: hashOf(browser),
      returnTo,
      mailed,
      expiresAt: minutesAfter(now, LINK_MINUTES),
    })
    .run()
}

/** Signing out is for good: no link of this browser signs in again. */
export function forgetLinksOf(browser: string) {
  db.delete(signInLinks)
    .where(eq(signInLinks.browserHash, hashOf(browser)))
    .run()
}
