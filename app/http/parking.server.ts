import { now } from '#app/clock.server.ts'
import type { FormValues } from '#app/domain/forms/form-result.ts'
import {
  dropParkedForm,
  dropParkedForms,
  moveParkedForms,
  parkedFormOf,
  parkForm,
} from '#app/models/people/parked-forms.server.ts'
import { ownerOfSession } from '#app/models/people/sessions.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { cookieName, sessionToken, tokenCookie, tokenIn } from './cookies.server.ts'
import { unflatten } from './form.server.ts'

const PARKED_COOKIE = cookieName('parked')
const ONE_DAY = 24 * 60 * 60

/**
 * The cookie that a sign-in leaves beside that of the session and that outlives it: the name of the session, which
 * proves that somebody was signed in here and opens nothing. What was left under the name of an earlier one comes
 * along, also what somebody else left: each finds their own.
 */
export function parkingCookie(cookieHeader: string | null | undefined, token: string): string {
  const mark = hashOf(token)
  const before = tokenIn(cookieHeader, PARKED_COOKIE)
  if (before) moveParkedForms(before, mark)
  return tokenCookie(PARKED_COOKIE, mark, ONE_DAY)
}

/**
 * Keeps what was sent after the session had ended, for the person whose session it was. Only a browser that had a
 * session within the last day may leave something here, and little: others fill no database. Answers the cookie that
 * finds it again, or nothing where it is not kept.
 */
export function park(request: Request, path: string, fields: FormData): string | undefined {
  const ended = sessionToken(request.headers.get('Cookie'))
  const mark = ended ? hashOf(ended) : markOf(request)
  const userId = mark && ownerOfSession(mark, now())
  if (!mark || !userId) return undefined
  const texts = [...fields].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const kept = parkForm({ mark, userId }, { path, fields: texts }, now())
  return kept ? tokenCookie(PARKED_COOKIE, mark, ONE_DAY) : undefined
}

/** What this person sent from this browser to this page while signed out; the form shows it again. */
export function parkedOn(request: Request, path: string, userId: string): FormValues | undefined {
  const fields = parkedFieldsOn(request, path, userId)
  return fields && unflatten(fields)
}

/** The same, field by field. */
export function parkedFieldsOn(request: Request, path: string, userId: string) {
  const mark = markOf(request)
  return mark ? parkedFormOf({ mark, userId }, path, now())?.fields : undefined
}

/** The form of this page is sent again: what was kept of it is overtaken. */
export function unpark(request: Request, path: string, userId: string) {
  const mark = markOf(request)
  if (mark) dropParkedForm({ mark, userId }, path)
}

/** Nothing that this person typed waits in this browser any more. */
export function unparkAll(request: Request, userId: string) {
  const mark = markOf(request)
  if (mark) dropParkedForms({ mark, userId })
}

const markOf = (request: Request) => tokenIn(request.headers.get('Cookie'), PARKED_COOKIE)
