import type { Context, MiddlewareHandler } from 'hono'
import { MOST_BYTES_PER_REQUEST } from '#app/domain/forms/file-slots.ts'
import { isMultipart } from '#app/http/multipart.server.ts'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

const MOST_FORM_BYTES = 1024 * 1024
const METHODS = ['GET', 'HEAD', 'POST']

/** Every page and endpoint lives on these three methods. */
export const methods: MiddlewareHandler<Edge> = async (c, next) => {
  if (METHODS.includes(c.req.method)) return next()
  const answer = refuse(c, 405)
  answer.headers.set('Allow', METHODS.join(', '))
  return answer
}

/** An address whose escapes mean nothing names no page; the router would report it as a fault of ours. */
export const readableAddress: MiddlewareHandler<Edge> = async (c, next) => {
  try {
    decodeURIComponent(new URL(c.req.url).pathname)
  } catch {
    return refuse(c, 404)
  }
  return next()
}

/**
 * Against forged requests: a browser says where an unsafe request comes from. A client that is no browser
 * sends neither header and carries nobody's session. `origin` is the configured address, if there is one.
 */
export function sameOrigin(origin: string | undefined): MiddlewareHandler<Edge> {
  return async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const site = c.req.header('sec-fetch-site') ?? 'none'
    const allowed = (site === 'same-origin' || site === 'none') && isOwn(c, origin)
    return allowed ? next() : refuse(c, 403)
  }
}

function isOwn(c: Context, origin: string | undefined): boolean {
  const claimed = c.req.header('origin')
  if (claimed === undefined) return true
  if (origin) return claimed === origin
  return URL.canParse(claimed) && new URL(claimed).host === c.req.header('host')
}

/** `acceptsFiles` says which addresses take uploads; everywhere else a body is a form of modest size. */
export function bodyLimit(acceptsFiles: (pathname: string) => boolean): MiddlewareHandler<Edge> {
  return async (c, next) => {
    if (c.req.method !== 'POST') return next()
    if (c.req.header('transfer-encoding')) return refuse(c, 411)
    const declared = Number(c.req.header('content-length') ?? 0)
    const limit = carriesFiles(c, acceptsFiles) ? MOST_BYTES_PER_REQUEST : MOST_FORM_BYTES
    if (declared <= limit) return next()
    return tooLarge(c, declared <= 4 * limit)
  }
}

/** A multipart form to an address that takes files, of a page or of its data. */
export function carriesFiles(c: Context<Edge>, acceptsFiles: (pathname: string) => boolean): boolean {
  return isMultipart(c.req.raw) && acceptsFiles(c.req.path.replace(/\.data$/, ''))
}

/** A browser reads the answer only once it has sent everything; beyond four times the limit we hang up instead. */
async function tooLarge(c: Context<Edge>, drain: boolean) {
  const answer = refuse(c, 413)
  if (drain) await c.req.raw.body?.pipeTo(new WritableStream()).catch(() => undefined)
  else answer.headers.set('Connection', 'close')
  return answer
}
