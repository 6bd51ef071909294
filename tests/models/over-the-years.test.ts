import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { moneyIn, nextDeadlines, yearsWithMoney } from '#app/models/dossier/cockpit.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { findReportingYear } from '#app/models/report/reports.server.ts'
import { reportFigures } from '#app/views/cockpit.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { ownDossierPage } from '#app/views/own-dossier-page.server.ts'
import { db } from '#db/client.server.ts'
import { openReport } from '#db/demo/reports.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { morning } from '../support/days.ts'
import { as, townspeople } from '../support/people.ts'
import { reportApproved, reportOpen } from '../support/report-scenes.ts'
import { freshTown, terminated } from '../support/scenes.ts'

describe('a municipality that left its association on 31 December 2026', () => {
  const [LEAD, MEMBER] = [1008, 1001]
  const LATER = '2028-02-01'
  let dossier: Dossier

  beforeAll(async () => {
    townspeople(MEMBER)
    dossier = await reportApproved({ place: { lead: LEAD, members: [MEMBER, LEAD], name: 'Verband' } })
    const leaving = and(eq(partyMembers.partyId, dossier.partyId), eq(partyMembers.bfsNumber, MEMBER))
    db.update(partyMembers).set({ leftOn: '2026-12-31' }).where(leaving).run()
    openReport(dossier, 2027)
  })

  const seenBy = (bfsNumber: number) => {
    const person = as('clerk', bfsNumber)
    const found = findDossier(person, dossier.reference, LATER)
    if (!found) throw new Error('The dossier is not found')
    return ownDossierPage({ person, dossier: found, language: 'de', now: morning(LATER) })
  }

  test('is told that it has left, not to report a later year', () => {
    expect(seenBy(MEMBER).dossier.mine).toMatchObject({ step: 'left', leftOn: '2026-12-31' })
    expect(seenBy(MEMBER).dossier.status.explanation).not.toContain('2027')
    expect(seenBy(LEAD).dossier.mine).toMatchObject({ step: 'report', year: 2027 })
  })

  test('sees the reports, deadlines, payments, way and history of its own years only', () => {
    const years = (bfsNumber: number) => {
      const { reports, deadlines, tranches, steps, history, claims } = seenBy(bfsNumber)
      const all = [reports, deadlines, tranches, steps, history, claims].flatMap((rows) =>
        rows.flatMap(({ year }: { year: number | null }) => year ?? []),
      )
      return [...new Set(all)].sort()
    }
    expect(years(MEMBER)).toEqual([2026])
    expect(years(LEAD)).toEqual([2026, 2027])
    expect(seenBy(MEMBER).ledger).not.toEqual(seenBy(LEAD).ledger)
  })

  test('finds every report that a page of its dossier leads to', () => {
    const about = { reference: dossier.reference, on: LATER }
    const { reports } = seenBy(MEMBER)
    expect(reports).not.toEqual([])
    for (const { year } of reports)
      expect(findReportingYear(as('clerk', MEMBER), { ...about, year })).toBeDefined()
  })
})

describe('an agreement whose term is over', () => {
  test('is called so on both sides and in the list, from the day after its last one', async () => {
    const lead = freshTown()
    const dossier = await reportOpen({ lead, years: [2026, 2026] })
    const label = (day: string) =>
      standingOf({ dossier, person: as('clerk', lead), language: 'de', now: morning(day) }).status.label
    expect([label('2026-12-31'), label('2027-01-01')]).toEqual(['In Kraft', 'Laufzeit beendet'])
    const isOver = (day: string) => overviewRows(day).find((row) => row.bfsNumber === lead)?.isOver
    expect([isOver('2026-12-31'), isOver('2027-01-01')]).toEqual([null, true])
  })

  test('keeps its days among the next ones also where it was terminated', async () => {
    const lead = freshTown()
    const { reference } = await terminated({ lead, years: [2026, 2027] })
    expect(nextDeadlines(500, '2028-01-10').map((one) => one.reference)).toContain(reference)
  })
})

describe('the cockpit', () => {
  test('shows the years in which money is still to be paid: none is empty, none is missing', () => {
    const years = yearsWithMoney()
    const open = (year: number | null) => moneyIn(year).toCome + moneyIn(year).released
    expect(years.length).toBeGreaterThan(0)
    for (const year of years) expect(open(year)).toBeGreaterThan(0)
    expect(years.reduce((sum, year) => sum + open(year), 0)).toBe(open(null))
  })

  test.each(['2027-03-10', '2027-04-01', '2028-04-01'])(
    'and the mail of the morning count the same reports as overdue (%s)',
    (day) => {
      expect(digestOf(as('officer'), day).overdue).toBe(reportFigures(as('officer'), day).overdue)
    },
  )
})
