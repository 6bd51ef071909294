import { countedParts } from '#app/domain/claim-bookings.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { ASKS_FOR_A_PAPER } from '#app/domain/lifecycle/points.ts'
import {
  calendarOf,
  type Deadline,
  deadlineMetBy,
  deadlineOf,
  dueFactsOf,
  openRequestDeadline,
  requestDeadlineCancelledAt,
  signatureDeadline,
} from '#app/models/deadlines/deadlines.server.ts'
import { bodyFacts } from '#app/models/dossier/chain-facts.server.ts'
import { partyNamed } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { stillAsked } from '#app/models/dossier/points.server.ts'
import { bookingsOfClaim } from '#app/models/money/claim-bookings.server.ts'
import { claimReference, programmeOf } from '#app/models/programme/programme.server.ts'
import { MAILS } from '#app/text/mails.ts'
import type { MailFacts } from '#emails/facts.ts'

/** The year a record is about, the amount its mails may name, and what an amendment is known by. */
export type About = {
  year: number | null
  amountRappen: number | null
  /** What of a tranche is set off. */
  offsetRappen?: number
  /** Of a claim: it was paid in instalments before the step. */
  hasPlan?: boolean
  amendment?: number
  /** Of an amendment: who leads, joins and leaves by it, and whose acceptance is still to come. */
  members?: Record<'newLead' | 'joining' | 'leaving' | 'awaited', readonly number[]>
  /** Of an amendment: from when it counts. */
  effectiveOn?: string
  /** A change of account, its two accounts as mails tell them, and the day from which the other one counts. */
  account?: string
  accounts?: string
  dueOn?: string | null
}

/** A transition, as its mails tell of it. */
export type Told = {
  machine: string
  dossier: Dossier
  recordId: string
  /** The state of the record before the transition. */
  fromState: string | null
  about: About
  input: TransitionInput
  now: Date
}

/** A mail tells the amount of its record where its words name one. */
function namesAmount(template: MailTemplate) {
  return MAILS[DEFAULT_LANGUAGE].mails[template].amount !== undefined
}

/** They ask for the payment of a claim, with its bill. */
const ASKING: ReadonlySet<MailTemplate> = new Set(['claim-issued', 'claim-open-again', 'claim-plan-ended'])

/** What they tell of other bodies that decide along. */
const BODIES: ReadonlySet<MailTemplate> = new Set([
  'contribution-set',
  'step-recorded',
  'step-referred-back',
  'step-taken-back',
])

/** What is given with the step is why it goes beyond the credit: that stays with the canton. */
const WITHOUT_REASON: ReadonlySet<MailTemplate> = new Set(['contribution-set'])

/** They tell a municipality from when it leads, joins or leaves. */
const OF_MEMBERS: ReadonlySet<MailTemplate> = new Set([
  'lead-proposed',
  'lead-changed',
  'member-joining',
  'member-leaving',
  'member-joined',
  'member-left',
])

/** About how long the task of a mail takes. */
const MINUTES: Partial<Record<MailTemplate, number>> = {
  'application-returned': 30,
  'paper-asked': 10,
  'second-review-asked': 15,
  'agreement-issued': 20,
  'signed-copy-sent-back': 20,
  'report-opened': 60,
  'report-returned': 20,
}

export function factsOf(template: MailTemplate, told: Told): Partial<MailFacts> {
  const { dossier, about, input } = told
  return {
    party: partyNamed(dossier, told.now.toISOString()),
    reference: dossier.reference,
    year: about.year,
    reason: WITHOUT_REASON.has(template) ? null : (input.reason ?? null),
    body: BODIES.has(template) ? bodyFacts(dossier) : null,
    items: itemsOf(template, told),
    amountRappen: namesAmount(template) ? about.amountRappen : null,
    offsetRappen: about.offsetRappen ?? 0,
    setOffWith: setOffWith(told),
    instalments: instalmentsOf(told),
    planEnded: ASKING.has(template) && about.hasPlan === true,
    paymentReference: ASKING.has(template)
      ? claimReference(dossier.periodId, { reference: dossier.reference, year: about.year })
      : null,
    minutes: MINUTES[template] ?? null,
    dueOn: (OF_MEMBERS.has(template) ? about.effectiveOn : (input.effectiveOn ?? about.dueOn)) ?? null,
    owesYear: template === 'dossier-terminated' && hasOpenYear(dossier.id),
    paper: told.fromState === ASKS_FOR_A_PAPER,
    anew: template === 'report-approved' && isSettledAnew(told),
    ...dueFacts(template, told),
  }
}

/** The points that are asked, also where they are asked once more as they stand; or the accounts of a change. */
function itemsOf(template: MailTemplate, { dossier, about, input }: Told) {
  if (about.accounts) return [{ section: '', text: about.accounts }]
  if (template === 'report-awaited-again') return stillAsked({ dossierId: dossier.id, year: about.year })
  return [...(input.items ?? [])]
}

/** The tranche of the offset that the step has booked. */
function setOffWith({ machine, recordId, dossier, now }: Told): MailFacts['setOffWith'] {
  if (machine !== 'claim') return null
  const last = bookingsOfClaim({ id: recordId, dossierId: dossier.id }).at(-1)
  if (last?.kind !== 'offset' || last.bookedAt !== now.toISOString() || !last.borneBy) return null
  const { year, number } = last.borneBy
  return { year, number }
}

/** The parts of a plan with the days that count, as its page shows them. */
function instalmentsOf({ recordId, dossier, input: { instalments = [] } }: Told) {
  if (instalments.length === 0) return []
  const dueOn = deadlineOf(recordId, 'claim')?.effectiveOn ?? null
  const { weekendRule } = programmeOf(dossier.periodId).settings
  return countedParts(instalments, { dueOn, weekendRule })
}

/** A year of this dossier is still to be reported on or settled. */
function hasOpenYear(dossierId: string): boolean {
  return recordsIn(dossierId, 'reportingYears').some(({ state }) => state !== 'settled')
}

function isSettledAnew({ dossier, recordId }: Told): boolean {
  return recordsIn(dossier.id, 'settlements').some(
    ({ reportingYearId, supersededAt }) => reportingYearId === recordId && supersededAt !== null,
  )
}

/** The day by which something is to be done, with its entry in the calendar; what was filed goes out of it. */
function dueFacts(template: MailTemplate, told: Told): Partial<MailFacts> {
  const deadline = deadlineFor(template, told)
  if (!deadline) return {}
  return {
    ...dueFactsOf(deadline, today(told.now)),
    calendar: calendarOf(deadline, { cancelled: deadline.metAt !== null || deadline.cancelledAt !== null }),
  }
}

export function deadlineFor(
  template: MailTemplate,
  { recordId, dossier, about, now }: Told,
): Deadline | undefined {
  const where = { dossierId: dossier.id, year: about.year }
  switch (template) {
    case 'report-opened':
    case 'deadline-extended':
    case 'deadline-corrected':
    case 'claim-issued':
    case 'claim-reduced':
    case 'claim-open-again':
    case 'claim-planned':
    case 'claim-plan-ended':
    case 'claim-withdrawn':
    case 'claim-not-received':
    case 'claim-not-owed':
    case 'claim-closed':
      return deadlineOf(recordId)
    case 'agreement-issued':
    case 'agreement-withdrawn':
    case 'signed-copy-sent-back':
    case 'agreement-in-force':
      return signatureDeadline(dossier.id)
    case 'application-returned':
    case 'report-returned':
    case 'request-changed':
    case 'paper-asked':
      return openRequestDeadline(where)
    case 'report-awaited-again':
      return openRequestDeadline(where) ?? deadlineOf(recordId, 'annual_report')
    case 'request-cancelled':
      return requestDeadlineCancelledAt(where, now)
    case 'application-received':
    case 'report-received':
      return deadlineMetBy(where, now)
    default:
      return undefined
  }
}

/** A report with its settlement and an amendment have a page of their own in the dossier. */
export function pageOf(template: MailTemplate, { machine, dossier, about, input }: Told) {
  const { year, account } = about
  const amended = recordsIn(dossier.id, 'amendments').find(({ id }) => id === input.amendmentId)
  const amendment = about.amendment ?? amended?.number
  if (account !== undefined) return `/accounts/${account}`
  if (amendment !== undefined) return `/amendments/${amendment}`
  const ofYear = machine === 'reportingYear' || template === 'claim-issued'
  return ofYear && year !== null ? `/reports/${year}` : ''
}
