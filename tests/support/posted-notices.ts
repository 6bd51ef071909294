import { unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { recordPosting, takeBackPosting } from '#app/models/deadlines/postings.server.ts'
import { recordBounce } from '#app/models/mail/bounces.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { morning } from './days.ts'
import { bounceAll, dropQueue } from './deliveries.ts'
import { delivered } from './passes.ts'
import { as, townspeople } from './people.ts'
import { rehearsal } from './rehearsed.ts'
import { reportDeadlineOf, reportOpen, yearOf } from './report-scenes.ts'

/** A report of 2026 that is open, and nobody reminded of it. */
export const dossier = await reportOpen()

export const people = Object.values(townspeople(dossier.party.leadBfsNumber))

export const { id: reportingYearId } = yearOf(dossier)

export const deadline = () => reportDeadlineOf(dossier)

/** A pass whose mails arrive; which steps it took to somebody. */
export const run = (day: string) => {
  const found = delivered(day).find(({ deadlineId }) => deadlineId === deadline().id)
  return found?.send.flatMap(({ step, to }) => (to.length > 0 ? [step] : []))
}

/** The officer records the day on which the letter that is due was posted. */
export const post = (postedOn: string, day = postedOn, person = as('officer')) =>
  recordPosting({ reportingYearId, person, postedOn, seen: dueNotice(day), now: morning(day) })

export const dueNotice = (day: string) => unreachedNotices(day)[0]?.step ?? 'notice_1'

/** Nobody of the municipality can be reached by mail. */
export const unreachable = (name: string, work: () => void) =>
  rehearsal(name, () => {
    dropQueue()
    bounceAll(dossier, morning('2027-01-05'))
    work()
  })

/** Every mail of the first notice comes back on a day. */
export function refusedOn(day: string) {
  dropQueue()
  run('2027-03-16')
  const now = morning(day)
  for (const { id, toAddress } of listMails({ states: ['sent'], limit: 500 }))
    recordBounce(
      { recipients: [toAddress], outboxId: id, status: '5.1.1', diagnosis: '', addressRefused: true },
      now,
    )
}

export const takeBack = (seen: string, day: string, person = as('officer')) =>
  takeBackPosting({ reportingYearId, person, seen, reason: 'Liegt noch hier', now: morning(day) })
