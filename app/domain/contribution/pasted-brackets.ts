/** A row as its fields hold it, right or wrong: the form says of each what is wrong with it. */
type TypedBracket = { over: string; figure: string }

/** What lines of text come to; the lines that are not two columns, counted from 1. */
export type PastedBrackets = { rows: TypedBracket[]; faulty: number[] }

/**
 * Brackets as they stand in a spreadsheet or a decision: a line each, the edge and its figure. A tab, a semicolon, a
 * bar or two blanks part the columns, so that thousands may be written with blanks; a line of headings is left out.
 */
export function pastedBrackets(text: string): PastedBrackets {
  const lines = text.split(/\r\n|[\n\r]/).map((line, index) => ({ line: line.trim(), number: index + 1 }))
  const written = lines.filter(({ line }) => line !== '')
  const cells = written.map(({ line, number }) => ({ number, columns: columnsOf(line) }))
  const told = cells.filter(({ columns }, index) => index > 0 || !isHeading(columns))
  return {
    rows: told.flatMap(({ columns: [over = '', figure = '', ...more] }) =>
      figure && more.length === 0 ? [{ over: withoutWords(over), figure }] : [],
    ),
    faulty: told.filter(({ columns }) => columns.length !== 2).map(({ number }) => number),
  }
}

/** What people part columns with, the surest first. */
const PARTINGS = [/\t+/, /;/, /\|/, / {2,}/]

function columnsOf(line: string): string[] {
  const parting = PARTINGS.find((one) => one.test(line))
  const cells = line.split(parting ?? ' ').map((cell) => cell.trim())
  return cells.filter((cell, index) => cell !== '' || (index > 0 && index < cells.length - 1))
}

const isHeading = (columns: readonly string[]) => !columns.some((cell) => /\d/.test(cell))

/** «über 2’000» and «> 2’000 Einw.» are 2’000; «bis 2’000» stays as it is, and is refused as no number. */
const withoutWords = (edge: string) =>
  edge.replace(/^(?:über|over|>)\s*/i, '').replace(/\s*(?:Einw\.?|Einwohner\w*|residents?)$/i, '')
