import { readFile } from 'node:fs/promises'
import readExcelFile from 'read-excel-file/universal'
import type { ReadRow, SheetReading } from '#app/domain/sheet.ts'
import { lookThrough } from './xlsx-guard.ts'

/** The visible sheets of an XLSX, each cell as text: dates as `2023-12-31`, numbers without what binary fractions add. */
export async function readXlsx(file: string): Promise<SheetReading> {
  const looked = await lookThrough(file)
  if (!looked.ok) return looked
  const bytes = await readFile(file)
  const read = await readExcelFile(new Uint8Array(bytes).buffer, { parseNumber: numberText })
  const sheets = looked.sheets.flatMap(({ name, isHidden, formulas }) => {
    const data = read.find(({ sheet }) => sheet === name)?.data
    return isHidden || !data ? [] : [{ name, rows: rowsOf(data), formulas }]
  })
  return sheets.some(({ rows }) => rows.length > 0) ? { ok: true, sheets } : { ok: false, fault: 'empty' }
}

function rowsOf(data: readonly (readonly unknown[])[]): ReadRow[] {
  return data
    .map((row, index) => {
      const cells = row.map(textOf)
      return { line: index + 1, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) }
    })
    .filter(({ cells }) => cells.length > 0)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  // Of all values that the library knows, only a date is an object.
  return typeof value === 'object' ? (value as Date).toISOString().slice(0, 10) : String(value).trim()
}

/** `12500.100000000000364` is 12500.10: below a millionth of a franc nobody has written anything. */
function numberText(stored: string): string {
  const number = Number(stored)
  const rounded = Math.round(number * 100) / 100
  return Math.abs(number - rounded) < 1e-6 ? String(rounded) : String(number)
}
