import { Hono, type MiddlewareHandler } from 'hono'
import type { Env } from '#app/env.server.ts'
import type { PageHandler } from './areas.ts'
import { compression } from './compression.ts'
import { bodyLimit, methods, sameOrigin } from './guards.ts'
import { logDefect } from './log.ts'
import { refuse } from './refusals.ts'
import { type Edge, requestRecord } from './request.ts'
import { securityHeaders } from './security-headers.ts'

export type Endpoints = Hono<Edge>
export type Settings = Pick<Env, 'BASE_URL' | 'BASE_URL_CONFIGURED' | 'TRUSTED_PROXY' | 'MODE'>

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
  const app = new Hono<Edge>()
  app.use(requestRecord(settings.TRUSTED_PROXY))
  app.use(
    securityHeaders({
      tls: settings.BASE_URL.startsWith('https:'),
      development: settings.MODE === 'development',
    }),
  )
  app.use(methods)
  app.use(sameOrigin(settings.BASE_URL_CONFIGURED ? new URL(settings.BASE_URL).origin : undefined))
  app.use(bodyLimit(parts.acceptsFiles))
  if (parts.files) app.use(parts.files)
  for (const endpoints of parts.endpoints) app.route('/', endpoints)
  app.use(compression)
  app.all('*', (c) => parts.pages(c.req.raw, { ...c.var }))
  app.onError((error, c) => {
    logDefect(error, { event: 'defect', requestId: c.var.requestId })
    return refuse(c, 500)
  })
  return app
}
