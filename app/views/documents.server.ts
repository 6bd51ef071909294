import {
  DOCUMENT_SLOTS,
  type DocumentSlot,
  handedInBy,
  replacementPath,
} from '#app/domain/application/document-slots.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { by } from '#app/domain/order.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { documentsOpenTo } from '#app/models/records/documents.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { findLocked } from '#app/models/records/locked-files.server.ts'

export type DocumentEntry = {
  id: string
  fileName: string
  size: number
  uploadedAt: string
  sha256: string
  slot: DocumentSlot
  year: number | null
  municipality: string | null
  withheld?: 'waiting' | 'infected' | undefined
  /** Of a locked file: where the reader puts a clean one in its place; null for whoever may not. */
  replaceAt?: string | null
}

/** For `<Documents documents={…} />`, as this person reads them; without slots all of them. */
export function documentsFor(dossier: Dossier, person: Person, ...slots: DocumentSlot[]): DocumentEntry[] {
  return documentsOpenTo(person, dossier)
    .filter(({ slot }) => slots.length === 0 || slots.includes(slot))
    .map(({ id, fileName, size, uploadedAt, sha256, slot, year, bfsNumber, scan }) => ({
      id,
      fileName,
      size,
      uploadedAt,
      sha256,
      slot,
      year,
      municipality: bfsNumber === null ? null : municipalityName(bfsNumber),
      withheld: withheldByScan(scan),
      replaceAt: replacementFor(person, dossier, id),
    }))
    .sort(bySlot)
}

/** Where this person puts a clean file in the place of a locked one; null where it is not locked, or not theirs. */
export function replacementFor(person: Person, dossier: Dossier, documentId: string | null): string | null {
  const locked = documentId === null ? undefined : findLocked(person, dossier, documentId)
  const side = locked && handedInBy(locked.slot)
  return side ? replacementPath(side, dossier.reference, locked.id) : null
}

/** The extracts from the books of a year, also locked ones. */
export function ledgersFor(dossier: Dossier, person: Person, ofYear: number): DocumentEntry[] {
  return documentsFor(dossier, person, 'ledger').filter(({ year }) => year === ofYear)
}

/** In the order in which papers come up, members by name, later years and files after earlier ones. */
function bySlot(a: DocumentEntry, b: DocumentEntry) {
  return (
    DOCUMENT_SLOTS.indexOf(a.slot) - DOCUMENT_SLOTS.indexOf(b.slot) ||
    inGermanOrder(a.municipality ?? '', b.municipality ?? '') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    byTime(a, b)
  )
}

const byTime = by<DocumentEntry>(({ uploadedAt }) => uploadedAt)
