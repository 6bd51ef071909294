import { describe, expect } from 'vitest'
import { emptyContent } from '#app/domain/report/forms.ts'
import { saveContent } from '#app/models/report/reports.server.ts'
import { morning } from '../support/days.ts'
import { as } from '../support/people.ts'
import { everything } from '../support/records.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { deadline, delivered, dossier, every, mails, pass, told } from '../support/report-reminders.ts'
import { yearOf } from '../support/report-scenes.ts'

describe('for the report due on 15 March 2027', () => {
  rehearsal('the municipality is reminded on the days of the programme, then the officer is asked', () => {
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

  rehearsal('each mail names the day, leads to the report and updates one calendar entry', () => {
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

  rehearsal('a pass repeated on the day, or on the days after, sends nothing twice', () => {
    expect(delivered('2027-03-01')?.sent).toEqual(['before_14'])
    const once = everything()
    expect(pass('2027-03-01')).toMatchObject({ sent: [], why: 'logged_already', nextOn: '2027-03-08' })
    expect(pass('2027-03-07')?.sent).toEqual([])
    expect(everything()).toEqual(once)
  })

  rehearsal(
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

  rehearsal(
    'however long the standstill, the first notice comes first, and each next one after its days',
    () => {
      expect(delivered('2027-09-01')?.sent).toEqual(['notice_1'])
      expect(delivered('2027-09-15')?.sent).toEqual([])
      expect(delivered('2027-09-16')?.sent).toEqual(['notice_2'])
      expect(delivered('2027-10-01')?.sent).toEqual(['hold_proposal'])
    },
  )

  rehearsal('nothing is sent before the first step', () => {
    expect(pass('2027-01-13')).toMatchObject({ sent: [], why: 'nothing_due', nextOn: '2027-01-14' })
    expect(mails()).toEqual([])
  })

  rehearsal('a dry run says the same and changes nothing', () => {
    const before = everything()
    expect(pass('2027-03-01', { dryRun: true })?.sent).toEqual(['before_14'])
    expect(everything()).toEqual(before)
  })

  rehearsal('who has begun is told so', () => {
    const change = {
      reportingYearId: yearOf(dossier).id,
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
