import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { keptTerm } from '#app/domain/deadlines/due.ts'
import { stepsFor } from '#app/domain/deadlines/reminder-plan.ts'
import { isNotice, latest, type NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { type UnfiledRefusal, unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { deadlineOf } from './deadlines.server.ts'
import { dropPosting, setTerm } from './notices.server.ts'
import { openObligations } from './obligations.server.ts'
import { drawnLetters, letterOn, noticeToPost, type Posting, termFrom } from './posted-notices.server.ts'
import { settingsByPeriod } from './reminders.server.ts'
import { toldAnybody } from './step-records.server.ts'

export type PostRefusal =
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'notice_not_due'
  | UnfiledRefusal
  | 'posted_too_early'
  | 'posted_before_drawn'
  | 'posted_in_the_future'
  | Resting
const SURPRISES: readonly PostRefusal[] = [
  'notice_not_due',
  'deadline_met',
  'report_not_due',
  'changed_meanwhile',
]
type Resting = `followed_by_${'notice_2' | 'hold_proposal'}`

type Acting = { reportingYearId: string; person: Person; now: Date }
/** `seen`: the notice that the page showed. */
type Recording = Acting & { postedOn: string; seen: NoticeStep }
/** `seen`: the day of the letter that the page showed. */
type Mending = Acting & { seen: string; reason: string }
type Result = { ok: true } | Refused<PostRefusal>

/** The officer has put the letter of the notice that is due into the post: from that day it counts as sent. */
export function recordPosting({ postedOn, seen, ...acting }: Recording): Result {
  const shown = () => dueNotice(acting.reportingYearId, dayOf(acting.now), seen)
  return act(acting, shown, (tx, posting) => {
    const entered = enter(tx, posting, { ...acting, postedOn })
    if (typeof entered === 'string') return entered
    return { action: 'post_notice', reason: '', data: entered }
  })
}

/** It was posted on another day than stands there, as long as nothing rests on it. */
export function correctPosting({
  postedOn,
  seen,
  reason,
  ...acting
}: Mending & { postedOn: string }): Result {
  const shown = () => recordedOn(acting.reportingYearId, seen)
  return act(acting, shown, (tx, posting) => {
    const entered = enter(tx, posting, { ...acting, postedOn })
    if (typeof entered === 'string') return entered
    return { action: 'correct_posting', reason, data: { ...entered, recorded: seen } }
  })
}

/** The letter of the day that the page showed was not posted after all: as long as nothing rests on it, its notice is due again. */
export function takeBackPosting({ reason, seen, ...acting }: Mending): Result {
  const shown = () => recordedOn(acting.reportingYearId, seen)
  return act(acting, shown, (tx, { open, step, year }) => {
    dropPosting(tx, open.deadline, { step, now: acting.now })
    return { action: 'take_back_posting', reason, data: { year, step, recorded: seen } }
  })
}

/** The letters that were posted and on which nothing rests: their day can be corrected, their record taken back. */
export function mendablePostings(reportingYearId: string): { step: NoticeStep; postedOn: string }[] {
  return postingsOf(reportingYearId)
    .filter((posting) => !restingOn(posting))
    .map(({ step, postedOn }) => ({ step, postedOn }))
}

/**
 * What is recorded of a posting: the letter that was drawn last before it, or where none was, one of its own day. The
 * day of posting is none before the letter was needed or was drawn. The term counts from it or from the day that the
 * letter names, whichever is later.
 */
function enter(tx: Tx, posting: Posting, { postedOn, person, now }: Acting & { postedOn: string }) {
  const { open, step, since, year } = posting
  if (postedOn > dayOf(now)) return 'posted_in_the_future'
  if (postedOn < since) return 'posted_too_early'
  const drawn = drawnLetters(posting)
  const posted = drawn.findLast(({ drawnOn }) => drawnOn <= postedOn)
  if (drawn.length > 0 && !posted) return 'posted_before_drawn'
  const letter = posted?.letter ?? letterOn(posting, postedOn)
  const termOn = keptTerm(termFrom(posting, postedOn), letter.newDueOn)
  setTerm(tx, open.deadline, { step, termOn, posted: { on: postedOn, by: person.id, letter }, now })
  return { year, step, postedOn, termOn, ...(posted && { letter: posted.fingerprint }) }
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
    recordAct(tx, {
      person,
      now,
      machine: 'reportingYear',
      recordId: reportingYearId,
      dossierId: posting.open.deadline.dossierId,
      ...done,
    })
    return { ok: true }
  })
}

function refuse(tx: Tx, recordId: string, refusal: PostRefusal): Result {
  const isSurprise = SURPRISES.includes(refusal)
  const where = { machine: 'reportingYear', recordId } as const
  return { ok: false, refusal, ...(isSurprise && { meanwhile: latestOn(tx, where) }) }
}

function dueNotice(reportingYearId: string, today: string, seen: NoticeStep): Posting | PostRefusal {
  const due = noticeToPost(reportingYearId, today)
  const deadline = deadlineOf(reportingYearId, 'annual_report')
  if (!due) return (deadline && unfiledRefusal('notice', deadline, today)) ?? 'notice_not_due'
  return due.step === seen ? due : 'changed_meanwhile'
}

/** The letter recorded under a day, as long as nothing rests on it. */
function recordedOn(reportingYearId: string, day: string): Posting | PostRefusal {
  const posting = postingsOf(reportingYearId).find(({ postedOn }) => postedOn === day)
  return posting ? (restingOn(posting) ?? posting) : 'changed_meanwhile'
}

/** The later step that has told somebody of what follows from the letter. */
function restingOn({ open, step }: Pick<Posting, 'open' | 'step'>): Resting | undefined {
  const later = step === 'notice_1' ? (['notice_2', 'hold_proposal'] as const) : (['hold_proposal'] as const)
  const told = later.find((name) => toldAnybody(open.logged.get(name)))
  return told && `followed_by_${told}`
}

/** The letters of the day that counts now, as recorded. */
function postingsOf(reportingYearId: string): (Posting & { postedOn: string })[] {
  const open = openObligations().find(({ deadline }) => deadline.subjectId === reportingYearId)
  if (!open || open.deadline.year === null) return []
  const { deadline, logged, periodId } = open
  const { year } = open.deadline
  return stepsFor(deadline, settingsByPeriod()(periodId), logged).flatMap(({ step, on }) => {
    const { postedOn = null, failedOn = null } = logged.get(step) ?? {}
    if (!isNotice(step) || postedOn === null) return []
    return [{ open, step, since: latest(on, failedOn), postedOn, year }]
  })
}
