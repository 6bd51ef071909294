import type { ReadSheet } from '#app/domain/sheet.ts'

/** The columns that are looked for, each by the beginnings of what people call it, without accents and signs. */
export type Wanted<Name extends string> = Readonly<Record<Name, readonly string[]>>
/** A line of the table, with what stands in the columns that were found. */
export type Line<Name extends string> = {
  line: number
  cells: Readonly<Partial<Record<Name, string>>>
  /** Columns whose value was worked out by a formula. */
  formulas: readonly Name[]
}
export type Table<Name extends string> = {
  sheet: string
  columns: Readonly<Partial<Record<Name, number>>>
  /** Headings under which nothing is read. */
  unread: readonly string[]
  lines: readonly Line<Name>[]
}

/** Titles and remarks may stand above a heading; below so many lines there is none. */
const DEEPEST_HEADING = 40

type Looking<Name extends string> = {
  wanted: Wanted<Name>
  isEnough: (columns: Table<Name>['columns']) => boolean
  /** Columns that only the whole heading tells, such as that of a year. */
  more?: (labels: readonly string[]) => Partial<Record<Name, number>>
}

/** The first table of a file that has the columns that are needed; undefined where none has. */
export function tableIn<Name extends string>(
  sheets: readonly ReadSheet[],
  { wanted, isEnough, more = () => ({}) }: Looking<Name>,
): Table<Name> | undefined {
  for (const sheet of sheets)
    for (const [index, head] of sheet.rows.slice(0, DEEPEST_HEADING).entries()) {
      const columns = { ...columnsIn(head.cells, wanted), ...more(head.cells.map(headKey)) }
      if (isEnough(columns)) return tableBelow(sheet, { index, labels: head.cells, columns })
    }
  return undefined
}

/** `BFS-Nr.` is `bfs nr`, `Ständige Wohnbevölkerung` is `standige wohnbevolkerung`. */
export function headKey(label: string): string {
  return label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Of several that fit a heading, the longest name counts: `gemeinde nr` is no `gemeinde`. The first heading counts. */
function columnsIn<Name extends string>(labels: readonly string[], wanted: Wanted<Name>) {
  const columns: Partial<Record<Name, number>> = {}
  const names = (Object.entries(wanted) as [Name, readonly string[]][]).flatMap(([name, keys]) =>
    keys.map((key) => ({ name, key })),
  )
  const longestFirst = names.sort((a, b) => b.key.length - a.key.length)
  for (const [index, label] of labels.entries()) {
    const key = headKey(label)
    const found = longestFirst.find((one) => key === one.key || key.startsWith(`${one.key} `))
    if (found) columns[found.name] ??= index
  }
  return columns
}

type Below<Name extends string> = {
  index: number
  labels: readonly string[]
  columns: Table<Name>['columns']
}

function tableBelow<Name extends string>(
  { name: sheet, rows, formulas }: ReadSheet,
  { index, labels, columns }: Below<Name>,
): Table<Name> {
  const places = Object.entries(columns) as [Name, number][]
  const lines = rows.slice(index + 1).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      places.map(([name, column]) => [name, cells[column] ?? '']),
    ) as Line<Name>['cells'],
    formulas: places
      .filter(([, column]) => formulas.some((place) => place.line === line && place.column === column))
      .map(([name]) => name),
  }))
  const read = places.map(([, column]) => column)
  const unread = labels.filter((label, column) => label !== '' && !read.includes(column))
  return { sheet, columns, unread, lines }
}
