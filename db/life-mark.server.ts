import type BetterSqlite3 from 'better-sqlite3'

/** What a database has lived as. Stands in its `user_version`, so that a backup carries it along; drizzle keeps its own list. */
const MARKS = { production: 1, demo: 2 }
type Life = keyof typeof MARKS

/** For good: neither life ever becomes the other. A database that is neither yet may become either. */
export function markAs(life: Life, sqlite: BetterSqlite3.Database) {
  if (!isMarkedAs(life, sqlite)) sqlite.pragma(`user_version = ${MARKS[life]}`)
}

export function isMarkedAs(life: Life, sqlite: BetterSqlite3.Database): boolean {
  return sqlite.pragma('user_version', { simple: true }) === MARKS[life]
}
