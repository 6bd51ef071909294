import type { ClaimFacts } from '#app/domain/lifecycle/claim.ts'
import type { TrancheFacts, TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { committedFor, settlementFor } from '#app/models/report/report-facts.server.ts'
import type { claims, tranches } from '#db/schema/money.ts'

export type Tranche = typeof tranches.$inferSelect
export type Claim = typeof claims.$inferSelect

export function trancheFacts(tranche: Tranche, dossier: Dossier): TrancheFacts {
  const { state, kind, amountRappen, gateYear } = tranche
  return {
    state,
    agreementActive: isCovered(tranche, dossier),
    gate: gateYear === null ? null : { year: gateYear, filed: isFiled(tranche, gateYear) },
    amountRappen,
    committedRappen: committedFor(tranche),
    entitlementRappen: entitlementOf(tranche),
    isTopUp: kind === 'top_up' && isSettled(tranche),
  }
}

export function claimFacts(claim: Claim): ClaimFacts {
  const next = nextPlannedTranche(claim)
  return {
    state: claim.state,
    amountRappen: claim.amountRappen,
    offsettableRappen: next ? rappen(next.amountRappen - alreadyOffset(next)) : null,
    decidedBy: claim.decidedBy,
  }
}

/** The tranche a claim would be offset against: the next one of a later year that is not under way yet. */
export function nextPlannedTranche({ dossierId, reportingYearId }: Claim): Tranche | undefined {
  const claimed = recordsIn(dossierId, 'reportingYears').find(({ id }) => id === reportingYearId)
  return tranchesAhead(dossierId, ['planned', 'held']).find(({ year }) => year > (claimed?.year ?? 0))
}

/** The tranches of a dossier in these states, next due first. */
export function tranchesAhead(dossierId: string, states: readonly TrancheState[]): Tranche[] {
  return recordsIn(dossierId, 'tranches')
    .filter(({ state }) => states.includes(state))
    .sort(
      by(
        ({ dueOn }) => dueOn,
        ({ number }) => number,
      ),
    )
}

/** While the agreement runs; after a termination, the years it covered. */
function isCovered({ year }: Tranche, { state, endsOn }: Dossier) {
  return state === 'active' || (state === 'terminated' && year <= Number(endsOn.slice(0, 4)))
}

function isFiled({ dossierId }: Tranche, year: number) {
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  return reported !== undefined && reported.filedAt !== null
}

function isSettled({ dossierId, year }: Tranche) {
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  return reported !== undefined && settlementFor(reported) !== undefined
}

/** The final contribution once the year is settled, before that the entitlement. */
function entitlementOf({ dossierId, year }: Tranche) {
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  return rappen((reported && settlementFor(reported)?.finalRappen) ?? reported?.entitlementRappen ?? 0)
}

function alreadyOffset({ id, dossierId }: Tranche) {
  return recordsIn(dossierId, 'offsets')
    .filter(({ trancheId }) => trancheId === id)
    .reduce((sum, { amountRappen }) => sum + amountRappen, 0)
}
