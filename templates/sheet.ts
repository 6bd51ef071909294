import PDFDocument from 'pdfkit'
import { type Face, fonts } from './fonts.server.ts'

/** The open document and the root of its structure tree; everything that is read aloud hangs below `root`. */
export type Sheet = {
  doc: PDFKit.PDFDocument
  root: PDFKit.PDFStructureElement
  /** Height at the foot of a page that belongs to a payment part: the footer stands above it. */
  reserved: Map<PDFKit.PDFPage, number>
}

export const COLOURS = {
  ink: '#1b2326',
  soft: '#505b5f',
  line: '#c9c6be',
  accent: '#0b5868',
  ground: '#f6f5f1',
}
export const MARGINS = { top: 76, bottom: 72, left: 71, right: 60 }
export const WIDTH = 595.28 - MARGINS.left - MARGINS.right

type Info = { title: string; author: string; subject: string; keywords: string; createdAt: Date }

/** PDF 1.7, tagged, declared as PDF/A-3a; the metadata are written by `metadata.ts`. */
export function openSheet({ info, language, compress }: SheetOptions): Sheet {
  const options = {
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    compress,
    // A default font beside the registered ones would be opened anew at every change of face.
    font: null,
    info: infoOf(info),
  }
  // The types of pdfkit know no parsed font.
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  for (const [face, font] of Object.entries(fonts())) doc.registerFont(face, font as unknown as Uint8Array)
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root, reserved: new Map() }
}

export type SheetOptions = { info: Info; language: string; compress: boolean }

export function write({ doc }: Sheet, face: Face, size: number, colour = COLOURS.ink) {
  return doc
    .font(face)
    .fontSize(size)
    .fillColor(colour)
    .lineGap(size * 0.18)
}

/** Draws something that is read: it becomes an element of the structure tree. */
export function tagged({ doc, root }: Sheet, tag: string, draw: () => void) {
  root.add(doc.struct(tag, {}, draw))
}

/** Draws a picture, told by its words; the box is left, top, right, bottom. */
export function figure({ doc, root }: Sheet, { alt, box }: Figure, draw: () => void) {
  const options = { alt, bbox: [...box] }
  root.add(doc.struct('Figure', options, draw))
}

export type Figure = { alt: string; box: readonly [number, number, number, number] }

/** Draws something that is only seen: lines, page numbers, marks. */
export function artifact({ doc }: Sheet, type: 'Layout' | 'Pagination', draw: () => void) {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

export function rule(
  sheet: Sheet,
  y: number,
  { weight = 0.5, colour = COLOURS.line, from = MARGINS.left, to = MARGINS.left + WIDTH } = {},
) {
  artifact(sheet, 'Layout', () => {
    sheet.doc.save().lineWidth(weight).strokeColor(colour).moveTo(from, y).lineTo(to, y).stroke().restore()
  })
}

/** Goes to a new page where less than this height is left. */
export function keepTogether({ doc }: Sheet, height: number) {
  if (doc.y > MARGINS.top && doc.y + height > doc.page.maxY()) doc.addPage()
}

function infoOf({ title, author, subject, keywords, createdAt }: Info) {
  return {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords,
    Creator: 'Mini-KIP Portal',
    Producer: 'PDFKit',
    CreationDate: createdAt,
    ModDate: createdAt,
  }
}
