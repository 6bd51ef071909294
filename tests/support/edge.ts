import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'
import { createApp } from '#app/server/app.ts'
import { listen } from '#app/server/listen.ts'

type Parts = Parameters<typeof createApp>[0]

/** The edge over a real socket, in front of pages as small as the test needs. */
export async function serveEdge(
  parts: Partial<Parts> & { idle?: number } = {},
  settings: Partial<Parts['settings']> = {},
) {
  const app = createApp({
    settings: {
      BASE_URL: 'http://127.0.0.1',
      BASE_URL_CONFIGURED: false,
      TRUSTED_PROXY: [],
      MODE: 'test',
      ...settings,
    },
    acceptsFiles: (pathname) => pathname === '/upload',
    endpoints: [],
    pages: async () => new Response('page', { headers: { 'Content-Type': 'text/html' } }),
    ...parts,
  })
  const running = await listen(app, { host: '127.0.0.1', port: 0, idle: parts.idle })
  onTestFinished(() => running.close())
  return running.url
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
type Sent = { method?: string; headers?: Record<string, string | number | undefined>; body?: string | Buffer }

/** Sends exactly this path and these headers; fetch would tidy both. */
export function send(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const all = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: all,
          text: all.toString(),
        })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

export const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
