import type { Row, Table } from './blocks.ts'
import { artifact, COLOURS, keepTogether, MARGINS, rule, type Sheet, tagged, WIDTH, write } from './sheet.ts'

const SIZE = 9
const PADDING = { x: 5, y: 4 }
/** A table up to this height is not divided between pages. */
export const WHOLE_TABLE = 220

/**
 * A table with header cells, set by hand because pdfkit's own repeats no header: a row stays whole, and
 * after a page break the header stands on top again (seen only, it has been read already).
 */
export function drawTable(sheet: Sheet, table: Table) {
  const { doc, root } = sheet
  const { columns, header, hasHeader, headerHeight, rows, whole } = measured(sheet, table)
  keepTogether(sheet, whole <= WHOLE_TABLE ? whole : headerHeight + 20 + (rows[0]?.height ?? 0))
  if (table.caption) drawCaption(sheet, table.caption)

  const element = doc.struct('Table')
  root.add(element)
  const drawHeader = (parent: Drawn['parent']) => {
    if (hasHeader) drawRow(sheet, { row: header, columns, height: headerHeight, parent, header: true })
  }
  drawHeader(element)
  for (const { row, height } of rows) {
    if (doc.y + height > doc.page.maxY()) {
      doc.addPage()
      drawHeader(null)
    }
    drawRow(sheet, { row, columns, height, parent: element, header: false })
  }
  element.end()
  doc.y += 12
}

/** How high it stands, so that what belongs above it can stay with it. */
export const heightOfTable = (sheet: Sheet, table: Table) => measured(sheet, table).whole

function measured(sheet: Sheet, table: Table) {
  const columns = columnsOf(table)
  const header: Row = { cells: table.columns.map(({ label }) => label), tone: 'group' }
  const hasHeader = table.columns.some(({ label }) => label !== '')
  const headerHeight = hasHeader ? heightOf(sheet, header, columns) : 0
  const rows = table.rows
    .flatMap((row) => partsOf(sheet, row, columns))
    .map((row) => ({ row, height: heightOf(sheet, row, columns) }))
  const whole = headerHeight + 20 + rows.reduce((sum, { height }) => sum + height, 0)
  return { columns, header, hasHeader, headerHeight, rows, whole }
}

type Place = { x: number; width: number; align: 'left' | 'right' }
type Drawn = {
  row: Row
  columns: readonly Place[]
  height: number
  /** Without a place in the structure tree the row is an artifact. */
  parent: PDFKit.PDFStructureElement | null
  header: boolean
}

function columnsOf({ columns }: Table): Place[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  let x = MARGINS.left
  return columns.map(({ share, align }) => {
    const place: Place = { x, width: (WIDTH * share) / whole, align: align ?? 'left' }
    x += place.width
    return place
  })
}

function drawCaption(sheet: Sheet, caption: string) {
  write(sheet, 'strong', SIZE)
  tagged(sheet, 'P', () => sheet.doc.text(caption, MARGINS.left, sheet.doc.y, { width: WIDTH }))
  sheet.doc.y += 3
}

function drawRow(sheet: Sheet, { row, columns, height, parent, header }: Drawn) {
  const { doc } = sheet
  const top = doc.y
  const line = parent ? doc.struct('TR') : null
  if (line) parent?.add(line)
  columnsFor(row, columns, header).forEach((place, index) => {
    const draw = () =>
      drawCell(sheet, { text: row.cells[index] ?? '', place, top, height, strong: isStrong(row) })
    if (line) line.add(cellOf(sheet, { row, index, header, span: place.span, draw }))
    else artifact(sheet, 'Pagination', draw)
  })
  line?.end()
  const weight = header || row.tone === 'total' ? 0.9 : 0.4
  rule(sheet, top + height, { weight, colour: header ? COLOURS.accent : COLOURS.line })
  doc.x = MARGINS.left
  doc.y = top + height
}

type Cell = { text: string; place: Place; top: number; height: number; strong: boolean }

function drawCell(sheet: Sheet, { text, place, top, height, strong }: Cell) {
  write(sheet, strong ? 'strong' : 'regular', SIZE).text(text, place.x + PADDING.x, top + PADDING.y, {
    width: place.width - 2 * PADDING.x,
    height: height - PADDING.y,
    ellipsis: true,
    align: place.align,
    ...(place.align === 'right' && { features: ['tnum' as const] }),
  })
}

type Tagged = { row: Row; index: number; header: boolean; span: number; draw: () => void }

/** Header cells say what they head: a column, a row, or as a group the rows below. */
function cellOf({ doc }: Sheet, { row, index, header, span, draw }: Tagged) {
  const heads = header || index === 0
  const element = doc.struct(heads ? 'TH' : 'TD')
  const attributes = {
    O: 'Table',
    ...(heads && { Scope: header ? 'Column' : 'Row' }),
    ...(span > 1 && { ColSpan: span }),
  }
  if (heads || span > 1) setAttributes(element, attributes)
  // An empty cell stays an element, so that every row has the same number of cells.
  if (row.cells[index]) element.add(draw)
  element.end()
  return element
}

/** pdfkit's own `scope` would drop the span; its types leave the dictionary out. */
function setAttributes(element: PDFKit.PDFStructureElement, attributes: Record<string, string | number>) {
  const { dictionary } = element as unknown as { dictionary: { data: { A?: unknown } } }
  dictionary.data.A = attributes
}

function columnsFor(row: Row, columns: readonly Place[], header: boolean): (Place & { span: number })[] {
  const [first] = columns
  if (row.tone !== 'group' || header || !first) return columns.map((place) => ({ ...place, span: 1 }))
  return [{ ...first, width: WIDTH, span: columns.length }]
}

function heightOf(sheet: Sheet, row: Row, columns: readonly Place[]) {
  const places = columnsFor(row, columns, row.tone === 'group' && row.cells.length === columns.length)
  write(sheet, isStrong(row) ? 'strong' : 'regular', SIZE)
  const heights = places.map(({ width }, index) =>
    sheet.doc.heightOfString(row.cells[index] || ' ', { width: width - 2 * PADDING.x }),
  )
  return Math.max(...heights) + 2 * PADDING.y
}

/** A row higher than this goes on in further rows, so that no word of it is lost at the foot of a page. */
const TALLEST_ROW = 320

function partsOf(sheet: Sheet, row: Row, columns: readonly Place[]): Row[] {
  const height = heightOf(sheet, row, columns)
  if (height <= TALLEST_ROW) return [row]
  const parts = Math.ceil((height * 1.2) / TALLEST_ROW)
  const cells = row.cells.map((text) => pieces(text, Math.max(Math.ceil(text.length / parts), SHORT_CELL)))
  const count = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: count }, (_, part) => ({ ...row, cells: cells.map((of) => of[part] ?? '') }))
}

/** A text that fits any column stays whole. */
const SHORT_CELL = 120

/** Cut between words, and inside a word only where it has no end. */
function pieces(text: string, length: number): string[] {
  if (text.length <= length) return [text]
  const blank = text.lastIndexOf(' ', length)
  const end = blank > length / 2 ? blank : length
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart(), length)]
}

function isStrong({ tone }: Row) {
  return tone === 'group' || tone === 'total'
}
