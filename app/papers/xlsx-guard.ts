import type { Readable } from 'node:stream'
import sax from 'sax'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type CellPlace, MOST_COLUMNS, MOST_ROWS, type SheetFault } from '#app/domain/sheet.ts'
import { officeHazard } from './office-hazards.ts'

const MEGABYTES = 1024 * 1024
const LIMITS = { entries: 100, partBytes: 20 * MEGABYTES, unpackedBytes: 40 * MEGABYTES, ratio: 200 }
/** Below this a ratio says nothing: empty cells pack well. */
const RATIO_FROM_BYTES = MEGABYTES

/** What can be said of an XLSX before it is read: its sheets in their order, and their cells with a formula. */
export type Looked = { ok: true; sheets: LookedSheet[] } | ({ ok: false } & SheetFault)
export type LookedSheet = { name: string; isHidden: boolean; formulas: CellPlace[] }

/**
 * Looks through an XLSX before a library opens it, which would build as many cells as the file claims: how much it
 * really unpacks to, what it brings along, and how far its cells reach.
 */
export async function lookThrough(file: string): Promise<Looked> {
  const hazard = await officeHazard(file)
  if (hazard) return { ok: false, fault: hazard === 'template' ? 'external' : hazard }
  try {
    const archive = await openPromise(file, { lazyEntries: true, autoClose: false })
    try {
      return await look(archive)
    } finally {
      archive.close()
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.why }
    return { ok: false, fault: 'unreadable' }
  }
}

/** Ends the look from within the reading of a part. */
class Refused extends Error {
  readonly why: SheetFault
  constructor(why: SheetFault) {
    super(why.fault)
    this.why = why
  }
}

/** What the parts of a workbook say: its sheets, where each lies, and the formulas of each place. */
type Book = {
  sheets: { name: string; id: string; isHidden: boolean }[]
  targets: Map<string, string>
  formulas: Map<string, CellPlace[]>
}

async function look(archive: ZipFile): Promise<Looked> {
  if (archive.entryCount > LIMITS.entries) throw new Refused({ fault: 'too_large' })
  const book: Book = { sheets: [], targets: new Map(), formulas: new Map() }
  let unpacked = 0
  for await (const entry of archive.eachEntry()) {
    const take = takerOf(entry.fileName.replace(/^\//, ''), book)
    unpacked += await unpack(archive, { entry, take, left: LIMITS.unpackedBytes - unpacked })
  }
  const sheets = book.sheets.map(({ name, id, isHidden }) => ({
    name,
    isHidden,
    formulas: book.formulas.get(book.targets.get(id) ?? '') ?? [],
  }))
  return { ok: true, sheets }
}

/** Told of each element in its order, and of `END` once. */
type Taker = (tag: string, attributes: Attributes) => void
type Attributes = Readonly<Record<string, string>>
const END = ''

/** What is read of a part; undefined for one that only has to be small enough. */
function takerOf(path: string, { sheets, targets, formulas }: Book): Taker | undefined {
  if (path === 'xl/workbook.xml')
    return (tag, { name = '', state = 'visible', ...more }) => {
      if (tag === 'sheet') sheets.push({ name, id: more['r:id'] ?? '', isHidden: state !== 'visible' })
    }
  if (path === 'xl/_rels/workbook.xml.rels')
    return (tag, { Id = '', Target = '' }) => {
      if (tag === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    }
  if (!/\.xml$/i.test(path)) return undefined
  const own: CellPlace[] = []
  formulas.set(path, own)
  return cellTaker(own)
}

/** Refuses cells far out, whatever the part is called that has them, and a formula whose value nobody has worked out. */
function cellTaker(formulas: CellPlace[]): Taker {
  let at: CellPlace | undefined
  let open: CellPlace | undefined
  return (tag, { r }) => {
    if (tag === 'sheetData') at = { line: 0, column: -1 }
    if (!at) return
    if (open && tag !== 'v') throw new Refused({ fault: 'no_value', ...open })
    open = tag === 'f' ? at : undefined
    if (tag === 'f') formulas.push(at)
    if (tag === 'row') at = { line: r ? Number(r) : at.line + 1, column: -1 }
    if (tag === 'c') at = r ? placeOf(r) : { ...at, column: at.column + 1 }
    if (!(at.line <= MOST_ROWS)) throw new Refused({ fault: 'rows', ...at })
    if (at.column >= MOST_COLUMNS) throw new Refused({ fault: 'columns', ...at })
  }
}

function placeOf(address: string): CellPlace {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? []
  if (!letters || !digits) throw new Refused({ fault: 'unreadable' })
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { line: Number(digits), column }
}

type Unpacking = { entry: Entry; take: Taker | undefined; left: number }

/** Counts what really comes out: the size in the list of contents may lie. Returns it. */
async function unpack(archive: ZipFile, { entry, take, left }: Unpacking): Promise<number> {
  if (entry.isEncrypted()) throw new Refused({ fault: 'locked' })
  const reader = take && readerFor(take)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream: Readable = await archive.openReadStreamPromise(entry)
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const isBomb = size > RATIO_FROM_BYTES && size > entry.compressedSize * LIMITS.ratio
    if (size > LIMITS.partBytes || size > left || isBomb) throw new Refused({ fault: 'too_large' })
    reader?.write(decoder.decode(chunk, { stream: true }))
  }
  reader?.write(decoder.decode()).close()
  take?.(END, {})
  return size
}

/** Strictly: what is no well-formed XML throws, and so does a document type, which no office program writes. */
function readerFor(take: Taker) {
  const reader = sax.parser(true)
  reader.onopentag = ({ name, attributes }) =>
    take(name.replace(/^.*:/, ''), attributes as Readonly<Record<string, string>>)
  reader.ondoctype = () => {
    throw new Error('a document type')
  }
  reader.onerror = (error) => {
    throw error
  }
  return reader
}
