import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { MOST_MEGABYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'
import { listen } from '#app/server/listen.ts'
import type { Edge } from '#app/server/request.ts'
import { gate } from '../support/gate.ts'

const anywhere = { host: '127.0.0.1', port: 0 }

test('closing lets a running request finish and takes no new one', async () => {
  const under = gate()
  const release = gate()
  const app = new Hono<Edge>().get('/', async (c) => {
    under.resolve()
    await release.promise
    return c.text('whole')
  })
  const running = await listen(app, anywhere)
  const answer = fetch(running.url).then((response) => response.text())
  await under.promise
  const closed = running.close()
  await expect(fetch(running.url)).rejects.toThrow()
  release.resolve()
  expect(await answer).toBe('whole')
  await closed
})

test('the largest file has the time that a line of 10 kB a second takes for it', async () => {
  const { server, close } = await listen(new Hono<Edge>(), anywhere)
  const milliseconds = MOST_MEGABYTES_PER_FILE * 100 * 1000
  expect(server.requestTimeout || Number.POSITIVE_INFINITY).toBeGreaterThan(milliseconds)
  // What bounds a part of a request bounds no body that moves.
  expect([server.timeout, server.headersTimeout]).toEqual([60_000, 20_000])
  await close()
})

test('a port in use is a sentence, not a stack', async () => {
  const running = await listen(new Hono<Edge>(), anywhere)
  const port = Number(new URL(running.url).port)
  await expect(listen(new Hono<Edge>(), { host: '127.0.0.1', port })).rejects.toMatchObject({
    cause: 'refused',
    message: `Port ${port} of 127.0.0.1 is in use: stop the other program or set PORT.`,
  })
  await running.close()
})

test.each([['192.0.2.1'], ['no-such-host.invalid']])(
  'a host that this machine has not is a sentence: %s',
  async (host) => {
    await expect(listen(new Hono<Edge>(), { host, port: 0 })).rejects.toMatchObject({
      cause: 'refused',
      message: `HOST=${host} is no address of this machine: set HOST to one, such as 127.0.0.1.`,
    })
  },
)
