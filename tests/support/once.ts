import { now } from '#app/clock.server.ts'
import type { Person } from '#app/domain/roles.ts'
import { asOneAct } from '#app/http/once.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import * as notes from '#app/routes/canton.dossiers.$reference.notes.tsx'

const context = { nonce: '', requestId: '', address: '127.0.0.1' }

export const note = asOneAct(notes.action)

export function argsFor(dossier: Dossier, { person, path, body, params = {} }: Sent) {
  const token = startSession({ userId: person.id, now: now(), userAgent: '' }).token
  const headers = { Cookie: `session=${token}` }
  const request = new Request(`http://localhost${path}`, { method: 'POST', body, headers })
  return { request, params: { reference: dossier.reference, ...params }, context }
}

type Sent = {
  person: Person
  path: string
  body: URLSearchParams | FormData
  params?: Record<string, string>
}

export async function leadsTo(answer: Promise<unknown>) {
  const response = await answer.catch((thrown: unknown) => thrown)
  return response instanceof Response ? response.headers.get('Location') : undefined
}
