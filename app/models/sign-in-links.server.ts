import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { signInLinks } from '#db/schema/people.ts'
import { hashOf, newToken } from './identifiers.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { findPerson, findPersonByEmail } from './people.server.ts'
import { countAttempt } from './rate-limits.server.ts'

const LINK_MINUTES = 15
/** Expired and used links stay this long, so that whoever opens one reads why it does not work. */
const HOURS_REMEMBERED = 24

export type LinkRefusal = 'unknown' | 'used' | 'expired' | 'other_browser'
type Link = { token: string; browser: string | undefined }

/**
 * Mails a sign-in link: single use, 15 minutes, bound to the browser that asked. For an unknown address nothing
 * is sent, the caller is not told, and the time does not tell either: both ways write once.
 */
export function mailSignInLink(
  { email, browser, returnTo }: { email: string; browser: string; returnTo: string },
  now: Date,
) {
  const person = findPersonByEmail(email)
  const token = newToken()
  if (!person) {
    countAttempt('sign-in:unknown-address', { attempts: 0, minutes: LINK_MINUTES }, now)
    return
  }
  const forgotten = new Date(now.getTime() - HOURS_REMEMBERED * 3_600_000).toISOString()
  inTransaction((tx) => {
    tx.delete(signInLinks).where(lt(signInLinks.expiresAt, forgotten)).run()
    tx.insert(signInLinks)
      .values({
        tokenHash: hashOf(token),
        userId: person.id,
        browserHash: hashOf(browser),
        returnTo,
        expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString(),
      })
      .run()
    enqueueMail(tx, {
      key: `sign-in-link:${hashOf(token)}`,
      template: 'sign-in-link',
      recipient: person,
      facts: { path: '/sign-in/confirm', token, minutes: LINK_MINUTES },
      now,
    })
  })
}

/** Why a link would not work, if so; looking does not use it up. */
export function signInLinkRefusal(link: Link, now: Date): LinkRefusal | undefined {
  return refusalOf(link, { tx: db, now })
}

/** Uses a link up, once, in the browser that asked for it. */
export function redeemSignInLink(
  link: Link,
  now: Date,
): { ok: true; userId: string; returnTo: string } | { ok: false; refusal: LinkRefusal } {
  return inTransaction((tx) => {
    const refusal = refusalOf(link, { tx, now })
    if (refusal) return { ok: false, refusal }
    const used = tx
      .update(signInLinks)
      .set({ usedAt: now.toISOString() })
      .where(
        and(
          eq(signInLinks.tokenHash, hashOf(link.token)),
          eq(signInLinks.browserHash, hashOf(link.browser ?? '')),
          isNull(signInLinks.usedAt),
          gt(signInLinks.expiresAt, now.toISOString()),
        ),
      )
      .returning({ userId: signInLinks.userId, returnTo: signInLinks.returnTo })
      .get()
    return used ? { ok: true, ...used } : { ok: false, refusal: 'used' }
  })
}

function refusalOf(
  { token, browser }: Link,
  { tx, now }: { tx: Tx | typeof db; now: Date },
): LinkRefusal | undefined {
  const link = tx
    .select()
    .from(signInLinks)
    .where(eq(signInLinks.tokenHash, hashOf(token)))
    .get()
  if (!link || !findPerson(link.userId, tx)) return 'unknown'
  if (link.usedAt !== null) return 'used'
  if (link.expiresAt <= now.toISOString()) return 'expired'
  return link.browserHash === hashOf(browser ?? '') ? undefined : 'other_browser'
}
