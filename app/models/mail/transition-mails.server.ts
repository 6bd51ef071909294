import { today } from '#app/domain/deadlines/calendar.ts'
import { isTelling } from '#app/domain/deadlines/reminder-mails.ts'
import { stepsFor } from '#app/domain/deadlines/reminder-plan.ts'
import { type Audience, type PlannedMail, sideOf } from '#app/domain/lifecycle/mails.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { Tx } from '#db/client.server.ts'
import { contactRecipients } from './contact-mails.server.ts'
import { enqueueForEach } from './outbox.server.ts'
import { mailRecipients } from './recipients.server.ts'
import { deadlineFor, factsOf, pageOf, type Told } from './transition-mail-facts.server.ts'

type Queued = Told & {
  mails: readonly PlannedMail[]
  /** Before the transition: with the record it names the event. */
  version: number
  /** Who takes the step. */
  actor?: string | undefined
}

/** They ask for another signature than the one just given, or tell of it: not to whoever gave it. */
const TO_OTHERS: ReadonlySet<Audience> = new Set(['otherSignatories', 'awaitedSignatories'])

/** Queues the mails of a transition: one per person and event, each with a link for its reader. */
export function queueTransitionMails(tx: Tx, told: Queued) {
  const { mails, machine, dossier, recordId, version, now } = told
  for (const { template, to } of mails.filter((mail) => !isToldByAReminder(mail, told))) {
    const facts = factsOf(template, told)
    const deadlineId = isTelling(template) ? deadlineFor(template, told)?.id : undefined
    enqueueForEach(tx, readersOf(tx, to, told), {
      key: `${machine}:${recordId}:${version}`,
      template,
      dossierId: dossier.id,
      ...(deadlineId && { deadlineId }),
      facts: { ...facts, path: `/${sideOf(to)}/dossiers/${dossier.reference}${pageOf(template, told)}` },
      now,
    })
  }
}

function readersOf(tx: Tx, audience: Audience, told: Queued) {
  if (audience === 'account-contacts') return contactRecipients(told.dossier)
  const day = today(told.now)
  const without = TO_OTHERS.has(audience) ? told.actor : undefined
  return municipalitiesFor(audience, told).flatMap((leadBfsNumber) =>
    mailRecipients(tx, { audience, leadBfsNumber, day, without }),
  )
}

/** The municipality, or those, whose people a mail goes to; the lead's where it goes to the canton. */
function municipalitiesFor(to: Audience, { about: { members }, dossier }: Told): readonly number[] {
  switch (to) {
    case 'newLead':
      return members?.newLead ?? []
    case 'joiningMembers':
      return members?.joining ?? []
    case 'leavingMembers':
      return members?.leaving ?? []
    case 'awaitedSignatories':
      return members?.awaited ?? []
    default:
      return [dossier.party.leadBfsNumber]
  }
}

/** A report that opens when a step of its deadline has come: the reminder of that step says the same, and how long. */
function isToldByAReminder({ template }: PlannedMail, told: Told): boolean {
  if (template !== 'report-opened') return false
  const deadline = deadlineFor(template, told)
  const { settings } = programmeOf(told.dossier.periodId)
  const day = today(told.now)
  return deadline !== undefined && stepsFor(deadline, settings, new Map()).some(({ on }) => on <= day)
}
