import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import yazl from 'yazl'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { safeFileName } from '#app/domain/forms/file-name.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import type { Language } from '#app/domain/language.ts'
import { attachment } from '#app/http/attachment.ts'
import { sessionToken } from '#app/http/cookies.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { programmeName } from '#app/http/speaking.server.ts'
import {
  type DossierPackage,
  findPackage,
  type PackagedDocument,
} from '#app/models/dossier/dossier-package.server.ts'
import { findSession } from '#app/models/people/sessions.server.ts'
import { issuedPapers } from '#app/papers/issued.server.ts'
import { translator } from '#app/text/text.ts'
import { logDamage } from './downloads.ts'
import { inquiryAsText } from './package-inquiries.ts'
import { packagePage } from './package-page.ts'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

/** One file of a package, as its index lists it. */
export type PackageEntry = {
  path: string
  size: number
  sha256: string
  about:
    | { kind: 'document'; slot: string; at: string; year: number | null }
    | { kind: 'inquiry'; subject: string }
    | { kind: 'data'; name: string }
}
type Contained = PackageEntry & { from: Pick<PackagedDocument, 'handOut'> | { bytes: Buffer }; at: Date }

/** `/canton/dossiers/:reference/package.zip`, and for the municipality its own. */
export function packages(): Hono<Edge> {
  const answer = (reader: DossierPackage['reader']) => async (c: Context<Edge>) => {
    const token = sessionToken(c.req.header('cookie'))
    const at = now()
    const session = token ? findSession(token, at) : undefined
    if (!session)
      return c.redirect(`/sign-in?${new URLSearchParams({ returnTo: safePath(c.req.path) })}`, 303)
    const found = findPackage(session.user, {
      reference: c.req.param('reference') ?? '',
      reader,
      on: today(at),
    })
    if (!found) return refuse(c, 404)
    const withheld = await firstWithheld(c, found)
    if (withheld) return refuse(c, withheld === 'damaged' ? 500 : 409, `file_${withheld}`)
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(safeFileName(`${programmeName()} ${found.reference}`, 'zip')),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    }
    if (c.req.method === 'HEAD') return new Response(null, { headers })
    const made = { at, language: languageOf(c.req.raw) }
    const papers = await papersOf(found, made)
    return new Response(zipOf(found, { ...made, papers }), { headers })
  }
  return new Hono<Edge>()
    .get('/canton/dossiers/:reference/package.zip', answer('canton'))
    .get('/municipality/dossiers/:reference/package.zip', answer('municipality'))
}

/** Before the first byte leaves: a file that is not yet scanned or not what its row says keeps the whole package back. */
async function firstWithheld(c: Context<Edge>, { documents }: DossierPackage) {
  for (const document of documents.filter(({ scan }) => scan !== 'infected')) {
    const handed = await document.handOut(now())
    if (handed.ok) {
      await handed.handle.close()
      continue
    }
    if (handed.withheld === 'damaged') logDamage(document, { ...handed, requestId: c.var.requestId })
    return handed.withheld
  }
  return undefined
}

type Made = { at: Date; language: Language }

/** Files go from disk into the answer, one after the other; only data and index are built in memory. */
function zipOf(
  dossier: DossierPackage,
  { at, language, papers }: Made & { papers: Contained[] },
): ReadableStream<Uint8Array> {
  const contained = [
    ...dataOf(dossier, at),
    ...inquiriesOf(dossier, { at, language }),
    ...documentsOf(dossier, language),
    ...papers,
  ]
  const entries: PackageEntry[] = contained.map(({ from: _source, at: _time, ...entry }) => entry)
  const { reference, party, reader } = dossier
  const page = Buffer.from(packagePage({ dossier, entries, language, at }))
  const listed = [...entries, entryOf('index.html', page, { kind: 'data', name: 'index' })]
  const index = { reference, party, reader, madeAt: at.toISOString(), entries: listed }

  const zip = new yazl.ZipFile()
  const output = new Readable().wrap(zip.outputStream)
  zip.addBuffer(page, 'index.html', { mtime: at })
  zip.addBuffer(json(index), 'index.json', { mtime: at })
  for (const { path, from, at: mtime } of contained) {
    if ('bytes' in from) zip.addBuffer(from.bytes, path, { mtime })
    else
      zip.addReadStreamLazy(path, { mtime, compress: false }, (give) => {
        opened(from, output).then(
          (stream) => give(null, stream),
          (error: Error) => output.destroy(error),
        )
      })
  }
  zip.end()
  return Readable.toWeb(output) as unknown as ReadableStream<Uint8Array>
}

/**
 * A file that went missing or was changed meanwhile breaks the download off: a package with a hole must not look
 * whole. Whoever leaves before the end leaves no open file behind.
 */
async function opened({ handOut }: Pick<PackagedDocument, 'handOut'>, output: Readable) {
  const handed = await handOut(now())
  if (!handed.ok) throw new Error('A file of this package can no longer be handed out')
  const stream = handed.handle.createReadStream({ start: 0 })
  stream.on('error', (error) => output.destroy(error))
  const leave = () => stream.destroy()
  if (output.destroyed) leave()
  output.once('close', leave)
  stream.once('close', () => output.off('close', leave))
  return stream
}

/** The papers that were issued, each drawn as it left. */
async function papersOf(
  { dossier, documents }: DossierPackage,
  { at: now, language }: Made,
): Promise<Contained[]> {
  const issued = await issuedPapers({ dossier, language }, now)
  return issued.map(({ bytes, fileName, kind, at, year }, index) => {
    const path = `documents/${numbered(documents.length + index)} ${fileName}`
    const about = { kind: 'document' as const, slot: kind, year, at }
    const file = Buffer.from(bytes)
    return { ...entryOf(path, file, about), from: { bytes: file }, at: new Date(at) }
  })
}

const numbered = (index: number) => String(index + 1).padStart(3, '0')

function dataOf({ records, history, waited, mails, proof }: DossierPackage, at: Date): Contained[] {
  return Object.entries({ ...records, history, ...(waited.length > 0 && { waited }), mails, proof }).map(
    ([name, value]) => {
      const bytes = json(value)
      return { ...entryOf(`data/${name}.json`, bytes, { kind: 'data', name }), from: { bytes }, at }
    },
  )
}

/** Each thread as a text, which names where in the package its files lie. */
function inquiriesOf(
  { inquiries, documents, reference }: DossierPackage,
  { at, language }: Made,
): Contained[] {
  const places = new Map(documents.map((document, index) => [document.id, placeOf(document, index)]))
  return inquiries.map((inquiry, index) => {
    const { subject } = inquiry
    const path = `inquiries/${numbered(index)} ${safeFileName(subject, 'txt')}`
    const bytes = Buffer.from(inquiryAsText(language, inquiry, { reference, places }))
    return { ...entryOf(path, bytes, { kind: 'inquiry', subject }), from: { bytes }, at }
  })
}

const placeOf = ({ fileName }: Pick<PackagedDocument, 'fileName'>, index: number) =>
  `documents/${numbered(index)} ${fileName}`

function documentsOf({ documents }: DossierPackage, language: Language): Contained[] {
  return documents.map((document, index) => {
    const { slot, year, size, sha256, uploadedAt, handOut } = document
    const path = placeOf(document, index)
    const about = { kind: 'document' as const, slot, year, at: uploadedAt }
    const at = new Date(uploadedAt)
    if (document.scan !== 'infected') return { path, size, sha256, about, from: { handOut }, at }
    const bytes = Buffer.from(lockedNote(document, language))
    return { ...entryOf(`${path}.txt`, bytes, about), from: { bytes }, at }
  })
}

/** Stands where a locked file would: nobody takes malware away with a package, and nobody wonders about a gap. */
function lockedNote({ fileName, sha256, scanFinding }: PackagedDocument, language: Language): string {
  const t = translator(language)
  return [t('fault.file_infected.title'), fileName, `SHA-256 ${sha256}`, scanFinding, ''].join('\n')
}

function entryOf(path: string, bytes: Buffer, about: PackageEntry['about']): PackageEntry {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), about }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
