import { existsSync, readdirSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { signIn } from '#app/http/sign-in.server.ts'
import { documentsFolder } from '#app/models/document-store.server.ts'
import { findDossier } from '#app/models/dossiers.server.ts'
import { findPersonByRole } from '#app/models/people.server.ts'
import { startSession } from '#app/models/sessions.server.ts'
import { loader as frame } from '#app/root.tsx'
import { action as drop } from '#app/routes/account-parked-drop.ts'
import { action as save } from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { action as signOut } from '#app/routes/sign-out.ts'
import { db, sqlite } from '#db/client.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers } from '#db/schema/dossier.ts'

const DAY = '2026-11-21T09:00:00.000Z'
const EBIKON = 1054
const context = { address: '' } as never

let page = ''
let params = { reference: '' }

beforeEach(async () => {
  setClock(DAY)
  await seedDemo(new Date(DAY))
  const clerk = findPersonByRole('clerk', EBIKON)
  const drafts = db.select().from(dossiers).where(eq(dossiers.state, 'draft')).all()
  const own = drafts.find(({ reference }) => clerk && findDossier(clerk, reference))
  params = { reference: own?.reference ?? '' }
  page = `http://localhost/municipality/dossiers/${params.reference}/structure`
}, 60_000)
afterEach(() => setClock())

const HOUR = 3_600_000

/** The cookie of somebody who signed in so many hours ago and has done nothing since. */
function leftFor(hours: number) {
  const person = findPersonByRole('clerk', EBIKON)
  const then = new Date(now().getTime() - hours * HOUR)
  return `session=${startSession({ userId: person?.id ?? '', now: then, userAgent: '' }).token}`
}

/** Sends a form when the session has ended; answers where the way leads and the mark of the browser. */
async function sendSignedOut(body: BodyInit, referrer = page, cookie = leftFor(2)) {
  const headers = { Referer: referrer, Cookie: cookie }
  const request = new Request(page, { method: 'POST', body, headers })
  const answer = await save({ request, params, context }).catch((thrown: Response) => thrown)
  if (!(answer instanceof Response)) throw new Error('The form was taken')
  return {
    location: answer.headers.get('Location'),
    browser: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '',
  }
}

function cookiesOf(browser: string, bfsNumber = EBIKON) {
  const person = findPersonByRole('clerk', bfsNumber)
  const { token } = startSession({ userId: person?.id ?? '', now: now(), userAgent: '' })
  return `${browser}; session=${token}`
}

async function parkedOn(address: string, cookie: string) {
  const request = new Request(address, { headers: { Cookie: cookie } })
  return (await frame({ request, params: {}, context })).parked
}

const typed = () =>
  new URLSearchParams({ contactPoint: 'Fachstelle Zusammenleben', jobPercentage: 'vierzig' })

test('what is sent after the session has ended stands in the form again after the sign-in', async () => {
  const { location, browser } = await sendSignedOut(typed())
  const { pathname } = new URL(page)
  expect(location).toBe(`/sign-in?${new URLSearchParams({ returnTo: pathname, parked: '1' })}`)
  expect(await parkedOn(page, browser)).toBeNull()
  const cookie = cookiesOf(browser)
  expect(await parkedOn(page, cookie)).toEqual(Object.fromEntries(typed()))
  expect(await parkedOn('http://localhost/account', cookie)).toBeNull()
})

test('it stands on the page that sent it, also when the form has another address', async () => {
  const sender = 'http://localhost/municipality/dossiers/X/review?year=2026'
  const { location, browser } = await sendSignedOut(typed(), sender)
  expect(location).toContain(encodeURIComponent('/municipality/dossiers/X/review?year=2026'))
  expect(await parkedOn(sender, cookiesOf(browser))).toMatchObject({ jobPercentage: 'vierzig' })
})

test('a page of another site is never the way back', async () => {
  const { location } = await sendSignedOut(typed(), 'https://evil.example/x')
  expect(location).toContain(encodeURIComponent(new URL(page).pathname))
})

test('another browser does not see it', async () => {
  await sendSignedOut(typed())
  expect(await parkedOn(page, cookiesOf('parked=aaaaaaaaaaaaaaaaaaaaaaaaa'))).toBeNull()
})

test('a browser that was never signed in, or not within the last day, leaves nothing in the database', async () => {
  const large = () => new URLSearchParams({ contactPoint: 'x'.repeat(190_000) })
  const before = pagesOfDatabase()
  for (let sent = 0; sent < 300; sent += 1) {
    const cookie = ['', 'session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'][sent % 2]
    const { location, browser } = await sendSignedOut(large(), page, cookie)
    expect([location?.includes('parked'), browser]).toEqual([false, ''])
  }
  expect(pagesOfDatabase()).toBe(before)
  expect((await sendSignedOut(typed(), page, leftFor(30))).browser).toBe('')
})

test('one ended session keeps one form, the last, and none that is too long to be one of ours', async () => {
  const cookie = leftFor(2)
  const first = await sendSignedOut(new URLSearchParams({ contactPoint: 'A' }), page, cookie)
  const last = await sendSignedOut(new URLSearchParams({ contactPoint: 'B' }), page, cookie)
  const long = await sendSignedOut(new URLSearchParams({ contactPoint: 'x'.repeat(190_000) }), page, cookie)
  expect([first.browser, long.browser]).toEqual([last.browser, ''])
  expect(await parkedOn(page, cookiesOf(last.browser))).toEqual({ contactPoint: 'B' })
})

test('it is kept where the cookie of the session is gone too, and comes along to the next session', async () => {
  const person = findPersonByRole('clerk', EBIKON)
  const asked = (Cookie: string) => new Request(page, { headers: { Cookie } })
  const cookiesAfter = (Cookie: string) => {
    const answer = signIn(asked(Cookie), { userId: person?.id ?? '', returnTo: '', now: now() })
    return answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  }
  const [, mark = ''] = cookiesAfter('')
  const { browser } = await sendSignedOut(typed(), page, mark)
  const next = cookiesAfter(browser).join('; ')
  expect(await parkedOn(page, next)).toEqual(Object.fromEntries(typed()))
})

test('the words around a file are kept, and of the file nothing stays', async () => {
  const form = new FormData()
  form.append('contactPoint', 'Fachstelle')
  form.append('file', new Blob([new Uint8Array(3_000_000)]), 'Beschluss.pdf')
  const files = () => (existsSync(documentsFolder) ? readdirSync(documentsFolder).length : 0)
  const before = files()
  const { browser } = await sendSignedOut(form)
  expect(await parkedOn(page, cookiesOf(browser))).toEqual({ contactPoint: 'Fachstelle' })
  expect(files()).toBe(before)
})

test('it is gone once the form is sent again, discarded or the person signs out', async () => {
  const again = async (cookie: string) => {
    const request = new Request(page, {
      method: 'POST',
      body: typed(),
      headers: { Cookie: cookie, Referer: page },
    })
    await save({ request, params, context })
  }
  const discard = (cookie: string) =>
    drop({ request: request('/account/parked/drop', cookie), params: {}, context })
  const leave = (cookie: string) => signOut({ request: request('/sign-out', cookie), params: {}, context })
  for (const end of [again, discard, leave]) {
    const { browser } = await sendSignedOut(typed())
    const cookie = cookiesOf(browser)
    expect(await parkedOn(page, cookie)).not.toBeNull()
    await end(cookie)
    expect(await parkedOn(page, cookiesOf(browser))).toBeNull()
  }
})

const pagesOfDatabase = () => Number(sqlite.pragma('page_count', { simple: true }))

function request(path: string, cookie: string) {
  const body = new URLSearchParams({ returnTo: '/account' })
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: { Cookie: cookie } })
}
