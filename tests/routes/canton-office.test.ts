import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import * as audit from '#app/routes/canton.audit.tsx'
import * as mail from '#app/routes/canton.mails.$id.tsx'
import * as people from '#app/routes/canton.people.tsx'
import * as confirm from '#app/routes/canton.settings.confirm.$point.tsx'
import * as settings from '#app/routes/canton.settings.tsx'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { as } from '../support/people.ts'
import { active, draft, inReview } from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

beforeAll(async () => {
  await draft({ lead: 1023 })
  await inReview({ lead: 1024 })
  await active({ lead: 1065 })
})

describe('settings', () => {
  const version = () => String(programmeOn('2026-01-01').version)

  test('the officer confirms a point, which a stale page cannot', async () => {
    const typed = { legalBasis: 'RRB Nr. 7', decidedOn: '2025-01-15', version: version() }
    const point = { params: { point: 'matchingRatio' } }
    const answer = await confirm.action(send(as('officer'), typed, point))
    expect((answer as Response).headers.get('Location')).toBe('/canton/settings#matchingRatio')
    expect(programmeOn('2026-01-01').confirmed.matchingRatio).toMatchObject({
      by: 'Livia Arnold',
      value: '1 : 1',
      legalBasis: 'RRB Nr. 7',
      decidedOn: '2025-01-15',
    })
    const again = await confirm.action(send(as('officer'), typed, point))
    expect(again).toMatchObject({ init: { status: 409 } })
  })

  test('the amounts of all municipalities add up to the sum below them', async () => {
    const { amounts } = await settings.loader(visit(as('auditor')))
    if (!amounts.ok) return expect.fail(amounts.lacks)
    expect(amounts.rows).toHaveLength(79)
    expect(amounts.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(amounts.sum)
    expect(amounts.rows.find(({ name }) => name === 'Root')?.population).toBe(6293)
  })
})

describe('mails', () => {
  test('a failed one is queued again, a sent one is left alone', async () => {
    const [one, other] = db.select().from(outbox).all()
    const put = (id = '', state: 'failed' | 'sent') =>
      db.update(outbox).set({ state }).where(eq(outbox.id, id)).run()
    put(one?.id, 'failed')
    put(other?.id, 'sent')
    for (const id of [one?.id ?? '', other?.id ?? ''])
      await mail.action(send(as('officer'), {}, { params: { id } }))
    const state = (id = '') => db.select().from(outbox).where(eq(outbox.id, id)).get()?.state
    expect([state(one?.id), state(other?.id)]).toEqual(['queued', 'sent'])
  })

  test('an unknown one does not exist', async () => {
    expect(await statusThrown(mail.loader(visit(as('officer'), { params: { id: 'x' } })))).toBe(404)
  })
})

test('the chain is checked on demand', async () => {
  expect(await audit.action(send(as('auditor'), {}))).toMatchObject({ data: { ok: true } })
})

test('a municipal role without its municipality is refused with everything typed', async () => {
  const fields = {
    name: 'Vreni Wolf',
    email: 'vreni@example.ch',
    language: 'de',
    role: 'clerk',
    bfsNumber: '',
  }
  expect(await people.action(send(as('admin'), fields))).toMatchObject({
    init: { status: 422 },
    data: { errors: { bfsNumber: 'choose' }, values: { name: 'Vreni Wolf' } },
  })
})

test('a role at the canton with a municipality is refused rather than given without it', async () => {
  const fields = { name: 'Fritz Frei', email: 'fritz@example.ch', language: 'de', role: 'finance' }
  expect(await people.action(send(as('admin'), { ...fields, bfsNumber: '1058' }))).toMatchObject({
    init: { status: 422 },
    data: { errors: { bfsNumber: 'no_municipality_here' }, values: { name: 'Fritz Frei' } },
  })
  expect(await people.action(send(as('admin'), { ...fields, bfsNumber: '' }))).toBeInstanceOf(Response)
})
