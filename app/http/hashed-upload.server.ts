import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { TOO_LARGE } from '#app/domain/forms/file-slots.ts'
import { documentsFolder, UNFINISHED } from '#app/models/records/document-store.server.ts'
import { type FilePart, isMultipart, readMultipart } from './multipart.server.ts'

export type HashedUpload<Seen> = { ok: true; seen: Seen } | { ok: false; status: 413 | 422; error: string }

export type LookAt<Seen> = (file: { sha256: string; path: string }) => Promise<Seen>

/**
 * Takes the SHA-256 of the first file of a form while it arrives, and lets `look` see the file. Nothing of it is
 * kept: it lies beside the documents as one still being received, until `look` has answered.
 */
export async function hashUpload<Seen>(request: Request, look: LookAt<Seen>): Promise<HashedUpload<Seen>> {
  await mkdir(documentsFolder, { recursive: true, mode: 0o700 })
  const file = path.join(documentsFolder, randomUUID() + UNFINISHED)
  try {
    const received = await receive(request, file)
    return received.ok ? { ok: true, seen: await look({ sha256: received.sha256, path: file }) } : received
  } finally {
    await rm(file, { force: true })
  }
}

async function receive(request: Request, file: string) {
  if (!isMultipart(request)) return REQUIRED
  const found = { sha256: '', tooLarge: false, written: Promise.resolve() }
  const onFile = ({ stream }: FilePart) => {
    const hash = createHash('sha256')
    stream.on('limit', () => {
      found.tooLarge = true
    })
    stream.on('data', (chunk: Buffer) => hash.update(chunk))
    stream.on('end', () => {
      found.sha256 = hash.digest('hex')
    })
    found.written = pipeline(stream, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    found.written.catch(() => undefined)
    return true
  }
  await readMultipart(request, { onFile })
  await found.written
  if (found.tooLarge) return { ok: false, status: 413, error: TOO_LARGE } as const
  return found.sha256 ? ({ ok: true, sha256: found.sha256 } as const) : REQUIRED
}

const REQUIRED = { ok: false, status: 422, error: 'file_required' } as const
