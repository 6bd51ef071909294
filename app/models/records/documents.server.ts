import { and, eq, isNull } from 'drizzle-orm'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import { by } from '#app/domain/order.ts'
import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { type Dossier, visibleTo } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { tellUpload } from './acts.server.ts'
import { papersOpenTo } from './document-visibility.server.ts'
import { newId } from './identifiers.server.ts'

/** As it is stored, wherever it belongs. */
export type StoredDocument = typeof documents.$inferSelect
/** A file of a dossier. */
export type Document = StoredDocument & { dossierId: string; slot: DocumentSlot }

/** A file that lies in the document store, fsynced, before its row is written. */
export type StoredFile = {
  fileName: string
  mediaType: string
  size: number
  sha256: string
  storageName: string
  /** Of a document that the portal made: the check code in its footer. */
  fingerprint?: string
  /** Left out of what somebody handed in: it waits for the scanner. */
  scan?: 'made_here'
}

export type NewDocument = {
  dossierId: string
  slot: DocumentSlot
  file: StoredFile
  bfsNumber?: number
  year?: number
  uploadedBy: string | null
  now: Date
}

export function addDocument(
  tx: Tx,
  { dossierId, slot, file, bfsNumber, year, uploadedBy, now }: NewDocument,
): Document {
  const of = { dossierId, slot }
  const row = { id: newId(), ...of, bfsNumber, year, uploadedBy, uploadedAt: now.toISOString(), ...file }
  return { ...tx.insert(documents).values(row).returning().get(), ...of }
}

type OfNoDossier = Pick<NewDocument, 'file' | 'uploadedBy' | 'now'> & { slot: 'message' | 'programme' }

/** A file that lies in no dossier. */
export function addFile(tx: Tx, { slot, file, uploadedBy, now }: OfNoDossier): StoredDocument {
  const row = { id: newId(), slot, uploadedBy, uploadedAt: now.toISOString(), ...file }
  return tx.insert(documents).values(row).returning().get()
}

/** A file that somebody hands in; the same one again in the same place, under any name, is the one that lies there. */
export function keepDocument(tx: Tx, given: NewDocument): Document {
  const { dossierId, slot, bfsNumber = null, year = null, file } = given
  const same = documentsOf(dossierId).find(
    (one) =>
      isUsable(one) &&
      one.slot === slot &&
      one.bfsNumber === bfsNumber &&
      one.year === year &&
      one.sha256 === file.sha256,
  )
  const kept = same ?? addDocument(tx, given)
  tellUpload({ id: kept.id, there: same !== undefined })
  return kept
}

/** What an application or a report rests on: not taken out again, and nothing that is locked as malware. */
export function isUsable({ removedAt, scan }: Pick<Document, 'removedAt' | 'scan'>) {
  return removedAt === null && scan !== 'infected'
}

/**
 * A document of a dossier that this person may see; removed ones cannot be found any more. A former member finds
 * what fell in its time, a future one what concerns it from the proposal on.
 */
export function findDocument(person: Person, id: string): Document | undefined {
  const row = db
    .select({ document: documents, dossier: dossiers, party: parties })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(documents.id, id), isNull(documents.removedAt), visibleTo(person)))
    .get()
  if (!row) return undefined
  const { document, dossier, party } = row
  return papersOpenTo(person, { ...dossier, party })(document) && isOfDossier(document) ? document : undefined
}

/** Of a dossier that this person sees, the documents that it finds. */
export function documentsOpenTo(person: Person, dossier: Dossier): Document[] {
  return documentsOf(dossier.id).filter(papersOpenTo(person, dossier))
}

/** A paper of the programme, also one that was replaced: for all who work at the canton. */
export function findProgrammePaper(person: Person, id: string): StoredDocument | undefined {
  if (!isOfTheCanton(person)) return undefined
  const which = and(eq(documents.id, id), eq(documents.slot, 'programme'))
  return db.select().from(documents).where(which).get()
}

export function documentsOf(dossierId: string): Document[] {
  return recordsIn(dossierId, 'documents')
    .filter(({ removedAt }) => removedAt === null)
    .sort(
      by(
        ({ uploadedAt }) => uploadedAt,
        ({ id }) => id,
      ),
    )
}

/** Of a dossier, whichever it is. */
export const documentById = oncePerRequest((id: string): Document | undefined => {
  const found = db.select().from(documents).where(eq(documents.id, id)).get()
  return found && isOfDossier(found) ? found : undefined
})

/** Those of a message and of the programme lie in no dossier. */
export function isOfDossier<Row extends Pick<StoredDocument, 'dossierId' | 'slot'>>(
  document: Row,
): document is Row & Pick<Document, 'dossierId' | 'slot'> {
  return document.dossierId !== null
}

/** Takes a paper out of the application; the row and the file stay. */
export function removeDocument(
  tx: Tx,
  { id, dossierId }: { id: string; dossierId: string },
  now: Date,
): boolean {
  const { changes } = tx
    .update(documents)
    .set({ removedAt: now.toISOString() })
    .where(and(eq(documents.id, id), eq(documents.dossierId, dossierId), isNull(documents.removedAt)))
    .run()
  return changes > 0
}

/** Every file that a row refers to, once each: what a backup has to carry. */
export function storedFiles() {
  return db
    .selectDistinct({ storageName: documents.storageName, sha256: documents.sha256, size: documents.size })
    .from(documents)
    .all()
}
