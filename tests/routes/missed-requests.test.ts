import { describe, expect, test } from 'vitest'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as cantonCalendar from '#app/routes/canton.calendar.tsx'
import * as cantonReport from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as cantonDossier from '#app/routes/canton.dossiers.$reference.tsx'
import * as cantonReports from '#app/routes/canton.reports.tsx'
import * as calendar from '#app/routes/municipality.calendar.tsx'
import * as answers from '#app/routes/municipality.dossiers.$reference.answers.tsx'
import * as reportAnswers from '#app/routes/municipality.dossiers.$reference.reports.$year.answers.tsx'
import * as ownReport from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as ownDossier from '#app/routes/municipality.dossiers.$reference.tsx'
import * as home from '#app/routes/municipality.tsx'
import * as step from '#app/routes/step.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import { mailsOf } from '../support/records.ts'
import { reportReturned } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { type Visited, visit, visitDossier, visitReport } from '../support/visits.ts'

/** The days that a page names of what was due on this one: the missed day, and the new one beside it. */
function daysOn(body: unknown, dueOn: string): Set<unknown> {
  const found = new Set<unknown>()
  JSON.stringify(body, (_, value) => {
    if (value?.dueOn === dueOn || value?.effectiveOn === dueOn || value?.completionDueOn === dueOn)
      found.add(value.termOn)
    return value
  })
  return found
}

/** Told of it on one day, and on the other that its day is over. */
function noticed(dossier: Dossier, toldOn: string, day: string) {
  deliver(morning(toldOn))
  remind({ today: day, now: morning(day) })
  deliver(morning(day))
  return mailsOf(dossier).find(({ template }) => template === 'completion-notice')?.facts
}

describe('once the day of a request on an application is missed, its new day', () => {
  clockStandsAt('2025-11-20T08:00:00Z')
  const [missed, runs] = ['2025-11-14', '2025-12-01']

  test('stands on every page, in the mail and in the calendar, beside the missed one', async () => {
    const dossier = await scenes.returned()
    expect(noticed(dossier, '2025-10-03', '2025-11-17')).toMatchObject({ dueOn: missed, newDueOn: runs })
    const own = { role: 'clerk' } as const
    const pages = {
      home: await visit(home.loader, '/municipality', { person: as('clerk', dossier.party.leadBfsNumber) }),
      calendar: await visit(calendar.loader, '/municipality/calendar', {
        person: as('clerk', dossier.party.leadBfsNumber),
      }),
      dossier: await visitDossier(ownDossier.loader, dossier, own),
      answers: await visitDossier(answers.loader, dossier, { ...own, at: '/answers' }),
      canton: await visitDossier(cantonDossier.loader, dossier, { role: 'officer' }),
      cantonCalendar: await visit(cantonCalendar.loader, '/canton/calendar', { person: as('officer') }),
    }
    for (const [name, { body }] of Object.entries(pages))
      expect([name, daysOn(body, missed)]).toEqual([name, new Set([runs])])
    const change = { role: 'officer', at: '/change-request', params: { step: 'change-request' } } as const
    expect((await visitDossier(step.loader as Visited, dossier, change)).body).toMatchObject({
      proposed: { dueOn: runs },
    })
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    expect(feedOf(clerk, { baseUrl: 'https://example.ch', today: '2025-11-20' })).toContain('20251201')
  })
})

describe('once the day of a request on a report is missed, its new day', () => {
  clockStandsAt('2027-04-20T08:00:00Z')
  const [missed, runs] = ['2027-04-09', '2027-04-26']

  test('stands on every page and in the mail, beside the missed one', async () => {
    const dossier = await reportReturned()
    expect(noticed(dossier, '2027-03-15', '2027-04-12')).toMatchObject({ dueOn: missed, newDueOn: runs })
    const pages = {
      report: await visitReport(ownReport.loader, dossier),
      answers: await visitReport(reportAnswers.loader, dossier, { at: '/answers' }),
      dossier: await visitDossier(ownDossier.loader, dossier, { role: 'clerk' }),
      canton: await visitReport(cantonReport.loader, dossier, { role: 'officer' }),
      reports: await visit(cantonReports.loader, '/canton/reports', { person: as('officer') }),
    }
    for (const [name, { body }] of Object.entries(pages))
      expect([name, daysOn(body, missed)]).toEqual([name, new Set([runs])])
  })
})
