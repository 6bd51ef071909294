import { asc, eq } from 'drizzle-orm'
import { isAmongTheCanton, keepsItsReason } from '#app/domain/lifecycle/machines.ts'
import type { Side } from '#app/domain/roles.ts'
import { db, written } from '#db/client.server.ts'
import type { Row } from '#db/proven.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { headOfChain } from './chain.server.ts'
import { hashOfPart } from './hashes.server.ts'

/** What a municipality has itself, so that it can compare: of every other record it gets a hash that tells nothing. */
export const COMPARABLE = [
  'agreements',
  'calculations',
  'claims',
  'documents',
  'filings',
  'settlements',
  'signatures',
] as const

type Told = Omit<typeof auditEvents.$inferSelect, 'basis' | 'sequence' | 'hash' | 'previousHash'>
/** A record that an event rests on, by name; `part` where it stays with the canton. */
export type BasisPart = { record: string; was?: string; is?: string } | { part: string }
/** An event of the chain. What the canton does among itself is a link alone: its hash and that of the event before. */
export type ProvenEvent = {
  sequence: number
  previousHash: string
  hash: string
  event?: Told
  /** Null where the portal did not keep it yet. */
  basis?: BasisPart[] | null
}
export type DossierProof = {
  /** The end of the whole chain at the time of asking. */
  head: { number: number; head: string } | null
  events: ProvenEvent[]
  /** The records named by an event as they stand: their hash is the last one that an event gave them. */
  records: Record<string, Row>
}

/** What proves the history of a dossier, for whoever wants to check it without the portal. */
export function proofOf(dossierId: string, reader: Side): DossierProof {
  const { head, events } = linksOf(dossierId, reader)
  const named = events
    .flatMap(({ basis }) => basis ?? [])
    .flatMap((part) => ('record' in part ? [part.record] : []))
  const records = [...new Set(named)].flatMap((record) => {
    const row = written.rowOf(record)
    return row ? [[record, row] as const] : []
  })
  return { head, events, records: Object.fromEntries(records) }
}

/** The same without the records themselves. */
export function linksOf(dossierId: string, reader: Side): Omit<DossierProof, 'records'> {
  const events = db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.dossierId, dossierId))
    .orderBy(asc(auditEvents.sequence))
    .all()
    .map((event) => provenEvent(event, reader))
  return { head: headOfChain() ?? null, events }
}

function provenEvent(
  { sequence, previousHash, hash, basis, ...event }: typeof auditEvents.$inferSelect,
  reader: Side,
): ProvenEvent {
  const link = { sequence, previousHash, hash }
  if (reader === 'municipality' && isInternal(event)) return link
  const parts = Object.entries(basis ?? {}).map(
    ([record, proven]): BasisPart =>
      reader === 'canton' || isComparable(record)
        ? { record, ...proven }
        : { part: hashOfPart(record, proven) },
  )
  return { ...link, event, basis: basis && parts }
}

/** The second pair of eyes: what it does, and that it was asked; and what bears a reason that stays with the canton. */
function isInternal(event: Told) {
  const hasOwnReason = event.reason !== '' && keepsItsReason(event)
  return isAmongTheCanton(event) || event.toState === 'second_review' || hasOwnReason
}

function isComparable(record: string) {
  return COMPARABLE.some((table) => record.startsWith(`${table}/`))
}
