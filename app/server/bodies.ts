import type { MiddlewareHandler } from 'hono'
import { encoded, readFields } from '#app/http/form-body.server.ts'
import { carriesFiles } from './guards.ts'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

/**
 * Every form is read here, once, and passed on as fields that cannot fail to be read: no page and no endpoint meets
 * a body that is broken, cut off or of another type. Only a form with files passes unread, because its bytes go to
 * the disk as they arrive, once it is known who sends them (`app/http/multipart.server.ts`).
 */
export function readableBodies(acceptsFiles: (pathname: string) => boolean): MiddlewareHandler<Edge> {
  return async (c, next) => {
    if (c.req.method !== 'POST' || carriesFiles(c, acceptsFiles)) return next()
    const fields = await readFields(c.req.raw).catch(orRefusal)
    if (fields instanceof Response) return refuse(c, fields.status)
    const { url, headers, signal } = c.req.raw
    const { type, body } = encoded(fields)
    c.req.raw = new Request(url, { method: 'POST', headers: withForm(headers, type), body, signal })
    return next()
  }
}

function orRefusal(thrown: unknown): Response {
  if (thrown instanceof Response) return thrown
  throw thrown
}

function withForm(sent: Headers, type: string): Headers {
  const headers = new Headers(sent)
  headers.delete('Content-Length')
  headers.set('Content-Type', type)
  return headers
}
