import { describe, expect, test } from 'vitest'
import { everyNoticeOf, noticesOf, shownLettersOf } from '#app/models/deadlines/notices.server.ts'
import { unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { mendAddress } from '#app/models/mail/bounces.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { morning } from '../support/days.ts'
import { as } from '../support/people.ts'
import { deadline, people, post, refusedOn, run, takeBack, unreachable } from '../support/posted-notices.ts'
import { rehearsed } from '../support/rehearsed.ts'

describe('a letter that is taken back', () => {
  unreachable(
    'is taken back as long as nothing rests on it: its notice is due again, the term that was shown stays',
    () => {
      post('2027-03-22', '2027-03-25')
      const { calendarSequence } = deadline()
      expect(takeBack('2027-03-22', '2027-03-25', as('finance'))).toMatchObject({
        refusal: 'wrong_role',
      })
      expect(takeBack('2027-03-23', '2027-03-25')).toMatchObject({ refusal: 'changed_meanwhile' })
      expect(takeBack('2027-03-22', '2027-03-25')).toEqual({ ok: true })
      expect(latestEvents(1)).toMatchObject([
        { action: 'take_back_posting', reason: 'Liegt noch hier', data: { recorded: '2027-03-22' } },
      ])
      expect(noticesOf(deadline())).toEqual([])
      expect(deadline().termOn).toBe('2027-04-05')
      expect(everyNoticeOf(deadline())).toMatchObject([
        { termOn: '2027-04-05', mailedOn: null, postedOn: null, letterTermOn: '2027-04-05' },
      ])
      expect(shownLettersOf(deadline().dossierId)).toMatchObject([{ letter: { newDueOn: '2027-04-05' } }])
      expect(deadline().calendarSequence).toBeGreaterThan(calendarSequence)
      expect(unreachedNotices('2027-03-25')).toMatchObject([{ step: 'notice_1', since: '2027-03-16' }])
      expect(run('2027-06-01')).toEqual([])
      expect(takeBack('2027-03-22', '2027-06-01')).toMatchObject({
        refusal: 'changed_meanwhile',
        meanwhile: { action: 'take_back_posting' },
      })
      expect(post('2027-06-01')).toEqual({ ok: true })
    },
  )

  unreachable('stays where a later step rests on it, and the refusal says which', () => {
    post('2027-03-16')
    post('2027-06-01')
    expect(takeBack('2027-03-16', '2027-06-02')).toEqual({ ok: false, refusal: 'followed_by_notice_2' })
    expect(takeBack('2027-06-01', '2027-06-02')).toEqual({ ok: true })
    expect(takeBack('2027-03-16', '2027-06-02')).toEqual({ ok: true })
    post('2027-06-02')
    post('2027-06-18')
    expect(run('2027-07-05')).toEqual(['hold_proposal'])
    expect(takeBack('2027-06-02', '2027-07-06')).toMatchObject({ refusal: 'followed_by_notice_2' })
    expect(takeBack('2027-06-18', '2027-07-06')).toMatchObject({ refusal: 'followed_by_hold_proposal' })
  })

  test('that is taken back leaves the mails that came back, and the notice goes by mail once an address is mended', () => {
    rehearsed(() => {
      refusedOn('2027-03-22')
      const waiting = unreachedNotices('2027-03-25')
      expect(post('2027-03-24', '2027-03-25')).toEqual({ ok: true })
      expect(takeBack('2027-03-24', '2027-03-25')).toEqual({ ok: true })
      expect(unreachedNotices('2027-03-25')).toEqual(waiting)
      expect(deadline().termOn).toBe('2027-04-07')
      const [clerk] = people
      if (clerk)
        mendAddress(clerk.id, 'neu@example.ch', { person: as('officer'), now: morning('2027-03-25') })
      expect(run('2027-03-26')).toEqual(['notice_1'])
      expect(noticesOf(deadline())).toMatchObject([{ termOn: '2027-04-09', postedOn: null }])
    })
  })
})
