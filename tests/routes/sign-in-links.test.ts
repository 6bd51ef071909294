import { describe, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import { loader as sent } from '#app/routes/sign-in.sent.tsx'
import { db, inTransaction } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { askFor, context, KNOWN, later, linkFor, redeem, signInsBeginAnew } from '../support/sign-in.ts'

signInsBeginAnew()

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
