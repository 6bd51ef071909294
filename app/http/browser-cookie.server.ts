import { newToken } from '#app/models/records/identifiers.server.ts'
import { cookieName, tokenCookie, tokenIn } from './cookies.server.ts'

const BROWSER_COOKIE = cookieName('browser')
const ONE_DAY = 24 * 60 * 60

/** Tells this browser from others: a sign-in link belongs to the browser that asked. */
export const browserOf = (request: Request) => tokenIn(request.headers.get('Cookie'), BROWSER_COOKIE)

/** The browser's mark, and the header that sets it where it is new. */
export function markBrowser(request: Request): { browser: string; headers: HeadersInit } {
  const known = browserOf(request)
  if (known) return { browser: known, headers: {} }
  const browser = newToken()
  return { browser, headers: { 'Set-Cookie': tokenCookie(BROWSER_COOKIE, browser, ONE_DAY) } }
}
