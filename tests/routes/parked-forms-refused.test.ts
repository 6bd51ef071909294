import { expect, test, vi } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { sqlite } from '#db/client.server.ts'
import {
  cookiesOf,
  DAY,
  formsBeginAnew,
  leftFor,
  page,
  parkedOn,
  sendSignedOut,
  typed,
} from '../support/parked-forms.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

formsBeginAnew()

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

const pagesOfDatabase = () => Number(sqlite.pragma('page_count', { simple: true }))
