import writeExcelFile, { type Sheet as FileSheet, type Row } from 'write-excel-file/node'
import type { CellKind, Sheet, SheetCell } from '#app/domain/sheet.ts'

const FORMATS: Partial<Record<CellKind, string>> = {
  number: '0',
  count: '#,##0',
  amount: '#,##0.00',
  day: 'dd.mm.yyyy',
}
/** Beyond it Excel calls the file damaged. */
const MOST_CHARACTERS = 32_000
const WIDTHS = { least: 10, most: 60 }

/**
 * Tables as an XLSX, each a sheet with a header row that stays in view. Numbers, amounts in francs and dates are what
 * they are; a text is always a text, whatever it begins with: no cell is ever written as a formula.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets)
  const made = sheets.map((sheet, index) => fileSheet(sheet, names[index] ?? ''))
  return new Uint8Array(await writeExcelFile(made).toBuffer())
}

function fileSheet({ columns, rows }: Sheet, sheet: string): FileSheet<never> {
  const header = columns.map(({ label }) => ({ ...textCell(label), fontWeight: 'bold', wrap: true }) as const)
  const lines = rows.map((row) => columns.map(({ kind }, index) => cellOf(kind, row[index] ?? null)))
  return {
    sheet,
    data: [header, ...lines],
    stickyRowsCount: 1,
    columns: columns.map(({ label }, index) => ({ width: widthOf(label, rows, index) })),
  }
}

function cellOf(kind: CellKind, cell: SheetCell): Row[number] {
  if (cell === null) return null
  if (kind === 'text') return textCell(String(cell))
  const format = FORMATS[kind]
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), ...(format && { format }) }
  const value = kind === 'amount' ? Number(cell) / 100 : Number(cell)
  return { value, type: Number, ...(format && { format }) }
}

/** Without what no XML can hold, and with `_x0041_`, which Excel would read as a character, kept as it is written. */
function textCell(text: string) {
  const held = text
    .slice(0, MOST_CHARACTERS)
    .replace(/\p{Cs}/gu, '\uFFFD')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return { value: held in {} ? firstEscaped(held) : held, type: String } as const
}

/** The library looks texts up in an object, and would find what every object has: `constructor`. */
function firstEscaped(text: string) {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`
}

function widthOf(label: string, rows: Sheet['rows'], index: number): number {
  const lengths = rows.map((row) => String(row[index] ?? '').length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), label.length)
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 3))
}

/** As Excel allows them: up to 31 characters, none of `[]:*?/\`, no apostrophe at either end, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const names: string[] = []
  for (const { name } of sheets) {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 28)
    const taken = names.filter((one) => one.toLowerCase().startsWith(plain.toLowerCase())).length
    names.push(taken > 0 || plain === '' ? `${plain} ${names.length + 1}`.trim() : plain)
  }
  return names
}
