import { and, eq, inArray, isNull } from 'drizzle-orm'
import { settle, withWaiverOwed } from '#app/domain/contribution/settlement.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year-facts.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { countedFunds } from '#app/domain/report/report.ts'
import { basisOfAccounts, type SettlementBasis } from '#app/domain/report/settlement-basis.ts'
import { openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { type EffectContext, type FollowUp, idOf } from '#app/models/effect.server.ts'
import { queueTransitionMails } from '#app/models/mail/transition-mails.server.ts'
import { planTopUp } from '#app/models/money/money-effects.server.ts'
import { askedBackOf } from '#app/models/money/year-money.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { claims, settlements, tranches } from '#db/schema/money.ts'
import { type ReportingYear, reportingYearById } from './report-facts.server.ts'
import { settlementTerms } from './report-figures.server.ts'

type Context = EffectContext<ReportingYear, ReportingYearFacts>

/** Settles on the report, as corrected by the canton. */
export function settleYear(context: Context): FollowUp[] {
  const { report, agreed } = context.facts
  const basis = { ...basisOfAccounts(report, agreed), exOfficio: null }
  return keepSettlement(context, countedFunds(report, agreed), basis)
}

/**
 * Computes and keeps the settlement; what was paid too much is claimed, what is lacking becomes a tranche. Tranches
 * not ordered yet lapse, and what came open again of earlier claims is part of the new one.
 */
export function keepSettlement(
  context: Context,
  funds: ReturnType<typeof countedFunds>,
  basis: SettlementBasis,
): FollowUp[] {
  const { tx, dossier, row, now } = context
  const lapses = lapsing(context, `Abrechnung ${row.year}, ${dossier.reference}`)
  const { entitlement, paid, ...rule } = settlementTerms(row, dossier)
  const input = withWaiverOwed({ entitlement, paid, ...funds, ...rule })
  const settlement = { input, result: settle(input) }
  const { final, claim, topUp } = settlement.result
  const claimId = claim > 0 ? issueClaim(context, claim) : null
  tx.insert(settlements)
    .values({
      id: newId(),
      reportingYearId: row.id,
      settlement,
      basis,
      finalRappen: final,
      claimId,
      settledAt: now.toISOString(),
    })
    .run()
  const voided = rappen((rule.moved?.waived ?? 0) - (input.moved?.waived ?? 0))
  return [...lapses, ...waiversVoid(context, voided), ...(topUp > 0 ? topUpOf(context, topUp) : [])]
}

/** The waivers of a year by which nobody is let off anything any more, the last claim first. */
function waiversVoid({ row, dossier }: Context, voided: Rappen): FollowUp[] {
  let left: number = voided
  return askedBackOf(row)
    .reverse()
    .flatMap(({ claimId: id, waivedRappen }): FollowUp[] => {
      const amountRappen = rappen(Math.min(left, waivedRappen))
      left -= amountRappen
      if (amountRappen === 0) return []
      const input = { amountRappen, reason: `Abrechnung ${row.year}, ${dossier.reference}` }
      return [{ machine: 'claim', id, action: 'void_waiver', input }]
    })
}

/**
 * The year is decided on anew: its settlement does not count any more, what it asked for or planned falls away, and what
 * has moved stays for the next one.
 */
export function supersedeSettlement(context: Context): FollowUp[] {
  const { tx, dossier, row, now } = context
  tx.update(settlements)
    .set({ supersededAt: now.toISOString() })
    .where(and(eq(settlements.reportingYearId, row.id), isNull(settlements.supersededAt)))
    .run()
  return lapsing(context, `Abrechnung ${row.year} wieder geöffnet, ${dossier.reference}`)
}

/** What is asked for or still to be paid for a year. */
function lapsing({ tx, row }: Context, reason: string): FollowUp[] {
  const asked = tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.reportingYearId, row.id), eq(claims.state, 'issued')))
    .all()
  return [
    ...asked.map(({ id }) => ({ machine: 'claim' as const, id, action: 'withdraw' as const, reason })),
    ...unpaidTranches(tx, row).map(({ id }) => ({
      machine: 'tranche' as const,
      id,
      action: 'cancel' as const,
      reason,
    })),
  ]
}

function issueClaim({ tx, dossier, row, person, now, today }: Context, amountRappen: Rappen): string {
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
    fromState: null,
    version: 0,
    about: { year: row.year, amountRappen },
    input: {},
    now,
  })
  return id
}

function topUpOf({ tx, dossier, row, today }: Context, amountRappen: Rappen): FollowUp[] {
  const dueOn = addDays(today, programmeOf(dossier.periodId).settings.deadlines.claim)
  return planTopUp(tx, { dossierId: dossier.id, year: row.year, amountRappen, dueOn })
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
