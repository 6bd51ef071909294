import { expect, test, vi } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { giveRole } from '#app/models/people/role-giving.server.ts'
import { action as signOut } from '#app/routes/sign-out.ts'
import { orRollBack } from '#db/client.server.ts'
import {
  context,
  cookiesOf,
  DAY,
  EBIKON,
  formsBeginAnew,
  HOUR,
  page,
  params,
  parkedOn,
  sendSignedOut,
  typed,
} from '../support/parked-forms.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

formsBeginAnew()

test('another browser does not see it', async () => {
  await sendSignedOut(typed())
  expect(await parkedOn(page, cookiesOf('parked=aaaaaaaaaaaaaaaaaaaaaaaaa'))).toBeNull()
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
  expect(orRollBack((tx) => giveRole(tx, holder, giver))).toMatchObject({ ok: true })
  expect(findPersonByRole('clerk', EBIKON)?.id).not.toBe(clerk?.id)
  expect(await parkedOn(page, cookiesOf(browser))).toBeNull()
})
