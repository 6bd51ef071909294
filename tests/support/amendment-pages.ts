import { now } from '#app/clock.server.ts'
import { dossierPath, ownDossierPath } from '#app/components/ways.ts'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { dossierLedBy } from './story.ts'

const LEAD = 1024

type Role = Parameters<typeof personAs>[0]

type Handler<T> = (args: { request: Request; params: Record<string, string>; context: never }) => T

export const dossier = () => dossierLedBy(LEAD, { state: 'active' })

type Visit = {
  as: Role
  bfsNumber?: number
  params?: Record<string, string>
  query?: string
  body?: Record<string, string>
}

export function visit<T>(handler: Handler<T>, { as, bfsNumber, params, query = '', body }: Visit): T {
  const cantonal = as === 'officer' || as === 'auditor'
  const userId = personAs(as, cantonal ? null : (bfsNumber ?? LEAD)).id
  const { token } = startSession({ userId, now: now(), userAgent: '' })
  const { reference } = dossier()
  const path = cantonal ? dossierPath(reference) : ownDossierPath(reference)
  const address = `${path}/amendments/${params?.number}/${params?.step}`
  const request = new Request(`http://localhost${address}?${query}`, {
    headers: { cookie: `${SESSION_COOKIE}=${token}` },
    ...(body && { method: 'POST', body: new URLSearchParams(body) }),
  })
  return handler({ request, params: { reference, ...params }, context: {} as never })
}

export const FORM = { fromYear: '2027', amountRappen: '25’000', reason: 'Der Kanton passt den Beitrag an.' }

export const KIND = { kind: 'amount' }
