import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { action as confirm, loader as look } from '#app/routes/sign-in.confirm.tsx'
import { loader as sent } from '#app/routes/sign-in.sent.tsx'
import { action as ask, loader as visit } from '#app/routes/sign-in.tsx'
import { action as signOut } from '#app/routes/sign-out.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { rateLimits, sessions } from '#db/schema/sign-in.ts'

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

function lookAt(token: string, cookie: string) {
  const url = `http://localhost/sign-in/confirm?token=${token}`
  const request = new Request(url, { headers: { Cookie: cookie } })
  return look({ request, params: {}, context })
}

const leadOf = (answer: unknown) =>
  (answer instanceof Response ? answer.headers.get('Location') : undefined) ?? ''

const sentPage = (path: string) =>
  sent({ request: new Request(`http://localhost${path}`), params: {}, context })

const mailsTo = (email: string) =>
  db
    .select()
    .from(outbox)
    .all()
    .filter(({ toAddress }) => toAddress === email).length

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

  test.each([KNOWN, 'nobody@nowhere.example'])(
    'names the mail already sent from the sixth time on, and sends no other, for %s',
    async (email) => {
      const mailsBefore = mailsTo(email)
      const answers = []
      for (let minute = 0; minute < 6; minute++) {
        later(minute)
        answers.push(await askFor(email))
      }
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303])
      expect(leadOf(answers[4])).toBe('/sign-in/sent')
      expect(leadOf(answers[5])).toBe('/sign-in/sent?at=2026-11-21T09%3A04%3A00.000Z')
      expect(sentPage(leadOf(answers[5]))).toEqual({
        before: { at: '2026-11-21T09:04:00.000Z', until: '2026-11-21T09:19:00.000Z' },
      })
      expect(mailsTo(email) - mailsBefore).toBe(email === KNOWN ? 5 : 0)
      later(15)
      expect(leadOf(await askFor(email))).toBe('/sign-in/sent')
    },
  )

  test('by strangers keeps nobody out: the owner gets in by a mail that is there already', async () => {
    const mailed = []
    for (let attempt = 0; attempt < 5; attempt++) mailed.push(await linkFor(KNOWN))
    const owner = await linkFor(KNOWN, '/municipality?x=1')
    const { signedIn } = await redeem({ token: mailed[2]?.token ?? '', cookie: owner.cookie })
    expect(signedIn?.status).toBe(303)
    const bystander = await linkFor('nobody@nowhere.example')
    expect(await redeem({ token: mailed[3]?.token ?? '', cookie: bystander.cookie })).toMatchObject({
      refusal: 'other_browser',
    })
  })

  test('lets 200 people behind one address in within 15 minutes, each by the own link', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `p${index}@town.example`)
    inTransaction((tx) => {
      for (const email of people)
        addPerson(tx, {
          email,
          name: email,
          language: 'de',
          roles: [{ role: 'clerk', bfsNumber: 1065 }],
          now: now(),
        })
    })
    const outcomes = []
    for (const [index, email] of people.entries()) {
      later((index * 14) / 200)
      await askFor(email)
      outcomes.push((await redeem(await linkFor(email))).signedIn?.status)
    }
    expect(outcomes.filter((status) => status === 303)).toHaveLength(200)
  })

  test('is refused from the thousandth time on for one client, whatever the addresses', async () => {
    const statuses = []
    for (let attempt = 0; attempt < 1001; attempt++)
      statuses.push((await askFor(`a${attempt}@x.example`)).status)
    expect(statuses.lastIndexOf(303)).toBe(999)
    expect(statuses[1000]).toBe(429)
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
