import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/**
 * Whether a DOCX or XLSX carries macros or controls: by the names in the archive and by what its list of content
 * types declares. An archive that cannot be read to its end counts as one that does.
 */
export async function hasMacros(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const entries = await directoryOf(handle)
    const types = entries.find((entry) => entry.name === '[Content_Types].xml')
    if (!types || entries.some((entry) => ACTIVE_NAME.test(entry.name))) return true
    return ACTIVE_TYPE.test(await textOf(handle, types))
  } catch {
    return true
  } finally {
    await handle.close()
  }
}

const ACTIVE_NAME = /vbaProject|vbaData|activeX|macrosheets/i
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|macrosheet/i
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024
const MOST_TEXT_BYTES = 4 * 1024 * 1024

type Entry = { name: string; method: number; packedBytes: number; offset: number }

/** The central directory, found from the end of the archive (APPNOTE 4.3.16). */
async function directoryOf(handle: FileHandle): Promise<Entry[]> {
  const { size } = await handle.stat()
  const tail = await bytes(handle, { offset: Math.max(0, size - 65_557), length: Math.min(size, 65_557) })
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('no end record')
  const length = tail.readUInt32LE(end + 12)
  if (length > MOST_DIRECTORY_BYTES) throw new Error('directory too large')
  return entriesOf(
    await bytes(handle, { offset: tail.readUInt32LE(end + 16), length }),
    tail.readUInt16LE(end + 10),
  )
}

function entriesOf(directory: Buffer, count: number): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('broken directory')
    const nameBytes = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function textOf(handle: FileHandle, entry: Entry): Promise<string> {
  if (entry.packedBytes > MOST_TEXT_BYTES) throw new Error('entry too large')
  const header = await bytes(handle, { offset: entry.offset, length: 30 })
  const begin = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await bytes(handle, { offset: begin, length: entry.packedBytes })
  const plain = entry.method === 0 ? packed : await unpack(packed, { maxOutputLength: MOST_TEXT_BYTES })
  return plain.toString('utf8')
}

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)

async function bytes(
  handle: FileHandle,
  { offset, length }: { offset: number; length: number },
): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
  if (bytesRead !== length) throw new Error('archive ends early')
  return buffer
}
