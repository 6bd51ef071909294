import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { MOST_BYTES_PER_FILE, TOO_LARGE } from '#app/domain/file-slots.ts'

export type HashedUpload = { ok: true; sha256: string } | { ok: false; status: 413 | 422; error: string }

/** Takes the SHA-256 of the first file of a form while it arrives; no byte of it is kept anywhere. */
export async function hashUpload(request: Request): Promise<HashedUpload> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType) || !request.body)
    return { ok: false, status: 422, error: 'file_required' }
  const found = { sha256: '', tooLarge: false }
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize: MOST_BYTES_PER_FILE, files: 1, fields: 10, fieldSize: 1024, parts: 11 },
  })
  parser.on('file', (_field, stream, name) => {
    // A cut-off body fails the parser too, where it is read; here it only must not count as unhandled.
    stream.on('error', () => undefined)
    if (!name) return void stream.resume()
    const hash = createHash('sha256')
    stream.on('limit', () => {
      found.tooLarge = true
    })
    stream.on('data', (chunk: Buffer) => hash.update(chunk))
    stream.on('end', () => {
      found.sha256 = hash.digest('hex')
    })
  })
  await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
  if (found.tooLarge) return { ok: false, status: 413, error: TOO_LARGE }
  return found.sha256
    ? { ok: true, sha256: found.sha256 }
    : { ok: false, status: 422, error: 'file_required' }
}
