import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { run as backup } from '#app/commands/backup.ts'
import { run as preview } from '#app/commands/preview.ts'
import { run as restoreHere } from '#app/commands/restore.ts'
import { storedFiles } from '#app/models/records/documents.server.ts'
import { Database } from '#db/sqlite.mjs'
import { asked } from '../support/command.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

beforeAll(async () => {
  await scenes.issued()
  await scenes.draft()
})

const own = process.env.DATA_DIR ?? ''

function ownFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function backedUp() {
  const folder = ownFolder()
  const { code, stdout } = await asked(backup, [folder])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\d+ files in .*mini-kip-\d{4}-/)
  return path.join(folder, readdirSync(folder)[0] ?? '')
}

/** The command as it runs with another data folder, in a process of its own. */
async function restored(folder: string, dataFolder: string) {
  vi.resetModules()
  process.env.DATA_DIR = dataFolder
  const { run } = await import('#app/commands/restore.ts')
  const answer = await asked(run, [folder])
  process.env.DATA_DIR = own
  vi.resetModules()
  return answer
}

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

type Listed = { path: string; size: number; sha256: string }

function remanifested(folder: string, change: (files: Listed[]) => Listed[]) {
  const file = path.join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, files: change(manifest.files) }))
}

/** What somebody types for DIR, and what the sentence says of it. */
const NO_DESTINATIONS: [name: string, folder: () => string, sentence: RegExp][] = [
  ['a file', () => path.join(own, 'portal.db'), /is in the data folder/],
  ['the data folder', () => own, /is in the data folder/],
  ['a folder in the data folder', () => path.join(own, 'backups/new'), /is in the data folder/],
  ['a link into the data folder', () => linkTo(own), /is in the data folder/],
  [
    'a file elsewhere',
    () => fileIn(ownFolder()),
    /cannot be written \(it is a file\): choose another folder/,
  ],
  ['a folder below a file', () => path.join(fileIn(ownFolder()), 'new'), /cannot be written \(ENOTDIR/],
  ['a folder where the system makes none', () => '/proc/mini-kip/new', /cannot be written \(/],
  ['a folder of the system itself', () => '/proc', /cannot be written \(/],
]

function linkTo(folder: string) {
  const link = path.join(ownFolder(), 'link')
  symlinkSync(folder, link)
  return path.join(link, 'backups')
}

function fileIn(folder: string) {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  return file
}

describe.each([
  ['backup', backup],
  ['preview', preview],
])('%s', (_, run) => {
  test.each(NO_DESTINATIONS)('into %s is refused, and nothing is made', async (_name, folder, sentence) => {
    const before = readdirSync(own, { recursive: true })
    const { code, stdout, stderr } = await asked(run, [folder()])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
    expect(readdirSync(own, { recursive: true })).toEqual(before)
  })
})

test('a data folder that holds anything is left alone', async () => {
  const folder = await backedUp()
  const before = everything()
  const { code, stderr } = await asked(restoreHere, [folder])
  expect(code).toBe(2)
  expect(stderr).toContain('is not empty: choose an empty data folder.')
  expect(everything()).toEqual(before)
})

test.each([
  ['backup', backup],
  ['restore', restoreHere],
])('%s answers --help, and asks for exactly one folder', async (name, run) => {
  const help = await asked(run, ['--help'])
  expect([help.code, help.stdout.includes(`npm run ${name} -- DIR`)]).toEqual([0, true])
  expect(await asked(run, [])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'DIR: This argument is missing; see --help.\n',
  })
  expect(await asked(run, ['--here'])).toMatchObject({ code: 2, stdout: '' })
  expect(await asked(run, ['a', 'b'])).toMatchObject({
    code: 2,
    stderr: 'b: There is no such argument; see --help.\n',
  })
})
