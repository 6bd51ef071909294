import { expect, test, vi } from 'vitest'
import { now } from '#app/clock.server.ts'
import { dossierPath } from '#app/components/ways.ts'
import { ASKED } from '#app/domain/forms/form-fields.ts'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { loader as ask, action as propose } from '#app/routes/new-amendment.tsx'
import { loader as preview } from '#app/routes/new-amendment-preview.ts'
import { personAs } from '#db/demo/people.server.ts'
import { dossier, FORM, KIND, visit } from '../support/amendment-pages.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const QUERY = `${new URLSearchParams(FORM)}`

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

test('what is sent to be looked at is kept beside the address, for who sent it, and drawn from there', async () => {
  const { reference } = dossier()
  const path = `http://localhost${dossierPath(reference)}/amendments/new/amount`
  const { id: userId } = personAs('officer', null)
  const { token } = startSession({ userId, now: now(), userAgent: '' })
  const args = (url: string, init: RequestInit = {}) => ({
    request: new Request(url, init),
    params: { reference, ...KIND },
    context: {} as never,
  })
  const reason = 'Ü'.repeat(1900)
  const body = new URLSearchParams({ ...FORM, reason, [ASKED]: 'on' })
  const session = `${SESSION_COOKIE}=${token}`
  const before = amendmentsOf(dossier().id).length
  const answer = await propose(args(path, { method: 'POST', body, headers: { cookie: session } }))
  if (!(answer instanceof Response)) throw new Error('The form was not kept')
  const location = new URL(answer.headers.get('Location') ?? '', path)
  expect(answer.status).toBe(303)
  expect(location.href.length).toBeLessThan(200)
  expect(amendmentsOf(dossier().id)).toHaveLength(before)

  const cookie = `${session}; ${answer.headers.get('Set-Cookie')?.split(';')[0]}`
  const shown = await ask(args(location.href, { headers: { cookie } }))
  const page = 'data' in shown ? shown.data : shown
  expect(page).toMatchObject({ values: { ...FORM, reason } })
  expect(page.preview?.fields).toContainEqual(['reason', reason])
  const paper = `${path}/preview.pdf${location.search}`
  expect((await preview(args(paper, { headers: { cookie } }))).headers.get('Content-Type')).toBe(
    'application/pdf',
  )

  const elsewhere = await ask(args(location.href, { headers: { cookie: session } }))
  expect('data' in elsewhere ? elsewhere.data : elsewhere).toMatchObject({ values: {}, preview: null })
  await expect(preview(args(paper, { headers: { cookie: session } }))).rejects.toMatchObject({ status: 404 })
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

test('an amount that the budget does not match is refused at its field, with the francs that are missing', async () => {
  for (const amountRappen of ['200’000', '999’999’999']) {
    const query = `${new URLSearchParams({ ...FORM, amountRappen })}`
    const answer = await visit(ask, { as: 'officer', params: KIND, query })
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { preview: null, errors: { amountRappen: expect.stringMatching(/2027.*CHF [\d’.]+/) } },
    })
    await expect(visit(preview, { as: 'officer', params: KIND, query })).rejects.toMatchObject({
      status: 404,
    })
    const sent = visit(propose, { as: 'officer', params: KIND, body: { ...FORM, amountRappen } })
    expect(await sent).toMatchObject({ init: { status: 422 } })
  }
})
