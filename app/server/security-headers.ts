import type { MiddlewareHandler } from 'hono'
import type { Edge } from './request.ts'

/** On every answer. Vite's own client needs inline styles and a socket; only development gets them. */
export function securityHeaders({
  tls,
  development,
}: {
  tls: boolean
  development: boolean
}): MiddlewareHandler<Edge> {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(FIXED)) headers.set(name, value)
    if (!headers.has('X-Frame-Options')) headers.set('X-Frame-Options', 'DENY')
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', policy(c.var.nonce, development))
    if (tls) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: forms without JavaScript would then post `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

function policy(nonce: string, development: boolean) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}
