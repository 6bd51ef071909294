import { describe, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { loader as look } from '#app/routes/sign-in.confirm.tsx'
import { loader as visit } from '#app/routes/sign-in.tsx'
import { action as signOut } from '#app/routes/sign-out.ts'
import { db } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { sessions } from '#db/schema/sign-in.ts'
import { context, KNOWN, later, linkFor, post, redeem, START, signInsBeginAnew } from '../support/sign-in.ts'

signInsBeginAnew()

function lookAt(token: string, cookie: string) {
  const url = `http://localhost/sign-in/confirm?token=${token}`
  const request = new Request(url, { headers: { Cookie: cookie } })
  return look({ request, params: {}, context })
}

describe('a link', () => {
  test('signs in once, in the browser that asked, and leads back to the page', async () => {
    const link = await linkFor(KNOWN, '/municipality?x=1')
    const { signedIn } = await redeem(link)
    expect(signedIn?.headers.get('Location')).toBe('/municipality?x=1')
    expect(signedIn?.headers.getSetCookie()[0]).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    later(2)
    expect(await redeem(link)).toEqual({ refusal: 'used', status: 410 })
  })

  test('clicked twice, the first answer thrown away by the browser, signs in all the same', async () => {
    const link = await linkFor(KNOWN)
    await redeem(link)
    const { signedIn } = await redeem(link)
    expect(signedIn?.status).toBe(303)
    const other = await linkFor(KNOWN)
    expect(await redeem({ ...link, cookie: other.cookie })).toEqual({ refusal: 'used', status: 410 })
  })

  test('opened again by whoever it signed in goes on to where it led, by whoever else does not', async () => {
    const link = await linkFor(KNOWN, '/municipality?x=1')
    const { signedIn } = await redeem(link)
    const session = signedIn?.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    later(10)
    const cookie = `${link.cookie}; ${session}`
    const opened = () => lookAt(link.token, cookie)
    expect(opened).toThrow(expect.objectContaining({ status: 303 }))
    const again = await redeem({ token: link.token, cookie })
    expect(again.signedIn?.headers.get('Location')).toBe('/municipality?x=1')
    expect(again.signedIn?.headers.get('Set-Cookie')).toBeNull()
    expect(lookAt(link.token, link.cookie).data.refusal).toBe('used')
  })

  test('does not sign in again after signing out', async () => {
    const link = await linkFor(KNOWN)
    const { signedIn } = await redeem(link)
    const session = signedIn?.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    signOut({ request: post('/sign-out', {}, `${link.cookie}; ${session}`), params: {}, context })
    expect(await redeem(link)).toEqual({ refusal: 'unknown', status: 410 })
  })

  test('never leads to another site', async () => {
    const { signedIn } = await redeem(await linkFor(KNOWN, '//evil.example'))
    expect(signedIn?.headers.get('Location')).toBe('/municipality')
  })

  test('is not used up by looking at it', async () => {
    const link = await linkFor(KNOWN)
    for (let visits = 0; visits < 3; visits++)
      expect(lookAt(link.token, link.cookie).data).toMatchObject({ refusal: null })
    expect((await redeem(link)).signedIn).toBeDefined()
  })

  test('does not sign in after 15 minutes', async () => {
    const link = await linkFor(KNOWN)
    later(15)
    expect(await redeem(link)).toEqual({ refusal: 'expired', status: 410 })
  })

  test('does not sign in another browser, which does not use it up either', async () => {
    const link = await linkFor(KNOWN)
    const other = await linkFor(KNOWN)
    for (const cookie of ['', other.cookie])
      expect(await redeem({ token: link.token, cookie })).toEqual({ refusal: 'other_browser', status: 410 })
    expect((await redeem(link)).signedIn).toBeDefined()
  })

  test('that nobody sent does not sign in', async () => {
    const { cookie } = await linkFor(KNOWN)
    for (const token of ['', 'x'.repeat(43)])
      expect(await redeem({ token, cookie })).toEqual({ refusal: 'unknown', status: 410 })
  })

  test('of a person disabled meanwhile does not sign in', async () => {
    const link = await linkFor(KNOWN)
    db.update(users).set({ disabledAt: START }).run()
    expect(await redeem(link)).toEqual({ refusal: 'unknown', status: 410 })
    db.update(users).set({ disabledAt: null }).run()
  })
})

test('signing in ends the earlier session of this browser', async () => {
  const anna = db.select().from(users).get()
  const { token } = startSession({ userId: anna?.id ?? '', now: now(), userAgent: '' })
  const before = db.select().from(sessions).all().length
  const link = await linkFor(KNOWN)
  await redeem({ ...link, cookie: `${link.cookie}; session=${token}` })
  expect(db.select().from(sessions).all()).toHaveLength(before)
})

test('signing out ends the session, takes the cookie back and clears what the browser keeps', async () => {
  const { signedIn } = await redeem(await linkFor(KNOWN))
  const cookie = signedIn?.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const visitor = new Request('http://localhost/sign-in', { headers: { Cookie: cookie } })
  expect(visit({ request: visitor, params: {}, context })).toMatchObject({ status: 302 })
  const answer = signOut({ request: post('/sign-out', {}, cookie), params: {}, context })
  expect(answer.headers.get('Set-Cookie')).toContain('Max-Age=0')
  expect(answer.headers.get('Clear-Site-Data')).toContain('"storage"')
  expect(visit({ request: visitor, params: {}, context })).toMatchObject({ returnTo: '' })
})
