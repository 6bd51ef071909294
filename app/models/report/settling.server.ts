import { and, eq, inArray, max } from 'drizzle-orm'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import { settle } from '#app/domain/contribution/settlement.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year.ts'
import type { Rappen } from '#app/domain/money.ts'
import { countedFunds } from '#app/domain/report/report.ts'
import { openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { type EffectContext, type FollowUp, idOf } from '#app/models/effect.server.ts'
import { queueTransitionMails } from '#app/models/mail/transition-mails.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { settlements } from '#db/schema/report.ts'
import { type ReportingYear, reportingYearById } from './report-facts.server.ts'
import { settlementTerms } from './report-figures.server.ts'

type Context = EffectContext<ReportingYear, ReportingYearFacts>

/** The settlement a year would have with these figures. */
function settlementOf({
  row,
  facts,
  dossier,
}: {
  row: ReportingYear
  facts: Pick<ReportingYearFacts, 'report' | 'agreed'>
  dossier: Dossier
}): PinnedSettlement {
  const { entitlement, paid, ...rule } = settlementTerms(row, dossier)
  const input = { entitlement, paid, ...countedFunds(facts.report, facts.agreed), ...rule }
  return { input, result: settle(input) }
}

/**
 * Computes and keeps the settlement; what was paid too much is claimed, what is lacking becomes a tranche. Tranches
 * not ordered yet lapse.
 */
export function settleYear(context: Context): FollowUp[] {
  const { tx, dossier, row, now } = context
  const unpaid = unpaidTranches(tx, row)
  const settlement = settlementOf(context)
  const { final, claim, topUp } = settlement.result
  tx.insert(settlements)
    .values({ reportingYearId: row.id, settlement, finalRappen: final, settledAt: now.toISOString() })
    .run()
  if (claim > 0) issueClaim(context, claim)
  if (topUp > 0) planTopUp(context, topUp)
  return unpaid.map(({ id }) => ({
    machine: 'tranche',
    id,
    action: 'cancel',
    reason: `Abrechnung ${row.year}, ${dossier.reference}`,
  }))
}

function issueClaim({ tx, dossier, row, person, now, today }: Context, amountRappen: Rappen) {
  const id = newId()
  tx.insert(claims)
    .values({
      id,
      dossierId: dossier.id,
      reportingYearId: row.id,
      amountRappen,
      decidedBy: reportingYearById(tx, row.id)?.decidedBy ?? idOf(person),
      issuedAt: now.toISOString(),
    })
    .run()
  openDeadline(tx, dossier, {
    kind: 'claim',
    subjectId: id,
    legalOn: addDays(today, programmeOf(dossier.periodId).settings.deadlines.claim),
    year: row.year,
    now,
  })
  queueTransitionMails(tx, {
    mails: [{ template: 'claim-issued', to: 'municipality' }],
    machine: 'claim',
    dossier,
    recordId: id,
    version: 0,
    about: { year: row.year, amountRappen },
    input: {},
    now,
  })
}

function planTopUp({ tx, dossier, row, today }: Context, amountRappen: Rappen) {
  const last = tx
    .select({ number: max(tranches.number) })
    .from(tranches)
    .where(and(eq(tranches.dossierId, dossier.id), eq(tranches.year, row.year)))
    .get()
  tx.insert(tranches)
    .values({
      id: newId(),
      dossierId: dossier.id,
      year: row.year,
      number: (last?.number ?? 0) + 1,
      kind: 'top_up',
      amountRappen,
      dueOn: addDays(today, programmeOf(dossier.periodId).settings.deadlines.claim),
    })
    .run()
}

function unpaidTranches(tx: Tx, { dossierId, year }: ReportingYear) {
  return tx
    .select({ id: tranches.id })
    .from(tranches)
    .where(
      and(
        eq(tranches.dossierId, dossierId),
        eq(tranches.year, year),
        inArray(tranches.state, ['planned', 'held', 'released']),
      ),
    )
    .all()
}
