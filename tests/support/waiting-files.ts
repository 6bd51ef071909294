import { storeDocument } from '#app/models/records/document-store.server.ts'
import { addDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { draft } from './scenes.ts'
import { STORY_DAY } from './story.ts'

/** A draft whose files are scanned already. */
export const dossier = await draft()
db.update(documents).set({ scan: 'clean' }).run()

/** A file as a municipality hands it in: it waits. */
export async function handedIn(content: Buffer | string, fileName = 'Beschluss.pdf') {
  const { scan: _own, ...file } = await storeDocument(Buffer.from(content), {
    fileName,
    mediaType: 'application/pdf',
  })
  const kept: StoredFile = file
  return inTransaction((tx) =>
    addDocument(tx, {
      dossierId: dossier.id,
      slot: 'foundation_paper',
      file: kept,
      uploadedBy: null,
      now: STORY_DAY,
    }),
  )
}
