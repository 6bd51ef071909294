import { env } from '#app/env.server.ts'

const secure = env.BASE_URL.startsWith('https:')
/** `__Host-` needs TLS; the demo on plain http keeps the same cookie under a plain name. */
export const SESSION_COOKIE = secure ? '__Host-session' : 'session'
const ATTRIBUTES = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** Without a date: the browser forgets it when it closes, the server decides when it ends. */
export const sessionCookie = (token: string) => `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}`

export const endedSessionCookie = () => `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`

export function sessionToken(cookieHeader: string | null | undefined): string | undefined {
  const pairs = (cookieHeader ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1)
  return found && /^[\w-]{20,100}$/.test(found) ? found : undefined
}
