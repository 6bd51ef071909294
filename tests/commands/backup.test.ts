import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { run as backup } from '#app/commands/backup.ts'
import { storedFiles } from '#app/models/records/documents.server.ts'
import { Database } from '#db/sqlite.mjs'
import { backedUp, own, restored } from '../support/backups.ts'
import { asked } from '../support/command.ts'
import { ownFolder } from '../support/own-folder.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

beforeAll(async () => {
  await scenes.issued()
  await scenes.draft()
})

describe('a backup', () => {
  test('restored into an empty folder gives the same rows and the same files', async () => {
    const folder = await backedUp()
    const target = path.join(ownFolder(), 'data')
    const { code, stdout } = await restored(folder, target)
    expect(code).toBe(0)
    expect(stdout).toMatch(/files of .* restored/)
    const copy = new Database(path.join(target, 'portal.db'), { readonly: true })
    onTestFinished(() => void copy.close())
    for (const [table, rows] of Object.entries(everything()))
      expect(copy.prepare(`SELECT * FROM "${table}"`).all(), table).toEqual(rows)
    for (const { storageName } of storedFiles())
      expect(readFileSync(path.join(target, 'documents', storageName))).toEqual(
        readFileSync(path.join(own, 'documents', storageName)),
      )
  })

  test('is proven before a file is put back', async () => {
    const folder = await backedUp()
    const [name = ''] = readdirSync(path.join(folder, 'documents'))
    appendFileSync(path.join(folder, 'documents', name), 'x')
    rmSync(path.join(folder, 'documents', readdirSync(path.join(folder, 'documents'))[1] ?? ''))
    const target = path.join(ownFolder(), 'data')
    const { code, stdout, stderr } = await restored(folder, target)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`documents/${name} is not the file that was backed up.`)
    expect(stderr).toMatch(/documents\/[\w-]+ is missing\./)
    expect(existsSync(target)).toBe(false)
  })

  test('of files that were damaged already is put back, and says which', async () => {
    const [changed = '', missing = ''] = storedFiles().map(({ storageName }) => storageName)
    const kept = [changed, missing].map((name) => path.join(own, 'documents', name))
    const bytes = kept.map((file) => readFileSync(file))
    onTestFinished(() => {
      for (const [index, file] of kept.entries()) writeFileSync(file, bytes[index] ?? '')
    })
    appendFileSync(kept[0] ?? '', 'x')
    rmSync(kept[1] ?? '')
    const folder = ownFolder()
    expect((await asked(backup, [folder])).code).toBe(1)
    const target = path.join(ownFolder(), 'data')
    const { code, stdout, stderr } = await restored(path.join(folder, readdirSync(folder)[0] ?? ''), target)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^\d+ files of .* restored$/m)
    expect(stderr).toContain(`documents/${changed} was changed already when this backup was made.`)
    expect(stderr).toContain(`documents/${missing} was missing already when this backup was made.`)
    expect(existsSync(path.join(target, 'portal.db'))).toBe(true)
  })
})
