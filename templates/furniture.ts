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
      if (index > 0) drawLine(sheet, { y: 42, left: furniture.runningTitle })
      if (furniture.sample)
        drawLine(sheet, { y: 42, right: WORDS[furniture.language].sample, colour: COLOURS.accent })
      if (furniture.draft) drawWatermark(sheet, WORDS[furniture.language].draft)
    })
  }
}

function drawFooter(sheet: Sheet, { language, reference, fingerprint }: Furniture, page: string) {
  const y = sheet.doc.page.height - 46
  drawLine(sheet, { y, left: `${reference}  ·  ${WORDS[language].code} ${fingerprint}`, right: page })
}

type Line = { y: number; left?: string; right?: string; colour?: string }

function drawLine(sheet: Sheet, { y, left = '', right = '', colour = COLOURS.soft }: Line) {
  const doc = write(sheet, right && !left ? 'strong' : 'regular', 8, colour)
  const room = WIDTH - (right ? doc.widthOfString(right) + 20 : 0)
  if (left) doc.text(fitting(doc, left, room), MARGINS.left, y, { lineBreak: false })
  if (right) doc.text(right, MARGINS.left + WIDTH - doc.widthOfString(right), y, { lineBreak: false })
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
