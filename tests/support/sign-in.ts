import { sql } from 'drizzle-orm'
import { afterEach, beforeEach } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import { action as confirm } from '#app/routes/sign-in.confirm.tsx'
import { action as ask } from '#app/routes/sign-in.tsx'
import { db, inTransaction } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { rateLimits } from '#db/schema/sign-in.ts'

export const KNOWN = 'anna@root.example'

export const START = '2026-11-21T09:00:00.000Z'

export const context = { address: '192.0.2.1' } as never

/** Before each test nobody has asked for a link, and it is the same time. */
export function signInsBeginAnew() {
  beforeEach(() => {
    setClock(START)
    db.delete(rateLimits).run()
    inTransaction((tx) =>
      addPerson(tx, {
        email: KNOWN,
        name: 'Anna',
        language: 'de',
        roles: [{ role: 'clerk', bfsNumber: 1065 }],
        now: now(),
      }),
    )
  })
  afterEach(() => setClock())
}

export function post(path: string, fields: Record<string, string>, cookie = '') {
  const body = new URLSearchParams(fields)
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: { Cookie: cookie } })
}

export async function askFor(email: string, { cookie = '', returnTo = '', address = '192.0.2.1' } = {}) {
  const request = post('/sign-in', { email, returnTo }, cookie)
  const answer = await ask({ request, params: {}, context: { address } as never })
  return 'init' in answer ? { ...answer, status: answer.init?.status } : (answer as Response)
}

/** The mark of the browser, and the token of the newest mail. */
export async function linkFor(email: string, returnTo = '') {
  const answer = await askFor(email, { returnTo })
  if (!(answer instanceof Response)) throw new Error('No link was sent')
  const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  const newest = db.select().from(outbox).orderBy(sql`rowid DESC`).get()
  return { cookie, token: newest?.facts.token ?? '' }
}

export async function redeem({ token, cookie }: { token: string; cookie: string }) {
  const request = post('/sign-in/confirm', { token }, cookie)
  const answer = await confirm({ request, params: {}, context })
  return answer instanceof Response ? { signedIn: answer } : { refusal: answer.data.refusal, ...answer.init }
}

export const later = (minutes: number) => setClock(new Date(Date.parse(START) + minutes * 60_000))
