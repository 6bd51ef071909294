import { describe, expect, test } from 'vitest'
import { feedOf } from '#app/models/deadlines/calendar-feeds.server.ts'
import { deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { everyNoticeOf, noticesOf, postedLetter } from '#app/models/deadlines/notices.server.ts'
import { letterToPost, unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import {
  correctPosting,
  mendablePostings,
  recordPosting,
  takeBackPosting,
} from '#app/models/deadlines/postings.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { markBounced, mendAddress, recordBounce } from '#app/models/mail/bounces.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { db } from '#db/client.server.ts'
import { drawnPapers } from '#db/schema/documents.ts'
import { deliver, dropQueue } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const dossier = await scenes.reportOpen()
const people = Object.values(townspeople(dossier.party.leadBfsNumber))
const { id: reportingYearId } = scenes.yearOf(dossier)
const morning = (day: string) => new Date(`${day}T06:00:00Z`)
const deadline = () => {
  const found = deadlineOf(reportingYearId)
  if (!found) throw new Error('The report has no deadline')
  return found
}
const run = (day: string) => {
  const found = remind({ today: day, now: morning(day) }).find(
    ({ deadlineId }) => deadlineId === deadline().id,
  )
  deliver(morning(day))
  return found?.send.flatMap(({ step, to }) => (to.length > 0 ? [step] : []))
}
const post = (postedOn: string, day = postedOn, person = as('officer')) =>
  recordPosting({ reportingYearId, person, postedOn, seen: dueNotice(day), now: morning(day) })
const dueNotice = (day: string) => unreachedNotices(day)[0]?.step ?? 'notice_1'

/** Nobody of the municipality can be reached by mail. */
const unreachable = (name: string, work: () => void) =>
  test(name, () =>
    scenes.rehearsed(() => {
      dropQueue()
      for (const { email } of people) markBounced(email, { reason: '5.1.1', now: morning('2027-01-05') })
      work()
    }),
  )

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
    const listed = clerk && deadlinesFor(clerk).find(({ id }) => id === deadline().id)
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
    expect(post('2027-03-15')).toMatchObject({ refusal: 'notice_not_due' })
    expect(post('2027-03-20', '2027-03-22')).toEqual({ ok: true })
    expect(post('2027-03-22')).toMatchObject({ refusal: 'notice_not_due' })
  })
})

test('the calendar of a person says when an entry was changed last, whatever changed it', () => {
  scenes.rehearsed(() => {
    dropQueue()
    for (const { email } of people) markBounced(email, { reason: '5.1.1', now: morning('2027-01-05') })
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
})

describe('the day of a letter', () => {
  const refusedOn = (day: string) => {
    dropQueue()
    run('2027-03-16')
    const now = morning(day)
    for (const { id, toAddress } of listMails({ states: ['sent'], limit: 500 }))
      recordBounce(
        { recipients: [toAddress], outboxId: id, status: '5.1.1', diagnosis: '', addressRefused: true },
        now,
      )
  }

  test('lies not before the last mail of the notice came back, from when it waits', () => {
    scenes.rehearsed(() => {
      refusedOn('2027-03-22')
      expect(unreachedNotices('2027-03-25')).toMatchObject([{ step: 'notice_1', since: '2027-03-22' }])
      const letters = waitingFor(as('officer'), '2027-03-25').filter(({ action }) => action === 'letter')
      expect(letters).toMatchObject([{ since: '2027-03-22' }])
      const mails = waitingFor(as('officer'), '2027-03-25').filter(({ action }) => action === 'mails')
      expect(mails).toMatchObject([{ since: '2027-03-22' }])
      expect(post('2027-03-16', '2027-03-25')).toMatchObject({ refusal: 'posted_too_early' })
      expect(post('2027-03-22', '2027-03-25')).toEqual({ ok: true })
    })
  })

  test('lies not before the letter was drawn', () => {
    scenes.rehearsed(() => {
      refusedOn('2027-03-22')
      const paper = { kind: 'dunning-notice', dossierId: dossier.id, year: 2026 } as const
      const insert = db.insert(drawnPapers)
      const letter = letterToPost(reportingYearId, morning('2027-03-25'))
      const drawn = { ...paper, letter, sha256: 'a'.repeat(64), size: 1, fingerprint: 'abc' }
      insert.values({ ...drawn, firstDrawnAt: morning('2027-03-25').toISOString() }).run()
      expect(post('2027-03-23', '2027-03-26')).toMatchObject({ refusal: 'posted_before_drawn' })
      expect(post('2027-03-25', '2027-03-26')).toEqual({ ok: true })
    })
  })

  unreachable('is mended as long as nothing rests on it, and the new day of the notice with it', () => {
    const mend = (postedOn: string, recorded: string, day: string) => {
      const said = { postedOn, seen: recorded, reason: 'Poststempel' }
      return correctPosting({ ...said, reportingYearId, person: as('officer'), now: morning(day) })
    }
    post('2027-03-16', '2027-03-25')
    expect(mendablePostings(reportingYearId)).toEqual([{ step: 'notice_1', postedOn: '2027-03-16' }])
    expect(mend('2027-03-24', '2027-03-23', '2027-03-25')).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(mend('2027-03-26', '2027-03-16', '2027-03-25')).toMatchObject({ refusal: 'posted_in_the_future' })
    expect(mend('2027-03-24', '2027-03-16', '2027-03-25')).toEqual({ ok: true })
    expect(latestEvents(1)).toMatchObject([
      {
        action: 'correct_posting',
        reason: 'Poststempel',
        data: { recorded: '2027-03-16', postedOn: '2027-03-24' },
      },
    ])
    expect(noticesOf(deadline())).toMatchObject([{ postedOn: '2027-03-24', termOn: '2027-04-07' }])
    post('2027-04-08')
    expect(mend('2027-03-25', '2027-03-24', '2027-04-09')).toEqual({
      ok: false,
      refusal: 'followed_by_notice_2',
    })
    expect(mendablePostings(reportingYearId)).toEqual([{ step: 'notice_2', postedOn: '2027-04-08' }])
  })

  unreachable('that is corrected to an earlier one keeps the term that was shown', () => {
    const mend = (postedOn: string, seen: string) =>
      correctPosting({
        ...{ postedOn, seen, reason: 'Poststempel', reportingYearId },
        ...{ person: as('officer'), now: morning('2027-04-06') },
      })
    post('2027-04-05', '2027-04-06')
    expect(deadline().termOn).toBe('2027-04-19')
    expect(mend('2027-03-16', '2027-04-05')).toEqual({ ok: true })
    expect(noticesOf(deadline())).toMatchObject([{ postedOn: '2027-03-16', termOn: '2027-04-19' }])
    expect(unreachedNotices('2027-04-19')).toEqual([])
    expect(takeBack('2027-03-16', '2027-04-06')).toEqual({ ok: true })
    expect(post('2027-03-16', '2027-04-06')).toEqual({ ok: true })
    expect(deadline().termOn).toBe('2027-04-19')
    expect(unreachedNotices('2027-04-20')).toMatchObject([{ step: 'notice_2', since: '2027-04-20' }])
  })

  unreachable('can be mended while the second notice is due, until it has gone', () => {
    post('2027-03-16')
    expect(unreachedNotices('2027-06-01')).toMatchObject([{ step: 'notice_2' }])
    expect(mendablePostings(reportingYearId)).toMatchObject([{ step: 'notice_1' }])
    post('2027-06-01')
    expect(mendablePostings(reportingYearId)).toMatchObject([{ step: 'notice_2' }])
  })

  const takeBack = (seen: string, day: string, person = as('officer')) =>
    takeBackPosting({ reportingYearId, person, seen, reason: 'Liegt noch hier', now: morning(day) })

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
        { termOn: '2027-04-05', mailedOn: null, postedOn: null },
      ])
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
    scenes.rehearsed(() => {
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

test('a notice that came by mail is none to post', () => {
  scenes.rehearsed(() => {
    dropQueue()
    run('2027-03-16')
    expect(unreachedNotices('2027-03-16')).toEqual([])
    expect(noticesOf(deadline())).toMatchObject([{ step: 'notice_1', termOn: '2027-03-30', postedOn: null }])
    expect(post('2027-03-16')).toMatchObject({ refusal: 'notice_not_due' })
  })
})
