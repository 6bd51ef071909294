import { addDays, today as dayOf, daysBetween, nextWorkingDay } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { stepsFor, templateOf } from '#app/domain/deadlines/reminder-plan.ts'
import { dueSteps, type Step, type StepName } from '#app/domain/deadlines/reminder-steps.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import type { ProgrammeSettings } from '#app/domain/programme.ts'
import { inTransaction, type Tx } from '#db/client.server.ts'
import type { MailFacts, MailLetter } from '#emails/facts.ts'
import { calendarOf } from './deadlines.server.ts'
import { type Contact, type Logged, type Obligation, openObligations, reachOn } from './obligations.server.ts'
import { enqueueMails, type NewMail } from './outbox.server.ts'
import type { Recipient } from './people.server.ts'
import { pointsAskedOf } from './points.server.ts'
import { programmeOf } from './programme.server.ts'

/** What one pass does about one obligation, and why. */
export type Reminded = {
  deadlineId: string
  kind: DeadlineKind
  reference: string
  party: string
  year: number | null
  legalOn: string
  effectiveOn: string
  send: { step: StepName; on: string; to: string[] }[]
  skipped: { step: StepName; on: string }[]
  /** The steps on record; `told` is false where one was skipped because a later one had come. */
  logged: ({ step: string } & Logged)[]
  /** Everybody of the municipality, and who stands in. */
  contacts: Contact[]
  why: 'step_due' | 'nothing_due' | 'logged_already' | 'nobody_to_tell'
  nextOn: string | null
}

type Pass = { today: string; now: Date; dryRun?: boolean }

/**
 * One pass: whatever step of an open obligation has come and is not logged yet. After a standstill only the latest
 * step goes out, the others are logged as skipped; a second pass finds everything logged and sends nothing.
 */
export function remind({ today, now, dryRun = false }: Pass): Reminded[] {
  return inTransaction((tx) => {
    const reach = reachOn(tx, today)
    const settingsOf = settingsByPeriod(tx)
    const examined = openObligations(tx).map((open) =>
      examine(open, { today, reach, settings: settingsOf(open.periodId) }),
    )
    if (!dryRun)
      enqueueMails(
        tx,
        examined.flatMap((found) => mailsFor(found, { today, now })),
      )
    return examined.map((found) => described(found, reach))
  })
}

type Addressed = { step: Step; to: Recipient[] }
type Examined = {
  open: Obligation
  settings: ProgrammeSettings
  send: Addressed[]
  skipped: Addressed[]
  next: Step | undefined
}
type Given = { today: string; reach: ReturnType<typeof reachOn>; settings: ProgrammeSettings }

function examine(open: Obligation, { today, reach, settings }: Given): Examined {
  const steps = stepsFor(open.deadline, settings)
  const { send, skipped } = dueSteps(steps, { today, logged: new Set(open.logged.keys()) })
  const roles = settings.reminderRecipients[open.deadline.kind]
  const addressed = (step: Step) => ({
    step,
    to: step.audience === 'officer' ? reach.officers : reach.municipality(open.leadBfsNumber, roles),
  })
  return {
    open,
    settings,
    send: send.map(addressed),
    skipped: skipped.map(addressed),
    next: steps.find(({ on }) => on > today),
  }
}

type When = { today: string; now: Date }

function mailsFor(found: Examined, when: When): NewMail[] {
  const mails = ({ step, to }: Addressed, state: 'queued' | 'skipped') =>
    to.map((recipient) => mailOf(found, { step, recipient, state, ...when }))
  return [
    ...found.send.flatMap((addressed) => mails(addressed, 'queued')),
    ...found.skipped.flatMap((addressed) => mails(addressed, 'skipped')),
  ]
}

type Wanted = When & { step: Step; recipient: Recipient; state: 'queued' | 'skipped' }

function mailOf({ open, settings }: Examined, { step, recipient, state, today, now }: Wanted): NewMail {
  const { id, sequence, kind, dossierId } = open.deadline
  const template = templateOf(kind, step.step)
  return {
    key: `reminder:${id}:${sequence}:${step.step}:${recipient.id}`,
    template,
    recipient,
    dossierId,
    deadlineId: id,
    state,
    facts: {
      ...factsOf(open, today),
      path: pathFor(open, step),
      addition: settings.mailAdditions[template]?.[recipient.language] || null,
      noticesBefore: noticesOf(open),
      items: stillAsked(open),
      letter: letterOf(open, step, { settings, today }),
    },
    now,
  }
}

/** What every mail about an obligation tells. */
export function factsOf(open: Obligation, today: string): Partial<MailFacts> {
  const { kind, year, effectiveOn } = open.deadline
  return {
    party: open.party,
    reference: open.reference,
    year,
    dueOn: effectiveOn,
    daysLeft: daysBetween(today, effectiveOn),
    begun: open.begun,
    minutes: MINUTES[kind],
    amountRappen: open.amountRappen,
    calendar: calendarOf(open.deadline),
  }
}

/** The points of a completion request that nobody has answered yet. */
function stillAsked({ deadline: { kind, dossierId, year } }: Obligation) {
  if (kind !== 'completion_request') return []
  return openPoints(pointsAskedOf({ dossierId, year })).map(({ section, text }) => ({ section, text }))
}

/** About how long the task takes; a report is kept up over the year. */
const MINUTES: Record<DeadlineKind, number | null> = {
  annual_report: 60,
  completion_request: 30,
  resolution: 15,
  signature: 20,
  claim: null,
  end_of_agreement: null,
}

/** Where the reader does what is asked: the officer decides on the hold, everybody else finds their task. */
export function pathFor(
  { reference, deadline: { kind, year } }: Pick<Obligation, 'reference' | 'deadline'>,
  { audience }: Pick<Step, 'audience'>,
): string {
  if (audience === 'officer') return `/canton/dossiers/${reference}/reports/${year}/hold`
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

/** The notices of a missing report go out as a letter too; the new day is that of the next step. */
function letterOf(
  { deadline, logged, contactName, street, postalCode, town }: Obligation,
  { step, on }: Step,
  { settings, today }: { settings: ProgrammeSettings; today: string },
): MailLetter | null {
  if (deadline.kind !== 'annual_report' || (step !== 'notice_1' && step !== 'notice_2')) return null
  const { secondNoticeAfterDays, holdProposalAfterDays } = settings.reminders
  const wait = step === 'notice_1' ? secondNoticeAfterDays : holdProposalAfterDays
  const first = logged.get('notice_1')
  return {
    notice: step === 'notice_1' ? 1 : 2,
    newDueOn: nextWorkingDay(addDays(on > today ? on : today, wait - 1)),
    firstNoticeOn: step === 'notice_2' && first?.told ? dayOf(new Date(first.at)) : null,
    recipient: { attention: contactName, street, postalCode, town },
  }
}

/** How many notices have gone out before this pass; one that was skipped after a standstill is none. */
function noticesOf({ logged }: Obligation): number {
  return ['notice_1', 'notice_2'].filter((step) => logged.get(step)?.told).length
}

function settingsByPeriod(tx: Tx) {
  const known = new Map<string, ProgrammeSettings>()
  return (periodId: string): ProgrammeSettings => {
    const settings = known.get(periodId) ?? programmeOf(periodId, tx).settings
    known.set(periodId, settings)
    return settings
  }
}

function described({ open, send, skipped, next }: Examined, reach: Given['reach']): Reminded {
  const { id, kind, year, legalOn, effectiveOn } = open.deadline
  return {
    deadlineId: id,
    kind,
    reference: open.reference,
    party: open.party,
    year,
    legalOn,
    effectiveOn,
    send: send.map(({ step, to }) => ({ step: step.step, on: step.on, to: to.map(({ email }) => email) })),
    skipped: skipped.map(({ step }) => ({ step: step.step, on: step.on })),
    logged: [...open.logged].map(([step, logged]) => ({ step, ...logged })),
    contacts: reach.contacts(open.leadBfsNumber),
    why: reasonFor(send, open.logged.size),
    nextOn: next?.on ?? null,
  }
}

function reasonFor(send: Addressed[], logged: number): Reminded['why'] {
  if (send.length === 0) return logged > 0 ? 'logged_already' : 'nothing_due'
  return send.some(({ to }) => to.length > 0) ? 'step_due' : 'nobody_to_tell'
}
