import { openOf } from '#app/domain/claim-bookings.ts'
import { lastInstantOf } from '#app/domain/deadlines/calendar.ts'
import { daysLeft, keptTerm, termAhead } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { NoticeStep, Step } from '#app/domain/deadlines/reminder-steps.ts'
import { ASKS_FOR_A_PAPER } from '#app/domain/lifecycle/points.ts'
import type { Rappen } from '#app/domain/money.ts'
import { counterpartyAt, partyNamed } from '#app/models/dossier/counterparty.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { bookingsOfClaim } from '#app/models/money/claim-bookings.server.ts'
import type { MailFacts, MailLetter } from '#emails/facts.ts'
import { calendarOf } from './deadlines.server.ts'
import type { Obligation } from './obligations.server.ts'

/** What every mail about an obligation tells; `newDueOn` is the day its notice sets, or the one before it has set. */
export function factsOf(
  open: Obligation,
  today: string,
  newDueOn: string | null = termAhead(open.deadline.termOn, today),
): Partial<MailFacts> {
  const { kind, year, effectiveOn } = open.deadline
  const paper = asksForAPaper(open)
  return {
    party: partyNamed({ party: open.partyRecord }, lastInstantOf(today)),
    reference: open.reference,
    year,
    dueOn: effectiveOn,
    newDueOn,
    daysLeft: daysLeft({ dueOn: effectiveOn, termOn: newDueOn }, today),
    begun: open.begun,
    nothingToHold: kind === 'annual_report' && !open.holdable,
    paper,
    minutes: paper ? PAPER_MINUTES : MINUTES[kind],
    amountRappen: stillOwed(open),
    paymentReference: open.paymentReference,
    calendar: calendarOf(open.deadline),
  }
}

/** What of a claim is neither paid nor set off by now: nobody is asked for it once more. */
function stillOwed({ amountRappen, deadline: { subjectId, dossierId } }: Obligation): Rappen | null {
  if (amountRappen === null) return null
  return openOf({ amountRappen, bookings: bookingsOfClaim({ id: subjectId, dossierId }) })
}

/** The last day that was set for a notice or counts by now: what it sets next is never earlier. */
export function termBefore(
  { logged, deadline }: Pick<Obligation, 'logged' | 'deadline'>,
  step: NoticeStep,
): string | null {
  const set = logged.get(step)?.termOn ?? null
  return set === null ? deadline.termOn : keptTerm(set, deadline.termOn)
}

/** The day a notice reached somebody, by mail or by post. */
export function noticeDayOf({ logged }: Pick<Obligation, 'logged'>, step: NoticeStep): string | null {
  return logged.get(step)?.reachedOn ?? null
}

/** The completion request is for one paper, and all else stays as it was filed. */
function asksForAPaper({ state, deadline: { kind, dossierId, year } }: Obligation): boolean {
  if (kind !== 'completion_request') return false
  const reports = recordsIn(dossierId, 'reportingYears')
  return (year === null ? state : reports.find((one) => one.year === year)?.state) === ASKS_FOR_A_PAPER
}

const PAPER_MINUTES = 10

/** About how long the task takes; a report is kept up over the year. */
const MINUTES: Record<DeadlineKind, number | null> = {
  annual_report: 60,
  completion_request: 30,
  resolution: 15,
  signature: 20,
  claim: null,
  end_of_agreement: null,
}

/** Where the reader does what is asked: the officer decides on the hold, or without one; everybody else finds their task. */
export function pathFor(
  { reference, deadline: { kind, year }, holdable }: Pick<Obligation, 'reference' | 'deadline' | 'holdable'>,
  { audience }: Pick<Step, 'audience'>,
): string {
  if (audience === 'officer')
    return `/canton/dossiers/${reference}/reports/${year}/${holdable ? 'hold' : 'settle-ex-officio'}`
  return `/municipality/dossiers/${reference}${year === null ? PLACES[kind] : `/reports/${year}`}`
}

const PLACES: Record<DeadlineKind, string> = {
  annual_report: '',
  completion_request: '',
  resolution: '/documents',
  signature: '/agreement',
  claim: '',
  end_of_agreement: '',
}

/** The notices of a missing report go out as a letter too, to whoever the party is on that day. */
export function letterOf(open: Obligation, step: NoticeStep, today: string): MailLetter {
  const { partyRecord: party, deadline } = open
  const { name, contact } = counterpartyAt({ id: deadline.dossierId, party }, lastInstantOf(today))
  const { name: attention = '', street = '', postalCode = '', town = '' } = contact ?? {}
  return {
    notice: step === 'notice_1' ? 1 : 2,
    firstNoticeOn: step === 'notice_2' ? noticeDayOf(open, 'notice_1') : null,
    recipient: { name, attention, street, postalCode, town },
  }
}
