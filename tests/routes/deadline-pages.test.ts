import { beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import type { Person } from '#app/domain/roles.ts'
import { sessionCookie } from '#app/http/cookies.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { deputiesOf } from '#app/models/mail/deputies.server.ts'
import { isDigestMuted, sendDigests } from '#app/models/mail/digest-mails.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import * as address from '#app/routes/account.calendar.tsx'
import * as deputies from '#app/routes/account.deputies.tsx'
import * as cantonCalendar from '#app/routes/canton.calendar.tsx'
import * as hold from '#app/routes/canton.dossiers.$reference.reports.$year.hold.tsx'
import * as byHand from '#app/routes/canton.reports.remind.tsx'
import * as mail from '#app/routes/canton.settings.mails.$template.tsx'
import * as steps from '#app/routes/canton.settings.reminders.$kind.tsx'
import * as ownCalendar from '#app/routes/municipality.calendar.tsx'
import * as unsubscribe from '#app/routes/unsubscribe.$mail.tsx'
import { eventText } from '#app/text/events.ts'
import { db } from '#db/client.server.ts'
import { as } from '../support/people.ts'
import * as scene from '../support/scenes.ts'

const NOW = new Date('2027-04-20T08:00:00Z')
setClock(NOW)

let dossier: Dossier
beforeAll(async () => {
  dossier = await scene.reportOpen()
  remind({ today: '2027-04-20', now: NOW })
})

type Sent = { params?: Record<string, string>; form?: Record<string, string>; path?: string }

/** A request as the browser of a person sends it. */
function visit(person: Person | null, { params = {}, form, path = '/' }: Sent = {}) {
  const headers = new Headers()
  if (person) {
    const { token } = startSession({ userId: person.id, now: NOW, userAgent: '' })
    headers.set('Cookie', sessionCookie(token).split(';')[0] ?? '')
  }
  const body = form && new URLSearchParams(form)
  const request = new Request(`http://localhost${path}`, { headers, ...(body && { method: 'POST', body }) })
  return { request, params, context: {} as never }
}

const answered = async (work: () => unknown) => {
  try {
    const found = (await work()) as Response | { init?: { status?: number } | null }
    return found instanceof Response ? found.status : (found?.init?.status ?? 200)
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : Promise.reject(thrown)
  }
}

const clerk = () => as('clerk', dossier.party.leadBfsNumber)
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
    const { seen } = await hold.loader(visit(as('officer'), { params: report() }))
    const form = { seen, reason: 'Der Bericht fehlt.' }
    expect(await answered(() => hold.loader(visit(as('finance'), { params: report() })))).toBe(404)
    const without = visit(as('officer'), { params: report(), form: { ...form, reason: '' } })
    expect(await answered(() => hold.action(without))).toBe(422)
    const stale = visit(as('officer'), { params: report(), form: { ...form, seen: 'another-day' } })
    expect(await answered(() => hold.action(stale))).toBe(409)
    expect(await answered(() => hold.action(visit(as('officer'), { params: report(), form })))).toBe(303)
    expect(scene.tranchesFor(dossier).map(({ state }) => state)).toEqual(['paid', 'held'])
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

describe('the settings of the reminders', () => {
  const saved = async (form: Record<string, string>) => {
    const { seen } = await steps.loader(visit(as('officer'), { params: { kind: 'signature' } }))
    const whole = { seen, to: 'signatory', days: '45', notice: 'on', ...form }
    return answered(() => steps.action(visit(as('officer'), { params: { kind: 'signature' }, form: whole })))
  }

  test('take steps in falling order only, and change nothing on a stale page', async () => {
    expect(await saved({ daysBefore: '7, 30' })).toBe(422)
    expect(await saved({ daysBefore: '30, x' })).toBe(422)
    expect(await saved({ daysBefore: '30', days: '0' })).toBe(422)
    expect(await saved({ daysBefore: '30', seen: '0' })).toBe(409)
    expect(await saved({ daysBefore: '30; 10' })).toBe(303)
    expect(scene.settings()).toMatchObject({
      reminderPlans: { signature: { daysBefore: [30, 10], notice: true } },
      reminderRecipients: { signature: ['signatory'] },
      deadlines: { signature: 45, resolution: 60 },
    })
    expect(await answered(() => steps.loader(visit(as('auditor'), { params: { kind: 'signature' } })))).toBe(
      404,
    )
    expect(await answered(() => steps.loader(visit(as('officer'), { params: { kind: 'x' } })))).toBe(404)
  })

  test('tell whoever comes second in words what was changed', () => {
    const { id } = programmeOn('2026-01-01')
    const meanwhile = latestOn(db, { machine: 'programme', recordId: id })
    expect(meanwhile && eventText('de', meanwhile)).toBe('Erinnerungen geändert')
    expect(meanwhile && eventText('en', meanwhile)).toBe('Reminders changed')
  })

  test('show each mail with the office’s own words', async () => {
    const params = { template: 'report-reminder' }
    const { seen } = await mail.loader(visit(as('auditor'), { params }))
    const form = { seen, de: 'Neue Nummer <b>041</b>.', en: '' }
    expect(await answered(() => mail.action(visit(as('admin'), { params, form })))).toBe(303)
    const { previews } = await mail.loader(visit(as('auditor'), { params }))
    expect(previews.map(({ text }) => text.includes('Neue Nummer <b>041</b>.'))).toEqual([true, false])
    expect(await answered(() => mail.action(visit(as('auditor'), { params, form })))).toBe(404)
  })
})

test('a deputy is named from and to a day, and only among colleagues', async () => {
  const deputyId = as('signatory', dossier.party.leadBfsNumber).id
  const form = { deputyId, fromOn: '01.05.2027', toOn: '10.05.2027' }
  const sent = (changed: Record<string, string>) =>
    answered(() => deputies.action(visit(clerk(), { form: { ...form, ...changed } })))
  expect(await sent({ toOn: '30.04.2027' })).toBe(422)
  expect(await sent({ deputyId: as('officer').id })).toBe(409)
  expect(await sent({})).toBe(303)
  expect(deputiesOf(clerk().id, '2027-04-20')).toMatchObject([{ fromOn: '2027-05-01', toOn: '2027-05-10' }])
})

test('the digest is turned off by the one click of a mail program, without a session; looking changes nothing', async () => {
  sendDigests(NOW)
  const officer = as('officer')
  const digest = listMails({ limit: 500, toAddress: officer.email }).find(
    ({ template }) => template === 'digest',
  )
  const params = { mail: digest?.id ?? '' }
  unsubscribe.loader(visit(null, { params }))
  expect(isDigestMuted(officer.id)).toBe(false)
  expect(unsubscribe.action(visit(null, { params, form: { 'List-Unsubscribe': 'One-Click' } }))).toEqual({
    done: true,
  })
  expect(isDigestMuted(officer.id)).toBe(true)
  const other = listMails({ limit: 500 }).find(({ template }) => template !== 'digest')?.id ?? ''
  expect(await answered(() => unsubscribe.action(visit(null, { params: { mail: other }, form: {} })))).toBe(
    404,
  )
})
