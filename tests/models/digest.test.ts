import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '#app/jobs/digest.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { muteDigest, readerOfDigest, sendDigests } from '#app/models/mail/digest-mails.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { reportFigures } from '#app/views/cockpit.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { deliver } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportOpen } from '../support/report-scenes.ts'
import { submitted } from '../support/scenes.ts'

const at = (day: string, time = '06:30') => new Date(`${day}T${time}:00+01:00`)
const digests = () => listMails({ limit: 100 }).filter(({ template }) => template === 'digest')
const toWhom = () => digests().map(({ toAddress }) => toAddress.split('@')[0])

beforeAll(async () => {
  await submitted()
  await reportOpen()
  as('auditor')
})

function begin() {
  sqlite.exec("DELETE FROM outbox WHERE template = 'digest'; DELETE FROM job_runs")
  db.update(users).set({ digestMuted: false, bouncedAt: null }).run()
}

describe('the digest of a cantonal person', () => {
  test('counts what waits, what is due soon and what is overdue, by role', () => {
    expect(digestOf(as('officer'), '2027-03-02')).toMatchObject({ waiting: 1, due: 1, overdue: 0 })
    expect(digestOf(as('officer'), '2027-03-16')).toMatchObject({ due: 0, overdue: 1 })
    expect(digestOf(as('finance'), '2027-03-16')).toMatchObject({ overdue: 0 })
    expect(Object.values(digestOf(as('auditor'), '2027-03-16')).filter((count) => count > 0)).toEqual([])
  })

  test('counts reports as the cockpit does, also those that a notice has given a new day, and each other deadline once', () => {
    const cockpit = (day: string) => reportFigures(as('officer'), day)
    rehearsed(() => {
      for (const day of [
        '2027-03-02',
        '2027-03-15',
        '2027-03-16',
        '2027-03-17',
        '2027-04-05',
        '2027-06-02',
      ]) {
        remind({ today: day, now: at(day) })
        deliver(at(day, '07:00'))
        const { due, overdue, otherDue, otherOverdue } = digestOf(as('officer'), day)
        const figures = cockpit(day)
        expect({ day, due, overdue }).toEqual({ day, due: figures.due, overdue: figures.overdue })
        expect([otherDue, otherOverdue]).toEqual([0, 0])
      }
    })
  })

  test('goes out once a day, to whoever has something waiting', () => {
    begin()
    expect(sendDigests(at('2027-03-16'))).toBe(1)
    expect(sendDigests(at('2027-03-16', '14:00'))).toBe(0)
    expect(toWhom()).toEqual(['officer'])
    expect(digests()[0]?.facts).toMatchObject({
      dueOn: '2027-03-16',
      path: '/canton',
      items: [
        { section: 'digest.waiting', text: '1' },
        { section: 'digest.overdue', text: '1' },
      ],
    })
    expect(sendDigests(at('2027-03-17'))).toBe(1)
    expect(toWhom()).toEqual(['officer', 'officer'])
  })

  test('of several days that waited, only the latest goes out', () => {
    begin()
    for (const day of ['2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19']) sendDigests(at(day))
    remind({ today: '2027-03-19', now: at('2027-03-19') })
    deliver(at('2027-03-19', '07:00'))
    expect(digests().map(({ state, facts }) => [facts.dueOn, state])).toEqual([
      ['2027-03-19', 'sent'],
      ['2027-03-18', 'withdrawn'],
      ['2027-03-17', 'withdrawn'],
      ['2027-03-16', 'withdrawn'],
    ])
  })

  test('is not sent twice when the clock is set back', () => {
    begin()
    sendDigests(at('2027-03-15'))
    sendDigests(at('2027-03-16'))
    expect(sendDigests(at('2027-03-15', '23:30'))).toBe(0)
    expect(sendDigests(at('2027-03-16'))).toBe(0)
    expect(toWhom()).toEqual(['officer', 'officer'])
  })

  test('waits for the morning of a working day', () => {
    begin()
    run(at('2027-03-14', '09:00'))
    run(at('2027-03-16', '05:59'))
    expect(digests()).toEqual([])
    run(at('2027-03-16', '06:00'))
    expect(toWhom()).toEqual(['officer'])
  })

  test('can be turned off by its reader, also from the mail itself', () => {
    begin()
    sendDigests(at('2027-03-16'))
    const [mail] = digests()
    expect(readerOfDigest(mail?.id ?? '')?.id).toBe(as('officer').id)
    expect(readerOfDigest('00000000-0000-0000-0000-000000000000')).toBeUndefined()
    muteDigest(as('officer'), true, at('2027-03-16', '08:00'))
    expect(sendDigests(at('2027-03-17'))).toBe(0)
    muteDigest(as('officer'), false, at('2027-03-17', '08:00'))
    expect(sendDigests(at('2027-03-18'))).toBe(1)
  })

  test('is not sent to an address that mail servers refuse', () => {
    begin()
    db.update(users).set({ bouncedAt: '2027-03-01T00:00:00.000Z' }).run()
    expect(sendDigests(at('2027-03-16'))).toBe(0)
    begin()
  })
})
