import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { TELLING_MAILS } from '#app/domain/deadlines/reminder-mails.ts'
import { keptAddress } from '#app/domain/forms/mail-address.ts'
import type { Person } from '#app/domain/roles.ts'
import { changeAddress } from '#app/models/people/addresses.server.ts'
import { type CorrectionResult, changedPerson, markOfPerson } from '#app/models/people/corrections.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'
import type { Bounce } from '#emails/bounce.ts'

export type BouncedPerson = {
  id: string
  name: string
  email: string
  bouncedAt: string | null
  reason: string
}

/** A mail server has refused an address for good: until it is mended or a mail arrives, none of a dossier goes there. */
export function markBounced(address: string, { reason, now }: { reason: string; now: Date }) {
  inTransaction((tx) => {
    const marked = tx
      .update(users)
      .set({ bouncedAt: now.toISOString(), bounceReason: reason.slice(0, 300) })
      .where(and(eq(users.email, address), isNull(users.bouncedAt), isNull(users.disabledAt)))
      .returning({ id: users.id })
      .all()
    for (const { id } of marked) tell(tx, { action: 'refuse_mails', id, now })
  })
}

/** A mail has arrived at an address that was refused: the mark ends, and what failed to tell of a deadline goes again. */
export function markDelivered(address: string, now: Date) {
  inTransaction((tx) => {
    const ended = tx
      .update(users)
      .set({ bouncedAt: null, bounceReason: '' })
      .where(and(eq(users.email, address), isNotNull(users.bouncedAt), isNull(users.disabledAt)))
      .returning({ id: users.id })
      .all()
    for (const { id } of ended) tell(tx, { action: 'take_mails', id, now })
    if (ended.length > 0) tellAgain(tx, { from: address, to: address, now })
  })
}

type Told = { action: 'refuse_mails' | 'take_mails'; id: string; now: Date }

function tell(tx: Tx, { action, id, now }: Told) {
  recordAct(tx, { person: null, now, machine: 'person', recordId: id, action })
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
    .set({ state: 'failed', failedAt: now.toISOString(), lastError: reason })
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

export function bouncedPerson(id: string, tx: Tx | typeof db = db): BouncedPerson | undefined {
  return tx
    .select(COLUMNS)
    .from(users)
    .where(and(eq(users.id, id), isNotNull(users.bouncedAt), isNull(users.disabledAt)))
    .get()
}

/** A new address, or the old one once more, for somebody whose mails are refused: they go there again. */
export function mendAddress(
  userId: string,
  email: string,
  { person, seen, now }: { person: Person; seen?: string; now: Date },
): CorrectionResult {
  return orRollBack((tx): CorrectionResult => {
    const known = bouncedPerson(userId, tx)
    if (!known) return { ok: false, refusal: 'not_found' }
    if (seen !== undefined && seen !== markOfPerson(known)) return changedPerson(tx, userId)
    tellAgain(tx, { from: known.email, to: keptAddress(email), now })
    return changeAddress(tx, { userId, email, by: person, now })
  })
}

/** Somebody is reached again: what told of a deadline that is open still, and failed, goes to the address of today. */
function tellAgain(tx: Tx, { from, to, now }: { from: string; to: string; now: Date }) {
  const open = tx
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
  tx.update(outbox)
    .set({ toAddress: to, state: 'queued', attempts: 0, dueAt: now.toISOString() })
    .where(
      and(
        eq(outbox.toAddress, from),
        eq(outbox.state, 'failed'),
        inArray(outbox.template, [...TELLING_MAILS]),
        inArray(outbox.deadlineId, open),
      ),
    )
    .run()
}

const COLUMNS = {
  id: users.id,
  name: users.name,
  email: users.email,
  bouncedAt: users.bouncedAt,
  reason: users.bounceReason,
}
