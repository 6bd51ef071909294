import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { afterEach, expect, test, vi } from 'vitest'
import { withKeptStatements } from '#db/kept-statements.ts'
import { Database } from '#db/sqlite.mjs'

const places = sqliteTable('places', { name: text().notNull() })

const sqlite = new Database(':memory:')
const prepare = vi.spyOn(sqlite, 'prepare')
const db = drizzle(withKeptStatements(sqlite))
sqlite.exec("CREATE TABLE places (name TEXT); INSERT INTO places VALUES ('Emmen'), ('Horw')")
afterEach(() => void prepare.mockClear())

const names = () => db.select({ name: places.name }).from(places).all()

test('what is asked twice is prepared once, and answered by what stands there today', () => {
  expect(names()).toEqual([{ name: 'Emmen' }, { name: 'Horw' }])
  const before = prepare.mock.calls.length
  db.insert(places).values({ name: 'Kriens' }).run()
  expect(names()).toHaveLength(3)
  expect(names()).toHaveLength(3)
  expect(prepare.mock.calls.length - before).toBe(1)
})

test('one text answers with rows of names and with rows of values, in whatever order', () => {
  const asked = sql`SELECT name FROM places LIMIT 1`
  const byName = () => db.all(asked)
  const byPlace = () => db.values(asked)
  expect([byName(), byPlace(), byName(), byPlace()]).toEqual([
    [{ name: 'Emmen' }],
    [['Emmen']],
    [{ name: 'Emmen' }],
    [['Emmen']],
  ])
})

test('a table that gets a column is read with it', () => {
  const all = () => db.get(sql`SELECT * FROM places LIMIT 1`)
  expect(all()).toEqual({ name: 'Emmen' })
  sqlite.exec('ALTER TABLE places ADD COLUMN town TEXT')
  expect(all()).toEqual({ name: 'Emmen', town: null })
})

test('of a thousand ways to ask the oldest is let go', () => {
  const ask = (number: number) => db.get(sql.raw(`SELECT ${number}`))
  for (let number = 0; number <= 1000; number++) ask(number)
  prepare.mockClear()
  ask(1000)
  expect(prepare).toHaveBeenCalledTimes(0)
  ask(0)
  expect(prepare).toHaveBeenCalledTimes(1)
})

test('what was begun in a transaction is taken back with it', () => {
  const before = names().length
  expect(() =>
    db.transaction((tx) => tx.insert(places).values({ name: 'Ebikon' }).run() && tx.rollback()),
  ).toThrow()
  expect(names()).toHaveLength(before)
})
