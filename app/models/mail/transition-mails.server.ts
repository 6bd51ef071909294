import { today } from '#app/domain/deadlines/calendar.ts'
import { isTelling } from '#app/domain/deadlines/reminder-mails.ts'
import { stepsFor } from '#app/domain/deadlines/reminder-plan.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { type Audience, type MailTemplate, type PlannedMail, sideOf } from '#app/domain/lifecycle/mails.ts'
import {
  calendarOf,
  type Deadline,
  deadlineMetBy,
  deadlineOf,
  dueFactsOf,
  openRequestDeadline,
  signatureDeadline,
} from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { claimReference, programmeOf } from '#app/models/programme/programme.server.ts'
import { MAILS } from '#app/text/mails.ts'
import type { Tx } from '#db/client.server.ts'
import type { MailFacts } from '#emails/facts.ts'
import { mailRecipients } from './deputies.server.ts'
import { enqueueMail } from './outbox.server.ts'

/** The year a record is about, the amount its mails may name, and the number of an amendment. */
export type About = { year: number | null; amountRappen: number | null; amendment?: number }

type Told = {
  mails: readonly PlannedMail[]
  machine: string
  dossier: Dossier
  recordId: string
  /** Before the transition: with the record it names the event. */
  version: number
  about: About
  input: TransitionInput
  now: Date
}

/** Queues the mails of a transition: one per person and event, each with a link for its reader. */
export function queueTransitionMails(tx: Tx, told: Told) {
  const { mails, machine, dossier, recordId, version, now } = told
  const { leadBfsNumber } = dossier.party
  for (const { template, to } of mails.filter((mail) => !isToldByAReminder(mail, told))) {
    const facts = factsOf(template, told)
    const deadlineId = isTelling(template) ? deadlineFor(template, told)?.id : undefined
    for (const recipient of mailRecipients(tx, { audience: to, leadBfsNumber, day: today(now) }))
      enqueueMail(tx, {
        key: `${machine}:${recordId}:${version}:${recipient.id}`,
        template,
        recipient,
        dossierId: dossier.id,
        ...(deadlineId && { deadlineId }),
        facts: { ...facts, path: `${pathFor(to, dossier.reference)}${pageOf(template, told)}` },
        now,
      })
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

/** Where a reader finds the dossier. */
function pathFor(to: Audience, reference: string) {
  return `/${sideOf(to)}/dossiers/${reference}`
}

/** A mail tells the amount of its record where its words name one. */
function namesAmount(template: MailTemplate) {
  return MAILS[DEFAULT_LANGUAGE].mails[template].amount !== undefined
}

/** About how long the task of a mail takes. */
const MINUTES: Partial<Record<MailTemplate, number>> = {
  'application-returned': 30,
  'second-review-asked': 15,
  'agreement-issued': 20,
  'report-opened': 60,
  'report-returned': 20,
}

function factsOf(template: MailTemplate, told: Told): Partial<MailFacts> {
  const { dossier, about, input } = told
  return {
    party: dossier.party.name,
    reference: dossier.reference,
    year: about.year,
    reason: input.reason ?? null,
    items: [...(input.items ?? [])],
    amountRappen: namesAmount(template) ? about.amountRappen : null,
    paymentReference:
      template === 'claim-issued'
        ? claimReference(dossier.periodId, { reference: dossier.reference, year: about.year })
        : null,
    minutes: MINUTES[template] ?? null,
    dueOn: input.effectiveOn ?? null,
    owesYear: template === 'dossier-terminated' && hasOpenYear(dossier.id),
    ...dueFacts(template, told),
  }
}

/** A year of this dossier is still to be reported on or settled. */
function hasOpenYear(dossierId: string): boolean {
  return recordsIn(dossierId, 'reportingYears').some(({ state }) => state !== 'settled')
}

/** The day by which something is to be done, with its entry in the calendar; what was filed goes out of it. */
function dueFacts(template: MailTemplate, told: Told): Partial<MailFacts> {
  const deadline = deadlineFor(template, told)
  if (!deadline) return {}
  return {
    ...dueFactsOf(deadline, today(told.now)),
    calendar: calendarOf(deadline, { cancelled: deadline.metAt !== null }),
  }
}

function deadlineFor(template: MailTemplate, { recordId, dossier, about, now }: Told): Deadline | undefined {
  const where = { dossierId: dossier.id, year: about.year }
  switch (template) {
    case 'report-opened':
    case 'claim-issued':
    case 'claim-closed':
      return deadlineOf(recordId)
    case 'agreement-issued':
    case 'agreement-in-force':
      return signatureDeadline(dossier.id)
    case 'application-returned':
    case 'report-returned':
      return openRequestDeadline(where)
    case 'application-received':
    case 'report-received':
      return deadlineMetBy(where, now)
    default:
      return undefined
  }
}

/** A report with its settlement and an amendment have a page of their own in the dossier. */
function pageOf(template: MailTemplate, { machine, about: { year, amendment } }: Told) {
  if (amendment !== undefined) return `/amendments/${amendment}`
  const ofYear = machine === 'reportingYear' || template === 'claim-issued'
  return ofYear && year !== null ? `/reports/${year}` : ''
}
