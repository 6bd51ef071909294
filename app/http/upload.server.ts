import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { MOST_BYTES_PER_FILE } from '#app/domain/file-slots.ts'
import { documentsFolder, syncFolder, UNFINISHED } from '#app/models/document-store.server.ts'
import type { StoredFile } from '#app/models/documents.server.ts'
import { type ContentRefusal, checkContent } from '#app/papers/file-content.server.ts'
import { safeFileName } from './file-name.ts'
import { onlyOnce } from './once.server.ts'
import { MOST_FILES } from './upload-limits.ts'

/** The sentences for refusals are the form's `error.*` texts. */
export type UploadError = ContentRefusal | 'file_too_large' | 'file_only_one' | 'too_many'
/** A file in the document store, whole and synced. Whoever receives it writes its row or discards it. */
export type ReceivedFile = StoredFile & { field: string }
export type Upload =
  | { ok: true; fields: FormData; files: ReceivedFile[] }
  | { ok: false; status: 413 | 422; fields: FormData; errors: Record<string, UploadError> }

/**
 * Streams a multipart form into the document store, one chunk in memory at a time. All files or none: after a
 * refusal, an aborted upload or a full disk nothing is left. A file field left empty by the browser is no file, and
 * of other fields than `wanted` no file touches the disk.
 */
export async function receiveUpload(
  request: Request,
  wanted: string,
  directory = documentsFolder,
): Promise<Upload> {
  const parser = multipartParser(request)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const incoming: Incoming = { fields: new FormData(), parts: [], refusals: new Map() }
  collect(parser, incoming, { wanted, directory })
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
    const files = await checked(incoming)
    if (incoming.refusals.size > 0) return await refused(incoming)
    await onlyOnce(request, incoming.fields, files)
    await keep(files, directory)
    return { ok: true, fields: incoming.fields, files }
  } catch (error) {
    await discard(incoming)
    throw error
  }
}

type Part = { stream: BusboyFileStream; path: string; written: Promise<Written> }
type Written = {
  field: string
  path: string
  name: string
  size: number
  sha256: string
  storageName: string
}
type Incoming = { fields: FormData; parts: Part[]; refusals: Map<string, UploadError> }

function multipartParser(request: Request) {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType) || !request.body)
    throw new Response('multipart/form-data', { status: 415 })
  return new Busboy({
    headers: { 'content-type': contentType },
    limits: {
      fileSize: MOST_BYTES_PER_FILE,
      files: MOST_FILES,
      fields: 2000,
      fieldNameSize: 200,
      fieldSize: 64 * 1024,
      parts: 2010,
      headerPairs: 50,
    },
  })
}

function collect(
  parser: BusboyInstance,
  { fields, parts, refusals }: Incoming,
  { wanted, directory }: { wanted: string; directory: string },
) {
  parser.on('field', (name, value) => fields.append(name, value))
  parser.on('file', (field, stream, name) => {
    if (!name || field !== wanted) return drain(stream)
    if (parts.length > 0) refusals.set(field, 'file_only_one')
    if (refusals.has(field)) return drain(stream)
    const storageName = randomUUID()
    const file = path.join(directory, storageName + UNFINISHED)
    stream.on('limit', () => refusals.set(field, 'file_too_large'))
    const written = write(stream, { field, path: file, name, storageName })
    // The failure is read in `checked` or `discard`; here it only must not count as unhandled.
    written.catch(() => undefined)
    parts.push({ stream, path: file, written })
  })
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(limit, () => refusals.set('_form', 'too_many'))
}

/** Reads a part that nobody wants. Where the body is cut off its stream fails, and a failure without a listener ends the process. */
export function drain(stream: Readable) {
  stream.on('error', () => undefined)
  stream.resume()
}

async function write(stream: Readable, part: Omit<Written, 'size' | 'sha256'>): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, measure, createWriteStream(part.path, { flags: 'wx', mode: 0o600, flush: true }))
  return { ...part, size, sha256: hash.digest('hex') }
}

/** Waits for the disk, then looks into each file; refusals already found stand. */
async function checked({ parts, refusals }: Incoming): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = []
  for (const { name, path: file, ...stored } of await Promise.all(parts.map((part) => part.written))) {
    const content = refusals.has(stored.field) ? undefined : await checkContent(file)
    if (content?.ok === false) refusals.set(stored.field, content.refusal)
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
  const { fields, refusals } = incoming
  const status = [...refusals.values()].includes('file_too_large') ? 413 : 422
  return { ok: false, status, fields, errors: Object.fromEntries(refusals) }
}

/** Streams left open would never end and keep their file: destroy them first, then delete what was opened. */
async function discard({ parts }: Incoming) {
  for (const { stream } of parts) stream.destroy(new Error('upload discarded'))
  await Promise.allSettled(parts.map((part) => part.written))
  const paths = parts.flatMap((part) => [part.path, part.path.slice(0, -UNFINISHED.length)])
  await Promise.all(paths.map((file) => rm(file, { force: true })))
}
