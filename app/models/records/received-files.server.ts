import { eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { discardDocument } from './document-store.server.ts'
import type { StoredFile } from './documents.server.ts'

/**
 * Does something with files that lie in the store already. Afterwards, done, refused or failed, those that no row
 * came to refer to are thrown away; the same file once more is one of them.
 */
export async function withFiles<Result>(
  files: readonly StoredFile[],
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } finally {
    await discardUnkept(files)
  }
}

async function discardUnkept(files: readonly StoredFile[]) {
  await Promise.all(
    files.filter((file) => !isKept(file)).map(({ storageName }) => discardDocument(storageName)),
  )
}

function isKept({ storageName }: StoredFile) {
  const kept = db.select({ id: documents.id }).from(documents).where(eq(documents.storageName, storageName))
  return kept.get() !== undefined
}
