import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { Database } from '#db/sqlite.mjs'
import { bundled, run } from '../support/processes.ts'

const folder = process.env.DATA_DIR ?? ''
let server = ''
beforeAll(async () => {
  server = await bundled('tests/faults/unforeseen-server.ts')
})
afterAll(() => rmSync(path.dirname(server), { recursive: true, force: true }))

async function started() {
  const running = run([server], { DATA_DIR: folder })
  onTestFinished(() => void running.child.kill('SIGKILL'))
  const url = await running.line((line) => line.startsWith('http://'))
  const page = (name: string) => fetch(`${url}/${name}`).then((answer) => answer.text())
  return { ...running, page }
}

test('an error that nothing waited for ends no request but its own, and is logged as a defect', async () => {
  const { page, errors } = await started()
  expect(await page('throws-later')).toBe('answered')
  expect(await page('rejects-later')).toBe('answered')
  expect(await page('fine')).toBe('fine')
  await vi.waitFor(() =>
    expect(errors.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ event: 'uncaughtException', message: 'thrown where nobody catches' }),
      expect.objectContaining({ event: 'unhandledRejection', message: 'rejected where nobody waits' }),
    ]),
  )
})

test('where a transaction was left open it finishes what runs, takes the half change back and ends with 1', async () => {
  const { page, ended } = await started()
  const waits = page('waits')
  await page('fine')
  expect(await page('leaves-a-transaction-open')).toBe('answered')
  expect(await waits).toBe('whole')
  expect(await ended).toEqual({ code: 1, signal: null })
  const database = new Database(path.join(folder, 'portal.db'))
  onTestFinished(() => void database.close())
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([])
})
