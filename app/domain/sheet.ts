import type { Balance, Rappen } from './money.ts'

/** What the cells of a column hold, which a spreadsheet keeps: `count` is grouped by thousands, `number` (a year) is not. */
export type CellKind = 'text' | 'number' | 'count' | 'amount' | 'day'
export type SheetColumn = { label: string; kind: CellKind }
/** By the kind of its column a text, a number, an amount in Rappen or a plain date; null is an empty cell. */
export type SheetCell = string | number | null

/** A table on its way out, as CSV or XLSX. */
export type Sheet = {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
}

/** A column, and what of a row stands in it. */
export type ColumnOf<Row> = { label: string } & (
  | { kind: 'text' | 'day'; of: (row: Row) => string | null }
  | { kind: 'number' | 'count'; of: (row: Row) => number | null }
  | { kind: 'amount'; of: (row: Row) => Rappen | Balance | null }
)

export function sheetOf<Row>(name: string, columns: readonly ColumnOf<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: columns.map(({ label, kind }) => ({ label, kind })),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  }
}

/** Where a cell of a file that was read stands: the line as its program counts it, and the column from 0. */
export type CellPlace = { line: number; column: number }
export type ReadRow = { line: number; cells: readonly string[] }

/** A table that was read: every row in which something stands, each cell as the text that people see. */
export type ReadSheet = {
  /** '' for a CSV. */
  name: string
  rows: readonly ReadRow[]
  /** Cells whose value was worked out by the program that wrote the file, or that would be one for a formula. */
  formulas: readonly CellPlace[]
}

/** Why a file is not taken as a table; the words are `error.sheet_…`. */
export const SHEET_FAULTS = [
  'empty',
  'not_a_table',
  'unreadable',
  'locked',
  'macros',
  'embedded',
  'external',
  'too_large',
  'rows',
  'columns',
  'open_quote',
  'no_value',
  'too_complex',
  'busy',
] as const
export type SheetFault = { fault: (typeof SHEET_FAULTS)[number]; line?: number; column?: number }
export type SheetReading = ({ ok: true } & { sheets: readonly ReadSheet[] }) | ({ ok: false } & SheetFault)

/** A table of registers is far below; what claims more is a mistake or an attack. */
export const MOST_ROWS = 5_000
export const MOST_COLUMNS = 50

/** 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const above = column < 26 ? '' : columnLetter(Math.floor(column / 26) - 1)
  return above + String.fromCharCode(65 + (column % 26))
}

/** Key of the sentence, with the place where the reading ended: a line, or a cell such as `B7`. */
export function faultKey({ fault, line, column }: SheetFault): string {
  if (line === undefined) return `sheet_${fault}`
  return `sheet_${fault}:${column === undefined ? line : `${columnLetter(Math.max(0, column))}${line}`}`
}
