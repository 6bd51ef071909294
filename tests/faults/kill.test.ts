import { createHash, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { now } from '#app/clock.server.ts'
import { Database } from '#db/sqlite.mjs'
import { bundled, type Running, run } from '../support/processes.ts'

/** The data folder of this file, in which the processes work; the models of this process come to it only later. */
const folder = process.env.DATA_DIR ?? ''
let writer = ''
beforeAll(async () => {
  writer = await bundled('tests/faults/writer.ts')
})
afterAll(() => rmSync(path.dirname(writer), { recursive: true, force: true }))

type Fact = {
  dossierId?: string
  jobPercentage?: number
  /** About to be written. */
  intended?: number
  storageName?: string
  token?: string
  withdrawn?: string
}

/** Answers to the n-th line. */
function afterSome(lines: number) {
  let left = lines
  return () => {
    left -= 1
    return left <= 0
  }
}

const factsOf = ({ lines }: Running) => lines.map((line): Fact => JSON.parse(line))

test('whatever was acknowledged is there after a kill, and nothing is there by half', async () => {
  const facts: Fact[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    const running = run([writer], { DATA_DIR: folder })
    await running.line(afterSome(randomInt(2, 40)))
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, 20)))
    running.child.kill('SIGKILL')
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' })
    facts.push(...factsOf(running))
    expectWhole(facts)
  }
})

function expectWhole(facts: readonly Fact[]) {
  const database = new Database(path.join(folder, 'portal.db'))
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    expectAcknowledged(database, facts)
    expectNothingByHalf(database)
  } finally {
    database.close()
  }
}

function expectAcknowledged(database: BetterSqlite3.Database, facts: readonly Fact[]) {
  const has = (statement: string, value: string) => database.prepare(statement).pluck().get(value) === 1
  for (const { dossierId, storageName, token, withdrawn } of facts) {
    if (dossierId) expect(has('SELECT count(*) FROM dossiers WHERE id = ?', dossierId)).toBe(true)
    if (storageName)
      expect(has('SELECT count(*) FROM documents WHERE storage_name = ?', storageName)).toBe(true)
    if (token) expect(has('SELECT count(*) FROM sessions WHERE token_hash = ?', sha256(token))).toBe(true)
    if (withdrawn)
      expect(has("SELECT count(*) FROM dossiers WHERE id = ? AND state = 'withdrawn'", withdrawn)).toBe(true)
  }
  const saved = database.prepare('SELECT job_percentage FROM structures WHERE dossier_id = ?').pluck()
  for (const [id, expected] of lastWritten(facts)) expect(expected).toContain(saved.get(id))
}

/** What was written last for each dossier, or was about to be when the process was killed. */
function lastWritten(facts: readonly Fact[]) {
  const written = new Map<string, number[]>()
  for (const { dossierId = '', jobPercentage, intended } of facts) {
    if (jobPercentage !== undefined) written.set(dossierId, [jobPercentage])
    if (intended !== undefined) written.get(dossierId)?.push(intended)
  }
  return written
}

/** State, event, mail and follow-up records were committed together; every file is what its row says. */
function expectNothingByHalf(database: BetterSqlite3.Database) {
  const count = (statement: string) => Number(database.prepare(statement).pluck().get())
  const dossiers = count('SELECT count(*) FROM dossiers')
  expect(count('SELECT count(*) FROM parties')).toBe(dossiers)
  expect(count('SELECT count(*) FROM party_members')).toBe(dossiers)
  expect(count("SELECT count(*) FROM audit_events WHERE action = 'begin'")).toBe(dossiers)
  const withdrawn = count("SELECT count(*) FROM dossiers WHERE state = 'withdrawn'")
  expect(count("SELECT count(*) FROM audit_events WHERE action = 'withdraw'")).toBe(withdrawn)
  expect(count("SELECT count(*) FROM outbox WHERE template = 'dossier-withdrawn'")).toBe(withdrawn)
  expect(
    count(`SELECT count(*) FROM dossiers d WHERE version <> 1 + (SELECT count(*) FROM audit_events
      WHERE dossier_id = d.id AND action IN ('edit', 'withdraw'))`),
  ).toBe(0)
  const files = database.prepare('SELECT storage_name, sha256, size FROM documents').all() as {
    storage_name: string
    sha256: string
    size: number
  }[]
  for (const { storage_name, sha256: hash, size } of files) {
    const bytes = readFileSync(path.join(folder, 'documents', storage_name))
    expect([bytes.length, sha256(bytes)]).toEqual([size, hash])
  }
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

test('the audit chain holds over all kills', async () => {
  const { verifyChain } = await import('#app/models/records/chain.server.ts')
  expect(verifyChain()).toMatchObject({ ok: true })
})

test('a backup made while the portal writes is whole, and gives the same portal in an empty folder', async () => {
  const { backUp } = await import('#app/models/records/backup.server.ts')
  const running = run([writer], { DATA_DIR: folder })
  await running.line((line) => line.includes('withdrawn'))
  const before = factsOf(running)
  const target = ownFolder()
  const backup = await backUp(path.join(target, 'backups'), new Date('2027-03-01T02:00:00Z'))
  expect(factsOf(running).length).toBeGreaterThan(before.length)
  running.child.kill('SIGKILL')
  await running.ended

  vi.resetModules()
  process.env.DATA_DIR = path.join(target, 'restored')
  const { restore } = await import('#app/models/records/restore.server.ts')
  expect(await restore(backup.folder, now())).toEqual({ ok: true, manifest: backup.manifest })
  await expect(restore(backup.folder, now())).rejects.toThrow('is not empty')
  const { verifyChain } = await import('#app/models/records/chain.server.ts')
  const { sqlite } = await import('#db/client.server.ts')
  onTestFinished(() => void sqlite.close())
  expect(verifyChain()).toMatchObject({ ok: true })
  expectAcknowledged(sqlite, before)
  const restored = sqlite.prepare('SELECT storage_name FROM documents').pluck().all()
  for (const name of restored)
    expect(readFileSync(path.join(target, 'restored/documents', String(name)))).toHaveLength(20_000)
})

function ownFolder() {
  const own = mkdtempSync(path.join(tmpdir(), 'mini-kip-kill-'))
  onTestFinished(() => {
    process.env.DATA_DIR = folder
    rmSync(own, { recursive: true, force: true })
  })
  return own
}
