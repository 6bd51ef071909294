import { dueDay } from '#app/domain/deadlines/due.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year-facts.ts'
import { provenIn } from '#app/domain/report/proven.ts'
import { countedFunds } from '#app/domain/report/report.ts'
import { basisOfAccounts, type ExOfficio } from '#app/domain/report/settlement-basis.ts'
import { cancelDeadline, giveDayAnew } from '#app/models/deadlines/deadline-changes.server.ts'
import {
  cancelCompletionRequests,
  repeatCompletionRequest,
} from '#app/models/dossier/completion-requests.server.ts'
import { counterpartyAt } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { type EffectContext, type FollowUp, idOf } from '#app/models/effect.server.ts'
import { type ReportingYear, settlementFor } from './report-facts.server.ts'
import { keepSettlement } from './settling.server.ts'

type Context = EffectContext<ReportingYear, ReportingYearFacts>

/** Settles on what was filed, never on a draft, and on what the canton counts beside it. */
export function settleExOfficio(context: Context): FollowUp[] {
  const { filed, agreed } = context.facts
  const proven = provenIn(filed, context.input.corrections)
  const basis = { ...basisOfAccounts(proven, agreed), exOfficio: decisionOf(context) }
  return keepSettlement(context, countedFunds(proven, agreed), basis)
}

/** Nothing is asked of the municipality for the year any more. */
export function awaitNoLonger({ tx, dossier, row, now }: Context) {
  cancelDeadline(tx, row.id, now)
  cancelCompletionRequests(tx, { dossierId: dossier.id, year: row.year, now })
}

/** A report that never came is due once more, by another day. */
export function dueAgain({
  tx,
  row,
  facts,
  input: { dueOn: wished = '', reason = '' },
  person,
  now,
}: Context) {
  const dueOn = dueDay(wished, facts.extensionRule.weekendRule).effectiveOn
  giveDayAnew(tx, { subjectId: row.id, dueOn, reason, personId: idOf(person) }, now)
}

/** What was to be completed in a report is asked for once more, by another day. */
export function askAgain({ tx, dossier, row, input: { dueOn = '' }, person, now }: Context) {
  const endedAt = settlementFor(row)?.settledAt
  if (!endedAt) throw new Error('A year without a settlement is waited for again')
  repeatCompletionRequest(tx, { dossier, year: row.year, endedAt, dueOn, person, now })
}

function decisionOf({ facts: { silence }, input, person, dossier, now }: Context): ExOfficio {
  const { reason: reasons, legalRemedies } = input
  if (!silence || !reasons || !legalRemedies || !person)
    throw new Error('The guards let a settlement ex officio through that says not why')
  const { unanswered, awaitedUntil } = silence
  return {
    reasons,
    legalRemedies,
    unanswered,
    awaitedUntil,
    signedBy: person.name,
    recipient: recipientOf(dossier, now),
  }
}

function recipientOf(dossier: Dossier, now: Date): ExOfficio['recipient'] {
  const { name, contact } = counterpartyAt(dossier, now.toISOString())
  const { name: attention = '', street = '', postalCode = '', town = '' } = contact ?? {}
  return { name, attention, street, postalCode, town }
}
