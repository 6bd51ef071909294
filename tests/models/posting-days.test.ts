import { describe, expect, test } from 'vitest'
import { noticesOf } from '#app/models/deadlines/notices.server.ts'
import { letterToPost, unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { correctPosting, mendablePostings } from '#app/models/deadlines/postings.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { db } from '#db/client.server.ts'
import { drawnPapers } from '#db/schema/documents.ts'
import { morning } from '../support/days.ts'
import { as } from '../support/people.ts'
import {
  deadline,
  dossier,
  post,
  refusedOn,
  reportingYearId,
  takeBack,
  unreachable,
} from '../support/posted-notices.ts'
import { rehearsed } from '../support/rehearsed.ts'

describe('the day of a letter', () => {
  test('lies not before the last mail of the notice came back, from when it waits', () => {
    rehearsed(() => {
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
    rehearsed(() => {
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
})
