import { describe, expect, test } from 'vitest'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'
import { noticesOf, postedLetter } from '#app/models/deadlines/notices.server.ts'
import { letterToPost, unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { correctPosting, recordPosting, takeBackPosting } from '#app/models/deadlines/postings.server.ts'
import { mendAddress } from '#app/models/mail/bounces.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { morning } from '../support/days.ts'
import { dropQueue } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import {
  deadline,
  dueNotice,
  people,
  post,
  reportingYearId,
  run,
  unreachable,
} from '../support/posted-notices.ts'
import { rehearsed } from '../support/rehearsed.ts'

describe('a notice that reaches nobody by mail', () => {
  unreachable('is a task for the officer from its day on, and nothing follows it', () => {
    expect(unreachedNotices('2027-03-15')).toEqual([])
    for (const day of ['2027-03-16', '2027-04-16', '2027-06-16']) {
      expect(run(day)).toEqual([])
      expect(unreachedNotices(day)).toMatchObject([{ year: 2026, step: 'notice_1', since: '2027-03-16' }])
    }
    expect(digestOf(as('officer'), '2027-06-16').letters).toBe(1)
    expect(digestOf(as('finance'), '2027-06-16').letters).toBe(0)
    expect(noticesOf(deadline())).toEqual([])
  })

  unreachable('goes by post: its day counts, and letter, page and calendar name one new day', () => {
    expect(post('2027-03-22')).toEqual({ ok: true })
    expect(latestEvents(1)).toMatchObject([{ action: 'post_notice', data: { postedOn: '2027-03-22' } }])
    expect(unreachedNotices('2027-03-22')).toEqual([])
    const term = '2027-04-05'
    expect(noticesOf(deadline())).toEqual([
      { step: 'notice_1', termOn: term, mailedOn: null, postedOn: '2027-03-22' },
    ])
    expect(postedLetter(reportingYearId, { step: 'notice_1', sequence: 0 })).toMatchObject({
      newDueOn: term,
      dueOn: '2027-03-15',
      notice: 1,
    })
    const [clerk] = people
    const listed = clerk && deadlinesFor(clerk, '2027-03-22').find(({ id }) => id === deadline().id)
    expect(listed?.termOn).toBe(term)
    expect(clerk && feedOf(clerk, { baseUrl: 'https://example.ch', today: '2027-03-22' })).toContain(
      'DTSTART;VALUE=DATE:20270405',
    )
    expect(run('2027-04-05')).toEqual([])
    expect(unreachedNotices('2027-04-06')).toMatchObject([{ step: 'notice_2', since: '2027-04-06' }])
    expect(letterToPost(reportingYearId, morning('2027-04-06'))).toMatchObject({
      notice: 2,
      firstNoticeOn: '2027-03-22',
    })
  })

  unreachable('leads to the proposal of a hold only after the second letter and its days', () => {
    post('2027-03-16')
    expect(run('2027-06-01')).toEqual([])
    post('2027-06-01')
    expect(run('2027-06-15')).toEqual([])
    expect(run('2027-06-16')).toEqual(['hold_proposal'])
  })

  unreachable('is not recorded for the second by the page of the first', () => {
    const older = { reportingYearId, person: as('officer'), seen: dueNotice('2027-06-01') }
    expect(post('2027-03-22', '2027-06-01')).toEqual({ ok: true })
    expect(dueNotice('2027-06-01')).toBe('notice_2')
    expect(recordPosting({ ...older, postedOn: '2027-06-01', now: morning('2027-06-01') })).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { action: 'post_notice' },
    })
    expect(noticesOf(deadline())).toHaveLength(1)
  })

  unreachable('goes by mail on the day after an address is mended', () => {
    expect(run('2027-03-20')).toEqual([])
    const [clerk] = people
    if (clerk) mendAddress(clerk.id, 'neu@example.ch', { person: as('officer'), now: morning('2027-03-25') })
    expect(run('2027-03-26')).toEqual(['notice_1'])
    expect(unreachedNotices('2027-03-26')).toEqual([])
    expect(noticesOf(deadline())).toMatchObject([{ termOn: '2027-04-09', postedOn: null }])
  })

  unreachable('is recorded by the officer only, on a day that is over and not before it was due', () => {
    expect(post('2027-03-22', '2027-03-22', as('finance'))).toMatchObject({ refusal: 'wrong_role' })
    expect(post('2027-03-23', '2027-03-22')).toMatchObject({ refusal: 'posted_in_the_future' })
    expect(post('2027-03-15', '2027-03-22')).toMatchObject({ refusal: 'posted_too_early' })
    expect(post('2027-03-15')).toMatchObject({ refusal: 'report_not_due' })
    expect(post('2027-03-20', '2027-03-22')).toEqual({ ok: true })
    expect(post('2027-03-22')).toMatchObject({ refusal: 'notice_not_due' })
  })
})

test('a notice that came by mail is none to post', () => {
  rehearsed(() => {
    dropQueue()
    run('2027-03-16')
    expect(unreachedNotices('2027-03-16')).toEqual([])
    expect(noticesOf(deadline())).toMatchObject([{ step: 'notice_1', termOn: '2027-03-30', postedOn: null }])
    expect(post('2027-03-16')).toMatchObject({ refusal: 'notice_not_due' })
  })
})

unreachable('the calendar of a person says when an entry was changed last, whatever changed it', () => {
  const [clerk] = people
  const entry = () => {
    const feed = clerk ? feedOf(clerk, { baseUrl: 'https://example.ch', today: '2027-03-25' }) : ''
    return feed.split('BEGIN:VEVENT').find((one) => one.includes(deadline().id)) ?? ''
  }
  const stamps = (day: string) => {
    const at = `${day.replaceAll('-', '')}T060000Z`
    return new RegExp(`DTSTAMP:${at}\\r\\nLAST-MODIFIED:${at}\\r\\n`)
  }
  const mending = { reportingYearId, person: as('officer'), reason: 'Poststempel' }
  post('2027-03-22')
  expect(entry()).toMatch(stamps('2027-03-22'))
  correctPosting({ ...mending, postedOn: '2027-03-20', seen: '2027-03-22', now: morning('2027-03-23') })
  expect(entry()).toMatch(stamps('2027-03-23'))
  takeBackPosting({ ...mending, seen: '2027-03-20', now: morning('2027-03-24') })
  expect(entry()).toMatch(stamps('2027-03-24'))
  mendAddress(clerk?.id ?? '', 'neu@example.ch', { person: as('officer'), now: morning('2027-03-25') })
  run('2027-05-26')
  expect(entry()).toMatch(stamps('2027-05-26'))
})
