import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { codeInText, codeOnPaper } from '#app/domain/agreement/check-code.ts'
import { pixelsOf } from './picture-parts.ts'

export type CodeSearch = {
  mostPages: number
  /** One code is enough: no page is drawn after it. */
  firstOnly?: boolean
  /** Of a PDF that has text nothing is read: it is no scan. */
  scansOnly?: boolean
}

/** The check codes on a paper, each once, and how many pages it has; null where that cannot be told. */
export type PaperReading = { codes: string[]; pages: number | null }
export const UNREAD: PaperReading = { codes: [], pages: null }

/** The longer side of a page as drawn: 210 dots an inch on A4, where the codes of our documents are 4 dots a module. */
const LONGER_SIDE = 2_400
const MOST_PIXELS = 25_000_000
/** Pages are looked at until this much time is gone; then what was found so far is the answer. */
const MOST_MILLISECONDS = 20_000

/** The check codes on a picture of a page. */
export async function codesOnPicture(bytes: Uint8Array): Promise<PaperReading> {
  const pixels = pixelsOf(bytes)
  if (pixels === undefined || pixels > MOST_PIXELS) return UNREAD
  return { codes: await codesIn(bytes), pages: 1 }
}

/**
 * The check codes of a PDF: from the QR codes on its pages (first, last, the rest), and from their text. A scan has
 * pictures only, unless somebody had its text recognised.
 */
export async function codesInPdf(bytes: Uint8Array, search: CodeSearch): Promise<PaperReading> {
  const pdfium = await PDFiumLibrary.init({ wasmBinary: wasm('@hyzyla/pdfium/pdfium.wasm') })
  try {
    const pages = await pagesIn(pdfium, bytes)
    if (pages === null) return UNREAD
    const texts = await textsIn(pdfium, bytes, search)
    if (search.scansOnly && texts.some((text) => text.trim())) return { codes: [], pages }
    const seen = await codesInPictures(pdfium, bytes, search)
    return { codes: [...new Set([...seen, ...texts.flatMap(codeInText)])], pages }
  } finally {
    pdfium.destroy()
  }
}

/** A file that only calls itself a PDF has none. */
function pagesIn(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<number | null> {
  return opened(pdfium, bytes, async (_document, pages) => pages.length).catch(() => null)
}

/** A document handle of its own for each purpose: reading text from a page once drawn breaks the library. */
async function opened<Value>(
  pdfium: PDFiumLibrary,
  bytes: Uint8Array,
  use: (document: PDFiumDocument, pages: number[]) => Promise<Value>,
): Promise<Value> {
  const document = await pdfium.loadDocument(bytes)
  try {
    return await use(document, lookingOrder(document.getPageCount()))
  } finally {
    document.destroy()
  }
}

function lookingOrder(count: number): number[] {
  const inner = Array.from({ length: Math.max(0, count - 2) }, (_, index) => index + 1)
  return [...new Set([0, count - 1, ...inner])].filter((index) => index >= 0 && index < count)
}

function codesInPictures(pdfium: PDFiumLibrary, bytes: Uint8Array, { mostPages, firstOnly }: CodeSearch) {
  const begun = performance.now()
  return opened(pdfium, bytes, async (document, pages) => {
    const found: string[] = []
    for (const index of pages.slice(0, mostPages)) {
      if (performance.now() - begun > MOST_MILLISECONDS || (firstOnly && found.length > 0)) break
      found.push(...((await orNothing(() => codesOnPage(document, index))) ?? []))
    }
    return found
  })
}

function textsIn(pdfium: PDFiumLibrary, bytes: Uint8Array, { mostPages }: CodeSearch) {
  return opened(pdfium, bytes, async (document, pages) =>
    (
      await Promise.all(pages.slice(0, mostPages).map((index) => orNothing(() => textOn(document, index))))
    ).map((text) => text ?? ''),
  )
}

const textOn = async (document: PDFiumDocument, index: number) => document.getPage(index).getText()

const codesOnPage = async (document: PDFiumDocument, index: number) => codesIn(await drawn(document, index))

/** A page that the library cannot read carries neither text nor code; the others may. */
async function orNothing<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch {
    return undefined
  }
}

/** A page in grey, as a picture that the reader of codes opens (portable graymap). */
async function drawn(document: PDFiumDocument, index: number): Promise<Uint8Array> {
  const page = document.getPage(index)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = LONGER_SIDE / Math.max(originalWidth, originalHeight, 1)
  const { width, height, data } = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' })
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const picture = new Uint8Array(head.length + data.length)
  picture.set(head)
  picture.set(data, head.length)
  return picture
}

async function codesIn(picture: Uint8Array): Promise<string[]> {
  prepareZXingModule({ overrides: { wasmBinary: wasm('zxing-wasm/reader/zxing_reader.wasm') } })
  const codes = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 })
  return codes
    .filter(({ isValid }) => isValid)
    .map(({ text }) => codeOnPaper(text))
    .filter((code) => code !== undefined)
}

const binaries = new Map<string, ArrayBuffer>()

/** From the packages on disk: the libraries would fetch theirs from the network. */
function wasm(name: string): ArrayBuffer {
  const known = binaries.get(name)
  if (known) return known
  const binary = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(name))).buffer
  binaries.set(name, binary)
  return binary
}
