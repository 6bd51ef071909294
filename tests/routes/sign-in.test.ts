import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { addPerson } from '#app/models/people.server.ts'
import { startSession } from '#app/models/sessions.server.ts'
import { action as ask, loader as visit } from '#app/routes/sign-in.tsx'
import { action as confirm, loader as look } from '#app/routes/sign-in-confirm.tsx'
import { action as signOut } from '#app/routes/sign-out.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { rateLimits, sessions, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'

const KNOWN = 'anna@root.example'
const START = '2026-11-21T09:00:00.000Z'
const context = { address: '192.0.2.1' } as never

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

function post(path: string, fields: Record<string, string>, cookie = '') {
  const body = new URLSearchParams(fields)
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: { Cookie: cookie } })
}

async function askFor(email: string, { cookie = '', returnTo = '', address = '192.0.2.1' } = {}) {
  const request = post('/sign-in', { email, returnTo }, cookie)
  const answer = await ask({ request, params: {}, context: { address } as never })
  return 'init' in answer ? { ...answer, status: answer.init?.status } : (answer as Response)
}

/** The mark of the browser, and the token of the newest mail. */
async function linkFor(email: string, returnTo = '') {
  const answer = await askFor(email, { returnTo })
  if (!(answer instanceof Response)) throw new Error('No link was sent')
  const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  const newest = db.select().from(outbox).orderBy(sql`rowid DESC`).get()
  return { cookie, token: newest?.facts.token ?? '' }
}

async function redeem({ token, cookie }: { token: string; cookie: string }) {
  const request = post('/sign-in/confirm', { token }, cookie)
  const answer = await confirm({ request, params: {}, context })
  return answer instanceof Response ? { signedIn: answer } : { refusal: answer.data.refusal, ...answer.init }
}

const later = (minutes: number) => setClock(new Date(Date.parse(START) + minutes * 60_000))

describe('asking for a link', () => {
  test('is answered alike for a known and an unknown address, but only the known one gets a mail', async () => {
    const before = db.select().from(outbox).all().length
    const shapes = []
    for (const email of [KNOWN, 'nobody@nowhere.example']) {
      const answer = await askFor(email)
      if (!(answer instanceof Response)) throw new Error('refused')
      const marked = answer.headers.get('Set-Cookie')?.replace(/=[\w-]{43};/, '=…;')
      shapes.push([answer.status, answer.headers.get('Location'), marked])
    }
    expect(shapes[0]).toEqual(shapes[1])
    expect(shapes[0]?.[1]).toBe('/sign-in/sent')
    expect(db.select().from(outbox).all().slice(before)).toMatchObject([{ toAddress: KNOWN }])
  })

  test.each([KNOWN, 'nobody@nowhere.example'])('is refused from the sixth time on for %s', async (email) => {
    const statuses = []
    for (let attempt = 0; attempt < 6; attempt++) statuses.push((await askFor(email)).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    later(15)
    expect((await askFor(email)).status).toBe(303)
  })

  test('is refused from the twenty-first time on for one client, whatever the addresses', async () => {
    const statuses = []
    for (let attempt = 0; attempt < 21; attempt++)
      statuses.push((await askFor(`a${attempt}@x.example`)).status)
    expect(statuses.lastIndexOf(303)).toBe(19)
    expect(statuses[20]).toBe(429)
    expect((await askFor('other@x.example', { address: '192.0.2.2' })).status).toBe(303)
  })

  test('with something that is no address keeps what was typed', async () => {
    expect(await askFor('anna')).toMatchObject({
      status: 422,
      data: { values: { email: 'anna' }, errors: { email: 'not_an_email' } },
    })
  })
})

describe('a link', () => {
  test('signs in once, in the browser that asked, and leads back to the page', async () => {
    const link = await linkFor(KNOWN, '/municipality?x=1')
    const { signedIn } = await redeem(link)
    expect(signedIn?.headers.get('Location')).toBe('/municipality?x=1')
    expect(signedIn?.headers.get('Set-Cookie')).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await redeem(link)).toEqual({ refusal: 'used', status: 410 })
  })

  test('never leads to another site', async () => {
    const { signedIn } = await redeem(await linkFor(KNOWN, '//evil.example'))
    expect(signedIn?.headers.get('Location')).toBe('/municipality')
  })

  test('is not used up by looking at it', async () => {
    const link = await linkFor(KNOWN)
    const request = new Request(`http://localhost/sign-in/confirm?token=${link.token}`, {
      headers: { Cookie: link.cookie },
    })
    for (let visits = 0; visits < 3; visits++)
      expect(look({ request, params: {}, context }).data).toMatchObject({ refusal: null })
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
