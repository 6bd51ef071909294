import { expect, test, vi } from 'vitest'
import { loader as ask, action as propose } from '#app/routes/new-amendment.tsx'
import { loader as preview } from '#app/routes/new-amendment-preview.ts'
import { FORM, KIND, visit } from '../support/amendment-pages.ts'

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
