import { describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import * as extension from '#app/routes/canton.dossiers.$reference.reports.$year.extension.tsx'
import * as report from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as step from '#app/routes/step.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { go, pathOf, seen, stateOf } from '../support/report-review.ts'
import { reportInReview, reportOpen, reportReturned } from '../support/report-scenes.ts'

clockStandsAt('2027-03-20T09:00:00Z')

describe('giving back', () => {
  const RETURN = {
    ground: 'incomplete',
    reason: 'Ein Beleg fehlt.',
    dueOn: '09.04.2027',
    'items.0.section': 'accounts',
    'items.0.text': 'Beleg zur Miete',
  }

  test('opens a completion request with its day', async () => {
    const dossier = await reportInReview()
    const fields = { ...RETURN, ...seen(dossier) }
    expect((await go(step.action, dossier, { params: { step: 'return' }, fields })).location).toBe(
      pathOf(dossier),
    )
    expect((await go(report.loader, dossier)).body).toMatchObject({
      requests: [{ dueOn: '2027-04-09', points: [{ section: 'accounts', text: 'Beleg zur Miete' }] }],
    })
  })

  test('before the report is due at all is for a day that takes none away from it', async () => {
    setClock('2027-03-05T09:00:00Z')
    const dossier = await reportInReview()
    const early = { ...RETURN, ...seen(dossier), dueOn: '12.03.2027' }
    expect(await go(step.action, dossier, { params: { step: 'return' }, fields: early })).toMatchObject({
      status: 409,
      body: {
        reasons: [{ key: 'due_date_takes_days_away', data: { day: '2027-03-15' } }],
        values: { reason: 'Ein Beleg fehlt.' },
      },
    })
    const page = await go(step.loader, dossier, { params: { step: 'return' } })
    expect(page.body).toMatchObject({ proposed: { dueOn: '2027-03-19' } })
    setClock('2027-02-25T09:00:00Z')
    const sooner = await go(step.loader, dossier, { params: { step: 'return' } })
    expect(sooner.body).toMatchObject({ proposed: { dueOn: '2027-03-15' } })
    setClock('2027-03-20T09:00:00Z')
  })

  test('needs points and a day ahead, and another row only adds a row', async () => {
    const dossier = await reportInReview()
    const past = { ...RETURN, ...seen(dossier), dueOn: '01.03.2027', 'items.0.text': '' }
    expect(await go(step.action, dossier, { params: { step: 'return' }, fields: past })).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'items_missing' }, { key: 'due_date_lies_in_the_past' }] },
    })
    const more = { ...RETURN, ...seen(dossier), _rows: 'add:items' }
    expect((await go(step.action, dossier, { params: { step: 'return' }, fields: more })).body).toMatchObject(
      {
        values: { items: [{ text: 'Beleg zur Miete' }, {}] },
      },
    )
    expect(stateOf(dossier)).toBe('in_review')
  })
})

test('an extension is refused to a day that is over, and otherwise holds at once', async () => {
  const dossier = await reportOpen()
  const fields = { dueOn: '10.03.2027', reason: 'Krankheit', seen: '2027-03-15' }
  expect(await go(extension.action, dossier, { fields })).toMatchObject({
    status: 409,
    body: { reasons: [{ key: 'extension_day_is_over' }], values: { reason: 'Krankheit' } },
  })
  const later = { ...fields, dueOn: '16.04.2027' }
  expect((await go(extension.action, dossier, { fields: later })).status).toBe(303)
  expect((await go(report.loader, dossier)).body).toMatchObject({
    deadline: { effectiveOn: '2027-04-16', extensions: [{ reason: 'Krankheit' }] },
  })
})

test('a report that was filed in time and sent back offers no extension of the day it met', async () => {
  const [owed, returned] = [await reportOpen(), await reportReturned()]
  expect((await go(extension.loader, owed)).body).toMatchObject({ closed: null })
  expect((await go(extension.loader, returned)).body).toMatchObject({ closed: { refusal: 'deadline_met' } })
})
