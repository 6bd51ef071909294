import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { stepPath } from '#app/components/ways.ts'
import { renewalOf } from '#app/models/dossier/renewal.server.ts'
import * as reports from '#app/routes/canton.reports.tsx'
import * as page from '#app/routes/canton.settings.terms.tsx'
import * as step from '#app/routes/step.tsx'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { clockStandsAt } from '../support/clock.ts'
import { YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { openDeadlines } from '../support/records.ts'
import { reportInReview, reportOpen } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings, WHY } from '../support/settings.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

/** A Monday; 14 and 30 days later it is a Monday and a Wednesday. */
const MONDAY = '2027-04-05T09:00:00Z'
clockStandsAt(MONDAY)

const shown = () => page.loader(visit(as('officer')))

async function save(changed: Record<string, string>, seen?: string) {
  const { terms, seen: mark } = await shown()
  const typed = Object.fromEntries(Object.entries(terms).map(([term, days]) => [term, String(days)]))
  return page.action(send(as('officer'), { ...typed, ...WHY, ...changed, seen: seen ?? mark }))
}

const answered = (answer: unknown) =>
  answer as { data: { errors: Record<string, string[]>; refusal?: string }; init: { status: number } }

async function proposed() {
  const [application, report] = [await scenes.inReview(), await reportInReview()]
  const params = { step: 'return', year: String(YEAR) }
  const places = [
    { reference: application.reference, path: stepPath('dossier', 'return', application) },
    {
      reference: report.reference,
      path: stepPath('reportingYear', 'return', { ...report, year: YEAR }),
    },
  ]
  const pages = places.map(({ path, reference }) =>
    step.loader(visit(as('officer'), { path, params: { ...params, reference } })),
  )
  return (await Promise.all(pages)).map((found) => found.proposed.dueOn)
}

describe('the days that the office gives', () => {
  test('are proposed by every page that asks for a day, counted from today', async () => {
    expect(await proposed()).toEqual(['2027-05-05', '2027-04-19'])
  })

  test('change what is proposed, moved to a working day, and no day that was given', async () => {
    const given = await scenes.returned()
    const before = openDeadlines(given)
    expect(await save({ applicationCompletion: '31', reportCompletion: '5' })).toBeInstanceOf(Response)
    // 31 days later is Ascension Day, 5 days later a Saturday.
    expect(await proposed()).toEqual(['2027-05-07', '2027-04-12'])
    expect(before).toHaveLength(1)
    expect(openDeadlines(given)).toEqual(before)
  })

  test('are proposed as they fall where the programme moves no day', async () => {
    changeSettings({ weekendRule: 'strict' })
    expect(await proposed()).toEqual(['2027-05-06', '2027-04-10'])
    changeSettings({ weekendRule: 'next_working_day' })
  })

  test('say from when on a report is due soon, and an agreement can be renewed', async () => {
    const dossier = await reportOpen()
    const standing = async () => {
      const { rows } = await reports.loader(visit(as('officer')))
      const row = rows.flat().find(({ reference }) => reference === dossier.reference)
      return [row?.standing?.timing, renewalOf(dossier, new Date('2027-03-01T09:00:00Z')) !== undefined]
    }
    setClock('2027-03-01T09:00:00Z')
    expect(await standing()).toEqual(['due_soon', true])
    await save({ reportSoon: '10', renewalAhead: '300' })
    expect(await standing()).toEqual(['due', false])
    setClock(MONDAY)
  })
})

describe('the page of the terms', () => {
  test.each(['0', '366', '', '14.5', '-3', 'zwei'])(
    '«%s» is refused with a sentence, and nothing changes',
    async (typed) => {
      const before = await shown()
      const { data, init } = answered(await save({ reportCompletion: typed, applicationCompletion: '20' }))
      expect(init.status).toBe(422)
      expect(Object.keys(data.errors)).toEqual(['reportCompletion'])
      expect(await shown()).toEqual(before)
    },
  )

  test('refuses what was typed over values that somebody has changed since', async () => {
    const { seen } = await shown()
    await save({ overviewAhead: '21' })
    const { data, init } = answered(await save({ overviewAhead: '7' }, seen))
    expect([init.status, data.refusal]).toEqual([409, 'changed_meanwhile'])
    expect((await shown()).terms.overviewAhead).toBe(21)
  })

  test('keeps in the history which days were set', async () => {
    await save({ remindAgain: '10' })
    const events = db.select().from(auditEvents).where(eq(auditEvents.action, 'change_terms')).all()
    expect(events.at(-1)).toMatchObject({
      machine: 'programme',
      data: { changes: [{ at: ['settings', 'terms', 'remindAgain'], value: 10 }] },
    })
  })

  test('is for those who keep the settings', async () => {
    expect(await statusThrown(page.loader(visit(as('finance'))))).toBe(404)
  })
})
