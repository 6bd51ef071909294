import { existsSync, readdirSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { signIn } from '#app/http/sign-in.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { giveRole } from '#app/models/people/role-giving.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { documentsFolder } from '#app/models/records/document-store.server.ts'
import { loader as frame } from '#app/root.tsx'
import { action as drop } from '#app/routes/account.parked.drop.ts'
import { action as save } from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { action as signOut } from '#app/routes/sign-out.ts'
import { db, inTransaction, sqlite } from '#db/client.server.ts'
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
  const own = drafts.find(({ reference }) => clerk && findDossier(clerk, reference, today(now())))
  params = { reference: own?.reference ?? '' }
  page = `http://localhost/municipality/dossiers/${params.reference}/structure`
})
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
function cookiesOf(browser: string, role: 'clerk' | 'signatory' = 'clerk') {
  const userId = findPersonByRole(role, EBIKON)?.id ?? ''
  const request = new Request(page, { headers: { Cookie: browser } })
  const cookies = signIn(request, { userId, returnTo: '', now: now() }).headers.getSetCookie()
  return cookies.map((line) => line.split(';')[0]).join('; ')
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
    expect([location, browser]).toEqual([null, ''])
  }
  expect(pagesOfDatabase()).toBe(before)
  expect((await sendSignedOut(typed(), page, leftFor(30))).browser).toBe('')
})

test('of each page the last form is kept, and each stands on its own page', async () => {
  const cookie = leftFor(2)
  const other = 'http://localhost/municipality/dossiers/X/accounts'
  await sendSignedOut(new URLSearchParams({ contactPoint: 'A' }), page, cookie)
  await sendSignedOut(new URLSearchParams({ contactPoint: 'B' }), page, cookie)
  const { browser } = await sendSignedOut(new URLSearchParams({ declared: "12'000" }), other, cookie)
  const signedIn = cookiesOf(browser)
  expect(await parkedOn(page, signedIn)).toEqual({ contactPoint: 'B' })
  expect(await parkedOn(other, signedIn)).toEqual({ declared: "12'000" })
})

test('one browser leaves five forms; a sixth is given back, and none of the five goes for it', async () => {
  const cookie = leftFor(2)
  const pages = [1, 2, 3, 4, 5, 6, 7].map((number) => `http://localhost/municipality/dossiers/${number}`)
  const answers: Awaited<ReturnType<typeof sendSignedOut>>[] = []
  for (const [minutes, sender] of pages.entries()) {
    setClock(new Date(Date.parse(DAY) + minutes * 60_000).toISOString())
    answers.push(await sendSignedOut(typed(), sender, cookie))
  }
  expect(answers.slice(5)).toMatchObject([
    { status: 401, typed: Object.fromEntries(typed()) },
    { status: 401, typed: Object.fromEntries(typed()) },
  ])
  const signedIn = cookiesOf(answers[0]?.browser ?? '')
  const kept = await Promise.all(pages.map((sender) => parkedOn(sender, signedIn)))
  expect(kept.map((form) => form !== null)).toEqual([true, true, true, true, true, false, false])
  const again = await sendSignedOut(new URLSearchParams({ contactPoint: 'B' }), pages[0], cookie)
  expect(again.location).toContain('parked=1')
})

test('words that are not kept are given back on the answer, and nothing says that they are kept', async () => {
  const cookie = leftFor(2)
  const kept = await sendSignedOut(new URLSearchParams({ contactPoint: 'A' }), page, cookie)
  const long = 'x'.repeat(190_000)
  const { pathname } = new URL(page)
  for (const [words, from] of [
    [long, cookie],
    ['Fachstelle', ''],
    ['Fachstelle', leftFor(30)],
  ] as const)
    expect(await sendSignedOut(new URLSearchParams({ contactPoint: words }), page, from)).toEqual({
      status: 401,
      typed: { contactPoint: words },
      signIn: `/sign-in?${new URLSearchParams({ returnTo: pathname })}`,
      location: null,
      browser: '',
    })
  expect(await parkedOn(page, cookiesOf(kept.browser))).toEqual({ contactPoint: 'A' })
})

test('somebody else who signs in on the same browser does not see it, and leaves it for whoever typed it', async () => {
  const { browser } = await sendSignedOut(typed())
  const other = cookiesOf(browser, 'signatory')
  expect(await parkedOn(page, other)).toBeNull()
  await signOut({
    request: new Request(page, { method: 'POST', headers: { Cookie: other } }),
    params,
    context,
  })
  expect(await parkedOn(page, cookiesOf(other))).toEqual(Object.fromEntries(typed()))
})

test('two people leave the same page in one browser, and each finds their own', async () => {
  const mine = await sendSignedOut(typed())
  const signatory = cookiesOf(mine.browser, 'signatory')
  setClock(new Date(Date.parse(DAY) + HOUR).toISOString())
  const words = new URLSearchParams({ contactPoint: 'Von der Unterschrift' })
  const theirs = await sendSignedOut(words, page, signatory)
  const back = cookiesOf(theirs.browser, 'signatory')
  expect(await parkedOn(page, back)).toEqual(Object.fromEntries(words))
  expect(await parkedOn(page, cookiesOf(back))).toEqual(Object.fromEntries(typed()))
})

test('whoever takes over the mailbox is somebody else', async () => {
  const clerk = findPersonByRole('clerk', EBIKON)
  const { browser } = await sendSignedOut(typed())
  setClock(new Date(Date.parse(DAY) + 60_000).toISOString())
  const holder = {
    name: 'Nina Neu',
    email: clerk?.email ?? '',
    language: 'de' as const,
    membership: { role: 'clerk' as const, bfsNumber: EBIKON },
    reader: 'successor' as const,
  }
  const giver = { by: findPersonByRole('signatory', EBIKON) ?? null, looksAfter: () => true, now: now() }
  expect(inTransaction((tx) => giveRole(tx, holder, giver))).toMatchObject({ ok: true })
  expect(findPersonByRole('clerk', EBIKON)?.id).not.toBe(clerk?.id)
  expect(await parkedOn(page, cookiesOf(browser))).toBeNull()
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
    expect(await parkedOn(page, cookiesOf(cookie))).toBeNull()
  }
})

const pagesOfDatabase = () => Number(sqlite.pragma('page_count', { simple: true }))

function request(path: string, cookie: string) {
  const body = new URLSearchParams({ returnTo: '/account' })
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: { Cookie: cookie } })
}
