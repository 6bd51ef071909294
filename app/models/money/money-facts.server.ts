import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { ClaimFacts } from '#app/domain/lifecycle/claim.ts'
import type { TrancheFacts } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { paidFor } from '#app/models/report/report-facts.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { type claims, offsets, tranches } from '#db/schema/money.ts'
import { reportingYears, settlements } from '#db/schema/report.ts'

type Reader = Tx | typeof db
export type Tranche = typeof tranches.$inferSelect
export type Claim = typeof claims.$inferSelect

export function trancheFacts(tranche: Tranche, dossier: Dossier, tx: Reader = db): TrancheFacts {
  const committed = paidFor(tranche, tx)
  return {
    state: tranche.state,
    agreementActive: isCovered(tranche, dossier),
    gate:
      tranche.gateYear === null
        ? null
        : { year: tranche.gateYear, filed: isFiled(tranche, tranche.gateYear, tx) },
    amountRappen: rappen(tranche.amountRappen),
    committedRappen: committed,
    entitlementRappen: entitlementOf(tranche, tx),
    isTopUp: tranche.kind === 'top_up',
  }
}

export function claimFacts(claim: Claim, tx: Reader = db): ClaimFacts {
  const next = nextPlannedTranche(claim, tx)
  return {
    state: claim.state,
    amountRappen: rappen(claim.amountRappen),
    offsettableRappen: rappen(next ? next.amountRappen - alreadyOffset(next.id, tx) : 0),
    decidedBy: claim.decidedBy,
  }
}

/** The tranche a claim would be offset against: the next one of a later year that is not under way yet. */
export function nextPlannedTranche(claim: Claim, tx: Reader = db): Tranche | undefined {
  const year = tx.select().from(reportingYears).where(eq(reportingYears.id, claim.reportingYearId)).get()
  return tx
    .select()
    .from(tranches)
    .where(
      and(
        eq(tranches.dossierId, claim.dossierId),
        gt(tranches.year, year?.year ?? 0),
        inArray(tranches.state, ['planned', 'held']),
      ),
    )
    .orderBy(asc(tranches.dueOn), asc(tranches.number))
    .get()
}

/** While the agreement runs; after a termination, the years it covered. */
function isCovered({ year }: Tranche, { state, endsOn }: Dossier) {
  return state === 'active' || (state === 'terminated' && year <= Number(endsOn.slice(0, 4)))
}

function isFiled({ dossierId }: Tranche, year: number, tx: Reader) {
  const row = tx
    .select({ filedAt: reportingYears.filedAt })
    .from(reportingYears)
    .where(and(eq(reportingYears.dossierId, dossierId), eq(reportingYears.year, year)))
    .get()
  return row !== undefined && row.filedAt !== null
}

/** The final contribution once the year is settled, before that the entitlement. */
function entitlementOf({ dossierId, year }: Tranche, tx: Reader) {
  const row = tx
    .select({ entitlement: reportingYears.entitlementRappen, final: settlements.finalRappen })
    .from(reportingYears)
    .leftJoin(settlements, eq(settlements.reportingYearId, reportingYears.id))
    .where(and(eq(reportingYears.dossierId, dossierId), eq(reportingYears.year, year)))
    .get()
  return rappen(row?.final ?? row?.entitlement ?? 0)
}

function alreadyOffset(trancheId: string, tx: Reader) {
  const rows = tx.select().from(offsets).where(eq(offsets.trancheId, trancheId)).all()
  return rows.reduce((sum, { amountRappen }) => sum + amountRappen, 0)
}
