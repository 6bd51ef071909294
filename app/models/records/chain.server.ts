import { asc, gt, sql } from 'drizzle-orm'
import type { Anchor } from '#app/domain/anchor.ts'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { FIRST_HASH, hashOfEvent } from './hashes.server.ts'

export type ChainCheck = { ok: true; events: number } | { ok: false; sequence: number; events: number }

/**
 * Walks the whole chain; names the first event that does not fit. A gap in the numbers is a broken chain too, and so
 * is an end cut off: the database counts every event it ever gave a number.
 */
export function verifyChain(): ChainCheck {
  let previousHash = FIRST_HASH
  let events = 0
  for (const { sequence, hash, previousHash: stored, ...event } of allEvents()) {
    const fits =
      sequence === events + 1 && stored === previousHash && hash === hashOfEvent(previousHash, event)
    if (!fits) return { ok: false, sequence, events }
    previousHash = hash
    events += 1
  }
  return everNumbered() > events ? { ok: false, sequence: events + 1, events } : { ok: true, events }
}

/** Every event from the first on, a thousand at a time. */
export function* allEvents() {
  for (let batch = eventsAfter(0); batch.length > 0; batch = eventsAfter(batch.at(-1)?.sequence ?? 0))
    yield* batch
}

/** The end of the chain, as an anchor names it; undefined while there is no event. */
export function headOfChain(): Omit<Anchor, 'day'> | undefined {
  return db
    .select({ number: auditEvents.sequence, head: auditEvents.hash })
    .from(auditEvents)
    .orderBy(sql`${auditEvents.sequence} DESC`)
    .limit(1)
    .get()
}

function everNumbered(): number {
  const found = db.get<{ seq: number } | undefined>(
    sql`SELECT seq FROM sqlite_sequence WHERE name = 'audit_events'`,
  )
  return found?.seq ?? 0
}

function eventsAfter(sequence: number) {
  return db
    .select()
    .from(auditEvents)
    .where(gt(auditEvents.sequence, sequence))
    .orderBy(asc(auditEvents.sequence))
    .limit(1000)
    .all()
}
