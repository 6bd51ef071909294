import { startOfDay } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { stepsFor } from '#app/domain/deadlines/reminder-plan.ts'
import { dueSteps, type Step, type StepName } from '#app/domain/deadlines/reminder-steps.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { renewMails } from '#app/models/mail/outbox.server.ts'
import { withdrawStaleMails } from '#app/models/mail/outbox-delivery.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { inTransaction } from '#db/client.server.ts'
import type { Obligation } from './obligations.server.ts'
import { owedOn } from './owed.server.ts'
import { type Contact, type Reach, reachOn } from './reach.server.ts'
import { type Addressed, type Examined, mailsFor } from './reminder-mails.server.ts'
import { type Logged, toldAnybody } from './step-records.server.ts'

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
  /** The steps on record; `told` is false where one was skipped, or its mails failed. */
  logged: { step: string; at: string; told: boolean; reachedOn: string | null }[]
  /** Everybody of the municipality, and who stands in. */
  contacts: Contact[]
  why: 'step_due' | 'nothing_due' | 'logged_already' | 'nobody_to_tell'
  nextOn: string | null
}

type Pass = { today: string; now: Date; dryRun?: boolean }

/**
 * One pass: whatever step of an open obligation has come and is not on record yet. After a standstill only the latest
 * step goes out, the others are logged as skipped; a second pass finds everything on record and sends nothing. What an
 * earlier day wrote and no mail server has taken yet is written anew, or withdrawn where it is not true any more.
 */
export function remind({ today, now, dryRun = false }: Pass): Reminded[] {
  return inTransaction((tx) => {
    const reach = reachOn(today)
    const settingsOf = settingsByPeriod()
    const examined = owedOn(today).map((open) =>
      examine(open, { today, reach, settings: settingsOf(open.periodId) }),
    )
    if (!dryRun) {
      renewMails(
        tx,
        examined.flatMap((found) => mailsFor(tx, found, { today, now })),
      )
      withdrawStaleMails(tx, today)
    }
    return examined.map((found) => described(found, reach))
  })
}

type Given = { today: string; reach: Reach; settings: ProgrammeSettings }

function examine(open: Obligation, { today, reach, settings }: Given): Examined {
  const steps = stepsFor(open.deadline, settings, open.logged)
  const { current, send, skipped } = dueSteps(steps, { today, records: open.logged })
  const roles = settings.reminderRecipients[open.deadline.kind]
  const addressed = (step: Step) => ({
    step,
    to: step.audience === 'officer' ? reach.officers : reach.municipality(open.leadBfsNumber, roles),
  })
  const midnight = startOfDay(today).toISOString()
  const only = (standing: Standing) => (step: Step) => ({
    step,
    to: addressed(step).to.filter(
      ({ id }) => standingOf(open.logged.get(step.step), id, midnight) === standing,
    ),
  })
  return {
    open,
    settings,
    send: send.map(only('to_be_told')),
    renew: current.map(only('stale')),
    skipped: skipped.map(addressed),
    next: steps.find(({ on }) => on > today),
  }
}

type Standing = 'to_be_told' | 'stale' | 'settled'

/** Nobody has written to a person yet, or a mail of an earlier day has not gone: the next day is another try. */
function standingOf(logged: Logged | undefined, id: string, midnight: string): Standing {
  const mail = logged?.mails.get(id)
  if (!mail) return 'to_be_told'
  if (mail.writtenAt >= midnight) return 'settled'
  if (mail.state === 'queued') return 'stale'
  return mail.state === 'failed' || mail.state === 'withdrawn' ? 'to_be_told' : 'settled'
}

export function settingsByPeriod() {
  const known = new Map<string, ProgrammeSettings>()
  return (periodId: string): ProgrammeSettings => {
    const settings = known.get(periodId) ?? programmeOf(periodId).settings
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
    logged: [...open.logged].map(([step, logged]) => ({
      step,
      at: logged.at,
      reachedOn: logged.reachedOn,
      told: toldAnybody(logged),
    })),
    contacts: reach.contacts(open.leadBfsNumber),
    why: reasonFor(send, open.logged.size),
    nextOn: next?.on ?? null,
  }
}

function reasonFor(send: Addressed[], logged: number): Reminded['why'] {
  if (send.length === 0) return logged > 0 ? 'logged_already' : 'nothing_due'
  return send.some(({ to }) => to.length > 0) ? 'step_due' : 'nobody_to_tell'
}
