import type { ActionFunction, ServerBuild } from '@remix-run/node'
import { expect, onTestFinished, test } from 'vitest'
import { whenWritable } from '#app/server/actions.ts'
import { inTransaction, sqlite } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'

/** The database may grow no further, as on a full disk. */
function fillDisk() {
  const limit = sqlite.pragma('max_page_count', { simple: true })
  sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`)
  onTestFinished(() => void sqlite.pragma(`max_page_count = ${limit}`))
}

const write: ActionFunction = () =>
  inTransaction((tx) => {
    const person = { id: 'u1', email: 'anna@example.ch', name: 'x'.repeat(1_000_000) }
    tx.insert(users)
      .values({ ...person, createdAt: '2027-02-15T08:00:00.000Z' })
      .run()
    return null
  })

function actionOf(module: { action: ActionFunction; default?: unknown }) {
  const build = { routes: { page: { id: 'page', path: 'page', module } } } as unknown as ServerBuild
  const action = whenWritable(build).routes.page?.module.action
  return (fields: Record<string, string>) => {
    const request = new Request('http://portal/page', { method: 'POST', body: new URLSearchParams(fields) })
    return action?.({ request, params: {}, context: { requestId: '1', address: '', nonce: '' } })
  }
}

test('on a full disk the form comes back with everything typed, and nothing is half stored', async () => {
  fillDisk()
  const send = actionOf({ action: write, default: () => null })
  expect(await send({ name: 'Anna Amrein' })).toMatchObject({
    data: { ok: false, values: { name: 'Anna Amrein' }, busy: true },
    init: { status: 503 },
  })
  expect(sqlite.prepare('SELECT count(*) FROM users').pluck().get()).toBe(0)
})

test('once there is room again, the same form is taken', async () => {
  expect(await actionOf({ action: write, default: () => null })({ name: 'Anna Amrein' })).toBeNull()
  expect(sqlite.prepare('SELECT count(*) FROM users').pluck().get()).toBe(1)
})
