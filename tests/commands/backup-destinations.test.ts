import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run as backup } from '#app/commands/backup.ts'
import { run as preview } from '#app/commands/preview.ts'
import { run as restoreHere } from '#app/commands/restore.ts'
import { backedUp, own } from '../support/backups.ts'
import { asked } from '../support/command.ts'
import { ownFolder } from '../support/own-folder.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

beforeAll(async () => {
  await scenes.issued()
  await scenes.draft()
})

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
