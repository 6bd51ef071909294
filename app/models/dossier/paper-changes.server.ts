import { type DocumentSlot, sectionOfPaper } from '#app/domain/application/document-slots.ts'
import {
  documentById,
  documentsOf,
  keepDocument,
  removeDocument,
  type StoredFile,
} from '#app/models/records/documents.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type Change, type ChangeResult, changeSection } from './section-changes.server.ts'

type Paper = { change: Change; slot: DocumentSlot; bfsNumber?: number; file: StoredFile }

/** Adds a paper to a slot; the same file once more changes nothing. */
export function addPaper(change: Change, paper: Omit<Paper, 'change'>): ChangeResult {
  const section = sectionOfPaper(paper.slot) ?? 'documents'
  return changeSection({ ...change, section }, (tx) => void keepPaper(tx, { ...paper, change }))
}

export function removePaper(change: Change, documentId: string): ChangeResult {
  const slot = documentById(documentId)?.slot
  const section = slot && sectionOfPaper(slot)
  if (!section) return { ok: false, refusal: 'not_found' }
  return changeSection({ ...change, section }, (tx, { id: dossierId }) => {
    removeDocument(tx, { id: documentId, dossierId }, change.now)
  })
}

/** One paper for each resolution: a new one takes the place of the old one. */
export function replacePaper(tx: Tx, paper: Paper) {
  const { change, slot, bfsNumber } = paper
  const kept = keepPaper(tx, paper)
  const before = documentsOf(change.dossierId).filter(
    (one) => one.slot === slot && one.bfsNumber === bfsNumber,
  )
  for (const { id, dossierId } of before.filter((one) => one.id !== kept.id))
    removeDocument(tx, { id, dossierId }, change.now)
}

export function keepPaper(tx: Tx, { change, slot, bfsNumber, file }: Paper) {
  const { dossierId, person, now } = change
  return keepDocument(tx, {
    dossierId,
    slot,
    file,
    uploadedBy: person.id,
    now,
    ...(bfsNumber && { bfsNumber }),
  })
}
