import { today as dayOf, startOfDay } from '#app/domain/deadlines/calendar.ts'
import { stepsFor, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import {
  dueSteps,
  isNotice,
  latest,
  type NoticeStep,
  type StepName,
} from '#app/domain/deadlines/reminder-steps.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { completeFacts } from '#app/models/mail/outbox.server.ts'
import { appendEvent, latestOn, type Meanwhile } from '#app/models/records/audit.server.ts'
import { firstDrawnSince } from '#app/models/records/drawn-papers.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import type { MailFacts } from '#emails/facts.ts'
import { noticesOf, type SentNotice, setTerm } from './notices.server.ts'
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

export type PostRefusal =
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'notice_not_due'
  | 'posted_too_early'
  | 'posted_before_drawn'
  | 'posted_in_the_future'
type Posting = {
  reportingYearId: string
  person: Person
  postedOn: string
  /** The notice that the page showed, */
  seen: NoticeStep
  /** and the day that stood there for its letter; null where none did. */
  recorded?: string | null
  now: Date
}
type Posted = { ok: true } | { ok: false; refusal: PostRefusal; meanwhile?: Meanwhile | null }

/**
 * The officer has put the letter of a notice into the post: from that day it counts as sent. The day can be mended as
 * long as nothing rests on it; it is none before the letter was needed, or was drawn.
 */
export function recordPosting(posting: Posting) {
  const { reportingYearId, person, postedOn, recorded = null, now } = posting
  return orRollBack((tx): Posted => {
    const due = recorded
      ? mendable(reportingYearId)
      : toBePosted(dayOf(now)).find(({ open }) => open.deadline.subjectId === reportingYearId)
    const refusal = refusalOf(tx, posting, due)
    if (refusal) {
      const isSurprise = refusal === 'notice_not_due' || refusal === 'changed_meanwhile'
      const where = { machine: 'reportingYear', recordId: reportingYearId } as const
      return { ok: false, refusal, ...(isSurprise && { meanwhile: latestOn(tx, where) }) }
    }
    if (!due) return { ok: false, refusal: 'notice_not_due' }
    const { open, step, year } = due
    const termOn = termOf(step, postedOn, settingsByPeriod()(open.periodId))
    setTerm(tx, open.deadline, { step, termOn, posted: { on: postedOn, by: person.id } })
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'reportingYear',
      recordId: reportingYearId,
      dossierId: open.deadline.dossierId,
      action: recorded ? 'correct_posting' : 'post_notice',
      fromState: null,
      toState: null,
      reason: '',
      data: { year, step, postedOn, termOn, ...(recorded && { recorded }) },
    })
    return { ok: true }
  })
}

function refusalOf(
  tx: Tx,
  { person, postedOn, seen, recorded = null, now }: Posting,
  due: Due | undefined,
): PostRefusal | undefined {
  if (!hasRole(person, 'officer')) return 'wrong_role'
  if (!due) return 'notice_not_due'
  if (due.step !== seen || due.postedOn !== recorded) return 'changed_meanwhile'
  if (postedOn > dayOf(now)) return 'posted_in_the_future'
  if (postedOn < due.since) return 'posted_too_early'
  const drawnOn = letterDrawnOn(tx, due)
  return drawnOn !== null && postedOn < drawnOn ? 'posted_before_drawn' : undefined
}

/** The day the letter of this notice was drawn first; one that was written elsewhere has none. */
function letterDrawnOn(tx: Tx, { open, since, year }: Due): string | null {
  const { dossierId } = open.deadline
  const drawnAt = firstDrawnSince(tx, { kind: 'dunning-notice', dossierId, year }, startOfDay(since))
  return drawnAt && dayOf(new Date(drawnAt))
}

/** The letter that was posted last, as long as no later step has told anybody of what follows from it. */
export function mendablePosting(reportingYearId: string) {
  const found = mendable(reportingYearId)
  return found?.postedOn ? { step: found.step, postedOn: found.postedOn } : undefined
}

function mendable(reportingYearId: string): Due | undefined {
  const open = openObligations().find(({ deadline }) => deadline.subjectId === reportingYearId)
  const posted = open && noticesOf(open.deadline).at(-1)
  if (!open || !posted?.postedOn || open.deadline.year === null) return undefined
  const { step, postedOn } = posted
  const later: readonly StepName[] = step === 'notice_1' ? ['notice_2', 'hold_proposal'] : ['hold_proposal']
  if (later.some((name) => toldAnybody(open.logged.get(name)))) return undefined
  const due = stepsFor(open.deadline, settingsByPeriod()(open.periodId), open.logged).find(
    (known) => known.step === step,
  )
  if (!due) return undefined
  const since = latest(due.on, open.logged.get(step)?.failedOn ?? null)
  return { open, step, since, postedOn, year: open.deadline.year }
}

/** What the letter of the notice that is due says, where it is posted on a day. */
export function letterToPost(reportingYearId: string, { postedOn, now }: { postedOn: string; now: Date }) {
  const due = toBePosted(dayOf(now)).find(({ open }) => open.deadline.subjectId === reportingYearId)
  if (!due) return undefined
  const { open, step } = due
  return letterFacts(open, step, {
    postedOn,
    termOn: termOf(step, postedOn, settingsByPeriod()(open.periodId)),
  })
}

/** The letter of a notice as it was posted: of this step, or the last one. */
export function postedLetter(reportingYearId: string, step: NoticeStep | undefined) {
  const open = openObligations().find(({ deadline }) => deadline.subjectId === reportingYearId)
  const isAsked = (notice: SentNotice) => notice.postedOn !== null && (!step || notice.step === step)
  const posted = open && noticesOf(open.deadline).findLast(isAsked)
  return open && posted?.postedOn
    ? letterFacts(open, posted.step, { postedOn: posted.postedOn, termOn: posted.termOn })
    : undefined
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

type Due = { open: Obligation; step: NoticeStep; since: string; postedOn: string | null; year: number }

function toBePosted(today: string): Due[] {
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
    return [{ open, step: current.step, since, postedOn: null, year }]
  })
}
