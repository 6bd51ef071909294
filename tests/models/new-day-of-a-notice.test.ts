import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listedOn } from '#app/domain/deadlines/overview.ts'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'
import { meetDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { missingReports } from '#app/models/deadlines/manual-reminders.server.ts'
import { duesOf } from '#app/models/deadlines/owed.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { nextDeadlines } from '#app/models/dossier/cockpit.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { reportFigures } from '#app/views/cockpit.server.ts'
import { reportsFor } from '#app/views/dossier-years.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { morning } from '../support/days.ts'
import { deliver, dropQueue } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'

describe('the new day of a notice', () => {
  const [missed, term] = ['2027-03-15', '2027-03-30']
  const both = { dueOn: missed, termOn: term }
  const own =
    ({ reference }: { reference: string }) =>
    (one: { reference: string | null }) =>
      one.reference === reference

  /** The first notice of a report has gone out, unless no mail server took it. */
  const noticed = async (work: (dossier: Awaited<ReturnType<typeof reportOpen>>) => void) => {
    const dossier = await reportOpen()
    rehearsed(() => {
      dropQueue()
      remind({ today: '2027-03-16', now: morning('2027-03-16') })
      deliver(morning('2027-03-16'))
      work(dossier)
    })
  }

  test('is named on the pages of the municipality beside the day that was missed', async () => {
    await noticed((dossier) => {
      const { clerk } = townspeople(dossier.party.leadBfsNumber)
      const calendar = deadlinesFor(clerk, '2027-03-20').find(
        ({ kind, year }) => kind === 'annual_report' && year === 2026,
      )
      expect(
        standingOf({ dossier, person: clerk, language: 'de', now: morning('2027-03-20') }).deadline,
      ).toMatchObject(both)
      expect(duesOf(dossier, '2027-03-20')[0]).toMatchObject(both)
      expect(reportsFor(dossier).find(({ year }) => year === 2026)).toMatchObject(both)
      expect(calendar && [calendar.effectiveOn, listedOn(calendar)]).toEqual([missed, term])
      expect(feedOf(clerk, { baseUrl: 'https://example.ch', today: '2027-03-20' })).toContain('20270330')
    })
  })

  test('is named on every list of the canton beside the day that was missed', async () => {
    await noticed((dossier) => {
      const officer = as('officer')
      expect(nextDeadlines(50, '2027-03-20').find(own(dossier))).toMatchObject(both)
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
      const { id } = yearOf(dossier)
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
