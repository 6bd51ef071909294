import { eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/dossier.ts'
import { discardDocument } from './document-store.server.ts'
import type { StoredFile } from './documents.server.ts'

/** After a verb: files that no row came to refer to (refused, or the same file once more) are thrown away. */
export async function discardUnkept(files: readonly StoredFile[]) {
  await Promise.all(files.filter(isUnkept).map(({ storageName }) => discardDocument(storageName)))
}

function isUnkept({ storageName }: StoredFile) {
  const row = db
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.storageName, storageName))
    .get()
  return row === undefined
}
