import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type BetterSqlite3 from 'better-sqlite3'
import type { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { now } from '#app/clock.server.ts'
import { refusal } from '#app/refusal.ts'
import { folderAbove } from './folder-above.ts'

type Opened = {
  sqlite: BetterSqlite3.Database
  db: ReturnType<typeof drizzle>
  file: string
  isNew: boolean
}

/**
 * Forward only, in one transaction, after a copy of the file. Foreign keys are off meanwhile and checked before
 * they are on again: a rebuilt table would otherwise empty its children without a word.
 */
export function migrateToLatest({ sqlite, db, file, isNew }: Opened) {
  const folder = path.join(folderAbove(fileURLToPath(import.meta.url), 'db/migrations'), 'db/migrations')
  refuseUnknown(sqlite, { folder, file })
  if (!isNew && pending(sqlite, folder) > 0) copyBefore(sqlite, file)
  sqlite.pragma('foreign_keys = OFF')
  migrate(db, { migrationsFolder: folder })
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0)
    throw new Error(`A migration broke references: ${JSON.stringify(broken.slice(0, 5))}`)
  sqlite.pragma('foreign_keys = ON')
}

/** A database that has seen migrations which are not here belongs to another version of the portal. */
function refuseUnknown(sqlite: BetterSqlite3.Database, { folder, file }: { folder: string; file: string }) {
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash))
  const applied = hasMigrations(sqlite)
    ? (sqlite.prepare('SELECT hash FROM __drizzle_migrations').pluck().all() as string[])
    : []
  if (applied.every((hash) => known.has(hash))) return
  throw refusal(
    `The database ${file} was made by another version of the portal. Start that version, or name an empty DATA_DIR.`,
  )
}

function hasMigrations(sqlite: BetterSqlite3.Database) {
  return (
    sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE name = '__drizzle_migrations'").pluck().get() ===
    1
  )
}

function pending(sqlite: BetterSqlite3.Database, folder: string) {
  const { entries } = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[]
  }
  if (!hasMigrations(sqlite)) return entries.length
  return entries.length - Number(sqlite.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get())
}

function copyBefore(sqlite: BetterSqlite3.Database, file: string) {
  const folder = path.join(path.dirname(file), 'before-migration')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sqlite.prepare('VACUUM INTO ?').run(path.join(folder, `${now().toISOString().replaceAll(':', '')}.db`))
}
