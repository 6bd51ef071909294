import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { db } from '#db/client.server.ts'
import { fileReport, writeReport } from '#db/demo/reports.server.ts'
import { users } from '#db/schema/people.ts'
import { DAYS, morning } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { rehearsal, rehearsed } from '../support/rehearsed.ts'
import { deadline, dossier, mails, pass, told } from '../support/report-reminders.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

describe('where things happen in between', () => {
  rehearsal('an extension withdraws what waits and begins a new sequence by the new day', () => {
    pass('2027-03-01')
    const granted = grantExtension({
      reportingYearId: yearOf(dossier).id,
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

  rehearsal(
    'an extension is refused to others, on a stale page, to an earlier day, and once the report is in',
    () => {
      const wish = {
        reportingYearId: yearOf(dossier).id,
        person: as('officer'),
        seen: '2027-03-15',
        dueOn: '2027-04-30',
        reason: 'Stellenwechsel.',
        now: morning('2027-03-02'),
      }
      expect(grantExtension({ ...wish, person: as('signatory') })).toMatchObject({ refusal: 'wrong_role' })
      expect(grantExtension({ ...wish, seen: '2027-03-16' })).toMatchObject({ refusal: 'changed_meanwhile' })
      expect(grantExtension({ ...wish, dueOn: '2027-03-15' })).toMatchObject({
        reasons: [{ key: 'extension_not_later' }],
      })
      expect(grantExtension({ ...wish, reportingYearId: 'none' })).toMatchObject({ refusal: 'not_found' })
    },
  )

  test('a report filed meanwhile takes back what waits, and is never reminded of again', async () => {
    const own = await reportOpen({ lead: 1024 })
    await writeReport(own, 2026, { percent: 100, at: DAYS.written })
    rehearsed(() => {
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

  rehearsal(
    'where nobody has an address nothing is logged, so that the first person who comes is told',
    () => {
      const clerk = as('clerk')
      const everybody = db.select().from(users).all()
      for (const { id } of everybody.filter(({ email }) => email.includes('1065')))
        db.update(users).set({ disabledAt: '2027-01-01T00:00:00.000Z' }).where(eq(users.id, id)).run()
      expect(pass('2027-03-01')).toMatchObject({ why: 'nobody_to_tell' })
      expect(mails()).toEqual([])
      db.update(users).set({ disabledAt: null }).where(eq(users.id, clerk.id)).run()
      expect(pass('2027-03-02')).toMatchObject({ why: 'step_due', sent: ['before_14'] })
      expect(told('clerk')).toHaveLength(1)
    },
  )
})
