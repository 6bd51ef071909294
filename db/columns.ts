import { type BuildColumns, getTableColumns, type SQL, sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  integer,
  type SQLiteColumnBuilderBase,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
import type { Rappen } from '#app/domain/money.ts'

/** A plain date 'YYYY-MM-DD' in Europe/Zurich. */
export const day = (name: string) =>
  ruled(text(name), (column) => sql`${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`)

/** An instant in UTC, 'YYYY-MM-DDTHH:MM:SS.sssZ'. */
export const instant = (name: string) =>
  ruled(text(name), (column) => sql`${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'`)

/** An amount, never negative: what is owed the other way is a record of its own, and a balance is worked out. */
export const rappen = (name: string) => count(name).$type<Rappen>()

/** A whole number from 0. */
export const count = (name: string) => ruled(integer(name), (column) => sql`${column} >= 0`)

/** One word of a list: the type of the column and its CHECK are the same list. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(name: string, words: Words) =>
  ruled(text(name, { enum: words }), (column) => {
    const list = words.map((word) => `'${word}'`).join(', ')
    return sql`${column} IN (${sql.raw(list)})`
  })

/**
 * A name of a list that grows with the code alone: languages, mails, papers. The type is the list, the CHECK only the
 * form of a name, so that one more needs no migration.
 */
export const nameOf = <const Names extends readonly [string, ...string[]]>(name: string, names: Names) =>
  ruled(text(name, { enum: names }), (column) => sql`${column} <> '' AND ${column} NOT GLOB '*[^a-z-]*'`)

/** The code of an entry of a catalogue: which ones there are says the catalogue of the period, not the table. */
export const code = (name: string) =>
  ruled(text(name), (column) => sql`${column} <> '' AND ${column} NOT GLOB '*[^a-z0-9_-]*'`)

/** Several of them. */
export const codes = (name: string) => text(name, { mode: 'json' }).$type<string[]>()

/** A SHA-256 in hexadecimal. */
export const sha256 = (name = 'sha256') => ruled(text(name), (column) => sql`length(${column}) = 64`)

export const yesOrNo = (name: string) =>
  ruled(integer(name, { mode: 'boolean' }), (column) => sql`${column} IN (0, 1)`)

/** The identifier of another record, which cannot be deleted while it is referred to. */
export const ref = (name: string, to: () => AnySQLiteColumn) =>
  text(name).references(to, { onDelete: 'restrict' })

/** The identifier of another record, with which this one goes. */
export const partOf = (name: string, to: () => AnySQLiteColumn) =>
  text(name).references(to, { onDelete: 'cascade' })

/** For `orderBy`: names as people look for them; SQLite itself would put Ä behind Z. */
export const byName = (column: AnySQLiteColumn) => sql`order_key(${column}), ${column}`

export const holds = (name: string, condition: SQL) => check(name, condition)

const NOT_PROVEN = new WeakMap<object, string>()

/**
 * A table or a column that no event answers for, with the reason: what it holds decides nothing. Every other row is
 * proven (`db/proven.server.ts`).
 */
export function unproven<Part extends object>(reason: string, part: Part): Part {
  NOT_PROVEN.set(part, reason)
  return part
}

export const whyNotProven = (part: object): string | undefined => NOT_PROVEN.get(part)

const PROVEN_APART = new WeakMap<object, string>()

/**
 * A column that is proven, but was not yet when older portals began. Those of a table that are proven under one name
 * are a record of their own (`documents.scan/ID`), so that what was told of the others stays as it is.
 */
export function provenApart<Part extends object>(name: string, part: Part): Part {
  PROVEN_APART.set(part, name)
  return part
}

export const apartAs = (part: object): string | undefined => PROVEN_APART.get(part)

type ProvenRows = {
  /** Of which rows, in SQL over `OLD`, `NEW` or the table; of all where nothing is said. */
  where?: (of: string) => string
}
const PROVEN_LATER = new WeakMap<object, ProvenRows>()

/**
 * A table of which all or some rows are proven, and were not yet when older portals began: the next event of such a
 * portal answers for those that were there before.
 */
export function provenLater<Part extends object>(rows: ProvenRows, part: Part): Part {
  PROVEN_LATER.set(part, rows)
  return part
}

export const rowsProvenLater = (part: object): ProvenRows | undefined => PROVEN_LATER.get(part)

type Columns = Record<string, SQLiteColumnBuilderBase>
type Built<Name extends string, Of extends Columns> = BuildColumns<Name, Of, 'sqlite'>

/** A table whose columns bring their own CHECKs along (`dossiers_state_holds`); `make-strict.mjs` makes it STRICT. */
export function table<Name extends string, Of extends Columns>(
  name: Name,
  columns: Of,
  more: (self: Built<Name, Of>) => SQLiteTableExtraConfigValue[] = () => [],
) {
  const made = sqliteTable(name, columns, (self) => [...checksOf(name, columns, self), ...more(self)])
  for (const [key, column] of Object.entries<object>(getTableColumns(made))) {
    const built = columns[key] ?? column
    const reason = whyNotProven(built)
    if (reason) unproven(reason, column)
    const name = apartAs(built)
    if (name) provenApart(name, column)
  }
  return made
}

type Rule = (column: AnySQLiteColumn) => SQL
const RULES = new WeakMap<object, Rule>()

/** Builders answer themselves (`.notNull()`), so that a column keeps its rule whatever else is said of it. */
function ruled<Builder extends object>(builder: Builder, rule: Rule): Builder {
  RULES.set(builder, rule)
  return builder
}

function checksOf(name: string, columns: Columns, self: Record<string, AnySQLiteColumn>) {
  return Object.entries(columns).flatMap(([key, builder]) => {
    const column = self[key]
    const rule = RULES.get(builder)
    return rule && column ? [check(`${name}_${column.name}_holds`, rule(column))] : []
  })
}
