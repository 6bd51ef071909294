import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase, sqlite } from '#db/client.server.ts'
import { Database } from '#db/sqlite.mjs'
import { ownFolder } from '../support/own-folder.ts'
import { everything } from '../support/records.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

describe('a migration', () => {
  const MIGRATIONS = path.join(import.meta.dirname, '../../db/migrations')

  /** The portal as it was `back` migrations ago, with the demo story in it as far as its tables knew it. */
  function olderDatabase(folder: string) {
    const old = path.join(folder, 'migrations')
    cpSync(MIGRATIONS, old, { recursive: true })
    const journal = path.join(old, 'meta/_journal.json')
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
    writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }))
    const file = path.join(folder, 'portal.db')
    const database = new Database(file)
    migrate(drizzle(database), { migrationsFolder: old })
    database.exec(`
      INSERT INTO users (id, email, name, created_at) VALUES ('u1', 'anna@root.example', 'Anna', '2025-01-01T00:00:00.000Z');
      INSERT INTO municipalities (bfs_number, name, district, tile_column, tile_row) VALUES (1065, 'Root', 'Luzern-Land', 1, 1);
      INSERT INTO memberships (id, user_id, role, bfs_number, created_at) VALUES ('m1', 'u1', 'clerk', 1065, '2025-01-01T00:00:00.000Z');
      INSERT INTO parties (id, kind, name, lead_bfs_number) VALUES ('p1', 'municipality', 'Root', 1065);
      INSERT INTO periods (id, name, starts_on, ends_on, settings, office) VALUES ('kip3', 'KIP 3', '2024-01-01', '2027-12-31', '{}', '{}');
      INSERT INTO dossiers (id, reference, party_id, period_id, starts_on, ends_on, created_at, updated_at)
        VALUES ('d1', 'MK-1', 'p1', 'kip3', '2026-01-01', '2027-12-31', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z');
      INSERT INTO documents (id, dossier_id, slot, file_name, media_type, size, sha256, storage_name, uploaded_at)
        VALUES ('f1', 'd1', 'resolution', 'Beschluss.pdf', 'application/pdf', 10, '${'a'.repeat(64)}', 'x', '2025-01-01T00:00:00.000Z');`)
    database.close()
    return file
  }

  test('takes no trigger away that an earlier one has made: a table made anew loses its own', () => {
    const folder = ownFolder()
    const journal = path.join(folder, 'migrations/meta/_journal.json')
    cpSync(MIGRATIONS, path.join(folder, 'migrations'), { recursive: true })
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
    const database = new Database(path.join(folder, 'portal.db'))
    onTestFinished(() => void database.close())
    const triggers = () =>
      database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
    const ever = new Set<string>()
    for (let count = 1; count <= entries.length; count += 1) {
      writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }))
      migrate(drizzle(database), { migrationsFolder: path.join(folder, 'migrations') })
      for (const name of triggers()) ever.add(name)
    }
    expect(triggers().sort()).toEqual([...ever].sort())
  })

  test('of a filled older database keeps every row and makes a copy first', () => {
    const folder = ownFolder()
    const file = olderDatabase(folder)
    const { sqlite: migrated } = openDatabase(file)
    onTestFinished(() => void migrated.close())
    const count = (table: string) => migrated.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(['users', 'memberships', 'parties', 'dossiers', 'documents'].map(count)).toEqual([1, 1, 1, 1, 1])
    expect(migrated.pragma('foreign_key_check')).toEqual([])
    const columns = (name: string) => (database: BetterSqlite3.Database) =>
      (database.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name).sort()
    for (const table of Object.keys(everything()))
      expect(columns(table)(migrated), table).toEqual(columns(table)(sqlite))

    const [copy, ...more] = readdirSync(path.join(folder, 'before-migration'))
    expect(more).toEqual([])
    const before = new Database(path.join(folder, 'before-migration', copy ?? ''), { readonly: true })
    onTestFinished(() => void before.close())
    expect(before.prepare('SELECT name FROM users').pluck().all()).toEqual(['Anna'])
    expect(before.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()).toBe(1)
  })

  test('of a database that another version of the portal has migrated is refused, and changes nothing', () => {
    const file = path.join(ownFolder(), 'portal.db')
    const { sqlite: opened } = openDatabase(file)
    opened.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)")
    opened.close()
    const before = readFileSync(file)
    expect(() => openDatabase(file)).toThrow('was made by another version of the portal')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('of a new database and of one that is up to date makes no copy', () => {
    const folder = ownFolder()
    const file = path.join(folder, 'portal.db')
    openDatabase(file).sqlite.close()
    openDatabase(file).sqlite.close()
    expect(readdirSync(folder)).toEqual(['portal.db'])
  })
})
