import { eq } from 'drizzle-orm'
import { afterEach, beforeEach } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { signIn } from '#app/http/sign-in.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { loader as frame } from '#app/root.tsx'
import { action as save } from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'

export const DAY = '2026-11-21T09:00:00.000Z'

export const EBIKON = 1054

export const context = { address: '' } as never

export let page = ''

export let params = { reference: '' }

/** Before each test the story is told, and no form is left. */
export function formsBeginAnew() {
  beforeEach(async () => {
    setClock(DAY)
    const clerk = findPersonByRole('clerk', EBIKON)
    const drafts = db.select().from(dossiers).where(eq(dossiers.state, 'draft')).all()
    const own = drafts.find(({ reference }) => clerk && findDossier(clerk, reference, today(now())))
    params = { reference: own?.reference ?? '' }
    page = `http://localhost/municipality/dossiers/${params.reference}/structure`
  })
  afterEach(() => setClock())
}

export const HOUR = 3_600_000

/** The cookie of somebody who signed in so many hours ago and has done nothing since. */
export function leftFor(hours: number) {
  const person = findPersonByRole('clerk', EBIKON)
  const then = new Date(now().getTime() - hours * HOUR)
  return `session=${startSession({ userId: person?.id ?? '', now: then, userAgent: '' }).token}`
}

/** Sends a form when the session has ended; answers where the way leads and the mark of the browser. */
export async function sendSignedOut(body: BodyInit, referrer = page, cookie = leftFor(2)) {
  const headers = { Referer: referrer, Cookie: cookie }
  const request = new Request(page, { method: 'POST', body, headers })
  const answer = await save({ request, params, context }).catch((thrown: unknown) => thrown)
  if (!(answer instanceof Response)) return { ...givenBack(answer), location: null, browser: '' }
  return {
    location: answer.headers.get('Location'),
    browser: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '',
  }
}

/** The answer to words that are not kept: it carries them, and the way on. */
function givenBack(answer: unknown) {
  const { data, init } = answer as { data: { typed: unknown; signIn: string }; init: { status: number } }
  return { status: init.status, ...data }
}

/** Signs somebody in on this browser; answers its cookies afterwards. */
export function cookiesOf(browser: string, role: 'clerk' | 'signatory' = 'clerk') {
  const userId = findPersonByRole(role, EBIKON)?.id ?? ''
  const request = new Request(page, { headers: { Cookie: browser } })
  const cookies = signIn(request, { userId, returnTo: '', now: now() }).headers.getSetCookie()
  return cookies.map((line) => line.split(';')[0]).join('; ')
}

export async function parkedOn(address: string, cookie: string) {
  const request = new Request(address, { headers: { Cookie: cookie } })
  return (await frame({ request, params: {}, context })).parked
}

export const typed = () =>
  new URLSearchParams({ contactPoint: 'Fachstelle Zusammenleben', jobPercentage: 'vierzig' })

export function request(path: string, cookie: string) {
  const body = new URLSearchParams({ returnTo: '/account' })
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: { Cookie: cookie } })
}
