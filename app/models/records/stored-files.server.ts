import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { inArray } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { documents, type FILE_FAULTS } from '#db/schema/documents.ts'
import { documentsFolder, storagePath, UNFINISHED } from './document-store.server.ts'

export type FileFault = (typeof FILE_FAULTS)[number]
export type OpenedFile = { ok: true; handle: FileHandle } | { ok: false; fault: FileFault }
/** What a row says of its file. */
type Said = { storageName: string; sha256: string }

/**
 * A stored file, proven by the hash of its row and open for reading: what is read afterwards is what was proven,
 * since what has left cannot be taken back. It costs reading the file once more, out of the memory of the disk.
 */
export async function openProven({ storageName, sha256 }: Said): Promise<OpenedFile> {
  const handle = await open(storagePath(storageName), 'r').catch(() => undefined)
  if (!handle) return { ok: false, fault: 'missing' }
  try {
    if ((await hashOf(handle)) === sha256) return { ok: true, handle }
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return { ok: false, fault: 'changed' }
}

/** Whether a stored file is what its row says. */
export async function faultOf(said: Said): Promise<FileFault | undefined> {
  const opened = await openProven(said)
  if (!opened.ok) return opened.fault
  await opened.handle.close()
  return undefined
}

export type FileFinding = { name: string; fault: FileFault | 'without_row'; fileName: string }
export type FilesVerified = { files: number; findings: FileFinding[] }

/** Every stored file against its hash and its row, in both directions. */
export async function verifyFiles(now: Date): Promise<FilesVerified> {
  const names = await readdir(documentsFolder).catch((): string[] => [])
  const rows = db
    .selectDistinct({
      storageName: documents.storageName,
      sha256: documents.sha256,
      fileName: documents.fileName,
    })
    .from(documents)
    .all()
  const findings: FileFinding[] = []
  for (const row of rows) {
    const fault = await faultOf(row)
    if (fault) findings.push({ name: row.storageName, fault, fileName: row.fileName })
  }
  for (const name of await withoutRow(names, now)) findings.push({ name, fault: 'without_row', fileName: '' })
  return { files: new Set(rows.map(({ storageName }) => storageName)).size, findings }
}

/** A file being received has its row a moment later: only what has none after a pause is without one. */
async function withoutRow(names: readonly string[], now: Date): Promise<string[]> {
  const finished = names.filter((name) => !name.endsWith(UNFINISHED))
  const unnamed = unknown(finished)
  if (unnamed.length > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
  const left = []
  for (const name of names) if (name.endsWith(UNFINISHED) && (await isLeft(name, now))) left.push(name)
  return [...unknown(unnamed), ...left]
}

const PAUSE_MILLISECONDS = 2_000
/** An upload that moves writes more often; what stands still longer was left behind. */
const STILL_MILLISECONDS = 600_000

function unknown(names: readonly string[]): string[] {
  const known = new Set(
    db
      .select({ name: documents.storageName })
      .from(documents)
      .where(inArray(documents.storageName, [...names]))
      .all()
      .map(({ name }) => name),
  )
  return names.filter((name) => !known.has(name))
}

async function isLeft(name: string, now: Date): Promise<boolean> {
  const found = await stat(path.join(documentsFolder, name)).catch(() => undefined)
  return found !== undefined && now.getTime() - found.mtimeMs > STILL_MILLISECONDS
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(256 * 1024)
  for (let position = 0; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(chunk.subarray(0, bytesRead))
    position += bytesRead
  }
}
