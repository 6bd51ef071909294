import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { type ContentRefusal, checkContent, type MediaType } from './file-content.server.ts'
import { safeFileName } from './file-name.ts'
import { MOST_BYTES_PER_FILE, MOST_FILES } from './upload-limits.ts'

export type UploadRefusal = ContentRefusal | 'too_large' | 'too_many'
/** A file on disk, whole and synced. It belongs to whoever asked for it: keep it (move it) or remove it. */
export type ReceivedFile = {
  field: string
  path: string
  fileName: string
  mediaType: MediaType
  sizeBytes: number
  sha256: string
}
export type Upload =
  | { ok: true; fields: FormData; files: ReceivedFile[] }
  | { ok: false; status: 413 | 422; fields: FormData; refusals: Record<string, UploadRefusal> }

/** The sentences for the refusals are the form's `error.*` texts. */
export const UPLOAD_ERRORS = {
  too_large: 'file_too_large',
  too_many: 'too_many',
  wrong_type: 'file_type',
  encrypted_pdf: 'file_encrypted',
  active_pdf: 'file_active',
  empty: 'file_empty',
} as const satisfies Record<UploadRefusal, string>

/**
 * Streams a multipart form to `directory`, one chunk in memory at a time. All files or none: after a refusal, an
 * aborted upload or a full disk nothing is left. A file field left empty by the browser is no file.
 */
export async function receiveUpload(request: Request, directory: string): Promise<Upload> {
  const parser = multipartParser(request)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const incoming: Incoming = { fields: new FormData(), parts: [], refusals: {} }
  collect(parser, incoming, directory)
  try {
    await pipeline(Readable.fromWeb(request.body as import('node:stream/web').ReadableStream), parser)
    const files = await finished(incoming)
    if (Object.keys(incoming.refusals).length === 0) return await kept(incoming, { files, directory })
  } catch (error) {
    await discard(incoming)
    throw error
  }
  await discard(incoming)
  const status = Object.values(incoming.refusals).includes('too_large') ? 413 : 422
  return { ok: false, status, fields: incoming.fields, refusals: incoming.refusals }
}

type Part = { stream: BusboyFileStream; path: string; written: Promise<Written> }
type Written = { field: string; path: string; name: string; sizeBytes: number; sha256: string }
type Incoming = { fields: FormData; parts: Part[]; refusals: Record<string, UploadRefusal> }

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

function collect(parser: BusboyInstance, incoming: Incoming, directory: string) {
  parser.on('field', (name, value) => incoming.fields.append(name, value))
  parser.on('file', (field, stream, name) => {
    const refuse = () => {
      incoming.refusals[field] = 'too_large'
    }
    if (!name) return void stream.resume()
    const file = path.join(directory, randomUUID())
    const written = write(stream.on('limit', refuse), { field, path: file, name })
    // The failure is read in `finished` or `discard`; here it only must not count as unhandled.
    written.catch(() => undefined)
    incoming.parts.push({ stream, path: file, written })
  })
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(limit, () => {
      incoming.refusals._form = 'too_many'
    })
}

async function write(stream: Readable, part: Pick<Written, 'field' | 'path' | 'name'>): Promise<Written> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      sizeBytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, measure, createWriteStream(part.path, { flags: 'wx', mode: 0o600, flush: true }))
  return { ...part, sizeBytes, sha256: hash.digest('hex') }
}

/** Waits for the disk, then looks into each file; refusals already found stand. */
async function finished(incoming: Incoming): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = []
  for (const { field, name, ...rest } of await Promise.all(incoming.parts.map((part) => part.written))) {
    if (incoming.refusals[field]) continue
    const content = await checkContent(rest.path)
    if (!content.ok) incoming.refusals[field] = content.refusal
    else
      files.push({
        field,
        ...rest,
        mediaType: content.mediaType,
        fileName: safeFileName(name, content.extension),
      })
  }
  return files
}

/** The names of the new files are durable only once their folder is synced too. */
async function kept(incoming: Incoming, { files, directory }: { files: ReceivedFile[]; directory: string }) {
  const folder = await open(directory, 'r')
  await folder.sync().finally(() => folder.close())
  return { ok: true as const, fields: incoming.fields, files }
}

/** Streams left open would never end and keep their file: destroy them first, then delete what was opened. */
async function discard({ parts }: Incoming) {
  for (const { stream } of parts) stream.destroy(new Error('upload discarded'))
  await Promise.allSettled(parts.map((part) => part.written))
  await Promise.all(parts.map((part) => rm(part.path, { force: true })))
}
