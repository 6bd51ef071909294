import { MOST_COLUMNS, MOST_ROWS, type ReadRow, type SheetReading } from '#app/domain/sheet.ts'

/** A CSV as spreadsheets of all kinds write it: its encoding and what parts its fields are told from the file itself. */
export function readCsv(bytes: Uint8Array): SheetReading {
  const text = decoded(bytes)
  if (text.trim() === '') return { ok: false, fault: 'empty' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what holds them is no text
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)) return { ok: false, fault: 'not_a_table' }
  const said = /^sep=([;,\t])\r?\n/i.exec(text)
  const read = fieldsIn(text, { from: said ? said[0].length : 0, parting: said?.[1] ?? partingIn(text) })
  if (!read.ok) return read
  const rows = read.rows.map(({ line, cells }) => ({ line: said ? line + 1 : line, cells: trimmed(cells) }))
  return within(rows.filter(({ cells }) => cells.length > 0))
}

/** UTF-16 and UTF-8 by their mark; without one by what they would have to be, else Windows-1252. */
function decoded(bytes: Uint8Array): string {
  const utf16 = utf16In(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 200)
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (head.length < 4 || zeros(0) + zeros(1) < head.length / 4) return undefined
  return zeros(1) > zeros(0) ? 'utf-16le' : 'utf-16be'
}

const PARTING = [';', '\t', ','] as const

/** Which sign parts the fields: the one that stands outside of quotes in most of the first lines. */
function partingIn(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, 50)
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length
  return [...PARTING].sort((a, b) => having(b) - having(a))[0] ?? ';'
}

type Fields =
  | { ok: true; rows: { line: number; cells: string[] }[] }
  | { ok: false; fault: 'open_quote'; line: number }

/** RFC 4180, and what is written beside it: a quote inside a field without quotes is a sign like others. */
function fieldsIn(text: string, { from, parting }: { from: number; parting: string }): Fields {
  const rows: { line: number; cells: string[] }[] = []
  const end = text.length
  let [at, line] = [from, 1]
  while (at < end) {
    const row = { line, cells: [] as string[] }
    for (;;) {
      const field = fieldAt(text, at, parting)
      if (!field) return { ok: false, fault: 'open_quote', line }
      row.cells.push(field.text)
      line += field.breaks
      at = field.end
      if (text[at] !== parting) break
      at += 1
    }
    rows.push(row)
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    line += 1
  }
  return { ok: true, rows }
}

function fieldAt(text: string, from: number, parting: string) {
  const next = new RegExp(`[${parting}\\r\\n]|$`, 'g')
  if (text[from] !== '"') {
    const end = endBy(next, text, from)
    return { text: text.slice(from, end), end, breaks: 0 }
  }
  const closed = /"[^"]*(?:""[^"]*)*"/y
  closed.lastIndex = from
  const quoted = closed.exec(text)?.[0]
  if (quoted === undefined) return undefined
  const end = endBy(next, text, from + quoted.length)
  const inside = quoted.slice(1, -1).replaceAll('""', '"')
  const breaks = inside.split(/\r\n?|\n/).length - 1
  return { text: inside + text.slice(from + quoted.length, end), end, breaks }
}

function endBy(next: RegExp, text: string, from: number): number {
  next.lastIndex = from
  return next.exec(text)?.index ?? text.length
}

function trimmed(cells: readonly string[]): string[] {
  const plain = cells.map((cell) => cell.trim())
  return plain.slice(0, plain.findLastIndex((cell) => cell !== '') + 1)
}

function within(rows: readonly ReadRow[]): SheetReading {
  const [beyond] = rows.slice(MOST_ROWS)
  if (rows.length === 0) return { ok: false, fault: 'empty' }
  if (beyond) return { ok: false, fault: 'rows', line: beyond.line }
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS)
  if (wide) return { ok: false, fault: 'columns', line: wide.line, column: wide.cells.length - 1 }
  const formulas = rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, column) => (/^[=@]/.test(cell) ? [{ line, column }] : [])),
  )
  const shown = rows.map(({ line, cells }) => ({ line, cells: cells.map(meant) }))
  return { ok: true, sheets: [{ name: '', rows: shown, formulas }] }
}

/** Without the apostrophe by which a spreadsheet is kept from taking a text for a formula. */
const meant = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '')
