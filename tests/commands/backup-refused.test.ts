import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { backedUp, restored } from '../support/backups.ts'
import { ownFolder } from '../support/own-folder.ts'
import * as scenes from '../support/scenes.ts'

beforeAll(async () => {
  await scenes.issued()
  await scenes.draft()
})

describe('a backup that is not as its manifest says', () => {
  test.each([
    [
      'the database replaced',
      (folder: string) => writeFileSync(path.join(folder, 'portal.db'), 'x'),
      /portal\.db is not the file/,
      1,
    ],
    [
      'no manifest',
      (folder: string) => rmSync(path.join(folder, 'manifest.json')),
      /has no manifest\.json: it is no backup/,
      2,
    ],
    [
      'a manifest cut off',
      (folder: string) => writeFileSync(path.join(folder, 'manifest.json'), '{"createdAt":'),
      /cannot be read: this is no backup/,
      2,
    ],
    [
      'a manifest without the database',
      (folder: string) => remanifested(folder, (files) => files.filter(({ path }) => path !== 'portal.db')),
      /cannot be read: this is no backup/,
      2,
    ],
    [
      'a pipe among its documents',
      (folder: string) => {
        const [name = ''] = readdirSync(path.join(folder, 'documents'))
        rmSync(path.join(folder, 'documents', name))
        execFileSync('mkfifo', [path.join(folder, 'documents', name)])
      },
      /documents\/[\w-]+ is missing/,
      1,
    ],
    [
      'a manifest that leads outside',
      (folder: string) => {
        const file = path.join(folder, 'manifest.json')
        writeFileSync(file, readFileSync(file, 'utf8').replace('"portal.db"', '"documents/../../portal.db"'))
      },
      /cannot be read/,
      2,
    ],
  ])('with %s is refused', async (_, spoil, sentence, exit) => {
    const folder = await backedUp()
    spoil(folder)
    const target = path.join(ownFolder(), 'data')
    const { code, stderr } = await restored(folder, target)
    expect(code).toBe(exit)
    expect(stderr).toMatch(sentence)
    expect(existsSync(target)).toBe(false)
  })

  test('with a damaged database that its manifest vouches for is refused, and nothing of it stays', async () => {
    const folder = await backedUp()
    const file = path.join(folder, 'portal.db')
    const bytes = readFileSync(file)
    bytes.fill(0x55, 4096, bytes.length - 4096)
    writeFileSync(file, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    remanifested(folder, (files) => files.map((one) => (one.path === 'portal.db' ? { ...one, sha256 } : one)))
    const target = path.join(ownFolder(), 'data')
    const { code, stderr } = await restored(folder, target)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The database of this backup is damaged/)
    expect(readdirSync(target)).toEqual(['portal.lock'])
  })

  test('is not put back into itself', async () => {
    const folder = await backedUp()
    const { code, stderr } = await restored(folder, path.join(folder, 'data'))
    expect(code).toBe(2)
    expect(stderr).toContain('lie in one another')
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })
})

type Listed = { path: string; size: number; sha256: string }

function remanifested(folder: string, change: (files: Listed[]) => Listed[]) {
  const file = path.join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, files: change(manifest.files) }))
}
