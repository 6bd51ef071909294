import { deflateRawSync } from 'node:zlib'

const TYPES = {
  docx: 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  docm: 'vnd.ms-word.document.macroEnabled.main+xml',
  dotm: 'vnd.ms-word.template.macroEnabledTemplate.main+xml',
  xlsm: 'vnd.ms-excel.sheet.macroEnabled.main+xml',
  xltm: 'vnd.ms-excel.template.macroEnabled.main+xml',
  xlam: 'vnd.ms-excel.addin.macroEnabled.main+xml',
  pptm: 'vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
  dotx: 'vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
} as const

/** A DOCX or XLSX, or one of their relatives, with the entries that make one, and further ones. */
export function office(
  kind: keyof typeof TYPES,
  {
    names = [],
    types = '',
    parts = [],
  }: { names?: string[]; types?: string; parts?: [name: string, content: string][] } = {},
) {
  const main = `<Override PartName="/main.xml" ContentType="application/${TYPES[kind]}"/>`
  const entries: [string, string][] = [
    ['[Content_Types].xml', `<?xml version="1.0"?><Types>${main}${types}</Types>`],
    [kind.startsWith('xl') ? 'xl/workbook.xml' : 'word/document.xml', '<xml/>'],
    ...names.map((name): [string, string] => [name, 'x']),
    ...parts,
  ]
  return zip(entries)
}

export function zip(entries: readonly [name: string, content: string][]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    bodies.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, list, end])
}
