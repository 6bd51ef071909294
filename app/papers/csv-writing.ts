import type { CellKind, Sheet, SheetCell } from '#app/domain/sheet.ts'
import { shortDate } from '#app/text/dates.ts'

/** A table as a file for Excel: UTF-8 with its mark, semicolons, CRLF, every field in quotes. */
export function csvOf({ columns, rows }: Sheet): string {
  const header = columns.map(({ label }) => inert(label))
  const lines = rows.map((row) => columns.map(({ kind }, index) => written(kind, row[index] ?? null)))
  return `\uFEFF${[header, ...lines].map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** Figures as spreadsheets of this country read them: francs with a point, no marks between thousands. */
function written(kind: CellKind, cell: SheetCell): string {
  if (cell === null) return ''
  if (kind === 'day') return shortDate(String(cell))
  if (kind === 'amount') return (Number(cell) / 100).toFixed(2)
  return kind === 'text' ? inert(String(cell)) : String(cell)
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function inert(text: string) {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
