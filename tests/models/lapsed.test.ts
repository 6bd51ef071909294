import { beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { duesOf } from '#app/models/deadlines/owed.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { nextDeadlines } from '#app/models/dossier/cockpit.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { silences } from '#app/models/dossier/office-tasks.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { openForLate } from '#app/models/programme/late-openings.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as ownPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { calendarView } from '#app/views/calendar-view.server.ts'
import { current } from '#db/demo/road.server.ts'
import { drawn } from '../support/drawn-page.tsx'
import { moveDossier } from '../support/moves.ts'
import { as, townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { issued, returned } from '../support/scenes.ts'
import { type Visited, visitDossier } from '../support/visits.ts'

const AFTER = '2028-01-10T09:00:00Z'
const OVER = 'Die Laufzeit ist seit 31.12.2027 zu Ende'
beforeEach(() => setClock('2025-11-01T09:00:00Z'))

async function seen(dossier: Dossier, role: 'signatory' | 'clerk' | 'officer') {
  const page = role === 'officer' ? cantonPage : ownPage
  const { body } = await visitDossier(page.loader as Visited, dossier, { role })
  return drawn(page.default, body, '/')
}

const tasksOn = (dossier: Dossier, role: 'officer' | 'second' = 'officer') => {
  const found = findDossier(as(role), dossier.reference, '2028-01-10')
  if (!found) throw new Error('The dossier is gone')
  return waitingFor(as(role), '2028-01-10', { dossier: found })
}

const actionsOn = (...asked: Parameters<typeof tasksOn>) => tasksOn(...asked).map(({ action }) => action)

describe('once the term of an application is over', () => {
  test('nobody is asked to sign: the page says so, without an overdue day, and leads out', async () => {
    const dossier = await scenes.issued()
    setClock(AFTER)
    const own = await seen(dossier, 'signatory')
    expect(own).toContain(OVER)
    expect(own).toContain(`/municipality/dossiers/${dossier.reference}/withdraw"`)
    expect(own).not.toContain('überfällig')
    expect(own).not.toContain('lesen und unterzeichnen')
    expect(await seen(dossier, 'clerk')).toContain('/municipality/dossiers/new"')
    expect(tasksOn(dossier)).toContainEqual(
      expect.objectContaining({ action: 'withdraw_issue', since: '2028-01-01' }),
    )
  })

  test('the canton is led, step by step, to where it can reject, and offered nothing that is refused', async () => {
    const dossier = await scenes.signed()
    setClock(AFTER)
    const now = new Date(AFTER)
    for (const [action, refused] of [
      ['send_copy_back', 'countersign'],
      ['withdraw_issue', null],
      ['reopen', 'issue'],
      ['reject', 'approve'],
    ] as const) {
      const html = await seen(dossier, 'officer')
      expect(html).toContain(OVER)
      if (refused) expect(html).not.toContain(`/${dossier.reference}/${refused}"`)
      expect(actionsOn(dossier)).toEqual([action])
      const input = { reason: 'Die Laufzeit ist vorbei.', legalRemedies: 'Innert 30 Tagen.' }
      moveDossier(current(dossier), action, as('officer'), { input, now })
    }
    expect(current(dossier).state).toBe('rejected')
    expect(actionsOn(dossier)).toEqual([])
  })

  test.each([
    ['issued', issued],
    ['returned', returned],
  ] as const)(
    'no day of what is %s is listed, fed to a calendar or reminded of any more',
    async (_, scene) => {
      const dossier = await scene()
      const { clerk } = townspeople(dossier.party.leadBfsNumber)
      const isOwn = ({ reference }: { reference: string | null }) => reference === dossier.reference
      const listed = (day: string) => ({
        page: duesOf(dossier, day).length,
        next: nextDeadlines(500, day).filter(isOwn).length,
        calendar: calendarView(clerk, { search: new URLSearchParams(), today: day }).deadlines.filter(isOwn)
          .length,
        list: overviewRows(day).filter((row) => isOwn(row) && row.deadline !== null).length,
        tasks: silences(day).filter(isOwn).length,
        reminded: remind({ today: day, now: new Date(`${day}T09:00:00Z`), dryRun: true }).filter(isOwn)
          .length,
      })
      const [before, after] = ['2027-12-31', '2028-01-10'].map(listed)
      expect(before).toEqual({ page: 1, next: 1, calendar: 1, list: 1, tasks: 1, reminded: 1 })
      expect(after).toEqual({ page: 0, next: 0, calendar: 0, list: 0, tasks: 0, reminded: 0 })
      const feed = (day: string) => feedOf(clerk, { baseUrl: 'https://example.ch', today: day })
      expect(feed('2027-12-31')).not.toContain('STATUS:CANCELLED')
      expect(feed('2028-01-10')).toContain('STATUS:CANCELLED')
    },
  )

  test('what was sent back is not waited for any more: the canton is asked to dismiss it, and can', async () => {
    const dossier = await returned()
    expect(actionsOn(dossier)).toEqual(['dismiss'])
    const input = { reason: 'Die Laufzeit ist vorbei.', legalRemedies: 'Innert 30 Tagen.' }
    moveDossier(current(dossier), 'dismiss', as('officer'), { input, now: new Date(AFTER) })
    expect(current(dossier).state).toBe('rejected')
  })

  test('a draft is led out, whatever is missing in it', async () => {
    const dossier = scenes.begun({ lead: scenes.freshTown() })
    setClock(AFTER)
    const own = await seen(dossier, 'signatory')
    expect(own).toContain(OVER)
    expect(own).not.toContain('Gesuch fertig ausfüllen')
  })

  test('but where the office takes a late application, it goes on as before', async () => {
    const dossier = await scenes.checked()
    setClock(AFTER)
    expect(actionsOn(dossier)).toEqual(['reject'])
    const opening = {
      bfsNumber: dossier.party.leadBfsNumber,
      fromYear: 2026,
      untilOn: '2028-02-28',
      reason: 'Spät.',
    }
    expect(openForLate(as('officer'), opening, new Date(AFTER))).toMatchObject({ ok: true })
    expect(actionsOn(dossier)).toEqual(['approve'])
    expect(await seen(dossier, 'officer')).not.toContain(OVER)
  })
})
