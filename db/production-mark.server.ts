import type BetterSqlite3 from 'better-sqlite3'

/** Stands in the file's `user_version`, so that a backup carries it along; drizzle keeps its own list. */
const PRODUCTION = 1

export function markAsProduction(sqlite: BetterSqlite3.Database) {
  sqlite.pragma(`user_version = ${PRODUCTION}`)
}

export function isMarkedAsProduction(sqlite: BetterSqlite3.Database): boolean {
  return sqlite.pragma('user_version', { simple: true }) === PRODUCTION
}
