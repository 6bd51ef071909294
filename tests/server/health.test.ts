import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { health, type Readiness } from '#app/server/health.ts'
import { send, serveEdge } from '../support/edge.ts'

const well: Readiness = {
  proveDatabaseIsWritable: () => {},
  outboxAgeMinutes: () => 0,
  dataDirectory: tmpdir(),
}
const serve = (readiness: Partial<Readiness>) => serveEdge({ endpoints: [health({ ...well, ...readiness })] })

test('a live process answers 200 on /healthz whatever its database does', async () => {
  const url = await serve({ proveDatabaseIsWritable: failing })
  expect(await send(url, '/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' })
})

test('a portal that can work answers 200 on /readyz and names its checks', async () => {
  const { status, text } = await send(await serve({}), '/readyz')
  expect([status, JSON.parse(text).checks]).toEqual([200, { database: true, disk: true, outbox: true }])
})

test('a read-only database, a folder that is gone and mails that stand still answer 503', async () => {
  const cases = [
    [{ proveDatabaseIsWritable: failing }, 'database'],
    [{ dataDirectory: '/does/not/exist' }, 'disk'],
    [{ outboxAgeMinutes: () => 61 }, 'outbox'],
    [{ outboxAgeMinutes: failing }, 'outbox'],
  ] as const
  for (const [readiness, failed] of cases) {
    const { status, text } = await send(await serve(readiness), '/readyz')
    expect([status, JSON.parse(text).checks[failed]]).toEqual([503, false])
  }
})

function failing(): never {
  throw new Error('attempt to write a readonly database')
}
