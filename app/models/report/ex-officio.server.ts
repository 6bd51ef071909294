import { and, eq } from 'drizzle-orm'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year.ts'
import { provenIn } from '#app/domain/report/proven.ts'
import { countedFunds } from '#app/domain/report/report.ts'
import { basisOfAccounts, type ExOfficio } from '#app/domain/report/settlement-basis.ts'
import { cancelDeadline, restoreDeadlines } from '#app/models/deadlines/deadline-changes.server.ts'
import { cancelCompletionRequests } from '#app/models/dossier/completion-requests.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { EffectContext, FollowUp } from '#app/models/effect.server.ts'
import { completionRequests } from '#db/schema/review.ts'
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

/** What the settlement had ended is asked for once more, by the days that were given. */
export function awaitAgain({ tx, dossier, row, now }: Context) {
  const endedAt = settlementFor(row)?.settledAt
  if (!endedAt) throw new Error('A year without a settlement was opened again')
  const { dossierId, year, closedAt } = completionRequests
  tx.update(completionRequests)
    .set({ closedAt: null })
    .where(and(eq(dossierId, dossier.id), eq(year, row.year), eq(closedAt, endedAt)))
    .run()
  restoreDeadlines(tx, { dossierId: dossier.id, year: row.year, endedAt }, now)
}

function decisionOf({ facts: { silence }, input, person, dossier }: Context): ExOfficio {
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
    recipient: recipientOf(dossier),
  }
}

function recipientOf({ party }: Pick<Dossier, 'party'>): ExOfficio['recipient'] {
  const { name, contactName: attention, street, postalCode, town } = party
  return { name, attention, street, postalCode, town }
}
