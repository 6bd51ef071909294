import { data, redirect } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import type { FormValues } from '#app/domain/forms/form-result.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import {
  type CantonalRole,
  hasRole,
  isOfTheCanton,
  municipalitiesOf,
  type Person,
} from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { findSession } from '#app/models/people/sessions.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { forgettingPages, sessionToken } from './cookies.server.ts'
import { unflatten } from './form.server.ts'
import { readFields } from './form-body.server.ts'
import { notFound } from './found.server.ts'
import { park, parkedOn, unpark } from './parking.server.ts'

/** Who asks, if signed in. */
export function findPerson(request: Request): Person | undefined {
  return sessionOf(request)?.user
}

export function sessionOf(request: Request) {
  const token = sessionToken(request.headers.get('Cookie'))
  return token ? findSession(token, now()) : undefined
}

/** How long the session of this request lasts, and whether further use could move its end; null: there is none. */
export type TimeLeft = { secondsLeft: number | null; isLast: boolean }

export function timeLeft(request: Request): TimeLeft {
  const session = sessionOf(request)
  if (!session) return { secondsLeft: null, isLast: false }
  const milliseconds = Date.parse(session.expiresAt) - now().getTime()
  return { secondsLeft: Math.max(0, Math.floor(milliseconds / 1000)), isLast: session.isLast }
}

/** Names the session of this request without giving it away. */
export function tokenHashOf(request: Request): string | undefined {
  const token = sessionToken(request.headers.get('Cookie'))
  return token && hashOf(token)
}

/**
 * The one door for everybody signed in. Without a session the way leads over the sign-in and back; what was sent
 * is kept meanwhile and stands in the form again.
 */
export async function requirePerson(request: Request): Promise<Person> {
  const person = findPerson(request)
  if (!person) throw await toSignIn(request)
  if (request.method === 'POST') unpark(request, pageOf(request).pathname, person.id)
  return person
}

/** For the pages of the municipalities; to others they do not exist. */
export async function requireMunicipalPerson(request: Request): Promise<Person> {
  const person = await requirePerson(request)
  if (municipalitiesOf(person).length === 0) throw notFound()
  return person
}

/** For the pages of the canton; with roles given, only for those who hold one of them. */
export async function requireCantonalPerson(request: Request, ...roles: CantonalRole[]): Promise<Person> {
  const person = await requirePerson(request)
  const mayEnter = roles.length > 0 ? hasRole(person, ...roles) : isOfTheCanton(person)
  if (!mayEnter) throw notFound()
  return person
}

/** What this person sent from this browser to this page while signed out. */
export function parkedValues(request: Request, { id }: Person): FormValues | undefined {
  return parkedOn(request, pageOf(request).pathname, id)
}

/**
 * Files cannot wait for a sign-in; the words around them can. Words that cannot be kept are given back on the answer,
 * because the page they were typed on is not shown again before the sign-in.
 */
async function toSignIn(request: Request) {
  const { pathname, search } = pageOf(request)
  const query = new URLSearchParams({ returnTo: safePath(pathname + search) })
  const headers = forgettingPages(request)
  if (request.method !== 'POST') return redirect(`/sign-in?${query}`, { headers })
  const fields = await readFields(request)
  const typed = unflatten(fields)
  const cookie = park(request, pathname, fields)
  if (!cookie && typedTexts(typed).length > 0)
    return data({ typed, signIn: `/sign-in?${query}` }, { status: 401 })
  if (!cookie) return redirect(`/sign-in?${query}`, { headers })
  query.set('parked', '1')
  return redirect(`/sign-in?${query}`, { headers: { ...headers, 'Set-Cookie': cookie } })
}

/** The page that was asked for; for a form, the page it stood on, because not every form has a page at its address. */
function pageOf(request: Request): URL {
  const asked = new URL(request.url)
  asked.pathname = asked.pathname.replace(/\.data$/, '')
  for (const name of ['_routes', 'index']) asked.searchParams.delete(name)
  const sender = request.method === 'POST' ? (request.headers.get('Referer') ?? '') : ''
  const page = URL.canParse(sender) ? new URL(sender) : asked
  return page.host === asked.host ? page : asked
}

/** Outside the demo, pages of the demo do not exist. */
export function requireDemo() {
  if (!env.DEMO) throw notFound()
}
