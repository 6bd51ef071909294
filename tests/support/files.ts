import { deflateRawSync, deflateSync } from 'node:zlib'

/** The smallest PDF that is one, with further objects and trailer entries. */
export function pdf({ objects = '', trailer = '' }: { objects?: string; trailer?: string } = {}): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${objects}\ntrailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`,
    'latin1',
  )
}

/** A whole PDF of exactly so many bytes, as a scan of many pages would be: one page, and a stream for the rest. */
export function pdfOfSize(bytes: number): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  const head = objects.reduce(
    (text, object, index) => `${text}${index + 1} 0 obj\n${object}\nendobj\n`,
    '%PDF-1.7\n',
  )
  const offsets = objects.map((_, index) => head.indexOf(`${index + 1} 0 obj`))
  const tail = (start: number) =>
    [
      '\nendstream\nendobj\nxref\n0 5\n0000000000 65535 f ',
      ...[...offsets, head.length].map((offset) => `${String(offset).padStart(10, '0')} 00000 n `),
      `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${String(start).padStart(10, '0')}\n%%EOF\n`,
    ].join('\n')
  const opening = (length: number) => `4 0 obj\n<< /Length ${String(length).padStart(10, '0')} >>\nstream\n`
  const length = bytes - head.length - opening(0).length - tail(0).length
  const filled = Buffer.concat([Buffer.from(head + opening(length)), Buffer.alloc(length, 'Mini-KIP ')])
  return Buffer.concat([filled, Buffer.from(tail(filled.length + '\nendstream\nendobj\n'.length))])
}

/** A PDF whose object sits in a compressed object stream. */
export function pdfWithPacked(object: string, filter = '/FlateDecode'): Buffer {
  const data = deflateSync(Buffer.from(`2 0 ${object}`)).toString('latin1')
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${data.length} >>`
  return pdf({ objects: `3 0 obj\n${head}\nstream\n${data}\nendstream\nendobj` })
}

const TYPES = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
} as const

/** A DOCX or XLSX with the entries that make one, and further ones. */
export function office(
  kind: keyof typeof TYPES,
  { names = [], types = '' }: { names?: string[]; types?: string } = {},
) {
  const main = `<Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${TYPES[kind]}"/>`
  const entries: [string, string][] = [
    ['[Content_Types].xml', `<?xml version="1.0"?><Types>${main}${types}</Types>`],
    [kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml', '<xml/>'],
    ...names.map((name): [string, string] => [name, 'x']),
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

export const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082', 'hex'),
])
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
