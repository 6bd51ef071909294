import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { run as backup } from '#app/commands/backup.ts'
import { run as verify } from '#app/commands/files-verify.ts'
import { documentsFolder, storagePath, UNFINISHED } from '#app/models/records/document-store.server.ts'
import { storedFiles } from '#app/models/records/documents.server.ts'
import { handOut } from '#app/models/records/handing-out.server.ts'
import { db } from '#db/client.server.ts'
import { documents, fileFaults } from '#db/schema/documents.ts'
import { outbox } from '#db/schema/process.ts'
import { asked } from '../support/command.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const kept = new Map<string, Buffer>()
beforeAll(async () => {
  await scenes.issued()
  as('admin')
  for (const name of readdirSync(documentsFolder)) kept.set(name, readFileSync(storagePath(name)))
})
beforeEach(() => {
  for (const [name, bytes] of kept) writeFileSync(storagePath(name), bytes)
})

const first = () => storedFiles()[0]?.storageName ?? ''
const second = () => storedFiles()[1]?.storageName ?? ''

/** The smallest damage there is; the times of the file stay as they were. */
function flipOneBit(name: string) {
  const bytes = Buffer.from(kept.get(name) ?? '')
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(storagePath(name), bytes)
  utimesSync(storagePath(name), 0, 0)
}

test('files:verify counts files that are what their rows say', async () => {
  expect(await asked(verify, [])).toEqual({
    code: 0,
    stdout: `${storedFiles().length} files, each is what its row says\n`,
    stderr: '',
  })
})

test('files:verify names each file that is changed by one bit, missing, or without a row', async () => {
  flipOneBit(first())
  rmSync(storagePath(second()))
  writeFileSync(storagePath('stray'), 'x')
  writeFileSync(storagePath(`left${UNFINISHED}`), 'x')
  utimesSync(storagePath(`left${UNFINISHED}`), 0, 0)
  writeFileSync(storagePath(`coming${UNFINISHED}`), 'x')
  const { code, stdout } = await asked(verify, [])
  for (const name of ['stray', `left${UNFINISHED}`, `coming${UNFINISHED}`]) rmSync(storagePath(name))
  expect(code).toBe(1)
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ \(.*\)$/, ''))
  expect(found.sort()).toEqual(
    [
      `documents/${first()} is changed`,
      `documents/${second()} is missing`,
      `documents/left${UNFINISHED} has no row`,
      'documents/stray has no row',
    ].sort(),
  )
})

test('a backup is made of everything else, and says which files are changed or missing', async () => {
  flipOneBit(first())
  rmSync(storagePath(second()))
  const { code, stderr } = await asked(backup, [path.join(tmpdir(), `mini-kip-faulty-${process.pid}`)])
  expect(code).toBe(1)
  const [made = '', ...faults] = stderr.trimEnd().split('\n')
  expect(made).toBe(`${storedFiles().length} files in ${made.split(' in ')[1]}`)
  expect(faults.sort()).toEqual(
    [`documents/${first()} is changed.`, `documents/${second()} is missing.`].sort(),
  )
  rmSync(path.dirname(made.split(' in ')[1] ?? ''), { recursive: true })
})

test('a damaged file is not handed out, every administrator is told once, and it is fine again when put back', async () => {
  const row = db.select().from(documents).where(eq(documents.storageName, first())).get()
  if (!row) throw new Error('There is no document')
  const tried = async (minute: number) => {
    const handed = await handOut(row, new Date(Date.UTC(2026, 10, 21, 9, minute)))
    if (handed.ok) await handed.handle.close()
    return handed.ok ? 'handed out' : `${handed.withheld}: ${handed.fault}`
  }
  const alarms = () =>
    db
      .select()
      .from(outbox)
      .all()
      .filter(({ template }) => template === 'file-damaged').length
  expect(await tried(0)).toBe('handed out')
  flipOneBit(first())
  expect([await tried(1), await tried(2), alarms()]).toEqual(['damaged: changed', 'damaged: changed', 1])
  expect(db.select().from(fileFaults).all()).toMatchObject([{ documentId: row.id, fault: 'changed' }])
  writeFileSync(storagePath(first()), kept.get(first()) ?? '')
  expect([await tried(3), db.select().from(fileFaults).all()]).toEqual(['handed out', []])
  rmSync(storagePath(first()))
  expect([await tried(4), alarms()]).toEqual(['damaged: missing', 2])
})
