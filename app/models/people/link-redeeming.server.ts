import { and, eq, gt, isNull } from 'drizzle-orm'
import { minutesAfter } from '#app/domain/instants.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { signInLinks } from '#db/schema/sign-in.ts'
import { findPerson } from './people.server.ts'

/** A second click on the button, whose first answer the browser threw away, signs in as well. */
const REPEAT_MINUTES = 2

export type LinkRefusal = 'unknown' | 'used' | 'expired' | 'other_browser'
type Link = { token: string; browser: string | undefined }

/** Why a link would not work, if so; looking does not use it up. */
export function signInLinkRefusal(link: Link, now: Date): LinkRefusal | undefined {
  return refusalOf(link, { tx: db, now })
}

type Redeemed = { ok: true; userId: string; returnTo: string } | { ok: false; refusal: LinkRefusal }

/** Uses a link up, once, in a browser that asked for it; the same click sent twice gets the same answer. */
export function redeemSignInLink(link: Link, now: Date): Redeemed {
  return orRollBack((tx) => {
    const refusal = refusalOf(link, { tx, now })
    const found = linkOf(link)
    if (refusal || !found) return { ok: false, refusal: refusal ?? 'unknown' }
    tx.update(signInLinks)
      .set({ usedAt: now.toISOString() })
      .where(and(eq(signInLinks.tokenHash, hashOf(link.token)), isNull(signInLinks.usedAt)))
      .run()
    return { ok: true, userId: found.userId, returnTo: found.returnTo }
  })
}

/** Where a used link led, for the person it signed in: whoever is signed in and opens it again goes on there. */
export function whereUsedLinkLed(link: Link, userId: string): string | undefined {
  const found = linkOf(link)
  return found?.usedAt && found.userId === userId ? found.returnTo : undefined
}

function refusalOf(
  { token, browser = '' }: Link,
  { tx, now }: { tx: Tx | typeof db; now: Date },
): LinkRefusal | undefined {
  const link = linkOf({ token })
  if (!link || !findPerson(link.userId)) return 'unknown'
  const isOwn = askedFor(link, { browser, tx, now })
  if (link.usedAt !== null) {
    const isRepeat = minutesAfter(new Date(link.usedAt), REPEAT_MINUTES) > now.toISOString()
    return isOwn && isRepeat ? undefined : 'used'
  }
  if (link.expiresAt <= now.toISOString()) return 'expired'
  return isOwn ? undefined : 'other_browser'
}

/** A browser may use the link it asked for, and those mailed while it asked for the same person without getting one. */
function askedFor(
  { userId, browserHash }: typeof signInLinks.$inferSelect,
  { browser, tx, now }: { browser: string; tx: Tx | typeof db; now: Date },
): boolean {
  const hash = hashOf(browser)
  if (browserHash === hash) return true
  const asked = tx
    .select({ one: signInLinks.userId })
    .from(signInLinks)
    .where(
      and(
        eq(signInLinks.userId, userId),
        eq(signInLinks.browserHash, hash),
        eq(signInLinks.mailed, false),
        gt(signInLinks.expiresAt, now.toISOString()),
      ),
    )
    .get()
  return asked !== undefined
}

function linkOf({ token }: Pick<Link, 'token'>) {
  return linkByHash(hashOf(token))
}

const linkByHash = oncePerRequest((tokenHash: string) =>
  db.select().from(signInLinks).where(eq(signInLinks.tokenHash, tokenHash)).get(),
)
