import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import createQpdf from '@neslinesli93/qpdf-wasm'

/**
 * A value of a PDF as qpdf writes it (version 2 of its JSON): `/Name`, `u:text`, `b:hex`, `5 0 R`, numbers, lists,
 * dictionaries. Names are decoded, object streams unpacked.
 */
export type PdfValue = string | number | boolean | null | PdfValue[] | PdfDictionary
export type PdfDictionary = { [key: string]: PdfValue }
/** Each object by its reference (`5 0 R`), and the trailer as `trailer`; of a stream, its dictionary. */
export type PdfObjects = ReadonlyMap<string, PdfValue>

export type PdfReading = { ok: true; objects: PdfObjects } | { ok: false; needsPassword: boolean }

/**
 * Every object of a PDF, read by qpdf. What qpdf reads with warnings is read; what it cannot read to its end is
 * refused, because another program might find more in it.
 */
export async function readObjects(bytes: Uint8Array): Promise<PdfReading> {
  const asked = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', PDF, JSON_FILE]
  const { code, read, errors } = await qpdf(bytes, asked)
  if (code !== 0 && code !== WARNINGS) return { ok: false, needsPassword: /invalid password/.test(errors) }
  const { qpdf: parts } = JSON.parse(read(JSON_FILE)) as { qpdf: [unknown, Record<string, Entry>] }
  const objects = Object.entries(parts[1]).map(
    ([name, entry]) => [name.replace(/^obj:/, ''), contentOf(entry)] as const,
  )
  return { ok: true, objects: new Map(objects) }
}

/** Which objects lie wholly behind the first `bytes` of the file: what was added to a document of that length. */
export async function objectsBehind(bytes: Uint8Array, length: number): Promise<ReadonlySet<string>> {
  const { lines } = await qpdf(bytes, [PDF, '--show-xref'])
  const places = lines.map((line) => PLACE.exec(line)?.groups).filter((place) => place !== undefined)
  const offsets = new Map(places.map(({ number, offset }) => [number, Number(offset)]))
  const isBehind = ({ stream, offset }: Record<string, string>) =>
    (stream === undefined ? Number(offset) : (offsets.get(stream) ?? length)) >= length
  return new Set(places.filter(isBehind).map(({ number, generation }) => `${number} ${generation} R`))
}

/** Whether there is a page to look at: programs answer a document without one in different ways. */
export function hasPages(objects: PdfObjects): boolean {
  const under = (value: PdfValue | undefined, key: string) => {
    const found = resolved(value, objects)
    const isDictionary = typeof found === 'object' && found !== null && !Array.isArray(found)
    return isDictionary ? found[key] : undefined
  }
  const kids = resolved(under(under(under(objects.get('trailer'), '/Root'), '/Pages'), '/Kids'), objects)
  return Array.isArray(kids) && kids.length > 0
}

/** Follows references as far as they lead. */
export function resolved(value: PdfValue | undefined, objects: PdfObjects): PdfValue | undefined {
  let at = value
  for (let steps = 0; typeof at === 'string' && REFERENCE.test(at) && steps < 20; steps += 1)
    at = objects.get(at)
  return at
}

const REFERENCE = /^\d+ \d+ R$/

type Entry = { value?: PdfValue; stream?: { dict: PdfDictionary } }
const contentOf = ({ value, stream }: Entry): PdfValue => stream?.dict ?? value ?? null

const PDF = '/in.pdf'
const JSON_FILE = '/out.json'
const WARNINGS = 3
const PLACE =
  /^(?<number>\d+)\/(?<generation>\d+): (?:uncompressed; offset = (?<offset>\d+)|compressed; stream = (?<stream>\d+))/

/** The package's own types leave out the binary and the writing of files. */
const make = createQpdf as unknown as (options: { wasmBinary: Uint8Array }) => Promise<{
  callMain: (args: string[]) => number
  FS: { writeFile: (path: string, bytes: Uint8Array) => void; readFile: (path: string) => Uint8Array }
}>

let binary: Uint8Array | undefined

/** One run of qpdf over one file: an instance is for once. */
async function qpdf(bytes: Uint8Array, args: string[]) {
  binary ??= readFileSync(createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'))
  const wasmBinary = binary
  const said: Record<'log' | 'error', string[]> = { log: [], error: [] }
  const instance = await listening(said, () => make({ wasmBinary }))
  instance.FS.writeFile(PDF, withoutPadding(bytes))
  const read = (file: string) => Buffer.from(instance.FS.readFile(file)).toString()
  return { code: exitOf(() => instance.callMain(args)), read, lines: said.log, errors: said.error.join('\n') }
}

/** Some scanners fill up a file with blanks or zeros; the end of a PDF is looked for in its last bytes only. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(
    0,
    bytes.findLastIndex((byte) => byte !== 0 && byte !== 10 && byte !== 13 && byte !== 32) + 1,
  )
}

/** The module writes to the console as it finds it while it is being made, and cannot be given another. */
function listening<Made>(said: Record<'log' | 'error', string[]>, make: () => Made): Made {
  const { log, error } = console
  console.log = (line) => void said.log.push(String(line))
  console.error = (line) => void said.error.push(String(line))
  try {
    return make()
  } finally {
    Object.assign(console, { log, error })
  }
}

/** A file that breaks the module (out of memory, unreachable code) is one it cannot read. */
function exitOf(run: () => number): number {
  try {
    return run()
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return 2
    throw error
  }
}
