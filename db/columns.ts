import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core'

/** A plain date 'YYYY-MM-DD' in Europe/Zurich. */
export const day = (name: string) => text(name)

/** An instant in UTC, 'YYYY-MM-DDTHH:MM:SS.sssZ'. */
export const instant = (name: string) => text(name)

/** A whole number of Rappen. */
export const rappen = (name: string) => integer(name)

/** For `orderBy`: names as people look for them; SQLite itself would put Ä behind Z. */
export const byName = (column: AnySQLiteColumn) => sql`order_key(${column}), ${column}`

export const isOneOf = (name: string, column: AnySQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)

export const isDay = (name: string, column: AnySQLiteColumn) =>
  check(name, sql`${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`)

export const isNotNegative = (name: string, column: AnySQLiteColumn) => check(name, sql`${column} >= 0`)

export const holds = (name: string, condition: SQL) => check(name, condition)
