import { and, eq, isNull, ne } from 'drizzle-orm'
import { keptAddress } from '#app/domain/forms/mail-address.ts'
import type { Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { sessions, signInLinks } from '#db/schema/sign-in.ts'
import { findPerson } from './people.server.ts'

type AddressRefusal = 'not_found' | 'address_taken'
export type AddressResult = { ok: true } | { ok: false; refusal: AddressRefusal }
type AddressChange = { userId: string; email: string; by: Person; now: Date }

/** Mails go to the address from now on. With another one, whoever could read the old one is signed in no longer. */
export function changeAddress(tx: Tx, { userId, email, by, now }: AddressChange): AddressResult {
  const address = keptAddress(email)
  const known = findPerson(userId)
  if (!known) return { ok: false, refusal: 'not_found' }
  if (isTaken(tx, userId, address)) return { ok: false, refusal: 'address_taken' }
  tx.update(users)
    .set({ email: address, bouncedAt: null, bounceReason: '' })
    .where(eq(users.id, userId))
    .run()
  if (known.email !== address) endAccess(tx, userId)
  recordAct(tx, {
    person: by,
    now,
    machine: 'person',
    recordId: userId,
    action: known.email === address ? 'trust_address' : 'change_address',
  })
  return { ok: true }
}

/** Ends every way in that was opened by a mailbox: sessions, and links not used yet. */
export function endAccess(tx: Tx, userId: string) {
  tx.delete(sessions).where(eq(sessions.userId, userId)).run()
  tx.delete(signInLinks).where(eq(signInLinks.userId, userId)).run()
}

export function signedInAt(tx: Tx | typeof db, userId: string): string | null {
  return tx.select({ at: users.signedInAt }).from(users).where(eq(users.id, userId)).get()?.at ?? null
}

function isTaken(tx: Tx, userId: string, address: string) {
  const other = and(eq(users.email, address), ne(users.id, userId), isNull(users.disabledAt))
  return tx.select({ id: users.id }).from(users).where(other).get() !== undefined
}
