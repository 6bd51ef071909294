import { Agent, get } from 'node:http'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import type { Edge } from '#app/server/request.ts'
import { send, serveEdge } from '../support/edge.ts'
import { gate } from '../support/gate.ts'

const KEPT = 60
const MOST_AT_A_TIME = 16

test('a new connection is heard before each kept one, asking without a pause, has had its next turn', async () => {
  const url = await serveEdge({ endpoints: [new Hono<Edge>().get('/healthz', (c) => c.text('ok'))] })
  const agent = new Agent({ keepAlive: true, maxSockets: KEPT })
  onTestFinished(() => agent.destroy())
  let answered = 0
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject)
    })
  const connections = Array.from({ length: KEPT })
  await Promise.all(connections.map(ask))
  let going = true
  const working = connections.map(async () => {
    for (; going; answered += 1) await ask()
  })
  const meanwhile: number[] = []
  for (let round = 0; round < 10; round += 1) {
    const before = answered
    await send(url, '/healthz')
    meanwhile.push(answered - before)
  }
  going = false
  await Promise.all(working)
  expect(answered).toBeGreaterThan(KEPT)
  expect(meanwhile.filter((count) => count >= KEPT)).toEqual([])
})

test('of many pages asked for at once so many are worked on, and machines are answered meanwhile', async () => {
  const [here, busy, released] = [gate(), gate(), gate()]
  let arrived = 0
  let begun = 0
  const url = await serveEdge({
    endpoints: [new Hono<Edge>().get('/healthz', (c) => c.text('ok'))],
    files: async (_, next) => {
      if (++arrived === KEPT) here.resolve()
      await next()
    },
    pages: async () => {
      if (++begun === MOST_AT_A_TIME) busy.resolve()
      await released.promise
      return new Response('page')
    },
  })
  onTestFinished(released.resolve)
  const pages = Array.from({ length: KEPT }, () => send(url, '/'))
  await Promise.all([here.promise, busy.promise])
  expect((await send(url, '/healthz')).status).toBe(200)
  expect(begun).toBe(MOST_AT_A_TIME)
  released.resolve()
  expect((await Promise.all(pages)).map(({ status }) => status)).toEqual(pages.map(() => 200))
})
