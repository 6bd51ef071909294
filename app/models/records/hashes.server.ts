import { createHash } from 'node:crypto'
import type { Basis, Proven } from '#app/domain/basis.ts'
import type { Row } from '#db/proven.server.ts'
import type { auditEvents } from '#db/schema/process.ts'

type Event = typeof auditEvents.$inferSelect
/** What the hash of an event covers. */
export type Content = Omit<Event, 'sequence' | 'previousHash' | 'hash'>

export const FIRST_HASH = '0'.repeat(64)

export const hashOfRow = (row: Row) => sha256(canonicalJson(row))

/**
 * Covers the event before and everything the event says; what it rests on by one hash, so that somebody who may not
 * read all of it can still follow the chain.
 */
export function hashOfEvent(previousHash: string, { basis, ...event }: Content) {
  return sha256(previousHash + canonicalJson({ ...event, ...(basis && { basis: hashOfBasis(basis) }) }))
}

/** One hash over those of the records, in their own order. */
function hashOfBasis(basis: Basis) {
  return sha256(
    Object.entries(basis)
      .map(([record, proven]) => hashOfPart(record, proven))
      .sort()
      .join('\n'),
  )
}

/** A record in a basis, as one hash that gives nothing of it away. */
export function hashOfPart(record: string, { was = '', is = '' }: Proven) {
  return sha256(`${record} ${was} ${is}`)
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

/** JSON with sorted keys: the same event gives the same text, whatever the order in which it was built. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
}
