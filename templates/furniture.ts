import type { Language } from '#app/domain/language.ts'
import { PAPERS } from '#app/text/papers.ts'
import { qrBars } from './check-code.ts'
import type { Face } from './fonts.server.ts'
import { artifact, COLOURS, figure, MARGINS, rule, type Sheet, tagged, WIDTH, write } from './sheet.ts'

export type DocumentLanguage = Language

/** What stands around the content of every page. */
export type Furniture = {
  language: DocumentLanguage
  /** The office that speaks, above the title of the first page. */
  office: readonly [canton: string, office: string]
  runningTitle: string
  /** The dossier and its version, in the footer. */
  reference: string
  /** Short hash of the data, the same in footer and attachment; null for a paper without its data. */
  fingerprint: string | null
  /** What the QR code of the first page opens; null for a paper that nobody has to check. */
  checkAddress: string | null
  draft: boolean
  sample: boolean
}

/** A side of 19 mm: modules of half a millimetre for an address of usual length. */
const QR = { side: 54, top: 22, gap: 14 }

export function drawLetterhead(
  sheet: Sheet,
  { office: [canton, office], language, checkAddress }: Furniture,
) {
  const { doc } = sheet
  const width = WIDTH - (checkAddress ? QR.side + QR.gap : 0)
  doc.y = 48
  write(sheet, 'strong', 11, COLOURS.accent)
  tagged(sheet, 'P', () => doc.text(canton, MARGINS.left, doc.y, { width }))
  write(sheet, 'regular', 9.5, COLOURS.soft)
  tagged(sheet, 'P', () => doc.text(office, { width }))
  const left = MARGINS.left + WIDTH - QR.side
  if (checkAddress)
    drawQr(sheet, { address: checkAddress, alt: PAPERS[language].furniture.qr(checkAddress), left })
  rule(sheet, doc.y + 6, { weight: 1.2, colour: COLOURS.accent })
  doc.y += 40
}

type QrCode = { address: string; alt: string; left: number }

function drawQr(sheet: Sheet, { address, alt, left }: QrCode) {
  const { doc } = sheet
  const { size, bars } = qrBars(address)
  const module = QR.side / size
  figure(sheet, { alt, box: [left, QR.top, left + QR.side, QR.top + QR.side] }, () => {
    for (const { column, row, length } of bars)
      doc.rect(left + column * module, QR.top + row * module, length * module, module)
    doc.fill(COLOURS.ink)
  })
}

/** Once the number of pages is known: footer, running title and marks, none of them part of the reading. */
export function drawFurniture(sheet: Sheet, furniture: Furniture) {
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    sheet.doc.switchToPage(start + index)
    artifact(sheet, 'Pagination', () => {
      drawFooter(sheet, furniture, PAPERS[furniture.language].furniture.page(index + 1, count))
      drawHeader(sheet, furniture, index === 0)
      if (furniture.draft) drawWatermark(sheet, PAPERS[furniture.language].furniture.draft)
    })
  }
}

/** The first page has its letterhead instead of the running title, and its QR code on the right. */
function drawHeader(sheet: Sheet, furniture: Furniture, isFirst: boolean) {
  const { runningTitle, sample, language, checkAddress } = furniture
  const mark = sample ? PAPERS[language].furniture.sample : ''
  drawLine(sheet, {
    y: 42,
    left: isFirst ? '' : runningTitle,
    right: mark,
    width: isFirst && checkAddress ? WIDTH - QR.side - QR.gap : WIDTH,
    face: 'strong',
    colour: COLOURS.accent,
  })
}

function drawFooter(sheet: Sheet, { language, reference, fingerprint }: Furniture, page: string) {
  const y = sheet.doc.page.height - (sheet.reserved.get(sheet.doc.page) ?? 0) - 46
  const code = fingerprint && `${PAPERS[language].furniture.code} ${fingerprint}`
  const left = [reference, code].filter(Boolean).join('  ·  ')
  drawLine(sheet, { y, left, right: page, face: 'regular', colour: COLOURS.soft })
}

/** Face and colour are those of the right side; the left gives way where both are long. */
type Line = { y: number; left: string; right: string; face: Face; colour: string; width?: number }

function drawLine(sheet: Sheet, { y, left, right, face, colour, width = WIDTH }: Line) {
  const { doc } = sheet
  write(sheet, face, 8, colour)
  const rightWidth = doc.widthOfString(right)
  if (right) doc.text(right, MARGINS.left + width - rightWidth, y, { lineBreak: false })
  write(sheet, 'regular', 8, COLOURS.soft)
  const room = width - (right ? rightWidth + 20 : 0)
  if (left) doc.text(fitting(doc, left, room), MARGINS.left, y, { lineBreak: false })
}

function fitting(doc: PDFKit.PDFDocument, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text
  let end = text.length
  while (end > 0 && doc.widthOfString(`${text.slice(0, end)}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}

function drawWatermark(sheet: Sheet, word: string) {
  const { doc } = sheet
  write(sheet, 'strong', 120, COLOURS.accent)
  const [x, y] = [doc.page.width / 2, doc.page.height / 2]
  doc
    .save()
    .rotate(-45, { origin: [x, y] })
    .fillOpacity(0.08)
  doc.text(word, x - doc.widthOfString(word) / 2, y - 75, { lineBreak: false }).restore()
}
