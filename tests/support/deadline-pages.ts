import { now } from '#app/clock.server.ts'
import type { Person } from '#app/domain/roles.ts'
import { sessionCookie } from '#app/http/cookies.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { as } from './people.ts'
import { reportOpen } from './report-scenes.ts'

export const NOW = new Date('2027-04-20T08:00:00Z')

export const dossier = await reportOpen()

type Sent = { params?: Record<string, string>; form?: Record<string, string>; path?: string }

/** A request as the browser of a person sends it. */
export function visit(person: Person | null, { params = {}, form, path = '/' }: Sent = {}) {
  const headers = new Headers()
  if (person) {
    const { token } = startSession({ userId: person.id, now: now(), userAgent: '' })
    headers.set('Cookie', sessionCookie(token).split(';')[0] ?? '')
  }
  const body = form && new URLSearchParams(form)
  const request = new Request(`http://localhost${path}`, { headers, ...(body && { method: 'POST', body }) })
  return { request, params, context: {} as never }
}

export const answered = async (work: () => unknown) => {
  try {
    const found = (await work()) as Response | { init?: { status?: number } | null }
    return found instanceof Response ? found.status : (found?.init?.status ?? 200)
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : Promise.reject(thrown)
  }
}

export const clerk = () => as('clerk', dossier.party.leadBfsNumber)
