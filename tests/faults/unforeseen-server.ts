import { createApp } from '#app/server/app.ts'
import { listen } from '#app/server/listen.ts'
import { stopping, surviveUnforeseen } from '#app/server/stop.ts'
import { sqlite } from '#db/client.server.ts'

/** The edge and the last guard as the portal has them, in front of pages that go wrong where nobody waits for them. */
const waiting: (() => void)[] = []

const PAGES: Record<string, () => Response | Promise<Response>> = {
  '/fine': () => new Response('fine'),
  '/throws-later': () => {
    setImmediate(() => {
      throw new Error('thrown where nobody catches')
    })
    return new Response('answered')
  },
  '/rejects-later': () => {
    void Promise.reject(new Error('rejected where nobody waits'))
    return new Response('answered')
  },
  '/waits': () => new Promise((resolve) => waiting.push(() => resolve(new Response('whole')))),
  '/leaves-a-transaction-open': () => {
    sqlite.exec('BEGIN IMMEDIATE; CREATE TABLE half (id INTEGER)')
    setImmediate(() => {
      setImmediate(() => waiting.forEach((go) => void go()))
      throw new Error('thrown within a transaction')
    })
    return new Response('answered')
  },
}

const app = createApp({
  settings: {
    BASE_URL: 'http://127.0.0.1',
    BASE_URL_CONFIGURED: false,
    TRUSTED_PROXY: [],
    MODE: 'production',
  },
  acceptsFiles: () => false,
  endpoints: [],
  pages: async (request) => PAGES[new URL(request.url).pathname]?.() ?? new Response(null, { status: 404 }),
})
const running = await listen(app, { host: '127.0.0.1', port: 0 })
surviveUnforeseen(stopping(running, undefined))
process.stdout.write(`${running.url}\n`)
