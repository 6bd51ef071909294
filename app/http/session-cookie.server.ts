import { cookieName, tokenCookie, tokenIn } from './cookies.server.ts'

export const SESSION_COOKIE = cookieName('session')

/** The server decides when it ends. */
export const sessionCookie = (token: string) => tokenCookie(SESSION_COOKIE, token)

export const endedSessionCookie = () => tokenCookie(SESSION_COOKIE, '', 0)

export const sessionToken = (cookieHeader: string | null | undefined) => tokenIn(cookieHeader, SESSION_COOKIE)

/** What a session leaves behind in the browser goes with it: its pages, also those of the back button. */
export function forgettingPages({ headers }: Request): Record<string, string> {
  return sessionToken(headers.get('Cookie')) ? { 'Clear-Site-Data': '"cache"' } : {}
}
