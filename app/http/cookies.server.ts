import { env } from '#app/env.server.ts'

const secure = env.BASE_URL.startsWith('https:')

/** `__Host-` needs TLS; the demo on plain http keeps the same cookie under a plain name. */
export const cookieName = (name: string) => (secure ? `__Host-${name}` : name)

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
