import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { saveContent } from '#app/models/report/reports.server.ts'
import { db } from '#db/client.server.ts'
import { fileReport, writeReport } from '#db/demo/reports.server.ts'
import { users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { deliver } from '../support/deliveries.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await scenes.reportOpen({ lead: 1065 })
})

const morning = (day: PlainDate) => new Date(`${day}T06:00:00Z`)

/** Each test finds the report of 2026 open and nobody reminded of it. */
const fresh = (name: string, work: () => void) => test(name, () => scenes.rehearsed(work))

const deadline = (of = dossier, year = 2026) => {
  const found = deadlineOf(scenes.yearOf(of, year).id)
  if (!found) throw new Error(`The report of ${year} has no deadline`)
  return found
}

/** One pass of the engine on a day; what it did about the report of a year. */
function pass(day: PlainDate, { of = dossier, year = 2026, dryRun = false } = {}) {
  const { id } = deadline(of, year)
  const found = remind({ today: day, now: morning(day), dryRun }).find((one) => one.deadlineId === id)
  return (
    found && {
      ...found,
      sent: found.send.map(({ step }) => step),
      left: found.skipped.map(({ step }) => step),
    }
  )
}

/** A pass whose mails arrive. */
function delivered(day: PlainDate, options?: Parameters<typeof pass>[1]) {
  const found = pass(day, options)
  deliver(morning(day))
  return found
}

function every(day: PlainDate, until: PlainDate): PlainDate[] {
  return day > until ? [] : [day, ...every(addDays(day, 1), until)]
}

const mails = (of = dossier, year = 2026) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.deadlineId, deadline(of, year).id)))
    .orderBy(asc(outbox.createdAt), asc(outbox.toAddress))
    .all()

const notices = () => mails().filter(({ key }) => /:(notice_\d|hold_proposal):/.test(key))

const told = (address: string) =>
  mails()
    .filter(({ toAddress, state }) => toAddress.startsWith(address) && state !== 'skipped')
    .map(({ template, createdAt, facts }) => [createdAt.slice(0, 10), template, facts.daysLeft])

describe('for the report due on 15 March 2027', () => {
  fresh('the municipality is reminded on the days of the programme, then the officer is asked', () => {
    for (const day of every('2026-12-01', '2027-05-31')) delivered(day)
    expect(told('clerk')).toEqual([
      ['2027-01-14', 'report-reminder', 60],
      ['2027-02-13', 'report-reminder', 30],
      ['2027-03-01', 'report-reminder', 14],
      ['2027-03-08', 'report-reminder', 7],
      ['2027-03-13', 'report-reminder', 2],
      ['2027-03-16', 'report-notice-first', 14],
      ['2027-03-31', 'report-notice-second', 14],
    ])
    expect(told('signatory')).toEqual(told('clerk'))
    expect(told('officer')).toEqual([['2027-04-15', 'payment-hold-proposed', -31]])
  })

  fresh('each mail names the day, leads to the report and updates one calendar entry', () => {
    pass('2027-03-01')
    const [mail] = mails().filter(({ state }) => state === 'queued')
    expect(mail?.facts).toMatchObject({
      party: 'Root',
      reference: dossier.reference,
      year: 2026,
      dueOn: '2027-03-15',
      begun: false,
      path: `/municipality/dossiers/${dossier.reference}/reports/2026`,
      calendar: { uid: `${deadline().id}@mini-kip`, sequence: 0, cancelled: false },
    })
  })

  fresh('a pass repeated on the day, or on the days after, sends nothing twice', () => {
    expect(delivered('2027-03-01')?.sent).toEqual(['before_14'])
    const once = everything()
    expect(pass('2027-03-01')).toMatchObject({ sent: [], why: 'logged_already', nextOn: '2027-03-08' })
    expect(pass('2027-03-07')?.sent).toEqual([])
    expect(everything()).toEqual(once)
  })

  fresh(
    'after weeks of standstill only the latest step is sent, and the others are on record as skipped',
    () => {
      pass('2027-01-14')
      expect(pass('2027-03-14')).toMatchObject({
        sent: ['before_2'],
        left: ['before_30', 'before_14', 'before_7'],
      })
      const skipped = mails().filter(({ state }) => state === 'skipped')
      expect(skipped).toHaveLength(3 * 3)
      expect(pass('2027-03-14')).toMatchObject({ sent: [], left: [] })
    },
  )

  fresh('however long the standstill, the first notice comes first, and each next one after its days', () => {
    expect(delivered('2027-09-01')?.sent).toEqual(['notice_1'])
    expect(delivered('2027-09-15')?.sent).toEqual([])
    expect(delivered('2027-09-16')?.sent).toEqual(['notice_2'])
    expect(delivered('2027-10-01')?.sent).toEqual(['hold_proposal'])
  })

  fresh('a notice that waits for the mail server is no notice, and names the day on which it goes', () => {
    delivered('2027-03-15')
    pass('2027-03-16')
    for (const day of every('2027-03-17', '2027-04-20')) expect(pass(day)?.sent).toEqual([])
    expect(notices()).toHaveLength(3)
    expect(notices()[0]?.facts).toMatchObject({ newDueOn: '2027-05-04', daysLeft: 14 })
    deliver(morning('2027-04-20'))
    expect(delivered('2027-05-04')?.sent).toEqual([])
    expect(delivered('2027-05-05')?.sent).toEqual(['notice_2'])
    expect(notices().at(-1)?.facts.letter).toMatchObject({ notice: 2, firstNoticeOn: '2027-04-20' })
  })

  fresh('what waits over the deadline is not sent as a reminder any more: one mail, the true one', () => {
    pass('2027-03-13')
    pass('2027-03-16')
    deliver(morning('2027-03-16'))
    const arrived = mails().filter(
      ({ state, toAddress }) => state === 'sent' && toAddress.startsWith('clerk'),
    )
    expect(arrived.map(({ template }) => template)).toEqual(['report-notice-first'])
  })

  fresh('a reminder of yesterday is never sent before a pass has looked at it', () => {
    pass('2027-03-13')
    deliver(morning('2027-03-16'))
    expect(mails().filter(({ state }) => state === 'sent')).toEqual([])
  })

  fresh('a notice that a mail server sends back is none, until its address is mended', () => {
    delivered('2027-03-15')
    pass('2027-03-16')
    deliver(morning('2027-03-16'), (address) => address.includes('1065'))
    for (const day of every('2027-03-17', '2027-03-19')) {
      expect(pass(day)?.sent).toEqual(['notice_1'])
      deliver(morning(day), (address) => address.includes('1065'))
    }
    expect(delivered('2027-06-01')?.sent).toEqual(['notice_1'])
    expect(delivered('2027-06-15')?.sent).toEqual([])
    expect(delivered('2027-06-16')?.sent).toEqual(['notice_2'])
  })

  fresh('nothing is sent before the first step', () => {
    expect(pass('2027-01-13')).toMatchObject({ sent: [], why: 'nothing_due', nextOn: '2027-01-14' })
    expect(mails()).toEqual([])
  })

  fresh('a dry run says the same and changes nothing', () => {
    const before = everything()
    expect(pass('2027-03-01', { dryRun: true })?.sent).toEqual(['before_14'])
    expect(everything()).toEqual(before)
  })

  fresh('who has begun is told so', () => {
    const change = {
      reportingYearId: scenes.yearOf(dossier).id,
      person: as('clerk'),
      now: morning('2027-02-20'),
    }
    pass('2027-02-13')
    saveContent(change, { ...emptyContent(), summary: 'Ein Anfang.' })
    pass('2027-03-01')
    expect([
      ...new Set(mails().map(({ createdAt, facts }) => `${createdAt.slice(0, 10)} ${facts.begun}`)),
    ]).toEqual(['2027-02-13 false', '2027-03-01 true'])
  })
})

describe('where things happen in between', () => {
  fresh('an extension withdraws what waits and begins a new sequence by the new day', () => {
    pass('2027-03-01')
    const granted = grantExtension({
      reportingYearId: scenes.yearOf(dossier).id,
      person: as('officer'),
      seen: '2027-03-15',
      dueOn: '2027-04-30',
      reason: 'Stellenwechsel.',
      now: morning('2027-03-02'),
    })
    expect(granted).toEqual({ ok: true })
    expect(new Set(mails().map(({ state }) => state))).toEqual(new Set(['withdrawn', 'skipped']))
    expect(pass('2027-03-16')?.sent).not.toContain('notice_1')
    expect(pass('2027-04-16')?.sent).toEqual(['before_14'])
    const last = mails().at(-1)
    expect(last?.facts).toMatchObject({ dueOn: '2027-04-30', daysLeft: 14, calendar: { sequence: 1 } })
    expect(pass('2027-05-03')?.sent).toEqual(['notice_1'])
  })

  fresh(
    'an extension is refused to others, on a stale page, to an earlier day, and once the report is in',
    () => {
      const wish = {
        reportingYearId: scenes.yearOf(dossier).id,
        person: as('officer'),
        seen: '2027-03-15',
        dueOn: '2027-04-30',
        reason: 'Stellenwechsel.',
        now: morning('2027-03-02'),
      }
      expect(grantExtension({ ...wish, person: as('signatory') })).toMatchObject({ refusal: 'wrong_role' })
      expect(grantExtension({ ...wish, seen: '2027-03-16' })).toMatchObject({ refusal: 'changed_meanwhile' })
      expect(grantExtension({ ...wish, dueOn: '2027-03-15' })).toMatchObject({ refusal: 'not_later' })
      expect(grantExtension({ ...wish, reportingYearId: 'none' })).toMatchObject({ refusal: 'not_found' })
    },
  )

  test('a report filed meanwhile takes back what waits, and is never reminded of again', async () => {
    const own = await scenes.reportOpen({ lead: 1024 })
    await writeReport(own, 2026, { percent: 100, at: scenes.DAYS.written })
    scenes.rehearsed(() => {
      pass('2027-03-01', { of: own })
      expect(mails(own).some(({ state }) => state === 'queued')).toBe(true)
      fileReport(own, 2026, morning('2027-03-02'))
      expect(mails(own).filter(({ state }) => state === 'queued')).toEqual([])
      expect(pass('2027-03-20', { of: own })).toBeUndefined()
    })
  })

  test('a terminated agreement is reminded of its own years only', async () => {
    const own = await scenes.active({ lead: 1031 })
    const later = deadline(own, 2027).id
    moveDossier(own, 'terminate', as('officer'), {
      input: { effectiveOn: '2026-12-31' },
      now: morning('2026-06-01'),
    })
    const found = remind({ today: '2028-03-01', now: morning('2028-03-01'), dryRun: true })
    expect(found.map(({ deadlineId }) => deadlineId)).toContain(deadline(own).id)
    expect(found.map(({ deadlineId }) => deadlineId)).not.toContain(later)
  })

  fresh('where nobody has an address nothing is logged, so that the first person who comes is told', () => {
    const clerk = as('clerk')
    const everybody = db.select().from(users).all()
    for (const { id } of everybody.filter(({ email }) => email.includes('1065')))
      db.update(users).set({ disabledAt: '2027-01-01T00:00:00.000Z' }).where(eq(users.id, id)).run()
    expect(pass('2027-03-01')).toMatchObject({ why: 'nobody_to_tell' })
    expect(mails()).toEqual([])
    db.update(users).set({ disabledAt: null }).where(eq(users.id, clerk.id)).run()
    expect(pass('2027-03-02')).toMatchObject({ why: 'step_due', sent: ['before_14'] })
    expect(told('clerk')).toHaveLength(1)
  })
})

describe('a deadline on a weekend', () => {
  test('moves to Monday, and every step with it: 15 March 2026 is a Sunday', async () => {
    const own = await scenes.active({ lead: 1054, years: [2025, 2025] })
    expect(deadline(own, 2025)).toMatchObject({ legalOn: '2026-03-15', effectiveOn: '2026-03-16' })
    const of = { of: own, year: 2025 }
    const sent = scenes.rehearsed(() =>
      every('2026-01-01', '2026-05-01').flatMap((day) =>
        (delivered(day, of)?.sent ?? []).map((step) => `${day} ${step}`),
      ),
    )
    expect(sent).toEqual([
      '2026-01-15 before_60',
      '2026-02-14 before_30',
      '2026-03-02 before_14',
      '2026-03-09 before_7',
      '2026-03-14 before_2',
      '2026-03-17 notice_1',
      '2026-04-01 notice_2',
      '2026-04-16 hold_proposal',
    ])
  })
})

describe('an agreement that comes into force after the reports of its first years were due', () => {
  const late = () => scenes.active({ lead: 1059, years: [2024, 2026] })
  const opened = scenes.DAYS.inForce.toISOString().slice(0, 10)

  test('gives each of them 30 days, and later ones their legal day', async () => {
    const own = await late()
    expect(deadline(own, 2024)).toMatchObject({ legalOn: '2025-03-15', effectiveOn: '2025-12-22' })
    expect(deadline(own, 2025)).toMatchObject({ legalOn: '2026-03-15', effectiveOn: '2026-03-16' })
    const sent = scenes.rehearsed(() =>
      every(opened, '2026-02-28').flatMap((day) =>
        (delivered(day, { of: own, year: 2024 })?.sent ?? []).map((step) => `${day} ${step}`),
      ),
    )
    expect(sent).toEqual([
      '2025-11-22 before_30',
      '2025-12-08 before_14',
      '2025-12-15 before_7',
      '2025-12-20 before_2',
      '2025-12-23 notice_1',
      '2026-01-07 notice_2',
      '2026-01-22 hold_proposal',
    ])
  })
})
