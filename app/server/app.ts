import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { now } from '#app/clock.server.ts'
import type { Env } from '#app/env.server.ts'
import { asOneRequest } from '#app/models/memo.server.ts'
import { settingsUpToDate } from '#app/models/programme/settings-effect.server.ts'
import { isBusy } from '#app/models/records/database-lock.server.ts'
import type { PageHandler } from './areas.ts'
import { readableBodies } from './bodies.ts'
import { compression } from './compression.ts'
import { bodyLimit, carriesFiles, methods, readableAddress, sameOrigin } from './guards.ts'
import { logDefect } from './log.ts'
import { pageRequest } from './page-request.ts'
import { RETRY_SECONDS, refuse } from './refusals.ts'
import { type Edge, requestRecord } from './request.ts'
import { securityHeaders } from './security-headers.ts'
import { stalledBodies } from './stalled.ts'
import { turns } from './turns.ts'

export type Endpoints = Hono<Edge>
export type Settings = Pick<Env, 'BASE_URL' | 'BASE_URL_CONFIGURED' | 'TRUSTED_PROXY' | 'MODE'>

/** More would only share the one thread; some wait for a document that another thread draws. */
const MOST_PAGES_AT_A_TIME = 16

/**
 * The edge, from outside to inside: what every answer carries, what no page shall meet, files, the endpoints for
 * machines, and last the pages. Machines and files never reach Remix, whose cost grows with the number of routes.
 */
export function createApp(parts: {
  settings: Settings
  acceptsFiles: (pathname: string) => boolean
  files?: MiddlewareHandler<Edge>
  endpoints: readonly Endpoints[]
  pages: PageHandler
}): Hono<Edge> {
  const { settings } = parts
  const origin = settings.BASE_URL_CONFIGURED ? new URL(settings.BASE_URL).origin : undefined
  const inTurn = turns(MOST_PAGES_AT_A_TIME)
  const app = new Hono<Edge>()
  app.use(requestRecord(settings.TRUSTED_PROXY))
  app.use(
    securityHeaders({
      tls: settings.BASE_URL.startsWith('https:'),
      development: settings.MODE === 'development',
    }),
  )
  app.use(methods)
  app.use(readableAddress)
  app.use(sameOrigin(origin))
  app.use(stalledBodies)
  app.use(bodyLimit(parts.acceptsFiles))
  app.use(readableBodies(parts.acceptsFiles))
  if (parts.files) app.use(parts.files)
  for (const endpoints of parts.endpoints) app.route('/', endpoints)
  app.use(compression)
  app.all('*', async (c) => {
    const context = { ...c.var }
    const page = () => {
      settingsUpToDate(now())
      return asOneRequest(() => parts.pages(pageRequest(c.req.raw, origin), context))
    }
    // Bytes of files arrive as slowly as their sender likes; they hold up nobody.
    const answer = await (carriesFiles(c, parts.acceptsFiles) ? page() : inTurn(page))
    return context.busy ? refuse(c, 503) : inWords(c, answer)
  })
  app.onError((error, c) => {
    if (isBusy(error)) return refuse(c, 503)
    logDefect(error, { event: 'defect', requestId: c.var.requestId })
    return refuse(c, 500)
  })
  return app
}

/** Routes without a page of their own refuse with a bare status, or with data that only a page could show. */
function inWords(c: Context<Edge>, answer: Response): Response {
  if (answer.status === 503) answer.headers.set('Retry-After', RETRY_SECONDS)
  const isWorded = answer.body && /^text\//.test(answer.headers.get('Content-Type') ?? '')
  return answer.status < 400 || isWorded || c.req.method === 'HEAD' ? answer : refuse(c, answer.status)
}
