import type { FileHandle } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { env } from '#app/env.server.ts'
import { enqueueForEach } from '#app/models/mail/outbox.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { type documents, fileFaults } from '#db/schema/documents.ts'
import { type FileFault, openProven } from './stored-files.server.ts'

type Row = Pick<
  typeof documents.$inferSelect,
  'id' | 'dossierId' | 'storageName' | 'sha256' | 'fileName' | 'scan'
>

/** Why a file stays here: a scanner has not looked at it yet, or found something; or it is not what its row says. */
export type Withheld = 'waiting' | 'infected' | 'damaged'
export type HandedOut =
  | { ok: true; handle: FileHandle }
  | { ok: false; withheld: Withheld; fault?: FileFault }

/** Whether a scanner keeps a file from being handed out. Without one files go out as they are, and the portal says so. */
export function withheldByScan(
  scan: Row['scan'],
  scanner = env.CLAMD_URL,
): 'waiting' | 'infected' | undefined {
  if (scan === 'infected') return 'infected'
  return scan === 'waiting' && scanner ? 'waiting' : undefined
}

/** The one door through which a stored file leaves the portal. What is damaged is noted, and the administrators told. */
export async function handOut(row: Row, now: Date): Promise<HandedOut> {
  const withheld = withheldByScan(row.scan)
  if (withheld) return { ok: false, withheld }
  const opened = await openProven(row)
  noteFault(row, { fault: opened.ok ? undefined : opened.fault, now })
  return opened.ok ? opened : { ok: false, withheld: 'damaged', fault: opened.fault }
}

/** A file that is right again, after it was put back from a backup, is no longer listed. */
export function noteFault(
  { id, dossierId, fileName }: Row,
  { fault, now }: { fault: FileFault | undefined; now: Date },
) {
  const known = db.select().from(fileFaults).where(eq(fileFaults.documentId, id)).get()
  if (known?.fault === fault) return
  inTransaction((tx) => {
    tx.delete(fileFaults).where(eq(fileFaults.documentId, id)).run()
    if (!fault) return
    tx.insert(fileFaults).values({ documentId: id, fault, foundAt: now.toISOString() }).run()
    enqueueForEach(tx, recipientsOf('admins', null, tx), {
      key: `file-damaged:${id}:${fault}:${now.toISOString()}`,
      template: 'file-damaged',
      facts: { path: '/canton', reason: fileName },
      ...(dossierId && { dossierId }),
      now,
    })
  })
}
