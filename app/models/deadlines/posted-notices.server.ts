import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { stepsFor, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import { dueSteps, isNotice, latest, type NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { completeFacts } from '#app/models/mail/outbox.server.ts'
import type { MailFacts } from '#emails/facts.ts'
import { noticesOf } from './notices.server.ts'
import { type Obligation, openObligations, reachOn } from './obligations.server.ts'
import { factsOf, letterOf, pathFor } from './reminder-facts.server.ts'
import { settingsByPeriod } from './reminders.server.ts'
import { toldAnybody } from './step-records.server.ts'

export type UnreachedNotice = {
  deadlineId: string
  reference: string
  party: string
  year: number
  step: NoticeStep
  /** Since when it is the office’s to post: the notice was due, and nobody was left whom a mail reaches. */
  since: string
}

/** Notices of missing reports that reach nobody by mail: no address, or every mail of it failed. */
export function unreachedNotices(today: string): UnreachedNotice[] {
  return toBePosted(today).map(({ open, step, since, year }) => ({
    deadlineId: open.deadline.id,
    reference: open.reference,
    party: open.party,
    year,
    step,
    since,
  }))
}

/** What the letter of the notice that is due says, where it is posted on a day. */
export function letterToPost(reportingYearId: string, { postedOn, now }: { postedOn: string; now: Date }) {
  const due = noticeToPost(reportingYearId, dayOf(now))
  if (!due) return undefined
  const { open, step } = due
  return letterFacts(open, step, {
    postedOn,
    termOn: termOf(step, postedOn, settingsByPeriod()(open.periodId)),
  })
}

/** The letter of a notice as it was posted: of this step, or the last one. */
export function postedLetter(reportingYearId: string, asked: NoticeStep | undefined) {
  const open = openObligations().find(({ deadline }) => deadline.subjectId === reportingYearId)
  const posted = open && postedNotices(open).findLast(({ step }) => !asked || step === asked)
  return open && posted ? letterFacts(open, posted.step, posted) : undefined
}

/** The notices whose letters were posted, in their order. */
export function postedNotices({ deadline }: Obligation) {
  return noticesOf(deadline).flatMap(({ postedOn, ...notice }) =>
    postedOn === null ? [] : [{ ...notice, postedOn }],
  )
}

type PostedLetter = { postedOn: string; termOn: string }

function letterFacts(open: Obligation, step: NoticeStep, { postedOn, termOn }: PostedLetter): MailFacts {
  return completeFacts({
    ...factsOf(open, postedOn, termOn),
    writtenAt: `${postedOn}T12:00:00.000Z`,
    recipientName: open.contactName,
    path: pathFor(open, { audience: 'municipality' }),
    letter: letterOf(open, step),
  })
}

/** A notice that is the office’s to post, or was; `since` the first day on which its letter can have gone. */
export type Posting = { open: Obligation; step: NoticeStep; since: string; year: number }

export function noticeToPost(reportingYearId: string, today: string): Posting | undefined {
  return toBePosted(today).find(({ open }) => open.deadline.subjectId === reportingYearId)
}

function toBePosted(today: string): Posting[] {
  const reach = reachOn(today)
  const settingsOf = settingsByPeriod()
  return openObligations().flatMap((open) => {
    const { kind, year } = open.deadline
    if (kind !== 'annual_report' || year === null) return []
    const settings = settingsOf(open.periodId)
    const steps = stepsFor(open.deadline, settings, open.logged)
    const current = dueSteps(steps, { today, records: open.logged }).current.find(
      ({ audience }) => audience === 'municipality',
    )
    if (!current || !isNotice(current.step)) return []
    const logged = open.logged.get(current.step)
    const readers = reach.municipality(open.leadBfsNumber, settings.reminderRecipients.annual_report)
    const reachesNobody = !toldAnybody(logged) && (readers.length === 0 || logged !== undefined)
    if (!reachesNobody) return []
    const refusedOn = readers.length === 0 ? reach.refusedOn(open.leadBfsNumber) : null
    const since = latest(latest(current.on, logged?.failedOn ?? null), refusedOn)
    return [{ open, step: current.step, since, year }]
  })
}
