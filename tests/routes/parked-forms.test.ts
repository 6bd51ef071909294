import { existsSync, readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { now } from '#app/clock.server.ts'
import { signIn } from '#app/http/sign-in.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { documentsFolder } from '#app/models/records/document-store.server.ts'
import { action as drop } from '#app/routes/account.parked.drop.ts'
import { action as save } from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import { action as signOut } from '#app/routes/sign-out.ts'
import {
  context,
  cookiesOf,
  EBIKON,
  formsBeginAnew,
  leftFor,
  page,
  params,
  parkedOn,
  request,
  sendSignedOut,
  typed,
} from '../support/parked-forms.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

formsBeginAnew()

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
