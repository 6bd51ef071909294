import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { MOST_BYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'

export type FilePart = { field: string; name: string; stream: BusboyFileStream }
export type Multipart = {
  fields: FormData
  /** More fields or files than a form of ours has, or a text that had to be cut. */
  exceeded: boolean
}
type Reading = {
  /** Takes the bytes of a file, or answers false; then they are read and thrown away. */
  onFile?: (file: FilePart) => boolean
  mostFiles?: number
}

const MOST_FIELDS = 2000

export const isMultipart = (request: Request) => /^multipart\/form-data\b/i.test(contentTypeOf(request))

/**
 * The one reader of multipart forms. A file field that a browser left empty is no file. What the sender did wrong
 * (another type, no boundary, a body that is cut off or no form) is thrown as an answer of class 4xx.
 */
export async function readMultipart(request: Request, reading: Reading = {}): Promise<Multipart> {
  if (!isMultipart(request) || !request.body) throw new Response(null, { status: 415 })
  const form: Multipart = { fields: new FormData(), exceeded: false }
  const parser = parserOf(request, reading)
  parser.on('field', (name, value, _nameCut, valueCut) => {
    form.fields.append(name ?? '', value)
    form.exceeded ||= valueCut
  })
  parser.on('file', (field, stream, name) => {
    // A cut-off body fails each part as well as the parser. It is reported once, by the parser.
    stream.on('error', () => undefined)
    // Whoever takes a file and fails lets the stream go; nobody would read it any more, and the body would never end.
    stream.on('close', () => stream.readableEnded || parser.destroy(new Error('a file was let go')))
    if (!name || !reading.onFile?.({ field: field ?? '', name, stream })) stream.resume()
  })
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(limit, () => {
      form.exceeded = true
    })
  try {
    await feed(parser, request.body)
  } catch {
    parser.destroy()
    throw new Response(null, { status: 400 })
  }
  return form
}

/**
 * Gives the parser the body, chunk by chunk. It may be at the end of the form before the body is at its own; what
 * follows is read and thrown away. (A pipeline would wait for the rest of a body that it no longer reads.)
 */
async function feed(parser: BusboyInstance, body: ReadableStream<Uint8Array>) {
  let isOver = false
  const over = new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve)
    parser.once('error', reject)
  }).finally(() => {
    isOver = true
  })
  // Its failure is met at the next chunk, or at the end.
  over.catch(() => undefined)
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
    if (!isOver) await Promise.race([over, new Promise((taken) => parser.write(chunk, taken))])
  if (!isOver) parser.end()
  await over
}

function parserOf(request: Request, { onFile, mostFiles = 1 }: Reading): BusboyInstance {
  const limits = {
    fileSize: MOST_BYTES_PER_FILE,
    files: onFile ? mostFiles : Number.POSITIVE_INFINITY,
    fields: MOST_FIELDS,
    fieldSize: 64 * 1024,
    parts: MOST_FIELDS + mostFiles,
    headerPairs: 50,
  }
  try {
    const parser = new Busboy({ headers: { 'content-type': contentTypeOf(request) }, limits })
    // It may fail once more after its pipeline has ended.
    return parser.on('error', () => undefined)
  } catch {
    // No boundary, or one that is longer than a boundary may be.
    throw new Response(null, { status: 415 })
  }
}

const contentTypeOf = (request: Request) => request.headers.get('Content-Type') ?? ''
