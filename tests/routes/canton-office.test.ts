import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asOneAct } from '#app/http/once.server.ts'
import { rolesInForce } from '#app/models/people/memberships.server.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import * as audit from '#app/routes/canton.audit.tsx'
import * as csv from '#app/routes/canton.dossiers.csv.ts'
import * as list from '#app/routes/canton.dossiers.tsx'
import * as mail from '#app/routes/canton.mails.$id.tsx'
import * as mails from '#app/routes/canton.mails.tsx'
import * as people from '#app/routes/canton.people.tsx'
import * as settings from '#app/routes/canton.settings.tsx'
import * as cockpit from '#app/routes/canton.tsx'
import { wordsOfDone } from '#app/text/events.ts'
import { csvOf } from '#app/views/csv.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { type OUTBOX_STATES, outbox } from '#db/schema/process.ts'
import { as } from '../support/people.ts'
import { active, draft, inReview } from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

beforeAll(async () => {
  await draft({ lead: 1023 })
  await inReview({ lead: 1024 })
  await active({ lead: 1065 })
})

const linesOf = async (path: string) => {
  const answer = await csv.loader(visit(as('auditor'), { path }))
  return (await answer.text()).trimEnd().split('\r\n')
}

describe('the list', () => {
  test('has a row for each municipality, with no way to a draft', async () => {
    const { rows, municipalities } = await list.loader(visit(as('officer'), { path: '/canton/dossiers' }))
    expect(municipalities).toBe(80)
    expect(rows.find(({ bfsNumber }) => bfsNumber === 1023)).toEqual({
      bfsNumber: 1023,
      municipality: expect.any(String),
      district: expect.any(String),
      residents: expect.any(Number),
      state: 'draft',
      ball: 'municipality',
    })
  })

  test('leads who may record a merger of municipalities to it', async () => {
    const shownTo = async (role: 'officer' | 'auditor') =>
      (await list.loader(visit(as(role), { path: '/canton/dossiers' }))).seesMergers
    expect([await shownTo('officer'), await shownTo('auditor')]).toEqual([true, false])
  })

  test.each(['', '?status=review', '?q=emmen', '?ball=canton&sort=-residents'])(
    'is exported exactly as it is shown with «%s»',
    async (query) => {
      const { rows } = await list.loader(visit(as('officer'), { path: `/canton/dossiers${query}` }))
      const [, ...lines] = await linesOf(`/canton/dossiers.csv${query}`)
      expect(lines.map((line) => line.split(';')[0])).toEqual(
        rows.map(({ municipality }) => `"${municipality}"`),
      )
    },
  )

  test('the export begins with the mark by which Excel knows UTF-8', async () => {
    const answer = await csv.loader(visit(as('officer'), { path: '/canton/dossiers.csv' }))
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test.each(['=1+1', '+41', '-1', '@SUM(A1)', '\tx', '\rx'])('a cell «%s» is no formula', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`)
  })

  test('quotes inside a cell are doubled', () => {
    expect(csvOf([['a "b"; c', 'Root']])).toBe('\uFEFF"a ""b""; c";"Root"\r\n')
  })
})

describe('the door', () => {
  const place = { path: '/canton', params: { id: 'x', membership: 'x' } }

  test.each([
    ['cockpit', cockpit.loader],
    ['list', list.loader],
    ['export', csv.loader],
    ['settings', settings.loader],
    ['mails', mails.loader],
    ['log', audit.loader],
    ['people', people.loader],
  ])('the %s is for the canton only, and the auditor reads it', async (_name, loader) => {
    expect(await statusThrown(loader(visit(as('signatory', 1065), place)))).toBe(404)
    expect(await loader(visit(as('auditor'), place))).toBeDefined()
  })

  test('the people of the municipalities come page by page, the last one whatever page is asked for', async () => {
    const stored = rolesInForce().filter(({ bfsNumber }) => bfsNumber !== null).length
    inTransaction((tx) => {
      for (let number = stored; number < 120; number += 1) {
        const roles = [{ role: 'clerk', bfsNumber: 1001 }] as const
        const email = `a${number}@example.ch`
        addPerson(tx, { email, name: `Person ${number}`, language: 'de', roles, now: new Date() })
      }
    })
    const shown = async (query: string) => {
      const path = `/canton/people${query}`
      const { municipal, page, total, canton } = await people.loader(visit(as('auditor'), { path }))
      return [municipal.length, page, total, canton.length > 0]
    }
    expect(await shown('')).toEqual([50, 1, 120, true])
    expect(await shown('?page=3')).toEqual([20, 3, 120, true])
    expect(await shown('?page=99')).toEqual([20, 3, 120, true])
    expect(await shown('?page=x')).toEqual([50, 1, 120, true])
    expect(await shown('?q=a119@example')).toEqual([1, 1, 1, false])
  })

  test.each([
    ['confirms a setting', settings.action],
    ['grants a role', people.action],
    ['sends a mail again', mail.action],
  ])('the auditor never %s', async (_what, action) => {
    expect(await statusThrown(action(send(as('auditor'), {}, place)))).toBe(404)
  })
})

describe('the cockpit', () => {
  test('shows a tile for each municipality, with one word each', async () => {
    const { tiles, waiting } = await cockpit.loader(visit(as('officer'), { path: '/canton' }))
    expect(tiles).toHaveLength(80)
    expect(tiles.find(({ bfsNumber }) => bfsNumber === 1057)).toMatchObject({ state: 'merged' })
    expect(tiles.find(({ bfsNumber }) => bfsNumber === 1023)).toMatchObject({
      state: 'draft',
      reference: null,
    })
    expect(waiting).toMatchObject([{ party: 'Emmen', machine: 'dossier', action: 'approve' }])
  })
})

describe('settings', () => {
  const version = () => String(programmeOn('2026-01-01').version)

  test('the officer confirms a point, which a stale page cannot', async () => {
    const point = { point: 'matchingRatio', version: version() }
    const answer = await settings.action(send(as('officer'), point))
    expect((answer as Response).headers.get('Location')).toBe('/canton/settings#matchingRatio')
    expect(programmeOn('2026-01-01').confirmed.matchingRatio).toMatchObject({ by: 'Livia Arnold' })
    expect(await settings.action(send(as('officer'), point))).toMatchObject({ init: { status: 409 } })
  })

  test('the amounts of all municipalities add up to the sum below them', async () => {
    const { amounts } = await settings.loader(visit(as('auditor')))
    expect(amounts?.rows).toHaveLength(79)
    expect(amounts?.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(amounts?.sum)
    expect(amounts?.rows.find(({ name }) => name === 'Root')?.population).toBe(6293)
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

  const FATES = {
    failed: ['queued', 'queued'],
    queued: ['queued', 'under_way'],
    sent: ['sent', 'delivered'],
    kept: ['kept', 'delivered'],
    skipped: ['skipped', 'given_up'],
    withdrawn: ['withdrawn', 'given_up'],
  } as const satisfies Record<(typeof OUTBOX_STATES)[number], unknown>

  test.each(Object.entries(FATES))(
    'one that is %s, sent again, tells what became of it, and a second press tells the same',
    async (state, [after, told]) => {
      const [one] = db.select().from(outbox).all()
      const id = one?.id ?? ''
      db.update(outbox)
        .set({ state: state as keyof typeof FATES })
        .where(eq(outbox.id, id))
        .run()
      const fields = { _once: randomUUID() }
      const press = async () => asOneAct(mail.action)(send(as('officer'), fields, { params: { id } }))
      const location = `/canton/mails/${id}?done=mail_${told}`
      for (const _press of ['first', 'second']) {
        const answer = await press().catch((thrown: unknown) => thrown)
        expect((answer as Response).headers.get('Location')).toBe(location)
      }
      expect(db.select().from(outbox).where(eq(outbox.id, id)).get()?.state).toBe(after)
      expect(wordsOfDone('de', `mail_${told}`)).toMatch(/Mail/)
    },
  )

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
