import { describe, expect, test } from 'vitest'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { missingReports, remindByHand } from '#app/models/deadlines/manual-reminders.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { morning } from '../support/days.ts'
import { dossier, escalated } from '../support/escalation.ts'
import { delivered, pass } from '../support/passes.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { yearOf } from '../support/report-scenes.ts'

test('an extension is later than the day a notice has given, and is granted by the page that names it', () => {
  rehearsed(() => {
    for (const day of ['2027-03-16', '2027-03-31']) delivered(day)
    const reportingYearId = yearOf(dossier).id
    const termOn = deadlineOf(reportingYearId)?.termOn ?? ''
    expect(termOn).toBe('2027-04-14')
    const extension = { reportingYearId, person: as('officer'), reason: 'Krankheit', seen: termOn }
    const grant = (dueOn: string, changed = {}) =>
      grantExtension({ ...extension, dueOn, now: morning('2027-04-01'), ...changed })
    expect(grant('2027-04-12')).toMatchObject({ reasons: [{ key: 'extension_not_later' }] })
    expect(grant('2027-04-30', { seen: '2027-03-15' })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(grant('2027-04-30')).toEqual({ ok: true })
    expect(latestEvents(1)).toMatchObject([{ data: { from: termOn, dueOn: '2027-04-30' } }])
  })
})

describe('an extension', () => {
  test('tells the municipality the new day with its reason and a new state of the calendar entry', () => {
    rehearsed(() => {
      grantExtension({
        reportingYearId: yearOf(dossier).id,
        person: as('officer'),
        seen: '2027-03-15',
        dueOn: '2027-04-30',
        reason: 'Die Rechnung liegt erst im April vor.',
        now: morning('2027-03-01'),
      })
      const mails = listMails({ limit: 500 }).filter(({ template }) => template === 'deadline-extended')
      expect(mails).toHaveLength(3)
      expect(mails[0]?.facts).toMatchObject({
        dueOn: '2027-04-30',
        daysLeft: 60,
        reason: 'Die Rechnung liegt erst im April vor.',
        calendar: { sequence: 1, cancelled: false },
      })
    })
  })
})

describe('reminding by hand', () => {
  const ids = () => missingReports('2027-03-01').map(({ deadlineId }) => deadlineId)

  test('shows who is missing, and sends to the chosen ones only, once a day', () => {
    rehearsed(() => {
      expect(missingReports('2027-03-01')).toMatchObject([
        { reference: dossier.reference, dueOn: '2027-03-15', begun: false, lastToldOn: null },
      ])
      const by = { person: as('officer'), today: '2027-03-01', now: morning('2027-03-01') }
      expect(remindByHand({ ...by, deadlineIds: [] })).toEqual({ reports: 0, mails: 0 })
      expect(remindByHand({ ...by, deadlineIds: ids() })).toEqual({ reports: 1, mails: 3 })
      expect(latestEvents(1)).toMatchObject([{ action: 'remind', dossierId: dossier.id }])
      expect(remindByHand({ ...by, deadlineIds: ids() })).toEqual({ reports: 0, mails: 0 })
      expect(remindByHand({ ...by, person: as('auditor'), deadlineIds: ids() })).toEqual({
        reports: 0,
        mails: 0,
      })
      expect(pass('2027-03-01').find(({ deadlineId }) => ids().includes(deadlineId))?.send).toHaveLength(1)
    })
  })

  escalated(
    'tells when the municipality was reminded last, by mail or by hand, and not when the officer was asked',
    () => {
      const told = (day: string) =>
        missingReports(day).map(({ lastToldOn, toldLately }) => ({ lastToldOn, toldLately }))
      expect(told('2027-04-15')).toEqual([{ lastToldOn: '2027-03-31', toldLately: false }])
      const by = { person: as('officer'), today: '2027-04-20', now: morning('2027-04-20') }
      remindByHand({ ...by, deadlineIds: ids() })
      expect(told('2027-04-20')).toEqual([{ lastToldOn: '2027-04-20', toldLately: true }])
      expect(told('2027-04-26')).toEqual([{ lastToldOn: '2027-04-20', toldLately: true }])
      expect(told('2027-04-27')).toEqual([{ lastToldOn: '2027-04-20', toldLately: false }])
    },
  )

  test('says after the deadline that it has passed', () => {
    expect(missingReports('2027-03-16')[0]?.mail?.template).toBe('report-notice-first')
    expect(missingReports('2026-12-31')).toEqual([])
  })
})
