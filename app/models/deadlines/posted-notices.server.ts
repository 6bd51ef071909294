import { dayInZurich, today as dayOf, startOfDay } from '#app/domain/deadlines/calendar.ts'
import { keptTerm } from '#app/domain/deadlines/due.ts'
import { stepsFor, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import { dueSteps, isNotice, latest, type NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { env } from '#app/env.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { completeFacts } from '#emails/facts.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import { noticeLetter } from './notice-letter.ts'
import { type Obligation, openObligations } from './obligations.server.ts'
import { reachOn } from './reach.server.ts'
import { factsOf, letterOf, pathFor, termBefore } from './reminder-facts.server.ts'
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

/** Notices of missing reports that reach nobody by mail (no address, or every mail of it failed), or whose letter was drawn. */
export function unreachedNotices(today: string, on?: { reference: string }): UnreachedNotice[] {
  const wanted = openObligations().filter(({ reference }) => !on || reference === on.reference)
  return noticesToPost(wanted, today).flatMap(({ open, step, since, year, told }) =>
    told
      ? []
      : [{ deadlineId: open.deadline.id, reference: open.reference, party: open.party, year, step, since }],
  )
}

/** A notice that is the office’s to post, or was; `since` the first day on which its letter can have gone. */
export type Posting = { open: Obligation; step: NoticeStep; since: string; year: number }

export function noticeToPost(reportingYearId: string, today: string): Posting | undefined {
  const open = openObligations().filter(({ deadline }) => deadline.subjectId === reportingYearId)
  return noticesToPost(open, today)[0]
}

/** What the letter of the notice that is due says, where it is posted today. */
export function letterToPost(reportingYearId: string, now: Date): DunningNoticeData | undefined {
  const due = noticeToPost(reportingYearId, dayOf(now))
  return due && letterOn(due, dayOf(now))
}

/** For its page: the notice that can be posted and by when its letter asks today; whom it has reached, and by when it asks them. */
export function postingOffered(reportingYearId: string, today: string) {
  const due = noticeToPost(reportingYearId, today)
  if (!due) return null
  const { mailedOn = null, underWay = false, termOn = null } = due.open.logged.get(due.step) ?? {}
  return { step: due.step, termOn: termFrom(due, today), reach: { mailedOn, underWay, termOn } }
}

/** The letters of a notice that were drawn for the post since it was due. */
export function drawnLetters({ open, step, since, year }: Posting) {
  const from = startOfDay(since).toISOString()
  return open.letters
    .filter(({ letter, firstDrawnAt }) => {
      const isOfNotice = letter.year === year && `notice_${letter.notice}` === step
      return isOfNotice && firstDrawnAt >= from
    })
    .map((drawn) => ({ ...drawn, drawnOn: dayInZurich(drawn.firstDrawnAt) }))
}

/** By when a notice asks that is posted on a day: never earlier than it was once shown to ask. */
export function termFrom({ open, step }: Posting, postedOn: string): string {
  const named = termOf(step, postedOn, settingsByPeriod()(open.periodId))
  return keptTerm(named, termBefore(open, step))
}

/** What a letter says that is written on a day. */
export function letterOn(posting: Posting, day: string): DunningNoticeData {
  const { open, step } = posting
  const facts = completeFacts({
    ...factsOf(open, day, termFrom(posting, day)),
    writtenAt: `${day}T12:00:00.000Z`,
    recipientName: open.partyRecord.contactName,
    path: pathFor(open, { audience: 'municipality' }),
  })
  const { office } = programmeOf(open.periodId)
  const letter = letterOf(open, step, day)
  return noticeLetter({ ...facts, letter, language: 'de' }, { office, baseUrl: env.BASE_URL })
}

/**
 * The notices whose letters can be recorded as posted: they reach nobody by mail, or their letter was drawn, also where
 * an address was mended meanwhile; `told` where a mail of it has reached somebody or is on the way.
 */
function noticesToPost(among: readonly Obligation[], today: string): (Posting & { told: boolean })[] {
  const due = among.flatMap((open) => noticeDue(open, today) ?? [])
  if (due.length === 0) return []
  const reach = reachOn(today)
  const settingsOf = settingsByPeriod()
  return due.flatMap(({ open, step, on, year }) => {
    const logged = open.logged.get(step)
    const told = toldAnybody(logged)
    const roles = settingsOf(open.periodId).reminderRecipients.annual_report
    const readers = reach.municipality(open.leadBfsNumber, roles)
    const reachesNobody = !told && (readers.length === 0 || (logged?.mails.size ?? 0) > 0)
    const refusedOn = readers.length === 0 ? reach.refusedOn(open.leadBfsNumber) : null
    const since = latest(latest(on, logged?.failedOn ?? null), refusedOn)
    const posting = { open, step, since, year }
    return reachesNobody || drawnLetters(posting).length > 0 ? [{ ...posting, told }] : []
  })
}

/** The notice of a missing report that is the latest step of today and whose letter is not recorded. */
function noticeDue(open: Obligation, today: string) {
  const { kind, year } = open.deadline
  if (kind !== 'annual_report' || year === null) return undefined
  const steps = stepsFor(open.deadline, settingsByPeriod()(open.periodId), open.logged)
  const { current } = dueSteps(steps, { today, records: open.logged })
  const found = current.find(({ audience }) => audience === 'municipality')
  if (!found || !isNotice(found.step) || open.logged.get(found.step)?.postedOn) return undefined
  return { open, step: found.step, on: found.on, year }
}
