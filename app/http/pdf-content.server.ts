import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createInflate } from 'node:zlib'

/**
 * Encrypted PDFs cannot be checked or archived; active ones (JavaScript, programs started, media with scripts) are
 * refused. The file is read in chunks: first its plain objects, then each compressed object stream, where writers
 * like to put such entries. A stream that cannot be unpacked cannot be cleared and counts as active.
 */
export async function pdfRefusal(file: string): Promise<'encrypted_pdf' | 'active_pdf' | undefined> {
  const plain = await scan(createReadStream(file))
  if (plain.names.has('Encrypt')) return 'encrypted_pdf'
  if (isActive(plain.names)) return 'active_pdf'
  const budget = { bytes: MOST_UNPACKED_BYTES }
  for (const offset of plain.objectStreams)
    if (await isActiveInside(file, { offset, budget })) return 'active_pdf'
  return undefined
}

const MOST_UNPACKED_BYTES = 200 * 1024 * 1024
/** Longer than any name looked for, with every letter written as #xx. */
const OVERLAP = 64
const HEAD = 4096

type Finding = { names: Set<string>; objectStreams: number[] }

const isActive = (names: Set<string>) => ACTIVE.some((name) => names.has(name))
const ACTIVE = ['JavaScript', 'Launch', 'Rendition', 'RichMedia']
const NAME = new RegExp(
  `/(?:${['Encrypt', 'ObjStm', ...ACTIVE].map(anySpelling).join('|')})(?=[\\s/<>[\\](){}%\\0])`,
  'g',
)

/** A name may write any letter as #xx. */
function anySpelling(name: string) {
  return [...name].map((letter) => `(?:${letter}|#${hexOf(letter)})`).join('')
}

function hexOf(letter: string) {
  return letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

async function scan(chunks: AsyncIterable<Buffer>): Promise<Finding> {
  const found: Finding = { names: new Set(), objectStreams: [] }
  let carried = ''
  let position = 0
  for await (const chunk of chunks) {
    const text = carried + chunk.toString('latin1')
    for (const match of text.matchAll(NAME)) note(found, match[0], position - carried.length + match.index)
    carried = text.slice(-OVERLAP)
    position += chunk.length
  }
  for (const match of `${carried}\n`.matchAll(NAME))
    note(found, match[0], position - carried.length + match.index)
  return found
}

function note(found: Finding, written: string, offset: number) {
  const name = written
    .slice(1)
    .replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  found.names.add(name)
  if (name === 'ObjStm' && found.objectStreams.at(-1) !== offset) found.objectStreams.push(offset)
}

async function isActiveInside(
  file: string,
  { offset, budget }: { offset: number; budget: { bytes: number } },
) {
  const begin = await dataOffset(file, offset)
  if (begin === undefined) return true
  const unpacked = createReadStream(file, { start: begin }).pipe(createInflate())
  try {
    return isActive((await scan(limited(unpacked, budget))).names)
  } catch {
    return true
  }
}

/** Inflate ends where the packed data ends; what follows in the file is not looked at. */
async function* limited(unpacked: Readable, budget: { bytes: number }) {
  for await (const chunk of unpacked) {
    budget.bytes -= chunk.length
    if (budget.bytes < 0) throw new Error('unpacks to too much')
    yield chunk as Buffer
  }
}

/** Where the data of the object stream begins whose dictionary contains `offset`; only Flate is known. */
async function dataOffset(file: string, offset: number) {
  const start = Math.max(0, offset - HEAD)
  const around = Buffer.concat(await createReadStream(file, { start, end: offset + HEAD }).toArray())
  const text = around.toString('latin1')
  const keyword = /stream\r?\n/g
  keyword.lastIndex = offset - start
  const match = keyword.exec(text)
  if (!match) return undefined
  const dictionary = text.slice(text.lastIndexOf('obj', offset - start), match.index)
  const filters = dictionary.match(/\/(?:\w+Decode|Fl|LZW|A85|AHx)\b/g) ?? []
  return filters.length === 1 && filters[0] === '/FlateDecode'
    ? start + match.index + match[0].length
    : undefined
}
