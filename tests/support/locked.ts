import { and, eq, isNull } from 'drizzle-orm'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'

/** The scanner finds something in the files of this slot that count already; the first of them. */
export function lock({ id }: Pick<Dossier, 'id'>, slot: DocumentSlot) {
  const [first] = db
    .update(documents)
    .set({ scan: 'infected', scanFinding: 'Win.Test', scannedAt: '2027-03-01T08:00:00.000Z' })
    .where(and(eq(documents.dossierId, id), eq(documents.slot, slot), isNull(documents.removedAt)))
    .returning()
    .all()
  if (!first) throw new Error(`The dossier has no ${slot}`)
  return first
}
