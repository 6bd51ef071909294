import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { databaseFile, inTransaction, openDatabase, orRollBack, sqlite } from '#db/client.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import * as agreement from '#db/schema/agreement.ts'
import * as documents from '#db/schema/documents.ts'
import * as dossier from '#db/schema/dossier.ts'
import * as money from '#db/schema/money.ts'
import * as people from '#db/schema/people.ts'
import * as processes from '#db/schema/process.ts'
import * as reference from '#db/schema/reference.ts'
import * as report from '#db/schema/report.ts'
import * as review from '#db/schema/review.ts'
import { Database } from '#db/sqlite.mjs'
import { everything } from '../support/records.ts'

beforeAll(() => seedDemo(new Date('2026-11-21T09:00:00Z')))

function ownFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-database-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const refused = (statement: string) => {
  sqlite.exec('SAVEPOINT nonsense')
  try {
    sqlite.exec(statement)
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    sqlite.exec('ROLLBACK TO nonsense; RELEASE nonsense')
  }
}

const tables = () =>
  [agreement, documents, dossier, money, people, processes, reference, report, review]
    .flatMap((room) => Object.values(room))
    .filter((value) => is(value, SQLiteTable))

/** No word, no day, no instant and no amount. */
const NONSENSE = -1

/** What becomes of the first row; where there is none, only the name of the CHECK can be looked at. */
function updatedTo(table: string, column: string, value: number) {
  const [row] = sqlite.prepare(`SELECT rowid FROM ${table} LIMIT 1`).pluck().all()
  return row === undefined
    ? 'no row'
    : refused(`UPDATE ${table} SET ${column} = ${value} WHERE rowid = ${row}`)
}

describe('the open database', () => {
  test('writes through a log that is synced at every commit, and checks its references', () => {
    const setting = (name: string) => sqlite.pragma(name, { simple: true })
    expect({
      journal: setting('journal_mode'),
      synchronous: setting('synchronous'),
      foreignKeys: setting('foreign_keys'),
      timeout: setting('busy_timeout'),
    }).toEqual({ journal: 'wal', synchronous: 2, foreignKeys: 1, timeout: 5000 })
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
  })

  test('has strict tables only, besides the list of migrations', () => {
    const tables = sqlite.pragma('table_list') as {
      name: string
      schema: string
      strict: number
      type: string
    }[]
    const loose = tables.filter(
      ({ schema, strict, type }) => schema === 'main' && type === 'table' && !strict,
    )
    expect(loose.map(({ name }) => name).sort()).toEqual([
      '__drizzle_migrations',
      'sqlite_schema',
      'sqlite_sequence',
    ])
  })

  test('checks every column that holds a word, a day, an instant or an amount, by what it may hold', () => {
    const unchecked = tables().flatMap((table) => {
      const { name, columns, checks } = getTableConfig(table)
      const isChecked = (column: string) => checks.some((one) => one.name === `${name}_${column}_holds`)
      return columns
        .filter((column) => column.enumValues || /_(?:on|at|rappen)$/.test(column.name))
        .filter((column) => !isChecked(column.name) || updatedTo(name, column.name, NONSENSE) === 'taken')
        .map((column) => `${name}.${column.name}`)
    })
    expect(unchecked).toEqual([])
  })
})

const NOTE =
  "INSERT INTO notes SELECT 'n1', id, 'x', (SELECT id FROM users), '2026-11-21T09:00:00.000Z' FROM dossiers LIMIT 1"

const DRAWN = `INSERT INTO drawn_papers (sha256, size, fingerprint, kind, dossier_id, first_drawn_at)
  SELECT sha256, size, '3f2a 91bc 07de', 'decision', dossier_id, uploaded_at FROM documents LIMIT 1`

describe('what must never be is refused:', () => {
  test.each([
    ['a negative amount of a tranche', 'UPDATE tranches SET amount_rappen = -1', 'CHECK'],
    ['a fraction of a Rappen', 'UPDATE tranches SET amount_rappen = 0.5', 'cannot store REAL'],
    [
      'a word where a number belongs',
      "UPDATE reporting_years SET entitlement_rappen = 'viel'",
      'cannot store TEXT',
    ],
    ['a day that is none', "UPDATE tranches SET due_on = '31.01.2027'", 'CHECK'],
    ['a term that ends before it starts', "UPDATE dossiers SET ends_on = '2020-01-01'", 'CHECK'],
    ['an address in capitals', "UPDATE users SET email = 'A@' || id", 'CHECK'],
    ['a clerk of no municipality', "UPDATE memberships SET bfs_number = NULL WHERE role = 'clerk'", 'CHECK'],
    [
      'an officer of a municipality',
      "UPDATE memberships SET bfs_number = 1065 WHERE role = 'officer'",
      'CHECK',
    ],
    ['a role nobody knows', "UPDATE memberships SET role = 'mayor'", 'CHECK'],
    ['two dossiers with one reference', "UPDATE dossiers SET reference = 'MK-1'", 'UNIQUE'],
    ['a dossier of a party that is gone', 'DELETE FROM parties', 'FOREIGN KEY'],
    ['a person who signed something gone', 'DELETE FROM users', 'FOREIGN KEY'],
    ['a measure outside the seven areas', 'UPDATE measures SET funding_area = 8', 'CHECK'],
    [
      'a hash that is too short',
      `INSERT INTO documents
        (id, dossier_id, slot, file_name, media_type, size, sha256, storage_name, uploaded_at)
        SELECT 'd1', dossier_id, slot, 'a.pdf', 'application/pdf', 1, 'abc', 's', uploaded_at FROM documents LIMIT 1`,
      'CHECK',
    ],
    ['a mail twice under one key', "UPDATE outbox SET key = 'same'", 'UNIQUE'],
  ])('%s', (_, statement, complaint) => expect(refused(statement)).toContain(complaint))

  test.each([
    ['an audit event changed', "UPDATE audit_events SET reason = 'x'", 'append-only'],
    ['an audit event deleted', 'DELETE FROM audit_events', 'append-only'],
    ['a pinned calculation edited', "UPDATE calculations SET calculation = '{}'", 'never edited'],
    ['a pinned calculation deleted', 'DELETE FROM calculations', 'never deleted'],
    ['an agreement edited', "UPDATE agreements SET data = '{}'", 'never edited'],
    ['an agreement deleted', 'DELETE FROM agreements', 'never deleted'],
    ['a filing edited', "UPDATE filings SET content = '{}'", 'never edited'],
    ['a filing deleted', 'DELETE FROM filings', 'never deleted'],
    ['a settlement edited', 'UPDATE settlements SET final_rappen = 0', 'never edited'],
    ['a settlement deleted', 'DELETE FROM settlements', 'never deleted'],
    ['a document deleted', 'DELETE FROM documents', 'never deleted'],
    ['the file of a document exchanged', "UPDATE documents SET storage_name = 'x'", 'never exchanged'],
    ['a drawn paper deleted', `${DRAWN}; DELETE FROM drawn_papers`, 'never deleted'],
    ['a drawn paper changed', `${DRAWN}; UPDATE drawn_papers SET dossier_id = 'x'`, 'never edited'],
    ['a note deleted', `${NOTE}; DELETE FROM notes`, 'never deleted'],
    ['a distribution key in use deleted', 'DELETE FROM distribution_keys', 'never deleted'],
    ['a distribution key in use edited', "UPDATE distribution_keys SET key = '{}'", 'never edited'],
  ])('%s', (_, statement, complaint) => expect(refused(statement)).toContain(complaint))
})

/** Each way by which two rows of a table can be held for one: the place in the file and every unique index. */
function identitiesOf(table: string): string[][] {
  const indexes = sqlite.pragma(`index_list("${table}")`) as { name: string; unique: 0 | 1 }[]
  const unique = indexes
    .filter((index) => index.unique)
    .map(({ name }) => (sqlite.pragma(`index_info("${name}")`) as { name: string }[]).map((one) => one.name))
  return [['rowid'], ...unique]
}

/** A row that agrees with an existing one in these columns only. */
function rowTakingThePlace(table: string, identity: readonly string[]) {
  const columns = sqlite.pragma(`table_info("${table}")`) as { name: string; pk: number; type: string }[]
  const apart = new Set(
    identitiesOf(table)
      .flat()
      .filter((name) => !identity.includes(name)),
  )
  const columnOf = ({ name, type }: { name: string; type: string }) =>
    !apart.has(name)
      ? name
      : type === 'INTEGER'
        ? `${name} + 1000000`
        : `substr('x' || ${name}, 1, length(${name}))`
  const names = columns.map(({ name }) => name)
  const isNamed = names.includes('sequence')
  const place = isNamed ? [] : identity.includes('rowid') ? ['rowid'] : []
  return `(${[...place, ...names].join(', ')}) SELECT ${[...place, ...columns.map(columnOf)].join(', ')} FROM ${table} LIMIT 1`
}

describe('a row that is kept is not replaced by another that takes its place', () => {
  const kept = sqlite
    .prepare(
      "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%'",
    )
    .pluck()
    .all() as string[]

  beforeAll(() => {
    sqlite.exec(NOTE)
    for (const name of ['Anna', 'Beat'])
      sqlite.exec(
        `INSERT INTO name_changes SELECT '${name}', id, name, '${name}', id, created_at FROM users LIMIT 1`,
      )
    sqlite.exec(DRAWN)
    sqlite.exec('UPDATE completion_requests SET closed_at = coalesce(closed_at, created_at)')
    for (const number of [0, 1])
      sqlite.exec(`INSERT INTO completion_answers
        SELECT completion_requests.id, ${number}, 'Ja', users.id, users.created_at FROM completion_requests, users LIMIT 1`)
    const columns = [
      'period_id',
      'version',
      'key',
      'legal_basis',
      'reason',
      'in_force_from',
      'created_at',
    ].join(', ')
    sqlite.exec(
      `INSERT INTO distribution_keys (id, ${columns}) SELECT 'x' || id, ${columns} FROM distribution_keys LIMIT 1`,
    )
  })

  test('in any of the tables that never lose a row', () => {
    expect(kept.sort()).toEqual([
      'agreements',
      'audit_events',
      'calculations',
      'completion_answers',
      'distribution_keys',
      'documents',
      'drawn_papers',
      'filings',
      'name_changes',
      'notes',
      'settlements',
    ])
  })

  test.each(kept.flatMap((table) => identitiesOf(table).map((identity) => ({ table, identity }))))(
    '$table by $identity',
    ({ table, identity }) => {
      expect(refused(`INSERT OR REPLACE INTO ${table} ${rowTakingThePlace(table, identity)}`)).toMatch(
        /never replaced|append-only/,
      )
      const [first] = identity
      expect(
        refused(
          `UPDATE OR REPLACE ${table} SET ${first} = (SELECT ${first} FROM ${table} ORDER BY rowid DESC)`,
        ),
      ).toMatch(/never (replaced|edited|exchanged)|append-only/)
    },
  )
})

describe('a transaction', () => {
  test('that refuses leaves nothing behind, and one that throws neither', () => {
    const before = everything()
    const change = () => sqlite.exec("UPDATE dossiers SET updated_at = '2000-01-01T00:00:00.000Z'")
    expect(orRollBack(() => ({ ok: false, was: change() }))).toMatchObject({ ok: false })
    const throwing = () =>
      inTransaction(() => {
        change()
        throw new Error('defect')
      })
    expect(throwing).toThrow('defect')
    expect(everything()).toEqual(before)
  })

  test('takes the lock before it reads: another writer waits or is refused', () => {
    const other = new Database(databaseFile, { timeout: 0 })
    onTestFinished(() => void other.close())
    inTransaction(() => expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked'))
    other.exec('BEGIN IMMEDIATE; ROLLBACK')
  })
})

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

describe('the start is refused with a sentence', () => {
  test('when the file is no database', () => {
    const file = path.join(ownFolder(), 'portal.db')
    writeFileSync(file, 'This is a letter, not a database. '.repeat(500))
    expect(() => openDatabase(file)).toThrow(/portal\.db cannot be opened .*restore the last backup/)
  })

  test('when the folder has been worked in and the database is gone, or empty', () => {
    const folder = ownFolder()
    const file = path.join(folder, 'portal.db')
    mkdirSync(path.join(folder, 'documents'))
    writeFileSync(path.join(folder, 'documents', 'scan'), 'x')
    expect(() => openDatabase(file)).toThrow(/holds documents, but no database portal\.db: restore the last/)
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, '')
    expect(() => openDatabase(file)).toThrow(/portal\.db is empty: restore the last backup/)
    expect(readFileSync(file)).toHaveLength(0)
  })

  test('when the database is one of another program', () => {
    const file = path.join(ownFolder(), 'portal.db')
    const other = new Database(file)
    other.exec('CREATE TABLE foo (bar)')
    other.close()
    expect(() => openDatabase(file)).toThrow('is none of this portal: choose another DATA_DIR')
    expect(new Database(file, { readonly: true }).pragma('table_list')).toHaveLength(3)
  })

  test('when the database is damaged', () => {
    const file = path.join(ownFolder(), 'portal.db')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(databaseFile, file)
    const bytes = readFileSync(file)
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 40_000)
    writeFileSync(file, bytes)
    expect(() => openDatabase(file)).toThrow(/damaged|malformed|cannot be opened/)
  })
})
