import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { letterToPost, noticeToPost } from '#app/models/deadlines/posted-notices.server.ts'
import {
  correctPosting,
  mendablePostings,
  recordPosting,
  takeBackPosting,
} from '#app/models/deadlines/postings.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { bouncedPeople, markBounced, mendAddress, recordBounce } from '#app/models/mail/bounces.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { givenFor } from '#app/models/report/report-facts.server.ts'
import { deliver, dropQueue } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'

const dossier = await reportOpen()
const people = Object.values(townspeople(dossier.party.leadBfsNumber))
const { id: reportingYearId } = yearOf(dossier)
const acting = (day: string) => ({ reportingYearId, person: as('officer'), now: morning(day) })
const morning = (day: string) => new Date(`${day}T06:00:00Z`)

const ACTS = {
  /** The process runs on the day, and every mail is taken. */
  remind: (day: string) => {
    remind({ today: day, now: morning(day) })
    deliver(morning(day))
  },
  /** Its mails wait. */
  queue: (day: string) => remind({ today: day, now: morning(day) }),
  post: (day: string, back: number) => {
    const seen = noticeToPost(reportingYearId, day)?.step
    if (seen) recordPosting({ ...acting(day), seen, postedOn: addDays(day, -back) })
  },
  correct: (day: string, back: number) => {
    for (const { postedOn } of mendablePostings(reportingYearId).slice(0, 1))
      correctPosting({ ...acting(day), seen: postedOn, postedOn: addDays(day, -back), reason: 'Poststempel' })
  },
  takeBack: (day: string) => {
    for (const { postedOn } of mendablePostings(reportingYearId).slice(0, 1))
      takeBackPosting({ ...acting(day), seen: postedOn, reason: 'Liegt noch hier' })
  },
  refuse: (day: string) => {
    for (const { id, toAddress } of listMails({ states: ['sent', 'queued'], limit: 500 }))
      recordBounce(
        { recipients: [toAddress], outboxId: id, status: '5.1.1', diagnosis: '', addressRefused: true },
        morning(day),
      )
  },
  mend: (day: string) => {
    for (const { id } of bouncedPeople().slice(0, 1))
      mendAddress(id, `neu-${day}@example.ch`, { person: as('officer'), now: morning(day) })
  },
} satisfies Record<string, (day: string, back: number) => unknown>

type Act = { name: keyof typeof ACTS; days: number; back: number }
const anyAct = fc.record({
  name: fc.constantFrom(...(Object.keys(ACTS) as Act['name'][])),
  days: fc.integer({ min: 0, max: 12 }),
  back: fc.integer({ min: 0, max: 20 }),
})

function shown() {
  const deadline = deadlineOf(reportingYearId)
  const given = deadline && givenFor({ id: reportingYearId })
  if (!deadline || !given) throw new Error('The report has no deadline')
  const counting = countingDay({ dueOn: deadline.effectiveOn, termOn: deadline.termOn })
  expect(countingDay(given)).toBe(counting)
  return counting
}

/** A notice whose every mail is refused has shown its day to nobody: that alone ends it. */
test('no posting, correction or taking back makes a term shorter that was shown', () => {
  let tookBack = 0
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 3, maxLength: 14 }), fc.boolean(), (acts, reachable) =>
      rehearsed(() => {
        dropQueue()
        if (!reachable)
          for (const { email } of people) markBounced(email, { reason: '5.1.1', now: morning('2027-01-05') })
        let day = '2027-03-16'
        for (const { name, days, back } of acts) {
          day = addDays(day, days)
          const before = shown()
          const recorded = mendablePostings(reportingYearId).length
          ACTS[name](day, back)
          if (name === 'takeBack' && mendablePostings(reportingYearId).length < recorded) tookBack += 1
          if (name === 'refuse') continue
          expect(shown() >= before, `${name} on ${day}`).toBe(true)
          const letter = letterToPost(reportingYearId, morning(day))
          if (letter) expect(letter.newDueOn >= before, `the letter of ${day}`).toBe(true)
        }
      }),
    ),
    { numRuns: 120, seed: 7 },
  )
  expect(tookBack).toBeGreaterThan(10)
})
