import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Database } from '#db/sqlite.mjs'
import { buildOnce, demoCookie, runPortal, startPortal } from '../support/built-portal.ts'
import { ownFolder } from '../support/own-folder.ts'
import { freePort } from '../support/processes.ts'

/** With people in it the portal starts without the demo story. */
beforeAll(async () => {
  const { as } = await import('../support/people.ts')
  for (const role of ['officer', 'second', 'finance', 'clerk'] as const) as(role)
  const { sqlite } = await import('#db/client.server.ts')
  sqlite.close()
  buildOnce()
})

const folder = process.env.DATA_DIR ?? ''
/** Tells no demo story, so that an empty folder is ready at once. */
const LIVE = { SESSION_SECRET: 'x'.repeat(40) }

const started = (env: Record<string, string> = {}) => startPortal({ DATA_DIR: folder, ...env })

const signIn = (url: string, role: string) => demoCookie(url, { role })

describe('the built portal', () => {
  test('killed under load comes back with every session it had answered with', async () => {
    const cookies: string[] = []
    for (let kill = 0; kill < 3; kill += 1) {
      const { child, ended, url } = await started()
      const working = ['officer', 'clerk', 'finance', 'second'].map(async (role) => {
        for (let cookie = await signIn(url, role); cookie; cookie = await signIn(url, role)) {
          cookies.push(cookie)
          if (cookies.length >= 25 * (kill + 1)) child.kill('SIGKILL')
        }
      })
      await Promise.all(working)
      await ended
    }
    const database = new Database(path.join(folder, 'portal.db'))
    onTestFinished(() => void database.close())
    const known = database.prepare('SELECT count(*) FROM sessions WHERE token_hash = ?').pluck()
    const tokens = cookies.map((cookie) => /=([^;]+)/.exec(cookie)?.[1] ?? '')
    expect(tokens.length).toBeGreaterThanOrEqual(75)
    const hash = (token: string) => createHash('sha256').update(token).digest('hex')
    expect(tokens.filter((token) => known.get(hash(token)) !== 1)).toEqual([])
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('asked to stop finishes, closes its database and exits with 0', async () => {
    const { child, ended, lines, url } = await started()
    const waiting = fetch(`${url}/healthz`)
    expect((await waiting).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, signal: null })
    expect(lines.some((line) => line.includes('"event":"stopped"'))).toBe(true)
    expect(existsSync(path.join(folder, 'portal.db-wal'))).toBe(false)
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })
})

describe('with a virus scanner that does not answer', () => {
  test('the portal warns loudly, and serves', async () => {
    const CLAMD_URL = `tcp://127.0.0.1:${await freePort()}`
    const { lines, url } = await startPortal({ DATA_DIR: folder, WORKERS: '0', CLAMD_URL })
    const warned = JSON.parse(lines.find((line) => line.includes('SCANNER')) ?? '{}')
    expect(warned).toMatchObject({ level: 'warn', event: 'caution' })
    expect(warned.message).toMatch(
      new RegExp(
        `^THE VIRUS SCANNER DOES NOT ANSWER at ${CLAMD_URL} \\(.*ECONNREFUSED.*\\)\\. Uploads are taken and wait`,
      ),
    )
    expect((await fetch(`${url}/`)).status).toBe(200)
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, (await ready.json()).checks]).toMatchObject([
      503,
      { database: true, scanner: false },
    ])
  })
})

describe('the start is refused with a sentence', () => {
  const refusalOf = async (env: Record<string, string>) => {
    const { ended, errors } = await runPortal({ DATA_DIR: ownFolder(), ...env })
    return { ...(await ended), said: errors.join('\n') }
  }

  test.each([
    ['a port that is none', { PORT: '99999' }, 'PORT must be a whole number from 0 to 65535.'],
    [
      'a host that is none',
      { HOST: '999.1.1.1' },
      'HOST must be a name or an address to listen on, for example 127.0.0.1.',
    ],
    ['a short secret', { SESSION_SECRET: 'short' }, 'SESSION_SECRET must have at least 32 characters.'],
    ['live without a secret', { DEMO: '0' }, 'SESSION_SECRET is missing: outside the demo it must be set.'],
    [
      'a clock outside the demo',
      { SESSION_SECRET: 'x'.repeat(40), CLOCK: '2027-03-01T08:00:00Z' },
      'CLOCK is refused outside the demo.',
    ],
  ])('for %s', async (_, env, sentence) => {
    const { code, said } = await refusalOf(env)
    expect(code).toBe(2)
    expect(said).toBe(`Start refused:\n- ${sentence}`)
  })

  test('for a port that is in use', async () => {
    const { url } = await started()
    const { code, said } = await refusalOf({ PORT: new URL(url).port, ...LIVE })
    expect(code).toBe(2)
    expect(said).toMatch(/^Port \d+ of 127\.0\.0\.1 is in use: stop the other program or set PORT\.$/)
  })

  test('for a file that is no database', async () => {
    const own = ownFolder()
    writeFileSync(path.join(own, 'portal.db'), 'This is a letter, not a database. '.repeat(500))
    const { code, said } = await refusalOf({ DATA_DIR: own })
    expect(code).toBe(2)
    expect(said).toMatch(/^The database .*portal\.db cannot be opened .*restore the last backup\.$/)
  })
})
