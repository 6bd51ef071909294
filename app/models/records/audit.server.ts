import { createHash } from 'node:crypto'
import { asc, desc, gt, sql } from 'drizzle-orm'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ActingPerson } from '#app/models/effect.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { rememberAct } from './acts.server.ts'

export type AuditEvent = typeof auditEvents.$inferSelect
type Content = Omit<AuditEvent, 'sequence' | 'previousHash' | 'hash'>
export type NewEvent = Omit<Content, 'machine' | 'action'> & Happened

const FIRST_HASH = '0'.repeat(64)

/** Appends an event to the chain, inside the transaction of what it tells. */
export function appendEvent(tx: Tx, told: NewEvent) {
  const event = { ...told, actorName: asStored(told.actorName), reason: asStored(told.reason) }
  const last = tx
    .select({ hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.sequence))
    .limit(1)
    .get()
  const previousHash = last?.hash ?? FIRST_HASH
  rememberAct(tx, event)
  return tx
    .insert(auditEvents)
    .values({ ...event, previousHash, hash: hashOf(previousHash, event) })
    .returning()
    .get()
}

type Done = Happened & {
  recordId: string
  person: ActingPerson
  now: Date
  /** Whose history tells it; what the municipality does not read of names the reference among its data. */
  dossierId?: string
  /** In which the record stands, before and after. */
  state?: string | null
  fromState?: string | null
  toState?: string
  reason?: string
  data?: Record<string, unknown>
}

/** What a person has done, or the portal itself, as an event of the chain. */
export function recordAct(tx: Tx, { person, now, state = null, ...told }: Done) {
  const by = { at: now.toISOString(), actorId: person?.id ?? null, actorName: person?.name ?? 'Portal' }
  const usual = { dossierId: null, fromState: state, toState: state, reason: '', data: {} }
  return appendEvent(tx, { ...by, ...usual, ...told })
}

/** What happened on a dossier, newest first. */
export function historyOf(dossierId: string) {
  return recordsIn(dossierId, 'events').toReversed()
}

/** When a dossier reached each of its states last: the dates of its timeline. */
export function milestonesOf(dossierId: string) {
  const events = recordsIn(dossierId, 'events').filter(
    ({ machine, fromState, toState }) => machine === 'dossier' && fromState !== toState,
  )
  return new Map(events.map(({ toState, at, actorName }) => [toState, { at, actorName }]))
}

/** When a record of a dossier came to the state it is in. */
export function reachedAt({ id, state, dossierId }: { id: string; state: string; dossierId: string }) {
  return recordsIn(dossierId, 'events').findLast(
    ({ recordId, fromState, toState }) => recordId === id && toState === state && fromState !== toState,
  )?.at
}

export function latestEvents(limit: number) {
  return db.select().from(auditEvents).orderBy(desc(auditEvents.sequence)).limit(limit).all()
}

export type ChainCheck = { ok: true; events: number } | { ok: false; sequence: number; events: number }

/**
 * Walks the whole chain; names the first event that does not fit. A gap in the numbers is a broken chain too, and so
 * is an end cut off: the database counts every event it ever gave a number.
 */
export function verifyChain(): ChainCheck {
  let previousHash = FIRST_HASH
  let events = 0
  for (let batch = eventsAfter(0); batch.length > 0; batch = eventsAfter(events)) {
    for (const { sequence, hash, previousHash: stored, ...event } of batch) {
      const fits = sequence === events + 1 && stored === previousHash && hash === hashOf(previousHash, event)
      if (!fits) return { ok: false, sequence, events }
      previousHash = hash
      events += 1
    }
  }
  return everNumbered() > events ? { ok: false, sequence: events + 1, events } : { ok: true, events }
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

/** Text as the database gives it back: half characters are replaced, so that the hash covers what is read. */
function asStored(text: string) {
  return Buffer.from(text, 'utf8').toString('utf8')
}

function hashOf(previousHash: string, event: Content) {
  return createHash('sha256').update(previousHash).update(canonicalJson(event)).digest('hex')
}

/** JSON with sorted keys: the same event gives the same text, whatever the order in which it was built. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
}
