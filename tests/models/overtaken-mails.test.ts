import { describe, expect } from 'vitest'
import { meetDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { recordBounce } from '#app/models/mail/bounces.server.ts'
import { loggedMail } from '#app/models/mail/mail-log.server.ts'
import { findMail } from '#app/models/mail/outbox.server.ts'
import { queueAgain } from '#app/models/mail/outbox-delivery.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { deadline, mails, pass } from '../support/report-reminders.ts'

/** A notice that the mail server refuses on its day. */
function refused() {
  pass('2027-03-16')
  deliver(morning('2027-03-16'), () => true)
  const notice = mails().find(
    ({ template, state }) => template === 'report-notice-first' && state === 'failed',
  )
  if (!notice) throw new Error('No notice has failed')
  return notice.id
}

const seenOn = (id: string, day: string) => loggedMail(id, day)?.overtaken
const meet = (at: string) => inTransaction((tx) => meetDeadline(tx, deadline().subjectId, morning(at)))

describe('a notice that has failed', () => {
  rehearsal('is sent again on its own day, and a look at the outbox leaves it there', () => {
    const id = refused()
    expect(seenOn(id, '2027-03-16')).toBeNull()
    expect(queueAgain(id, morning('2027-03-16'))).toBe('queued')
    pass('2027-03-16')
    expect(findMail(id)?.state).toBe('queued')
  })

  rehearsal('is overtaken the day after, and says which day counts', () => {
    const id = refused()
    expect(queueAgain(id, morning('2027-03-17'))).toBe('given_up')
    expect(findMail(id)?.state).toBe('failed')
    expect(seenOn(id, '2027-03-17')).toMatchObject({
      why: 'earlier_day',
      on: '2027-03-16',
      running: { dueOn: '2027-03-15' },
    })
  })

  rehearsal('is withdrawn with an extension, and says the new day', () => {
    const id = refused()
    const { ok } = grantExtension({
      reportingYearId: deadline().subjectId,
      person: as('officer'),
      seen: '2027-03-15',
      dueOn: '2027-04-30',
      reason: 'Krankheit',
      now: morning('2027-03-16'),
    })
    expect(ok).toBe(true)
    expect(findMail(id)?.state).toBe('withdrawn')
    expect(seenOn(id, '2027-03-16')).toMatchObject({ why: 'moved', running: { dueOn: '2027-04-30' } })
    expect(queueAgain(id, morning('2027-03-16'))).toBe('given_up')
  })

  rehearsal('is withdrawn once the report is in', () => {
    const id = refused()
    meet('2027-03-16')
    expect(findMail(id)?.state).toBe('withdrawn')
    expect(seenOn(id, '2027-03-20')).toEqual({ why: 'met', on: '2027-03-16', running: null })
  })

  rehearsal('and comes back after the report is in, is overtaken as well', () => {
    pass('2027-03-16')
    deliver(morning('2027-03-16'))
    meet('2027-03-17')
    const sent = mails().find(({ state }) => state === 'sent')
    const { id = '', toAddress = '' } = sent ?? {}
    recordBounce(
      { recipients: [toAddress], outboxId: id, status: '5.1.1', diagnosis: '', addressRefused: true },
      morning('2027-03-18'),
    )
    expect(findMail(id)?.state).toBe('failed')
    expect(seenOn(id, '2027-03-18')?.why).toBe('met')
    expect(queueAgain(id, morning('2027-03-18'))).toBe('given_up')
  })
})
