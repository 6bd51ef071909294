import { PDFiumLibrary } from '@hyzyla/pdfium'
import { encode } from 'jpeg-js'
import PDFDocument from 'pdfkit'

const DOTS_PER_INCH = 150

type Grey = { width: number; height: number; data: Uint8Array }
export type Scanner = {
  /** How askew the paper lies, in degrees; quarter turns as a feeder makes them. */
  degrees?: number
  noise?: number
  /** Of each document's pages, from 0; all where left out. */
  pages?: number[]
}

/** Papers as a scanner brings them back: grey JPEG pages of 150 dpi, a little askew, with noise, and no text. */
export async function scanned(documents: Uint8Array | Uint8Array[], scanner: Scanner = {}): Promise<Buffer> {
  const each = await Promise.all([documents].flat().map((one) => scannedPages(one, scanner)))
  const paper = new PDFDocument({ autoFirstPage: false })
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => paper.on('end', resolve))
  for (const { width, height, jpeg } of each.flat()) {
    const size: [number, number] = [(width * 72) / DOTS_PER_INCH, (height * 72) / DOTS_PER_INCH]
    paper.addPage({ size, margin: 0 }).image(jpeg, 0, 0, { width: size[0], height: size[1] })
  }
  paper.end()
  await ended
  return Buffer.concat(chunks)
}

/** The same as pictures, as a telephone makes them. */
export async function scannedPages(document: Uint8Array, { degrees = 1.5, noise = 30, pages }: Scanner = {}) {
  const drawn = await drawnPages(document, pages)
  return drawn.map((page, index) => {
    const turned = turn(page, (index % 2 ? -1 : 1) * degrees)
    return { width: turned.width, height: turned.height, jpeg: jpegOf(withNoise(turned, noise)) }
  })
}

/** What is written on each page of a document. */
export async function textsOfPages(document: Uint8Array): Promise<string[]> {
  const opened = await (await pdfium()).loadDocument(document)
  const pages = Array.from({ length: opened.getPageCount() }, (_, index) => opened.getPage(index).getText())
  opened.destroy()
  return pages
}

let library: Promise<PDFiumLibrary> | undefined

/** Begun once for all papers of a file: that takes longer than to read one. */
function pdfium(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init()
  return library
}

async function drawnPages(document: Uint8Array, wanted?: number[]): Promise<Grey[]> {
  const opened = await (await pdfium()).loadDocument(document)
  const numbers = wanted ?? Array.from({ length: opened.getPageCount() }, (_, index) => index)
  const pages: Grey[] = []
  for (const number of numbers)
    pages.push(
      await opened
        .getPage(number)
        .render({ scale: DOTS_PER_INCH / 72, render: 'bitmap', colorSpace: 'Gray' }),
    )
  opened.destroy()
  return pages
}

/** Around the middle, on white; beyond 45 degrees the sheet lies on its side. */
function turn({ width, height, data }: Grey, degrees: number): Grey {
  const lies = Math.abs(Math.sin((degrees * Math.PI) / 180)) > Math.SQRT1_2
  const [w, h] = lies ? [height, width] : [width, height]
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const turned = new Uint8Array(w * h).fill(255)
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      const [dx, dy] = [x - w / 2, y - h / 2]
      const fromX = Math.round(dx * cos + dy * sin + width / 2)
      const fromY = Math.round(dy * cos - dx * sin + height / 2)
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height)
        turned[y * w + x] = data[fromY * width + fromX] ?? 255
    }
  return { width: w, height: h, data: turned }
}

/** The same noise each time (a linear congruential generator). */
function withNoise({ width, height, data }: Grey, strength: number): Grey {
  let seed = 1
  const noisy = data.map((grey) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.max(0, Math.min(255, grey + ((seed >>> 16) / 65_535 - 0.5) * 2 * strength))
  })
  return { width, height, data: noisy }
}

function jpegOf({ width, height, data }: Grey): Buffer {
  const pixels = Buffer.alloc(width * height * 4, 255)
  data.forEach((grey, index) => {
    pixels.fill(grey, index * 4, index * 4 + 3)
  })
  return encode({ width, height, data: pixels }, 60).data
}
