import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { databaseFile, openDatabase, sqlite } from '#db/client.server.ts'
import { Database } from '#db/sqlite.mjs'
import { ownFolder } from '../support/own-folder.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

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
