import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import * as address from '#app/routes/account.calendar.tsx'
import * as cantonCalendar from '#app/routes/canton.calendar.tsx'
import * as hold from '#app/routes/canton.dossiers.$reference.reports.$year.hold.tsx'
import * as byHand from '#app/routes/canton.reports.remind.tsx'
import * as ownCalendar from '#app/routes/municipality.calendar.tsx'
import { answered, clerk, dossier, NOW, visit } from '../support/deadline-pages.ts'
import { as } from '../support/people.ts'
import { tranchesFor } from '../support/records.ts'

setClock(NOW)

beforeAll(() => {
  remind({ today: '2027-04-20', now: NOW })
})

const report = () => ({ reference: dossier.reference, year: '2026' })

describe('the calendars', () => {
  test('show the canton every filed dossier and a municipality its own, by the filter of the address', async () => {
    const { deadlines } = await cantonCalendar.loader(
      visit(as('auditor'), { path: '/?kind=annual_report&view=late' }),
    )
    expect(deadlines.map(({ reference }) => reference)).toEqual([dossier.reference])
    const own = await ownCalendar.loader(visit(clerk(), { path: '/?view=all' }))
    expect(new Set(own.deadlines.map(({ reference }) => reference))).toEqual(new Set([dossier.reference]))
    expect(await answered(() => cantonCalendar.loader(visit(clerk())))).toBe(404)
    expect(await answered(() => ownCalendar.loader(visit(as('officer'))))).toBe(404)
  })

  test('give a new address once, and never keep it in a cache', async () => {
    const made = await address.action(visit(clerk(), { form: {} }))
    expect(made.data.address).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
    expect(new Headers(made.init?.headers).get('Cache-Control')).toBe('no-store')
    expect((await address.loader(visit(clerk()))).since).toBe(NOW.toISOString())
  })
})

describe('the decision about payments', () => {
  test('is the officer’s, asks for its reason, and leads back to the dossier', async () => {
    onTestFinished(() => setClock(NOW))
    setClock('2027-05-10T08:00:00Z')
    const { seen } = await hold.loader(visit(as('officer'), { params: report() }))
    const form = { seen, reason: 'Der Bericht fehlt.' }
    expect(await answered(() => hold.loader(visit(as('finance'), { params: report() })))).toBe(404)
    const without = visit(as('officer'), { params: report(), form: { ...form, reason: '' } })
    expect(await answered(() => hold.action(without))).toBe(422)
    const stale = visit(as('officer'), { params: report(), form: { ...form, seen: 'another-day' } })
    expect(await answered(() => hold.action(stale))).toBe(409)
    expect(await answered(() => hold.action(visit(as('officer'), { params: report(), form })))).toBe(303)
    expect(tranchesFor(dossier).map(({ state }) => state)).toEqual(['paid', 'held'])
  })
})

describe('reminding by hand', () => {
  test('shows the mail before it goes, and says how many went', async () => {
    const { missing } = await byHand.loader(visit(as('officer')))
    expect(missing[0]?.preview?.subject).toContain('überfällig')
    const deadlines = missing[0]?.deadlineId ?? ''
    const answer = await byHand.action(visit(as('officer'), { form: { deadlines } }))
    expect(answer instanceof Response && answer.headers.get('Location')).toBe('/canton/reports/remind?sent=3')
    expect(await answered(() => byHand.loader(visit(as('auditor'))))).toBe(404)
  })
})
