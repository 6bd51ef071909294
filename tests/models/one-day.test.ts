import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { run as runReminders } from '#app/jobs/remind.server.ts'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { deadlineOf, openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { requestsOf } from '#app/models/dossier/points.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { openReports } from '#app/models/report/opening.server.ts'
import { deadlineFor } from '#app/views/report-view.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { DAYS, morning } from '../support/days.ts'
import { deliver, dropQueue } from '../support/deliveries.ts'
import { moveDossier } from '../support/moves.ts'
import { as, townspeople } from '../support/people.ts'
import { mailsOf } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { WHY_NOW } from '../support/settings.ts'

test('a completion request due on Good Friday names Tuesday after Easter wherever it stands', async () => {
  const dossier = await scenes.inReview()
  moveDossier(dossier, 'return', as('officer'), {
    input: {
      ground: 'incomplete',
      reason: 'Ein Punkt fehlt.',
      items: [{ section: 'documents', text: 'Das Konzept fehlt.' }],
      dueOn: '2026-04-03',
    },
    now: morning('2026-03-05'),
  })
  const day = '2026-04-07'
  const mail = mailsOf(dossier).find(({ template }) => template === 'application-returned')
  const { clerk } = townspeople(dossier.party.leadBfsNumber)
  expect({
    page: requestsOf({ dossierId: dossier.id, year: null }, 'canton')[0]?.dueOn,
    mail: mail?.facts.dueOn,
    lists: openDeadlinesOf(dossier.id).find(({ kind }) => kind === 'completion_request')?.effectiveOn,
  }).toEqual({ page: day, mail: day, lists: day })
  expect(feedOf(clerk, { baseUrl: 'https://example.ch', today: '2026-03-06' })).toContain('20260407')
})

test('after a standstill over the deadline, the report opens with 30 days of its own and the mail that tells of them', async () => {
  const dossier = await scenes.active()
  const told = () =>
    mailsOf(dossier).filter(
      ({ state, toAddress, facts }) =>
        state === 'queued' && toAddress.startsWith('clerk') && facts.year === 2026,
    )
  rehearsed(() => {
    dropQueue()
    runReminders(morning('2028-06-01'))
    expect(told().map(({ template, facts }) => [template, facts.dueOn])).toEqual([
      ['report-opened', '2028-07-03'],
    ])
    deliver(morning('2028-06-01'))
    expect(deadlineOf(yearOf(dossier).id)).toMatchObject({
      legalOn: '2027-03-15',
      effectiveOn: '2028-07-03',
    })
    expect(deadlineFor(yearOf(dossier), morning('2028-06-01'))?.openedLate).toBe(true)
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    expect(feedOf(clerk, { baseUrl: 'https://example.ch', today: '2028-06-02' })).toMatch(
      /DTSTAMP:20280601T060000Z\r\nLAST-MODIFIED:20280601T060000Z\r\nDTSTART[^\r]*20280703/,
    )
    runReminders(morning('2028-07-03'))
    expect(told().filter(({ template }) => template.startsWith('report-notice'))).toEqual([])
    runReminders(morning('2028-07-04'))
    expect(told().map(({ template }) => template)).toContain('report-notice-first')
  })
})

test('opened in time, a report is announced by its own mail', async () => {
  const dossier = await scenes.active()
  rehearsed(() => {
    openReports(morning('2027-01-01'))
    expect(mailsOf(dossier).some(({ template }) => template === 'report-opened')).toBe(true)
  })
})

test('late openings bring no notice on the day the agreement comes into force', async () => {
  const dossier = await scenes.active({ lead: scenes.freshTown(), years: [2024, 2026] })
  const opened = DAYS.inForce.toISOString().slice(0, 10)
  const found = remind({ today: opened, now: DAYS.inForce, dryRun: true })
  const own = found.filter(
    ({ reference, kind }) => reference === dossier.reference && kind === 'annual_report',
  )
  expect(own.flatMap(({ send, skipped }) => [...send, ...skipped])).toEqual([])
  expect(deadlineOf(yearOf(dossier, 2024).id)?.effectiveOn).toBe('2025-12-22')
})

test('the mails and the page of a claim name the reference of its QR-bill', async () => {
  const dossier = await reportApproved({ percent: 60 })
  const { id, account } = programmeOf(dossier.periodId)
  saveOfficeAccount(
    {
      periodId: id,
      person: as('officer'),
      seen: markOfRecord(account),
      ...WHY_NOW,
      now: morning('2027-03-13'),
    },
    { iban: 'CH9300762011623852957', holder: 'Kanton Luzern' },
  )
  const reference = claimsOf(dossier.id)[0]?.paymentReference
  expect(reference).toMatch(/^RF\d\d/)
  rehearsed(() => {
    deliver(morning('2027-03-14'))
    remind({ today: '2027-04-05', now: morning('2027-04-05') })
    const mails = db.select().from(outbox).where(eq(outbox.template, 'claim-reminder')).all()
    expect(new Set(mails.map(({ facts }) => facts.paymentReference))).toEqual(new Set([reference]))
  })
})
