import { crc32, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** A4 at 150 dpi. */
const WIDTH = 1240
const HEIGHT = 1754
const A4 = [595.28, 841.89] as const

/**
 * A paper as an office scanner sends it: pictures only, one for each page, in grey at 150 dpi, with lines of print and
 * the noise of the glass. Seven pages make about 2 MB.
 */
export function scannedPaper(pages = 7): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: { Producer: 'Scanner' } })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
  })
  for (let page = 1; page <= pages; page += 1) {
    document.addPage({ size: [...A4], margin: 0 })
    document.image(picture(page), 0, 0, { width: A4[0], height: A4[1] })
  }
  document.end()
  return whole
}

/** A grey PNG of a printed page; another `seed`, another page. */
function picture(seed: number): Buffer {
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1), 0xf6)
  let state = seed * 2654435761
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (WIDTH + 1)
    rows[start] = 0
    const isPrinted = y > 150 && y < HEIGHT - 150 && y % 40 < 18
    for (let x = 1; x <= WIDTH; x += 1) {
      if (isPrinted && x > 140 && x < WIDTH - 140 && random() < 0.3) rows[start + x] = 0x30
      else if (random() < 0.06) rows[start + x] = 0xf0 + Math.floor(random() * 12)
    }
  }
  const header = Buffer.from([...uint32(WIDTH), ...uint32(HEIGHT), 8, 0, 0, 0, 0])
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const parts = [
    part('IHDR', header),
    part('IDAT', deflateSync(rows, { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([signature, ...parts])
}

function part(type: string, data: Buffer) {
  const named = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
}

function uint32(value: number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}
