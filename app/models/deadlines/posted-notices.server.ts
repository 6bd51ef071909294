import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { stepsFor, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import { dueSteps, isNotice, type NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { completeFacts } from '#app/models/mail/outbox.server.ts'
import { appendEvent, latestOn, type Meanwhile } from '#app/models/records/audit.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import type { MailFacts } from '#emails/facts.ts'
import { noticesOf, type SentNotice, setTerm } from './notices.server.ts'
import { type Obligation, openObligations, reachOn } from './obligations.server.ts'
import { factsOf, letterOf, pathFor } from './reminder-facts.server.ts'
import { settingsByPeriod } from './reminders.server.ts'
import { toldAnybody } from './step-records.server.ts'

type Reader = Tx | typeof db

export type UnreachedNotice = {
  deadlineId: string
  reference: string
  party: string
  year: number
  step: NoticeStep
  /** Since when the notice is due. */
  dueOn: string
}

/** Notices of missing reports that reach nobody by mail: no address, or every mail of it failed. */
export function unreachedNotices(today: string): UnreachedNotice[] {
  return toBePosted(db, today).map(({ open, step, on, year }) => ({
    deadlineId: open.deadline.id,
    reference: open.reference,
    party: open.party,
    year,
    step,
    dueOn: on,
  }))
}

export type PostRefusal =
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'notice_not_due'
  | 'posted_too_early'
  | 'posted_in_the_future'
type Posting = {
  reportingYearId: string
  person: Person
  postedOn: string
  /** The notice that the page showed. */
  seen: NoticeStep
  now: Date
}
type Posted = { ok: true } | { ok: false; refusal: PostRefusal; meanwhile?: Meanwhile | null }

/** The officer has put the letter of a notice into the post: from that day it counts as sent. */
export function recordPosting({ reportingYearId, person, postedOn, seen, now }: Posting) {
  return orRollBack((tx): Posted => {
    const today = dayOf(now)
    const due = toBePosted(tx, today).find(({ open }) => open.deadline.subjectId === reportingYearId)
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    const meanwhile = () => latestOn(tx, { machine: 'reportingYear', recordId: reportingYearId })
    if (!due) return { ok: false, refusal: 'notice_not_due', meanwhile: meanwhile() }
    if (due.step !== seen) return { ok: false, refusal: 'changed_meanwhile', meanwhile: meanwhile() }
    if (postedOn > today) return { ok: false, refusal: 'posted_in_the_future' }
    if (postedOn < due.on) return { ok: false, refusal: 'posted_too_early' }
    const { open, step, year } = due
    const termOn = termOf(step, postedOn, settingsByPeriod(tx)(open.periodId))
    setTerm(tx, open.deadline, { step, termOn, posted: { on: postedOn, by: person.id } })
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'reportingYear',
      recordId: reportingYearId,
      dossierId: open.deadline.dossierId,
      action: 'post_notice',
      fromState: null,
      toState: null,
      reason: '',
      data: { year, step, postedOn, termOn },
    })
    return { ok: true }
  })
}

/** What the letter of the notice that is due says, where it is posted on a day. */
export function letterToPost(reportingYearId: string, { postedOn, now }: { postedOn: string; now: Date }) {
  const due = toBePosted(db, dayOf(now)).find(({ open }) => open.deadline.subjectId === reportingYearId)
  if (!due) return undefined
  const { open, step } = due
  return letterFacts(open, step, {
    postedOn,
    termOn: termOf(step, postedOn, settingsByPeriod(db)(open.periodId)),
  })
}

/** The letter of a notice as it was posted: of this step, or the last one. */
export function postedLetter(reportingYearId: string, step: NoticeStep | undefined) {
  const open = openObligations(db).find(({ deadline }) => deadline.subjectId === reportingYearId)
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

type Due = { open: Obligation; step: NoticeStep; on: string; year: number }

function toBePosted(reader: Reader, today: string): Due[] {
  const reach = reachOn(reader, today)
  const settingsOf = settingsByPeriod(reader)
  return openObligations(reader).flatMap((open) => {
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
    return reachesNobody ? [{ open, step: current.step, on: current.on, year }] : []
  })
}
