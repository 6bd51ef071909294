import { dayInZurich, today as dayOf, startOfDay } from '#app/domain/deadlines/calendar.ts'
import { stepsFor, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import { latest, type NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { appendEvent, latestOn } from '#app/models/records/audit.server.ts'
import { firstDrawnSince } from '#app/models/records/drawn-papers.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { dropPosting, setTerm } from './notices.server.ts'
import { openObligations } from './obligations.server.ts'
import { noticeToPost, type Posting, postedNotices } from './posted-notices.server.ts'
import { settingsByPeriod } from './reminders.server.ts'
import { toldAnybody } from './step-records.server.ts'

export type PostRefusal =
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'notice_not_due'
  | 'posted_too_early'
  | 'posted_before_drawn'
  | 'posted_in_the_future'
  | Resting
type Resting = `followed_by_${'notice_2' | 'hold_proposal'}`

type Acting = { reportingYearId: string; person: Person; now: Date }
type Recording = Acting & {
  postedOn: string
  /** The notice that the page showed, */
  seen: NoticeStep
  /** and the day that stood there for its letter; null where none did. */
  recorded?: string | null
}
type Result = { ok: true } | Refused<PostRefusal>

/**
 * The officer has put the letter of a notice into the post: from that day it counts as sent. The day can be mended as
 * long as nothing rests on it; it is none before the letter was needed, or was drawn.
 */
export function recordPosting({ postedOn, seen, recorded = null, ...acting }: Recording): Result {
  const { reportingYearId, person, now } = acting
  const shown = () =>
    recorded ? recordedOn(reportingYearId, recorded, seen) : dueNotice(reportingYearId, dayOf(now), seen)
  return act(acting, shown, (tx, posting) => {
    const { open, step, since, year } = posting
    if (postedOn > dayOf(now)) return 'posted_in_the_future'
    if (postedOn < since) return 'posted_too_early'
    const drawnOn = letterDrawnOn(tx, posting)
    if (drawnOn !== null && postedOn < drawnOn) return 'posted_before_drawn'
    const termOn = termOf(step, postedOn, settingsByPeriod()(open.periodId))
    setTerm(tx, open.deadline, { step, termOn, posted: { on: postedOn, by: person.id } })
    const data = { year, step, postedOn, termOn, ...(recorded && { recorded }) }
    return { action: recorded ? 'correct_posting' : 'post_notice', reason: '', data }
  })
}

/** The letter of the day that the page showed was not posted after all: as long as nothing rests on it, its notice is due again. */
export function takeBackPosting({
  reason,
  seen,
  ...acting
}: Acting & { seen: string; reason: string }): Result {
  const shown = () => recordedOn(acting.reportingYearId, seen)
  return act(acting, shown, (tx, { open, step, year }) => {
    dropPosting(tx, open.deadline, { step, byMail: (open.logged.get(step)?.mails.size ?? 0) > 0 })
    return { action: 'take_back_posting', reason, data: { year, step, recorded: seen } }
  })
}

/** The letter that was posted last, as long as nothing rests on it. */
export function mendablePosting(reportingYearId: string) {
  const posting = postingOf(reportingYearId)
  if (!posting || restingOn(posting)) return undefined
  const { step, postedOn } = posting
  return { step, postedOn }
}

type Done = {
  action: 'post_notice' | 'correct_posting' | 'take_back_posting'
  reason: string
  data: Readonly<Record<string, string | number>>
}

/** One transaction: who acts, on the notice as the page showed it, and the event of what was done. */
function act(
  { reportingYearId, person, now }: Acting,
  shown: () => Posting | PostRefusal,
  work: (tx: Tx, posting: Posting) => Done | PostRefusal,
): Result {
  return orRollBack((tx): Result => {
    const posting = hasRole(person, 'officer') ? shown() : 'wrong_role'
    if (typeof posting === 'string') return refuse(tx, reportingYearId, posting)
    const done = work(tx, posting)
    if (typeof done === 'string') return refuse(tx, reportingYearId, done)
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'reportingYear',
      recordId: reportingYearId,
      dossierId: posting.open.deadline.dossierId,
      fromState: null,
      toState: null,
      ...done,
    })
    return { ok: true }
  })
}

function refuse(tx: Tx, recordId: string, refusal: PostRefusal): Result {
  const isSurprise = refusal === 'notice_not_due' || refusal === 'changed_meanwhile'
  const where = { machine: 'reportingYear', recordId } as const
  return { ok: false, refusal, ...(isSurprise && { meanwhile: latestOn(tx, where) }) }
}

function dueNotice(reportingYearId: string, today: string, seen: NoticeStep): Posting | PostRefusal {
  const due = noticeToPost(reportingYearId, today)
  if (!due) return 'notice_not_due'
  return due.step === seen ? due : 'changed_meanwhile'
}

/** The letter recorded under a day, as long as nothing rests on it. */
function recordedOn(reportingYearId: string, day: string, step?: NoticeStep): Posting | PostRefusal {
  const posting = postingOf(reportingYearId, day)
  if (!posting || (step && posting.step !== step)) return 'changed_meanwhile'
  return restingOn(posting) ?? posting
}

/** The later step that has told somebody of what follows from the letter. */
function restingOn({ open, step }: Pick<Posting, 'open' | 'step'>): Resting | undefined {
  const later = step === 'notice_1' ? (['notice_2', 'hold_proposal'] as const) : (['hold_proposal'] as const)
  const told = later.find((name) => toldAnybody(open.logged.get(name)))
  return told && `followed_by_${told}`
}

/** A letter as recorded: the one of this day, or the last. */
function postingOf(reportingYearId: string, day?: string) {
  const open = openObligations().find(({ deadline }) => deadline.subjectId === reportingYearId)
  const posted = open && postedNotices(open).findLast(({ postedOn }) => !day || postedOn === day)
  if (!open || !posted || open.deadline.year === null) return undefined
  const { step, postedOn } = posted
  const due = stepsFor(open.deadline, settingsByPeriod()(open.periodId), open.logged).find(
    (known) => known.step === step,
  )
  if (!due) return undefined
  const since = latest(due.on, open.logged.get(step)?.failedOn ?? null)
  return { open, step, since, postedOn, year: open.deadline.year }
}

/** The day the letter of this notice was drawn first; one that was written elsewhere has none. */
function letterDrawnOn(tx: Tx, { open, since, year }: Posting): string | null {
  const { dossierId } = open.deadline
  const drawnAt = firstDrawnSince(tx, { kind: 'dunning-notice', dossierId, year }, startOfDay(since))
  return drawnAt && dayInZurich(drawnAt)
}
