import { describe, expect } from 'vitest'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { delivered, every, mails, pass } from '../support/report-reminders.ts'

const notices = () => mails().filter(({ key }) => /:(notice_\d|hold_proposal):/.test(key))

describe('a mail that waits', () => {
  rehearsal(
    'a notice that waits for the mail server is no notice, and names the day on which it goes',
    () => {
      delivered('2027-03-15')
      pass('2027-03-16')
      for (const day of every('2027-03-17', '2027-04-20')) expect(pass(day)?.sent).toEqual([])
      expect(notices()).toHaveLength(3)
      expect(notices()[0]?.facts).toMatchObject({ newDueOn: '2027-05-04', daysLeft: 14 })
      deliver(morning('2027-04-20'))
      expect(delivered('2027-05-04')?.sent).toEqual([])
      expect(delivered('2027-05-05')?.sent).toEqual(['notice_2'])
      expect(notices().at(-1)?.facts.letter).toMatchObject({ notice: 2, firstNoticeOn: '2027-04-20' })
    },
  )

  rehearsal('what waits over the deadline is not sent as a reminder any more: one mail, the true one', () => {
    pass('2027-03-13')
    pass('2027-03-16')
    deliver(morning('2027-03-16'))
    const arrived = mails().filter(
      ({ state, toAddress }) => state === 'sent' && toAddress.startsWith('clerk'),
    )
    expect(arrived.map(({ template }) => template)).toEqual(['report-notice-first'])
  })

  rehearsal('a reminder of yesterday is never sent before a pass has looked at it', () => {
    pass('2027-03-13')
    deliver(morning('2027-03-16'))
    expect(mails().filter(({ state }) => state === 'sent')).toEqual([])
  })

  rehearsal('a notice that a mail server sends back is none, until its address is mended', () => {
    delivered('2027-03-15')
    pass('2027-03-16')
    deliver(morning('2027-03-16'), (address) => address.includes('1065'))
    for (const day of every('2027-03-17', '2027-03-19')) {
      expect(pass(day)?.sent).toEqual(['notice_1'])
      deliver(morning(day), (address) => address.includes('1065'))
    }
    expect(delivered('2027-06-01')?.sent).toEqual(['notice_1'])
    expect(delivered('2027-06-15')?.sent).toEqual([])
    expect(delivered('2027-06-16')?.sent).toEqual(['notice_2'])
  })
})
