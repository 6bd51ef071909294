import { eq } from 'drizzle-orm'
import type { Anchor } from '#app/domain/anchor.ts'
import type { Basis } from '#app/domain/basis.ts'
import { db, written } from '#db/client.server.ts'
import type { Row } from '#db/proven.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { allEvents } from './chain.server.ts'
import { hashOfRow } from './hashes.server.ts'

/**
 * A record that is not what its events say. `before`: it was another already when a later event found it; `changed`
 * or `missing` today; `unknown`: no event knows it.
 */
export type RecordFault = {
  record: string
  fault: 'before' | 'changed' | 'missing' | 'unknown'
  /** The event that it differs from. */
  sequence: number | null
  /** The later one that found it changed. */
  foundBy?: number
  /** The dossier it belongs to. */
  reference: string | null
}

/** How a record stood after its last event, and in which dossier that event was. */
type Known = { is: string | undefined; sequence: number; dossierId: string | null }
export type RecordsCheck = { records: number; faults: RecordFault[] }

/** Every proven record against the event that answered for it last. Events without a basis prove no record. */
export function verifyRecords(): RecordsCheck {
  const { known, faults } = followed()
  const left = new Map(known)
  const told = new Set([...known.keys()].map(tableOf))
  let records = 0
  for (const [record, row] of known.size > 0 ? written.allRows() : []) {
    const last = left.get(record)
    if (!told.has(tableOf(record)) && written.isLater(record)) continue
    left.delete(record)
    records += 1
    if (!last?.is) faults.push({ ...named(record, row, last), fault: 'unknown' })
    else if (last.is !== hashOfRow(row)) faults.push({ ...named(record, row, last), fault: 'changed' })
  }
  for (const [record, last] of left)
    if (last.is) faults.push({ ...named(record, undefined, last), fault: 'missing' })
  return { records, faults }
}

const tableOf = (record: string) => record.split('/')[0]

/** Follows each record through its events: what one found has to be what the one before left. */
function followed() {
  const known = new Map<string, Known>()
  const faults: RecordFault[] = []
  for (const { sequence, dossierId, basis } of allEvents())
    for (const [record, { was, is }] of Object.entries<Basis[string]>(basis ?? {})) {
      const last = known.get(record)
      if (last && last.is !== was)
        faults.push({ ...named(record, written.rowOf(record), last), foundBy: sequence, fault: 'before' })
      known.set(record, { is, sequence, dossierId })
    }
  return { known, faults }
}

function named(record: string, row: Row | undefined, last: Known | undefined) {
  const reference = referenceOf(record, row, last?.dossierId ?? null)
  return { record, sequence: last?.sequence ?? null, reference }
}

/** Of the dossier that the record belongs to; of one that is gone, of the dossier whose event told of it last. */
function referenceOf(record: string, row: Row | undefined, told: string | null): string | null {
  const [id] = row ? dossiersOf(record, row) : [told]
  if (!id) return null
  const found = db.select().from(dossiers).where(eq(dossiers.id, id)).get()
  return found?.reference ?? null
}

/** The way from a record to its dossier, through those it refers to. */
function dossiersOf(record: string, row: Row): string[] {
  const [name, id = ''] = record.split('/')
  if (name === 'dossiers') return [id]
  if (name === 'parties') return dossiersOfParty(id)
  if (typeof row.dossier_id === 'string') return [row.dossier_id]
  return written.parentsOf(record, row).flatMap((parent) => {
    const above = written.rowOf(parent)
    return above ? dossiersOf(parent, above) : []
  })
}

function dossiersOfParty(partyId: string): string[] {
  const found = db.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.partyId, partyId)).all()
  return found.map(({ id }) => id)
}

export type AnchorFault = Anchor & { fault: 'shorter' | 'another' }

/** Anchors that were written earlier, against the chain as it is: each event has to be there as it was. */
export function faultsOfAnchors(anchors: readonly Anchor[]): AnchorFault[] {
  return anchors.flatMap((anchor): AnchorFault[] => {
    const event = db
      .select({ hash: auditEvents.hash })
      .from(auditEvents)
      .where(eq(auditEvents.sequence, anchor.number))
      .get()
    if (event?.hash === anchor.head) return []
    return [{ ...anchor, fault: event ? 'another' : 'shorter' }]
  })
}
