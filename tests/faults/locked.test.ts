import path from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { Database } from '#db/sqlite.mjs'
import { buildOnce, demoCookie, startPortal } from '../support/built-portal.ts'

const folder = process.env.DATA_DIR ?? ''

/** With people in it the portal starts without the demo story. */
beforeAll(async () => {
  const { as } = await import('../support/people.ts')
  as('officer')
  const { sqlite } = await import('#db/client.server.ts')
  sqlite.close()
  buildOnce()
})

/** Another program takes the lock that every write takes. */
function lock() {
  const database = new Database(path.join(folder, 'portal.db'))
  onTestFinished(() => void database.close())
  database.exec('BEGIN IMMEDIATE')
  return { release: () => void database.exec('ROLLBACK') }
}

test('while another program holds the database the portal reads, says what cannot be written, and loses nothing', async () => {
  const portal = await startPortal({ DATA_DIR: folder })
  const Cookie = (await demoCookie(portal.url, { role: 'officer' })) ?? ''
  const get = (at: string) => fetch(portal.url + at, { headers: { Cookie } })
  const post = (at: string, fields: Record<string, string>, headers = {}) =>
    fetch(portal.url + at, { method: 'POST', headers, body: new URLSearchParams(fields) })
  const { release } = lock()

  const form = post('/sign-in', { email: 'anna.amrein@example.ch' })
  const data = post('/sign-in.data', { email: 'anna.amrein@example.ch' })
  const button = post('/sign-out', {}, { Cookie })
  // All of these are answered while the three above wait for the lock.
  const reading = await Promise.all([get('/healthz'), get('/canton'), get('/readyz')])
  expect(reading.map(({ status }) => status)).toEqual([200, 200, 503])

  const page = await form
  expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5'])
  const words = await page.text()
  expect(words).toContain('Das geht gerade nicht')
  expect(words).toContain('value="anna.amrein@example.ch"')
  expect([(await data).status, (await button).status]).toEqual([503, 503])
  expect(await (await button).text()).toContain('<h1>Das geht gerade nicht</h1>')

  const late = post('/sign-out', {}, { Cookie })
  release()
  expect((await late).url).toMatch(/\/sign-in\?signedOut$/)
  expect(portal.errors.filter((line) => /"event":"(?!request)/.test(line))).toEqual([])
})
