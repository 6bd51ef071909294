import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { endFeed, feedOf, findFeedOwner, renewFeed } from '#app/models/deadlines/calendar-feeds.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { calendars } from '#app/server/calendars.ts'
import { db } from '#db/client.server.ts'
import { calendarFeeds, users } from '#db/schema/people.ts'
import { send, serveEdge } from '../support/edge.ts'
import { as } from '../support/people.ts'
import { reportFiled, reportOpen, yearOf } from '../support/report-scenes.ts'

const NOW = new Date('2027-02-10T08:00:00Z')
const CONTEXT = { baseUrl: 'https://mini-kip.example.ch', today: '2027-02-10' }

const serve = () =>
  serveEdge({
    endpoints: [
      calendars((token) => {
        const owner = findFeedOwner(token, CONTEXT.today)
        return owner && feedOf(owner, CONTEXT)
      }),
    ],
  })

let root: Dossier
beforeAll(async () => {
  root = await reportOpen()
})

const clerk = () => as('clerk', root.party.leadBfsNumber)
const addressOf = (token: string) => `/calendar/${token}.ics`

function entriesIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((entry) => {
    const of = (name: string) => String(entry.getFirstPropertyValue(name))
    return {
      uid: of('uid'),
      summary: of('summary'),
      on: of('dtstart'),
      sequence: of('sequence'),
      status: of('status'),
    }
  })
}

const reportEntry = (text: string) => {
  const uid = `${deadlineOf(yearOf(root).id)?.id}@mini-kip`
  return entriesIn(text).find((entry) => entry.uid === uid)
}

describe('the calendar at a secret address', () => {
  test('is read by an independent parser and holds the deadlines of its owner, with the UIDs of the mails', async () => {
    const { token } = renewFeed(clerk().id, NOW)
    const { status, headers, text } = await send(await serve(), addressOf(token))
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(reportEntry(text)).toMatchObject({
      on: '2027-03-15',
      sequence: '0',
      status: 'CONFIRMED',
      summary: `${root.party.name}: Bericht einreichen (2026) (${root.reference})`,
    })
    const mail = listMails({ limit: 100, toAddress: clerk().email }).find(
      ({ template }) => template === 'report-opened',
    )
    expect(mail?.facts.calendar?.uid).toBe(reportEntry(text)?.uid)
  })

  test('costs nothing while nothing has changed, and follows an extension', async () => {
    const url = await serve()
    const address = addressOf(renewFeed(clerk().id, NOW).token)
    const { headers } = await send(url, address)
    const etag = headers.etag
    expect((await send(url, address, { headers: { 'If-None-Match': etag } })).status).toBe(304)

    const result = grantExtension({
      reportingYearId: yearOf(root).id,
      person: as('officer'),
      seen: '2027-03-15',
      dueOn: '2027-04-30',
      reason: 'Die Rechnung liegt erst im April vor.',
      now: NOW,
    })
    expect(result).toEqual({ ok: true })
    const changed = await send(url, address, { headers: { 'If-None-Match': etag } })
    expect(changed.status).toBe(200)
    expect(reportEntry(changed.text)).toMatchObject({ on: '2027-04-30', sequence: '1', status: 'CONFIRMED' })
  })

  test('takes out what is met: cancelled, with a higher sequence', async () => {
    const dossier = await reportFiled()
    const person = as('clerk', dossier.party.leadBfsNumber)
    const text = feedOf(person, CONTEXT)
    const uid = `${deadlineOf(yearOf(dossier).id)?.id}@mini-kip`
    expect(entriesIn(text).find((entry) => entry.uid === uid)).toMatchObject({
      sequence: '1',
      status: 'CANCELLED',
    })
  })

  test('shows nobody the deadlines of another municipality; the canton sees all that are filed', async () => {
    const other = await reportOpen()
    const own = feedOf(clerk(), CONTEXT)
    expect(own).not.toContain(other.reference)
    expect(feedOf(as('officer'), CONTEXT)).toContain(other.reference)
  })

  test('keeps no token, only its hash; a new address ends the old one, and revoking ends both', async () => {
    const url = await serve()
    const first = renewFeed(clerk().id, NOW).token
    const second = renewFeed(clerk().id, NOW).token
    expect(JSON.stringify(db.select().from(calendarFeeds).all())).not.toContain(second)
    expect((await send(url, addressOf(first))).status).toBe(404)
    expect((await send(url, addressOf(second), { method: 'HEAD' })).status).toBe(200)
    endFeed(clerk().id)
    expect((await send(url, addressOf(second))).status).toBe(404)
  })

  test('is gone with its owner’s account, and unknown addresses are nothing', async () => {
    const url = await serve()
    const { token } = renewFeed(clerk().id, NOW)
    db.update(users).set({ disabledAt: NOW.toISOString() }).run()
    expect((await send(url, addressOf(token))).status).toBe(404)
    db.update(users).set({ disabledAt: null }).run()
    const paths = ['/calendar/x.ics', '/calendar/.ics', `/calendar/${token}`, `/calendar/..%2f${token}.ics`]
    for (const path of paths) expect((await send(url, path)).status).not.toBe(200)
  })
})
