import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import type { Person } from '#app/domain/roles.ts'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'

type Place = { path?: string; params?: Record<string, string> }

/** What a loader gets when this person opens the page; without one, nobody is signed in. */
export function visit(person: Person | null, { path = '/', params = {} }: Place = {}): LoaderFunctionArgs {
  return argsOf(new Request(`http://localhost${path}`, { headers: cookieOf(person) }), params)
}

/** What an action gets when this person sends these fields; a name with several values is sent as often. */
export function send(
  person: Person | null,
  fields: Record<string, string | string[]> | FormData,
  { path = '/', params = {} }: Place = {},
): ActionFunctionArgs {
  const body = fields instanceof FormData ? fields : new URLSearchParams(pairsOf(fields))
  return argsOf(
    new Request(`http://localhost${path}`, { method: 'POST', headers: cookieOf(person), body }),
    params,
  )
}

/** The status a route threw instead of answering. */
export async function statusThrown(answer: Promise<unknown>): Promise<number> {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Response)) throw new Error(`No response was thrown: ${String(thrown)}`)
  return thrown.status
}

function argsOf(request: Request, params: Record<string, string>) {
  return { request, params, context: { nonce: '', requestId: '', address: '127.0.0.1' } }
}

function cookieOf(person: Person | null): Record<string, string> {
  if (!person) return {}
  const { token } = startSession({ userId: person.id, now: now(), userAgent: 'test' })
  return { Cookie: `${SESSION_COOKIE}=${token}` }
}

function pairsOf(fields: Record<string, string | string[]>) {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
}
