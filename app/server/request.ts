import { randomBytes, randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { LoadContext } from '#app/http/load-context.ts'
import { log, loggablePath } from './log.ts'

export type Edge = { Variables: LoadContext }

export function requestRecord(trustedProxies: readonly string[]): MiddlewareHandler<Edge> {
  return async (c, next) => {
    const started = performance.now()
    c.set('requestId', randomUUID())
    c.set('nonce', randomBytes(16).toString('base64'))
    c.set('address', clientAddress(c, trustedProxies))
    await next()
    c.res.headers.set('X-Request-Id', c.var.requestId)
    // Whoever goes away before the answer has not met a fault of the portal.
    const gone = c.req.raw.signal.aborted
    log({
      level: c.res.status >= 500 && !gone ? 'error' : 'info',
      event: 'request',
      requestId: c.var.requestId,
      method: c.req.method,
      path: loggablePath(c.req.path),
      status: c.res.status,
      gone: gone || undefined,
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
    })
  }
}

/** X-Forwarded-For counts only when a trusted proxy says it, and then only its own entry, the last. */
function clientAddress(c: Context, trustedProxies: readonly string[]): string {
  const peer = peerAddress(c).replace(/^::ffff:/, '')
  if (!trustedProxies.includes(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}

function peerAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
}
