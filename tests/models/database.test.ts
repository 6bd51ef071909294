import path from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { databaseFile, inTransaction, openDatabase, orRollBack, sqlite } from '#db/client.server.ts'
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
import { ownFolder } from '../support/own-folder.ts'
import { everything } from '../support/records.ts'
import { refused } from '../support/statements-refused.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

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
    const opened = openDatabase(path.join(ownFolder(), 'portal.db')).sqlite
    onTestFinished(() => void opened.close())
    const setting = (name: string) => opened.pragma(name, { simple: true })
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

test('what may refuse cannot be written without being rolled back: nothing of a refused act stays', () => {
  const refuse = (answer: boolean) =>
    answer ? { ok: true as const } : { ok: false as const, refusal: 'wrong_state' as const }
  const act = (tx: Parameters<Parameters<typeof orRollBack>[0]>[0], answer: boolean) => {
    tx.run("UPDATE parties SET town = 'Anderswo'")
    return refuse(answer)
  }
  // @ts-expect-error A refusal of a transaction that would be committed.
  const unguarded = () => inTransaction((tx) => act(tx, false))
  expect(unguarded).toBeTypeOf('function')
  const before = everything()
  expect(orRollBack((tx) => act(tx, false))).toEqual({ ok: false, refusal: 'wrong_state' })
  expect(everything()).toEqual(before)
})
