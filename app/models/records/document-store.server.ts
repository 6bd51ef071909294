import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import type { StoredFile } from './documents.server.ts'

/** One flat folder of files with random names; what they are, stands in the table `documents`. */
export const documentsFolder = path.join(env.DATA_DIR, 'documents')

/** A file still being received carries this ending. */
export const UNFINISHED = '.part'

export const storagePath = (storageName: string) => path.join(documentsFolder, path.basename(storageName))

/** Writes a document the portal makes itself. When this answers, the file and its name survive a power cut. */
export async function storeDocument(
  bytes: Uint8Array,
  { fileName, mediaType }: Pick<StoredFile, 'fileName' | 'mediaType'>,
): Promise<StoredFile> {
  const storageName = randomUUID()
  await mkdir(documentsFolder, { recursive: true, mode: 0o700 })
  const file = await open(storagePath(storageName), 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(documentsFolder)
  return { fileName, mediaType, storageName, scan: 'made_here' as const, ...identityOf(bytes) }
}

/** By what a document of the portal is known: its hash, and the check code that it prints. */
export function identityOf(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fingerprint = fingerprintIn(bytes)
  return { size: bytes.length, sha256, ...(fingerprint && { fingerprint }) }
}

/** Our templates write their check code as the only keyword into the metadata, which are never compressed. */
function fingerprintIn(bytes: Uint8Array) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return /<pdf:Keywords>([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})<\/pdf:Keywords>/.exec(text)?.[1]
}

/** What a killed process left of uploads under way; called once at start, before anything is received. */
export async function removeUnfinishedDocuments() {
  const names = await readdir(documentsFolder).catch((): string[] => [])
  const unfinished = names.filter((name) => name.endsWith(UNFINISHED))
  await Promise.all(unfinished.map((name) => rm(storagePath(name), { force: true })))
}

/** For a file no row will ever refer to, such as an upload whose form was refused. */
export async function discardDocument(storageName: string) {
  await rm(storagePath(storageName), { force: true })
}

/** A new file's name is durable only once its folder is synced too. */
export async function syncFolder(directory: string) {
  const folder = await open(directory, 'r')
  await folder.sync().finally(() => folder.close())
}
