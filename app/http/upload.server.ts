import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { safeFileName } from '#app/domain/forms/file-name.ts'
import { type FileSlot, MOST_FILES } from '#app/domain/forms/file-slots.ts'
import { documentsFolder, syncFolder, UNFINISHED } from '#app/models/records/document-store.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { type ContentFault, checkContent } from '#app/papers/file-content.server.ts'
import { type FilePart, readMultipart } from './multipart.server.ts'
import { onlyOnce } from './once.server.ts'

/** The sentences for errors are the form's `error.*` texts. */
export type UploadError = ContentFault | 'file_too_large' | 'file_too_many' | 'too_many'
/** A file in the document store, whole and synced. Whoever receives it writes its row or discards it. */
export type ReceivedFile = StoredFile & { field: string }
export type Upload =
  | { ok: true; fields: FormData; files: ReceivedFile[] }
  | { ok: false; status: 413 | 422; fields: FormData; errors: Record<string, UploadError> }

/**
 * Streams a multipart form into the document store, one chunk in memory at a time. All files or none: after a
 * refusal, an aborted upload or a full disk nothing is left. A file field left empty by the browser is no file, and
 * of other fields than the wanted one no file touches the disk.
 */
export async function receiveUpload(
  request: Request,
  wanted: Wanted,
  directory = documentsFolder,
): Promise<Upload> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const incoming: Incoming = { fields: new FormData(), parts: [], errors: new Map() }
  try {
    const onFile = (part: FilePart) =>
      part.field === wanted.field && collect(part, incoming, { ...wanted, directory })
    const { fields, exceeded } = await readMultipart(request, { onFile, mostFiles: MOST_FILES })
    incoming.fields = fields
    if (exceeded) incoming.errors.set('_form', 'too_many')
    const files = await checked(incoming)
    if (incoming.errors.size > 0) return await refused(incoming)
    await onlyOnce(request, fields, files)
    await keep(files, directory)
    return { ok: true, fields, files }
  } catch (error) {
    await discard(incoming)
    throw incoming.failure ?? error
  }
}

type Wanted = Pick<FileSlot, 'field' | 'most'>
type Part = { stream: Readable; path: string; written: Promise<Written> }
type Written = {
  field: string
  path: string
  name: string
  size: number
  sha256: string
  storageName: string
}
type Incoming = {
  fields: FormData
  parts: Part[]
  errors: Map<string, UploadError>
  /** What the disk refused: our fault, not that of the sender. */
  failure?: Error
}

/** Answers whether the file is taken. */
function collect(
  { field, name, stream }: FilePart,
  incoming: Incoming,
  { most = 1, directory }: Wanted & { directory: string },
): boolean {
  const { parts, errors } = incoming
  if (parts.length >= most) errors.set(field, 'file_too_many')
  if (errors.has(field)) return false
  const storageName = randomUUID()
  const file = path.join(directory, storageName + UNFINISHED)
  stream.on('limit', () => errors.set(field, 'file_too_large'))
  const disk = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  disk.on('error', (error) => {
    // It is also told that the sender went away; only what the system refused carries the name of a call.
    if ('syscall' in error) incoming.failure ??= error
  })
  const written = write(stream, disk, { field, path: file, name, storageName })
  // The failure is read in `checked` or `discard`; here it only must not count as unhandled.
  written.catch(() => undefined)
  parts.push({ stream, path: file, written })
  return true
}

async function write(
  stream: Readable,
  disk: WriteStream,
  part: Omit<Written, 'size' | 'sha256'>,
): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, measure, disk)
  return { ...part, size, sha256: hash.digest('hex') }
}

/** Waits for the disk, then looks into each file; errors already found stand. */
async function checked({ parts, errors }: Incoming): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = []
  for (const { name, path: file, ...stored } of await Promise.all(parts.map((part) => part.written))) {
    const content = errors.has(stored.field) ? undefined : await checkContent(file)
    if (content?.ok === false) errors.set(stored.field, content.fault)
    if (content?.ok !== true) continue
    const { mediaType, extension } = content
    files.push({ ...stored, mediaType, fileName: safeFileName(name, extension) })
  }
  return files
}

async function keep(files: ReceivedFile[], directory: string) {
  for (const { storageName } of files) {
    const file = path.join(directory, storageName)
    await rename(file + UNFINISHED, file)
  }
  await syncFolder(directory)
}

async function refused(incoming: Incoming): Promise<Upload> {
  await discard(incoming)
  const { fields, errors } = incoming
  const status = [...errors.values()].includes('file_too_large') ? 413 : 422
  return { ok: false, status, fields, errors: Object.fromEntries(errors) }
}

/** Streams left open would never end and keep their file: destroy them first, then delete what was opened. */
async function discard({ parts }: Incoming) {
  for (const { stream } of parts) stream.destroy(new Error('upload discarded'))
  await Promise.allSettled(parts.map((part) => part.written))
  const paths = parts.flatMap((part) => [part.path, part.path.slice(0, -UNFINISHED.length)])
  await Promise.all(paths.map((file) => rm(file, { force: true })))
}
