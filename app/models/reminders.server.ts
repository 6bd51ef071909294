import { and, asc, eq, isNull, like } from 'drizzle-orm'
import { daysBetween } from '#app/domain/deadlines/calendar.ts'
import { dueSteps, type Step, type StepName, stepsOf } from '#app/domain/deadlines/reminder-steps.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { inTransaction, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'
import { calendarOf, type Deadline } from './deadlines.server.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { type Recipient, recipientsOf } from './people.server.ts'
import { programmeOf } from './programme.server.ts'
import { pathFor } from './transition-mails.server.ts'

/** What one pass does about one obligation, and why. */
export type Obligation = {
  deadlineId: string
  reference: string
  party: string
  year: number | null
  legalOn: string
  effectiveOn: string
  send: { step: StepName; on: string; to: string[] }[]
  skipped: { step: StepName; on: string }[]
  why: 'step_due' | 'nothing_due' | 'logged_already' | 'nobody_to_tell'
  nextOn: string | null
}

type Pass = { today: string; now: Date; dryRun?: boolean }

/**
 * One pass: whatever step of an open report has come and is not logged yet. After a standstill only the latest
 * step goes out, the others are logged as skipped; a second pass finds everything logged and sends nothing.
 */
export function remind({ today, now, dryRun = false }: Pass): Obligation[] {
  return inTransaction((tx) =>
    openReports(tx).map((open) => {
      const found = examine(tx, { ...open, today })
      if (!dryRun) queue(tx, { ...open, found, today, now })
      return described(open, found)
    }),
  )
}

type Open = { deadline: Deadline; dossier: Dossier; begun: boolean }
type Addressed = { step: Step; to: Recipient[] }
type Found = { send: Addressed[]; skipped: Addressed[]; logged: ReadonlySet<string>; next: Step | undefined }

/** Reports not filed yet: who has filed is told nothing. */
function openReports(tx: Tx): Open[] {
  return tx
    .select({ deadline: deadlines, begunAt: reportingYears.begunAt })
    .from(deadlines)
    .innerJoin(reportingYears, eq(reportingYears.id, deadlines.subjectId))
    .where(and(eq(deadlines.kind, 'annual_report'), isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
    .orderBy(asc(deadlines.effectiveOn), asc(deadlines.id))
    .all()
    .flatMap(({ deadline, begunAt }) => {
      const dossier = dossierById(tx, deadline.dossierId)
      return dossier ? [{ deadline, dossier, begun: begunAt !== null }] : []
    })
}

function examine(tx: Tx, { deadline, dossier, today }: Open & { today: string }): Found {
  const { reminders } = programmeOf(dossier.periodId, tx).settings
  const steps = stepsOf(deadline.effectiveOn, reminders)
  const logged = loggedSteps(tx, deadline)
  const { send, skipped } = dueSteps(steps, { today, logged })
  const addressed = (step: Step) => ({ step, to: recipients(tx, step, dossier) })
  return {
    send: send.map(addressed),
    skipped: skipped.map(addressed),
    logged,
    next: steps.find(({ on }) => on > today),
  }
}

/** An extension begins a new sequence: the steps before the new day count from there. */
function loggedSteps(tx: Tx, { id, sequence }: Deadline): Set<string> {
  const prefix = `reminder:${id}:${sequence}:`
  const rows = tx
    .select({ key: outbox.key })
    .from(outbox)
    .where(and(eq(outbox.deadlineId, id), like(outbox.key, `${prefix}%`)))
    .all()
  return new Set(rows.map(({ key }) => key.slice(prefix.length).split(':')[0] ?? ''))
}

function recipients(tx: Tx, { audience }: Step, { party }: Dossier): Recipient[] {
  return recipientsOf(audience === 'officer' ? 'officers' : 'municipality', party.leadBfsNumber, tx)
}

function queue(
  tx: Tx,
  { deadline, dossier, begun, found, today, now }: Open & { found: Found; today: string; now: Date },
) {
  const { id, sequence, effectiveOn, year } = deadline
  const write = ({ step, to }: Addressed, state: 'queued' | 'skipped') => {
    for (const recipient of to)
      enqueueMail(tx, {
        key: `reminder:${id}:${sequence}:${step.step}:${recipient.id}`,
        template: templateOf(step.step),
        recipient,
        dossierId: dossier.id,
        deadlineId: id,
        state,
        facts: {
          party: dossier.party.name,
          reference: dossier.reference,
          year,
          dueOn: effectiveOn,
          daysLeft: daysBetween(today, effectiveOn),
          begun,
          path: pathFor(step.audience === 'officer' ? 'officers' : 'municipality', dossier.reference, year),
          minutes: MINUTES_FOR_A_REPORT,
          calendar: calendarOf(deadline),
        },
        now,
      })
  }
  for (const addressed of found.send) write(addressed, 'queued')
  for (const addressed of found.skipped) write(addressed, 'skipped')
}

/** How long a report takes that is kept up over the year. */
const MINUTES_FOR_A_REPORT = 60

function templateOf(step: StepName): MailTemplate {
  if (step === 'notice_1') return 'report-notice-first'
  if (step === 'notice_2') return 'report-notice-second'
  return step === 'hold_proposal' ? 'payment-hold-proposed' : 'report-reminder'
}

function described({ deadline, dossier }: Open, { send, skipped, logged, next }: Found): Obligation {
  return {
    deadlineId: deadline.id,
    reference: dossier.reference,
    party: dossier.party.name,
    year: deadline.year,
    legalOn: deadline.legalOn,
    effectiveOn: deadline.effectiveOn,
    send: send.map(({ step, to }) => ({ step: step.step, on: step.on, to: to.map(({ email }) => email) })),
    skipped: skipped.map(({ step }) => ({ step: step.step, on: step.on })),
    why: reasonFor(send, logged),
    nextOn: next?.on ?? null,
  }
}

function reasonFor(send: Addressed[], logged: ReadonlySet<string>): Obligation['why'] {
  if (send.length === 0) return logged.size > 0 ? 'logged_already' : 'nothing_due'
  return send.some(({ to }) => to.length > 0) ? 'step_due' : 'nobody_to_tell'
}
