import { env } from '#app/env.server.ts'
import { newToken } from '#app/models/records/identifiers.server.ts'

const secure = env.BASE_URL.startsWith('https:')

/** `__Host-` needs TLS; the demo on plain http keeps the same cookie under a plain name. */
export const cookieName = (name: string) => (secure ? `__Host-${name}` : name)

export const SESSION_COOKIE = cookieName('session')

/** The server decides when it ends. */
export const sessionCookie = (token: string) => tokenCookie(SESSION_COOKIE, token)

export const endedSessionCookie = () => tokenCookie(SESSION_COOKIE, '', 0)

export const sessionToken = (cookieHeader: string | null | undefined) => tokenIn(cookieHeader, SESSION_COOKIE)

/** What a session leaves behind in the browser goes with it: its pages, also those of the back button. */
export function forgettingPages({ headers }: Request): Record<string, string> {
  return sessionToken(headers.get('Cookie')) ? { 'Clear-Site-Data': '"cache"' } : {}
}

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

/** Without seconds the browser forgets it when it closes. */
export function tokenCookie(name: string, token: string, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${age}${secure ? '; Secure' : ''}`
}

/** Tokens are ours; what does not look like one is not read. */
export function tokenIn(cookieHeader: string | null | undefined, name: string): string | undefined {
  const pairs = (cookieHeader ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return found && /^[\w-]{20,100}$/.test(found) ? found : undefined
}
