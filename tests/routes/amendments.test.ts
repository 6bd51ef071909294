import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { dossierPath, ownDossierPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { agreementInForce, amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { dossierById } from '#app/models/dossier/dossiers.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { action as confirm } from '#app/routes/canton.dossiers.$reference.amendments.$number.tsx'
import { loader as preview } from '#app/routes/canton.dossiers.$reference.amendments.new.$kind.preview.pdf.ts'
import {
  loader as ask,
  action as propose,
} from '#app/routes/canton.dossiers.$reference.amendments.new.$kind.tsx'
import {
  action as accept,
  loader as acceptPage,
} from '#app/routes/municipality.dossiers.$reference.amendments.$number.accept.tsx'
import { loader as read } from '#app/routes/municipality.dossiers.$reference.amendments.$number.tsx'
import * as step from '#app/routes/step.tsx'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'

const LEAD = 1024

beforeAll(() => seedDemo(new Date('2026-11-21T09:00:00Z')))

type Role = Parameters<typeof personAs>[0]
type Handler<T> = (args: { request: Request; params: Record<string, string>; context: never }) => T

function dossier() {
  const row = db
    .select({ id: dossiers.id })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(parties.leadBfsNumber, LEAD), eq(dossiers.state, 'active')))
    .get()
  const found = row && dossierById(row.id, today(now()))
  if (!found) throw new Error('The demo has no agreement in force')
  return found
}

type Visit = {
  as: Role
  bfsNumber?: number
  params?: Record<string, string>
  query?: string
  body?: Record<string, string>
}

function visit<T>(handler: Handler<T>, { as, bfsNumber, params, query = '', body }: Visit): T {
  const cantonal = as === 'officer' || as === 'auditor'
  const userId = personAs(as, cantonal ? null : (bfsNumber ?? LEAD)).id
  const { token } = startSession({ userId, now: now(), userAgent: '' })
  const { reference } = dossier()
  const path = cantonal ? dossierPath(reference) : ownDossierPath(reference)
  const address = `${path}/amendments/${params?.number}/${params?.step}`
  const request = new Request(`http://localhost${address}?${query}`, {
    headers: { cookie: `${SESSION_COOKIE}=${token}` },
    ...(body && { method: 'POST', body: new URLSearchParams(body) }),
  })
  return handler({ request, params: { reference, ...params }, context: {} as never })
}

const FORM = { fromYear: '2027', amountRappen: '25’000', reason: 'Der Kanton passt den Beitrag an.' }
const QUERY = `${new URLSearchParams(FORM)}`
const KIND = { kind: 'amount' }
const NUMBER = { number: '1' }
const AUTHORITY = { name: 'A', function: 'B', onBehalfOf: 'C', authority: 'on' }

test('only the officer opens the form, and only for kinds there are', async () => {
  await expect(visit(ask, { as: 'auditor', params: KIND })).rejects.toMatchObject({ status: 404 })
  await expect(visit(ask, { as: 'officer', params: { kind: 'gift' } })).rejects.toMatchObject({ status: 404 })
})

test('the preview shows the differences in words and draws both documents as drafts', async () => {
  const shown = await visit(ask, { as: 'officer', params: KIND, query: QUERY })
  const data = 'data' in shown ? shown.data : shown
  expect(data.preview?.differences).toContainEqual({
    what: 'Beitrag 2027',
    before: expect.stringMatching(/^CHF /),
    after: 'CHF 25’000.00',
  })
  expect(data.preview?.differences.map(({ what }) => what)).not.toContain('Beitrag 2026')
  const pdf = await visit(preview, { as: 'officer', params: KIND, query: QUERY })
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
  expect(pdf.headers.get('Content-Disposition')).toContain('Entwurf Nachtrag 1')
})

test('what is wrong is 422 with everything typed', async () => {
  const query = `${new URLSearchParams({ ...FORM, fromYear: '2025' })}`
  const answer = await visit(ask, { as: 'officer', params: KIND, query })
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { errors: { fromYear: 'amendment_year_closed' }, values: { reason: FORM.reason } },
  })
})

test('a year that is not chosen asks for a choice, one that is no year is not on the list', async () => {
  for (const [fromYear, fault] of [
    ['', 'choose'],
    ['bald', 'unknown_choice'],
  ] as const) {
    const query = `${new URLSearchParams({ ...FORM, fromYear })}`
    const answer = await visit(ask, { as: 'officer', params: KIND, query })
    expect(answer).toMatchObject({ data: { errors: { fromYear: fault } } })
  }
})

test('proposed, accepted by a signatory in two screens, confirmed: the new version is in force', async () => {
  const proposed = await visit(propose, { as: 'officer', params: KIND, body: FORM })
  expect((proposed as Response).headers.get('Location')).toContain('/amendments/1')
  await expect(visit(read, { as: 'clerk', bfsNumber: 1065, params: NUMBER })).rejects.toMatchObject({
    status: 404,
  })
  await expect(visit(acceptPage, { as: 'clerk', params: NUMBER })).rejects.toMatchObject({ status: 404 })

  const page = await visit(read, { as: 'signatory', params: NUMBER })
  expect(page.mine && page.awaited).toBe(true)
  const unread = await visit(accept, { as: 'signatory', params: NUMBER, body: { version: '1', name: 'A' } })
  expect(unread).toMatchObject({ init: { status: 422 } })
  const stale = await visit(accept, { as: 'signatory', params: NUMBER, body: { version: '7', ...AUTHORITY } })
  expect(stale).toMatchObject({ init: { status: 409 }, data: { refusal: 'changed_meanwhile' } })
  await visit(accept, { as: 'signatory', params: NUMBER, body: { version: '1', ...AUTHORITY } })
  expect(agreementInForce(dossier())?.version).toBe(1)

  const put = await visit(confirm, { as: 'officer', params: NUMBER, body: { version: '2' } })
  expect(put).toMatchObject({ status: 303 })
  expect(agreementInForce(dossier())?.version).toBe(2)
  expect(amendmentsOf(dossier().id).map(({ state }) => state)).toEqual(['in_force'])
})

test('an amendment that was withdrawn meanwhile: the steps stay pages, with a refusal and the way back', async () => {
  await visit(propose, { as: 'officer', params: KIND, body: { ...FORM, amountRappen: '26’000' } })
  const params = { number: '2' }
  const reason = 'Neu berechnet.'
  await visit(step.action, {
    as: 'officer',
    params: { ...params, step: 'withdraw' },
    body: { version: '1', reason },
  })

  const late = await visit(accept, { as: 'signatory', params, body: { version: '2', ...AUTHORITY } })
  expect(late).toMatchObject({ init: { status: 409 }, data: { refusal: 'wrong_state' } })
  const seen = await visit(accept, { as: 'signatory', params, body: { version: '1', ...AUTHORITY } })
  expect(seen).toMatchObject({
    init: { status: 409 },
    data: { refusal: 'changed_meanwhile', meanwhile: { action: 'withdraw' } },
  })
  const back = `/municipality/dossiers/${dossier().reference}/amendments/2`
  const shown = await visit(acceptPage, { as: 'signatory', params })
  expect(shown).toMatchObject({ step: { possible: false }, back })
  const refusal = await visit(step.loader, { as: 'signatory', params: { ...params, step: 'decline' } })
  expect(refusal).toMatchObject({ step: { possible: false, back } })
  const again = await visit(step.action, {
    as: 'officer',
    params: { ...params, step: 'withdraw' },
    body: { version: '2', reason },
  })
  expect(again).toMatchObject({ init: { status: 409 }, data: { refusal: 'wrong_state' } })
})
