import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listedOn } from '#app/domain/deadlines/overview.ts'
import { run as runReminders } from '#app/jobs/remind.server.ts'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'
import { meetDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { deadlineOf, openDeadlinesOf, openDues } from '#app/models/deadlines/deadlines.server.ts'
import { missingReports } from '#app/models/deadlines/manual-reminders.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { nextDeadlines } from '#app/models/dossier/cockpit.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { requestsOf } from '#app/models/dossier/points.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { openReports } from '#app/models/report/opening.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { reportFigures } from '#app/views/cockpit.server.ts'
import { reportsFor } from '#app/views/dossier-view.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { deadlineFor } from '#app/views/report-view.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deliver, dropQueue } from '../support/deliveries.ts'
import { moveDossier } from '../support/moves.ts'
import { as, townspeople } from '../support/people.ts'
import { mailsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const morning = (day: string) => new Date(`${day}T06:00:00Z`)

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
  scenes.rehearsed(() => {
    dropQueue()
    runReminders(morning('2028-06-01'))
    expect(told().map(({ template, facts }) => [template, facts.dueOn])).toEqual([
      ['report-opened', '2028-07-03'],
    ])
    deliver(morning('2028-06-01'))
    expect(deadlineOf(scenes.yearOf(dossier).id)).toMatchObject({
      legalOn: '2027-03-15',
      effectiveOn: '2028-07-03',
    })
    expect(deadlineFor(scenes.yearOf(dossier), morning('2028-06-01'))?.openedLate).toBe(true)
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
  scenes.rehearsed(() => {
    openReports(morning('2027-01-01'))
    expect(mailsOf(dossier).some(({ template }) => template === 'report-opened')).toBe(true)
  })
})

test('late openings bring no notice on the day the agreement comes into force', async () => {
  const dossier = await scenes.active({ lead: scenes.freshTown(), years: [2024, 2026] })
  const opened = scenes.DAYS.inForce.toISOString().slice(0, 10)
  const found = remind({ today: opened, now: scenes.DAYS.inForce, dryRun: true })
  const own = found.filter(
    ({ reference, kind }) => reference === dossier.reference && kind === 'annual_report',
  )
  expect(own.flatMap(({ send, skipped }) => [...send, ...skipped])).toEqual([])
  expect(deadlineOf(scenes.yearOf(dossier, 2024).id)?.effectiveOn).toBe('2025-12-22')
})

test('the mails and the page of a claim name the reference of its QR-bill', async () => {
  const dossier = await scenes.reportApproved({ percent: 60 })
  const { id, account } = programmeOf(dossier.periodId)
  saveOfficeAccount(
    { periodId: id, person: as('officer'), seen: markOfRecord(account), now: morning('2027-03-13') },
    { iban: 'CH9300762011623852957', holder: 'Kanton Luzern' },
  )
  const reference = claimsOf(dossier.id)[0]?.paymentReference
  expect(reference).toMatch(/^RF\d\d/)
  scenes.rehearsed(() => {
    deliver(morning('2027-03-14'))
    remind({ today: '2027-04-05', now: morning('2027-04-05') })
    const mails = db.select().from(outbox).where(eq(outbox.template, 'claim-reminder')).all()
    expect(new Set(mails.map(({ facts }) => facts.paymentReference))).toEqual(new Set([reference]))
  })
})

describe('the new day of a notice', () => {
  const [missed, term] = ['2027-03-15', '2027-03-30']
  const both = { dueOn: missed, termOn: term }
  const own =
    ({ reference }: { reference: string }) =>
    (one: { reference: string | null }) =>
      one.reference === reference

  /** The first notice of a report has gone out, unless no mail server took it. */
  const noticed = async (work: (dossier: Awaited<ReturnType<typeof scenes.reportOpen>>) => void) => {
    const dossier = await scenes.reportOpen()
    scenes.rehearsed(() => {
      dropQueue()
      remind({ today: '2027-03-16', now: morning('2027-03-16') })
      deliver(morning('2027-03-16'))
      work(dossier)
    })
  }

  test('is named on the pages of the municipality beside the day that was missed', async () => {
    await noticed((dossier) => {
      const { clerk } = townspeople(dossier.party.leadBfsNumber)
      const calendar = deadlinesFor(clerk).find(({ kind, year }) => kind === 'annual_report' && year === 2026)
      expect(standingOf(dossier, clerk, morning('2027-03-20')).deadline).toMatchObject(both)
      expect(openDues(dossier.id)[0]).toMatchObject(both)
      expect(reportsFor(dossier).find(({ year }) => year === 2026)).toMatchObject(both)
      expect(calendar && [calendar.effectiveOn, listedOn(calendar)]).toEqual([missed, term])
      expect(feedOf(clerk, { baseUrl: 'https://example.ch', today: '2027-03-20' })).toContain('20270330')
    })
  })

  test('is named on every list of the canton beside the day that was missed', async () => {
    await noticed((dossier) => {
      const officer = as('officer')
      expect(nextDeadlines(50).find(own(dossier))).toMatchObject(both)
      expect(missingReports('2027-03-20').find(own(dossier))).toMatchObject(both)
      expect(reportMatrix(officer).find(own(dossier))).toMatchObject(both)
      expect(overviewRows('2027-03-20').find(own(dossier))?.deadline).toEqual({
        on: term,
        missedOn: missed,
        kind: 'annual_report',
      })
    })
  })

  test('counts in the digest as in the cockpit: the report is overdue, whatever day the notice has set', async () => {
    await noticed((dossier) => {
      const { overdue } = digestOf(as('officer'), '2027-03-20')
      expect(overdue).toBe(reportFigures(as('officer'), '2027-03-20').overdue)
      expect(
        reportMatrix(as('officer')).find(({ reference }) => reference === dossier.reference),
      ).toMatchObject({
        dueOn: missed,
        termOn: term,
      })
      expect(overdue).toBeGreaterThan(0)
    })
  })

  test('ends once the report is filed, or where every mail of the notice failed', async () => {
    await noticed((dossier) => {
      const { id } = scenes.yearOf(dossier)
      expect(deadlineOf(id)?.termOn).toBe(term)
      db.update(outbox).set({ state: 'failed' }).where(eq(outbox.dossierId, dossier.id)).run()
      expect(deadlineOf(id)?.termOn).toBeNull()
      db.update(outbox).set({ state: 'sent' }).where(eq(outbox.dossierId, dossier.id)).run()
      expect(deadlineOf(id)?.termOn).toBe(term)
      db.transaction((tx) => meetDeadline(tx, id, morning('2027-03-20')))
      expect(deadlineOf(id)?.termOn).toBeNull()
    })
  })
})
