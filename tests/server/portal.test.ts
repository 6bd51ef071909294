import { expect, onTestFinished, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { env } from '#app/env.server.ts'
import { sessionToken } from '#app/http/cookies.server.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import { findSession } from '#app/models/people/sessions.server.ts'
import { listen } from '#app/server/listen.ts'
import { portal } from '#app/server/portal.ts'
import { inTransaction } from '#db/client.server.ts'
import { FORM, send } from '../support/edge.ts'

async function servePortal(settings: Partial<typeof env> = {}) {
  const app = portal({
    acceptsFiles: () => false,
    pages: async () => new Response('page', { status: 404 }),
    settings: { ...env, ...settings },
  })
  const running = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => running.close())
  return running.url
}

const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...FORM, ...headers },
  body: new URLSearchParams(fields).toString(),
})

function addOfficer() {
  const roles = [{ role: 'officer', bfsNumber: null }] as const
  inTransaction((tx) =>
    addPerson(tx, { email: 'rita@example.ch', name: 'Rita', language: 'de', roles, now: now() }),
  )
}

test('the real database is writable and nothing waits in the outbox', async () => {
  const { status, text } = await send(await servePortal(), '/readyz')
  expect([status, JSON.parse(text).checks]).toEqual([200, { database: true, disk: true, outbox: true }])
})

test('in the demo a role signs in without a mail and lands where it works', async () => {
  addOfficer()
  const { status, headers } = await send(await servePortal(), '/demo/sign-in', signIn({ role: 'officer' }))
  const cookie = headers['set-cookie']?.[0] ?? ''
  expect([status, headers.location]).toEqual([303, '/canton'])
  expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(findSession(sessionToken(cookie.split(';')[0]) ?? '', now())?.user.name).toBe('Rita')
})

test('signing in again ends the session before', async () => {
  addOfficer()
  const url = await servePortal()
  const first = await send(url, '/demo/sign-in', signIn({ role: 'officer' }))
  const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  await send(url, '/demo/sign-in', signIn({ role: 'officer' }, { Cookie: cookie }))
  expect(findSession(sessionToken(cookie) ?? '', now())).toBeUndefined()
})

test('an unknown role is 404, and an address of another site is never followed', async () => {
  addOfficer()
  const url = await servePortal()
  const unknown = await send(url, '/demo/sign-in', signIn({ role: 'root' }))
  const lured = await send(url, '/demo/sign-in', signIn({ role: 'officer', returnTo: '//evil.example' }))
  expect([unknown.status, lured.headers.location]).toEqual([404, '/canton'])
})

test('outside the demo its sign-in does not exist', async () => {
  addOfficer()
  const url = await servePortal({ DEMO: false })
  const { status, headers, text } = await send(url, '/demo/sign-in', signIn({ role: 'officer' }))
  expect([status, text, headers['set-cookie']]).toEqual([404, 'page', undefined])
})

test('a document leads who is not signed in to the sign-in and back, whether it exists or not', async () => {
  const url = await servePortal()
  const forged = { headers: { Cookie: `session=${'x'.repeat(43)}` } }
  const answers = [await send(url, '/documents/1'), await send(url, '/documents/1', forged)]
  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
    [303, '/sign-in?returnTo=%2Fdocuments%2F1'],
    [303, '/sign-in?returnTo=%2Fdocuments%2F1'],
  ])
})

test('a document that is nobody’s is 404', async () => {
  addOfficer()
  const url = await servePortal()
  const { headers } = await send(url, '/demo/sign-in', signIn({ role: 'officer' }))
  const own = { headers: { Cookie: headers['set-cookie']?.[0]?.split(';')[0] } }
  expect((await send(url, '/documents/1', own)).status).toBe(404)
})
