import { desc, isNotNull } from 'drizzle-orm'
import type { Basis } from '#app/domain/basis.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ActingPerson } from '#app/models/effect.server.ts'
import { beforeCommit, db, type Tx } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { rememberAct } from './acts.server.ts'
import { basisOfAct, basisOfBeginning } from './basis.server.ts'
import { type Content, FIRST_HASH, hashOfEvent } from './hashes.server.ts'

/** As a history tells it. */
export type AuditEvent = Omit<typeof auditEvents.$inferSelect, 'basis'>
export type NewEvent = Omit<Content, 'machine' | 'action' | 'basis'> & Happened

/** Appends an event to the chain, inside the transaction of what it tells: after what it answers for was written. */
export function appendEvent(tx: Tx, told: NewEvent, restsOn: readonly string[] = []) {
  const last = lastEvent(tx)
  return append(tx, { last, told, basis: last?.isProven ? basisOfAct(restsOn) : basisOfBeginning() })
}

/** What no event has answered for when a transaction ends gets one of its own: nothing proven is written unnoticed. */
beforeCommit((tx, now) => {
  const basis = basisOfAct([])
  const last = lastEvent(tx)
  if (Object.keys(basis).length === 0 || !last?.isProven) return
  const told = eventOf({ machine: 'programme', action: 'keep', recordId: 'records', person: null, now })
  append(tx, { last, told, basis })
})

function lastEvent(tx: Tx) {
  return tx
    .select({ hash: auditEvents.hash, isProven: isNotNull(auditEvents.basis) })
    .from(auditEvents)
    .orderBy(desc(auditEvents.sequence))
    .limit(1)
    .get()
}

type Link = { last: { hash: string } | undefined; told: NewEvent; basis: Basis }

function append(tx: Tx, { last, told, basis }: Link) {
  const event = { ...told, actorName: asStored(told.actorName), reason: asStored(told.reason), basis }
  const previousHash = last?.hash ?? FIRST_HASH
  rememberAct(tx, event)
  return tx
    .insert(auditEvents)
    .values({ ...event, previousHash, hash: hashOfEvent(previousHash, event) })
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
export function recordAct(tx: Tx, { restsOn, ...done }: Done & { restsOn?: readonly string[] }) {
  return appendEvent(tx, eventOf(done), restsOn)
}

type OnDossier = Pick<Done, 'person' | 'now' | 'data'> & {
  dossier: Pick<Dossier, 'id' | 'state'>
  action: Extract<Happened, { machine: 'dossier' }>['action']
}

/** What somebody has done on a dossier without moving it: its history tells it, in the state that it stays in. */
export function recordOnDossier(tx: Tx, { dossier: { id, state }, ...done }: OnDossier) {
  return recordAct(tx, { ...done, machine: 'dossier', recordId: id, dossierId: id, state })
}

function eventOf({ person, now, state = null, ...told }: Done): NewEvent {
  const by = { at: now.toISOString(), actorId: person?.id ?? null, actorName: person?.name ?? 'Portal' }
  const usual = { dossierId: null, fromState: state, toState: state, reason: '', data: {} }
  return { ...by, ...usual, ...told }
}

/** What happened on a dossier, newest first. */
export function historyOf(dossierId: string) {
  return recordsIn(dossierId, 'events').toReversed()
}

/** An agreement that goes on after all has not come into force anew. */
const LEADING_BACK = ['revoke', 'resume'] as const satisfies readonly DossierAction[]

/** When a dossier reached each of its states last: the dates of its timeline. */
export function milestonesOf(dossierId: string) {
  const events = recordsIn(dossierId, 'events').filter(
    ({ machine, action, fromState, toState }) =>
      machine === 'dossier' && fromState !== toState && !isOneOf(LEADING_BACK, action),
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

/** Text as the database gives it back: half characters are replaced, so that the hash covers what is read. */
function asStored(text: string) {
  return Buffer.from(text, 'utf8').toString('utf8')
}
