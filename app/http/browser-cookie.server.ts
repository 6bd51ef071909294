import { env } from '#app/env.server.ts'
import { newToken } from '#app/models/identifiers.server.ts'

const secure = env.BASE_URL.startsWith('https:')
const BROWSER_COOKIE = secure ? '__Host-browser' : 'browser'

/** Tells this browser from others: a sign-in link and a parked form belong to the browser that asked. */
export function browserOf(request: Request): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${BROWSER_COOKIE}=`))?.slice(BROWSER_COOKIE.length + 1)
  return found && /^[\w-]{20,100}$/.test(found) ? found : undefined
}

/** The browser's mark, and the header that sets it where it is new. */
export function markBrowser(request: Request): { browser: string; headers: HeadersInit } {
  const known = browserOf(request)
  if (known) return { browser: known, headers: {} }
  const browser = newToken()
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=86400${secure ? '; Secure' : ''}`
  return { browser, headers: { 'Set-Cookie': `${BROWSER_COOKIE}=${browser}; ${attributes}` } }
}
