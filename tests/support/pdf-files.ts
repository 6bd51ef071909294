import { deflateSync } from 'node:zlib'

type Content = { objects?: string; catalog?: string; trailer?: string; pages?: number }

/** A PDF of empty pages that is whole, with further objects (`5 0 obj … endobj`) and entries of catalog and trailer. */
export function pdf({ objects = '', catalog = '', trailer = '', pages = 1 }: Content = {}): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => 103 + index)
  const empty = '<< /Type /Page /Parent 102 0 R /MediaBox [0 0 595 842] >>'
  const body = `${HEADER}101 0 obj
<< /Type /Catalog /Pages 102 0 R ${catalog} >>
endobj
102 0 obj
<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages} >>
endobj
${numbers.map((number) => `${number} 0 obj\n${empty}\nendobj`).join('\n')}
${objects}
`
  return Buffer.from(`${body}${crossReferences(body, `/Root 101 0 R ${trailer}`)}`, 'latin1')
}

/** A whole PDF of exactly so many bytes, as a scan of twenty pages would be: the pages, and a stream for the rest. */
export function pdfOfSize(bytes: number): Buffer {
  const filledWith = (length: number) => {
    const stream = `<< /Length ${String(length).padStart(10, '0')} >>\nstream\n${'Mini-KIP '.repeat(length / 9 + 1).slice(0, length)}`
    return pdf({ pages: 20, objects: `5 0 obj\n${stream}\nendstream\nendobj` })
  }
  const rest = bytes - filledWith(0).length
  // The place of the table is written at its end, with as many digits as it takes.
  return filledWith(rest - (filledWith(rest).length - bytes))
}

const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'

/** What stands at the end of a file: where each of its objects begins (at a line of its own). */
function crossReferences(body: string, trailer: string): string {
  const found = [...body.matchAll(/^(\d+) 0 obj\b/gm)].map(
    (match) => [Number(match[1]), match.index] as const,
  )
  const places = new Map(found)
  const rows = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const size = [...places.keys()].reduce((most, number) => Math.max(most, number), 0) + 1
  return `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`
}

/** Adds objects to a PDF as signing programs do: behind its end, with a table of their own. */
export function appended(base: Buffer, objects: (firstFree: number) => string, root = ''): Buffer {
  const text = base.toString('latin1')
  const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.[1] ?? ''
  const size = Number(last(/\/Size (\d+)/g))
  const previous = `/Prev ${last(/startxref\s+(\d+)/g)}`
  const body = `${text}\n${objects(size)}\n`
  const added = ' '.repeat(text.length) + body.slice(text.length)
  const rootOf = root || `/Root ${last(/\/Root (\d+ 0 R)/g)}`
  const end = crossReferences(added, `${rootOf} ${previous}`).replace(
    /\/Size (\d+)/,
    (_, own: string) => `/Size ${Math.max(size, Number(own))}`,
  )
  return Buffer.from(body + end, 'latin1')
}

/** How the object with a script is hidden in a compressed object stream. */
export type Packing = { filter?: string; type?: string; predictor?: boolean; cut?: number }

/** A PDF whose fourth object sits in a compressed object stream, found by a compressed table. */
export function pdfWithPacked(
  object: string,
  { filter = '/FlateDecode', type = '/Type /ObjStm', predictor = false, cut = 0 }: Packing = {},
): Buffer {
  const content = Buffer.from(`4 0 ${object}`)
  const packed = deflateSync(predictor ? upPredicted(content) : content)
  const data = packed.subarray(0, packed.length - cut).toString('latin1')
  const parameters = predictor ? '/DecodeParms << /Predictor 12 /Columns 8 >>' : ''
  const stream = `<< ${type} /N 1 /First 4 /Filter ${filter} ${parameters} /Length ${data.length} >>\nstream\n${data}\nendstream`
  return withCompressedTable({ 1: '<< /Type /Catalog /Pages 2 0 R >>', ...PAGES, 5: stream }, { 4: 5 })
}

const PAGES = {
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  6: '/ObjStm',
}

/** PNG's filter «up» over rows of eight bytes. */
function upPredicted(content: Buffer): Buffer {
  const padded = Buffer.concat([content, Buffer.alloc((8 - (content.length % 8)) % 8, ' ')])
  const rows: Buffer[] = []
  for (let at = 0; at < padded.length; at += 8) {
    const row = padded
      .subarray(at, at + 8)
      .map((byte, column) => byte - (at ? (padded[at - 8 + column] ?? 0) : 0))
    rows.push(Buffer.from([2]), Buffer.from(row))
  }
  return Buffer.concat(rows)
}

/** Objects by number, and which of them lie in which object stream. */
function withCompressedTable(objects: Record<number, string>, packed: Record<number, number>): Buffer {
  let body = HEADER
  const rows = new Map<number, [kind: number, place: number]>([[0, [0, 0]]])
  for (const [number, content] of Object.entries(objects)) {
    rows.set(Number(number), [1, body.length])
    body += `${number} 0 obj\n${content}\nendobj\n`
  }
  for (const [number, stream] of Object.entries(packed)) rows.set(Number(number), [2, stream])
  const own = Math.max(...rows.keys()) + 1
  rows.set(own, [1, body.length])
  const table = Buffer.concat(
    Array.from({ length: own + 1 }, (_, number) => {
      const [kind, place] = rows.get(number) ?? [0, 0]
      return Buffer.from([kind, place >> 16, (place >> 8) & 255, place & 255, 0])
    }),
  )
  const end = `${own} 0 obj\n<< /Type /XRef /Size ${own + 1} /W [1 3 1] /Root 1 0 R /Length ${table.length} >>\nstream\n${table.toString('latin1')}\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}
