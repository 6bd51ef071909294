import type { Readable } from 'node:stream'
import sax from 'sax'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** What a DOCX or XLSX may do or fetch besides being read; `unreadable` where it cannot be looked into. */
export type OfficeHazard = 'macros' | 'template' | 'embedded' | 'external' | 'unreadable'

const LIMITS = { entries: 5_000, unpackedBytes: 400_000_000, ratio: 200, textBytes: 8_000_000 }
/** Below this a ratio says nothing: empty cells pack well. */
const RATIO_FROM_BYTES = 20_000_000

const NAMES: readonly [RegExp, OfficeHazard][] = [
  [/vbaProject|vbaData|activeX|macrosheets/i, 'macros'],
  [/(?:^|\/)embeddings\//i, 'embedded'],
  [/(?:^|\/)externalLinks\//i, 'external'],
]
const TYPES: readonly [RegExp, OfficeHazard][] = [
  [/macroEnabled|vbaProject|activeX|macrosheet|intlmacrosheet/i, 'macros'],
  [/oleObject/i, 'embedded'],
  [/externalLink|\.connections\+xml|queryTable/i, 'external'],
]
const RELATIONS: readonly [RegExp, OfficeHazard][] = [
  [/\/(?:oleObject|package|aFChunk)$/i, 'embedded'],
  [/\/(?:vbaProject|control|activeXControlBinary|xlMacrosheet|xlIntlMacrosheet)$/i, 'macros'],
]

/** Reads the list of contents, the declared types and every relation between parts; nothing else is unpacked. */
export async function officeHazard(file: string): Promise<OfficeHazard | undefined> {
  try {
    const archive = await openPromise(file, { lazyEntries: true, autoClose: false })
    try {
      return await hazardIn(archive)
    } finally {
      archive.close()
    }
  } catch {
    return 'unreadable'
  }
}

async function hazardIn(archive: ZipFile): Promise<OfficeHazard | undefined> {
  const found: OfficeHazard[] = []
  let unpacked = 0
  let declared = false
  if (archive.entryCount > LIMITS.entries) return 'unreadable'
  for await (const entry of archive.eachEntry()) {
    unpacked += entry.uncompressedSize
    const isBomb =
      entry.uncompressedSize > RATIO_FROM_BYTES &&
      entry.uncompressedSize > entry.compressedSize * LIMITS.ratio
    if (unpacked > LIMITS.unpackedBytes || isBomb || entry.isEncrypted()) return 'unreadable'
    found.push(...matching(NAMES, entry.fileName))
    const isTypes = entry.fileName === '[Content_Types].xml'
    declared ||= isTypes
    if (isTypes || /\.rels$/i.test(entry.fileName))
      readPart(await textOf(archive, entry), (tag, attributes) => {
        if (tag === 'Override' || tag === 'Default')
          found.push(...matching(TYPES, attributes.ContentType ?? ''))
        if (tag === 'Relationship') found.push(...relationHazards(attributes))
      })
  }
  return declared ? ORDER.find((hazard) => found.includes(hazard)) : 'unreadable'
}

const ORDER: readonly OfficeHazard[] = ['macros', 'template', 'embedded', 'external']

function relationHazards({ Type = '', TargetMode = '' }: Attributes): OfficeHazard[] {
  const hazards = matching(RELATIONS, Type)
  if (!/^external$/i.test(TargetMode.trim()) || /\/hyperlink$/i.test(Type)) return hazards
  return [/\/attachedTemplate$/i.test(Type) ? 'template' : 'external', ...hazards]
}

const matching = (rules: readonly [RegExp, OfficeHazard][], text: string) =>
  rules.filter(([pattern]) => pattern.test(text)).map(([, hazard]) => hazard)

type Attributes = Partial<Record<'ContentType' | 'Type' | 'TargetMode', string>>

/** Strictly: what is no well-formed XML throws, and so does a document type, which no office program writes. */
function readPart(text: string, onElement: (name: string, attributes: Attributes) => void) {
  const reader = sax.parser(true)
  reader.onopentag = ({ name, attributes }) =>
    onElement(name.replace(/^.*:/, ''), attributes as Record<string, string>)
  reader.ondoctype = () => {
    throw new Error('a document type')
  }
  reader.onerror = (error) => {
    throw error
  }
  reader.write(text).close()
}

/** Counts what really comes out: the size in the list of contents may lie. */
async function textOf(archive: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const stream: Readable = await archive.openReadStreamPromise(entry)
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LIMITS.textBytes) throw new Error('a part too large')
    chunks.push(chunk)
  }
  return decoded(Buffer.concat(chunks))
}

function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
