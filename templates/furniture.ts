import type { Face } from './fonts.server.ts'
import { artifact, COLOURS, MARGINS, rule, type Sheet, tagged, WIDTH, write } from './sheet.ts'

export type DocumentLanguage = 'de' | 'en'

/** What stands around the content of every page. */
export type Furniture = {
  language: DocumentLanguage
  /** The office that speaks, above the title of the first page. */
  office: readonly [canton: string, office: string]
  runningTitle: string
  /** The dossier and its version, in the footer. */
  reference: string
  /** Short hash of the data, the same in footer and attachment. */
  fingerprint: string
  draft: boolean
  sample: boolean
}

const WORDS = {
  de: {
    page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    code: 'Prüfcode',
    draft: 'Entwurf',
    sample: 'Beispielwerte',
  },
  en: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    code: 'Check code',
    draft: 'Draft',
    sample: 'Sample values',
  },
} as const satisfies Record<DocumentLanguage, unknown>

export function drawLetterhead(sheet: Sheet, { office: [canton, office] }: Furniture) {
  const { doc } = sheet
  doc.y = 48
  write(sheet, 'strong', 11, COLOURS.accent)
  tagged(sheet, 'P', () => doc.text(canton, MARGINS.left, doc.y, { width: WIDTH }))
  write(sheet, 'regular', 9.5, COLOURS.soft)
  tagged(sheet, 'P', () => doc.text(office, { width: WIDTH }))
  rule(sheet, doc.y + 6, { weight: 1.2, colour: COLOURS.accent })
  doc.y += 40
}

/** Once the number of pages is known: footer, running title and marks, none of them part of the reading. */
export function drawFurniture(sheet: Sheet, furniture: Furniture) {
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    sheet.doc.switchToPage(start + index)
    artifact(sheet, 'Pagination', () => {
      drawFooter(sheet, furniture, WORDS[furniture.language].page(index + 1, count))
      drawHeader(sheet, furniture, index > 0)
      if (furniture.draft) drawWatermark(sheet, WORDS[furniture.language].draft)
    })
  }
}

/** The first page has its letterhead instead of the running title. */
function drawHeader(sheet: Sheet, { runningTitle, sample, language }: Furniture, titled: boolean) {
  const mark = sample ? WORDS[language].sample : ''
  drawLine(sheet, {
    y: 42,
    left: titled ? runningTitle : '',
    right: mark,
    face: 'strong',
    colour: COLOURS.accent,
  })
}

function drawFooter(sheet: Sheet, { language, reference, fingerprint }: Furniture, page: string) {
  const y = sheet.doc.page.height - 46
  const left = `${reference}  ·  ${WORDS[language].code} ${fingerprint}`
  drawLine(sheet, { y, left, right: page, face: 'regular', colour: COLOURS.soft })
}

/** Face and colour are those of the right side; the left gives way where both are long. */
type Line = { y: number; left: string; right: string; face: Face; colour: string }

function drawLine(sheet: Sheet, { y, left, right, face, colour }: Line) {
  const { doc } = sheet
  write(sheet, face, 8, colour)
  const rightWidth = doc.widthOfString(right)
  if (right) doc.text(right, MARGINS.left + WIDTH - rightWidth, y, { lineBreak: false })
  write(sheet, 'regular', 8, COLOURS.soft)
  const room = WIDTH - (right ? rightWidth + 20 : 0)
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
