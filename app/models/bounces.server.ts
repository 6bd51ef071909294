import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Person } from '#app/domain/roles.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import type { Bounce } from '#emails/bounce.ts'
import { appendEvent } from './audit.server.ts'

export type BouncedPerson = {
  id: string
  name: string
  email: string
  bouncedAt: string | null
  reason: string
}

/** A mail server has refused an address for good: until somebody mends it, no mail of a dossier goes there. */
export function markBounced(address: string, { reason, now }: { reason: string; now: Date }) {
  db.update(users)
    .set({ bouncedAt: now.toISOString(), bounceReason: reason.slice(0, 300) })
    .where(and(eq(users.email, address), isNull(users.bouncedAt)))
    .run()
}

/**
 * What a report says of a mail that was sent. Anybody can write a report: it counts only where it names a mail of
 * this portal by its id, and that mail went to this address.
 */
export function recordBounce(bounce: Bounce, now: Date): 'marked' | 'noted' | 'unknown' {
  const { recipients, outboxId, status, diagnosis } = bounce
  if (outboxId === null) return 'unknown'
  const reason = `${status} ${diagnosis}`.trim()
  const mail = db
    .update(outbox)
    .set({ state: 'failed', lastError: reason })
    .where(and(eq(outbox.id, outboxId), inArray(outbox.toAddress, [...recipients]), isSent()))
    .returning({ toAddress: outbox.toAddress })
    .get()
  if (!mail) return 'unknown'
  if (!bounce.addressRefused) return 'noted'
  markBounced(mail.toAddress, { reason, now })
  return 'marked'
}

/** A report that comes twice finds the mail failed. */
const isSent = () => inArray(outbox.state, ['sent', 'failed'])

export function bouncedPeople(): BouncedPerson[] {
  return db
    .select(COLUMNS)
    .from(users)
    .where(and(isNotNull(users.bouncedAt), isNull(users.disabledAt)))
    .orderBy(byName(users.name))
    .all()
}

export function bouncedPerson(id: string): BouncedPerson | undefined {
  return db
    .select(COLUMNS)
    .from(users)
    .where(and(eq(users.id, id), isNotNull(users.bouncedAt)))
    .get()
}

export type AddressRefusal = 'not_found' | 'address_taken'
type Mended = { ok: true } | { ok: false; refusal: AddressRefusal }

/** A new address, or the old one once more: mails go there again. */
export function mendAddress(
  userId: string,
  email: string,
  { person, now }: { person: Person; now: Date },
): Mended {
  const address = email.trim().toLowerCase()
  return inTransaction((tx): Mended => {
    const known = tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).get()
    if (!known) return { ok: false, refusal: 'not_found' }
    if (isTaken(tx, userId, address)) return { ok: false, refusal: 'address_taken' }
    tx.update(users)
      .set({ email: address, bouncedAt: null, bounceReason: '' })
      .where(eq(users.id, userId))
      .run()
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'person',
      recordId: userId,
      dossierId: null,
      action: known.email === address ? 'trust_address' : 'change_address',
      fromState: null,
      toState: null,
      reason: '',
      data: {},
    })
    return { ok: true }
  })
}

function isTaken(tx: Tx, userId: string, address: string) {
  return Boolean(
    tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, address), ne(users.id, userId)))
      .get(),
  )
}

const COLUMNS = {
  id: users.id,
  name: users.name,
  email: users.email,
  bouncedAt: users.bouncedAt,
  reason: users.bounceReason,
}
