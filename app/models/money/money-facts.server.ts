import type { Offsettable } from '#app/domain/claim-bookings.ts'
import { netOf } from '#app/domain/contribution/settlement.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { isReleasable } from '#app/domain/ledger.ts'
import type { ClaimFacts } from '#app/domain/lifecycle/claim-facts.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import {
  type ReportGate,
  type TrancheAction,
  type TrancheFacts,
  type TrancheState,
  UNDER_WAY,
} from '#app/domain/lifecycle/tranche.ts'
import { type Balance, balance, type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import { accountChangeAhead, isAccountOfOthers } from '#app/models/agreement/account-records.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { isEndedWithAgreement } from '#app/models/dossier/terminations.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { isExOfficio, settlementFor } from '#app/models/report/report-facts.server.ts'
import type { claims, tranches } from '#db/schema/money.ts'
import { bookingsOfClaim, offsetsOn } from './claim-bookings.server.ts'
import { moneyOfYear } from './year-money.server.ts'

export type Tranche = typeof tranches.$inferSelect
export type Claim = typeof claims.$inferSelect

export function trancheFacts(tranche: Tranche, dossier: Dossier): TrancheFacts {
  const { state, dueOn, amountRappen, gateYear, heldFrom, heldForReportOf } = tranche
  const settled = settlementOfYear(tranche)
  return {
    state,
    agreementActive: isCovered(tranche, dossier),
    isCompleted: dossier.state === 'completed',
    gate: reportOf(tranche, gateYear),
    dueOn,
    amountRappen,
    committedRappen: committedFor(tranche),
    entitlementRappen: entitlementOf(tranche),
    isOwed: settled !== undefined,
    heldAsReleased: heldFrom === 'released',
    heldFor: reportOf(tranche, heldForReportOf),
    releasedBy: mayNotOrder(tranche, dossier),
    isHeld: heldFrom !== null,
    endedWithAgreement: isEndedWithAgreement(tranche),
    cancelledByHand: isCancelledByHand(tranche),
    offsetsSettled: offsetsSettled(tranche),
    accountChangeOpen: accountChangeAhead(dossier) !== undefined,
    accountOfOthers: isAccountOfOthers(dossier),
  }
}

/** What is paid for a year, or still to be. */
export const LIVE = ['planned', 'held', ...UNDER_WAY] as const satisfies readonly TrancheState[]

export function claimFacts(claim: Claim, dossier: Dossier): ClaimFacts {
  const { state, amountRappen, plan } = claim
  const claimed = recordsIn(dossier.id, 'reportingYears').find(({ id }) => id === claim.reportingYearId)
  const year = claimed?.year ?? 0
  return {
    state,
    year,
    amountRappen,
    issuedOn: dayInZurich(claim.issuedAt),
    bookings: bookingsOfClaim(claim),
    plan,
    partDays: partDaysOf(claim, dossier),
    offsettable: offsettableOf(dossier.id, year),
    ...settledSince(claim),
    decidedBy: claim.decidedBy,
    waiversByTwo: programmeOf(dossier.periodId).settings.fourEyes.waivers,
    isCompleted: dossier.state === 'completed',
  }
}

function partDaysOf({ id }: Claim, { periodId }: Dossier): ClaimFacts['partDays'] {
  const running = deadlineOf(id, 'claim')
  const dueOn = running ? countingDay({ dueOn: running.effectiveOn, termOn: running.termOn }) : null
  return { dueOn, weekendRule: programmeOf(periodId).settings.weekendRule }
}

function settledSince(claim: Claim): Pick<ClaimFacts, 'yearIsOpen' | 'settledWith'> {
  const { id, dossierId, reportingYearId } = claim
  const counting = settlementFor({ id: reportingYearId, dossierId })
  if (!counting || counting.claimId === id) return { yearIsOpen: !counting, settledWith: [] }
  const before = bookingsOfClaim(claim).filter(({ bookedAt }) => bookedAt <= counting.settledAt)
  return { yearIsOpen: false, settledWith: before.map((one) => one.id) }
}

/** What goes with a decision on the agreement or a year, the portal cancels. */
function isCancelledByHand({ id, dossierId, state }: Tranche): boolean {
  if (state !== 'cancelled') return false
  const action: TrancheAction = 'cancel'
  const last = recordsIn(dossierId, 'events').findLast((one) => one.recordId === id && one.action === action)
  return typeof last?.actorId === 'string'
}

function offsetsSettled(tranche: Tranche): number[] {
  const { dossierId } = tranche
  const counted = offsetsOn(tranche).flatMap(({ id, claimId }) => {
    const claim = recordsIn(dossierId, 'claims').find((one) => one.id === claimId)
    if (!claim || !settledSince(claim).settledWith.includes(id)) return []
    return recordsIn(dossierId, 'reportingYears').filter((one) => one.id === claim.reportingYearId)
  })
  return [...new Set(counted.map(({ year }) => year))]
}

/** What of a tranche is not kept back for a claim already. */
export function bearableBy(tranche: Tranche): Rappen {
  return rappen(Math.max(0, tranche.amountRappen - sumOf(offsetsOn(tranche))))
}

/**
 * The tranches of later years that a claim of this year could be offset against: before all others those that could be
 * released now, then the next due first.
 */
export function offsettableOf(dossierId: string, year: number): Offsettable[] {
  return tranchesAhead(dossierId, ['planned', 'held'])
    .filter((one) => one.year > year)
    .sort(by((one) => Number(!isReady(one))))
    .map((one) => ({ trancheId: one.id, bearsRappen: bearableBy(one) }))
}

function isReady(tranche: Tranche): boolean {
  return isReleasable({ state: tranche.state, gate: reportOf(tranche, tranche.gateYear) })
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

/** While the agreement runs; after a termination, the years it covered: none where it ended before its term began. */
function isCovered(tranche: Tranche, { state, endsOn }: Dossier) {
  if (state !== 'terminated') return state === 'active'
  return tranche.year <= Number(endsOn.slice(0, 4)) && yearOfTranche(tranche) !== undefined
}

function reportOf({ dossierId }: Tranche, year: number | null): TrancheFacts['gate'] {
  if (year === null) return null
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  if (!reported) return { year, filed: false }
  return reportGate(year, { ...reported, exOfficio: isExOfficio(reported) })
}

type Reported = { filedAt: string | null; state: ReportingYearState | null; exOfficio: boolean }

/** Filed, and not sent back to be completed, nor settled without that. */
export function reportGate(year: number, { filedAt, state, exOfficio }: Reported): ReportGate {
  return { year, filed: filedAt !== null && state !== 'returned' && !exOfficio, exOfficio }
}

/** The final contribution once the year is settled, before that the entitlement. */
function entitlementOf(tranche: Tranche) {
  const entitled = yearOfTranche(tranche)?.entitlementRappen ?? rappen(0)
  return settlementOfYear(tranche)?.finalRappen ?? entitled
}

function settlementOfYear(tranche: Tranche) {
  const reported = yearOfTranche(tranche)
  return reported && settlementFor(reported)
}

function yearOfTranche({ dossierId, year }: Tranche) {
  return recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
}

/** What has left the canton's account, or is on its way, and did not come back. */
function committedFor({ dossierId, year }: Tranche): Balance {
  const released = recordsIn(dossierId, 'tranches').filter(
    (one) => one.year === year && one.state === 'released',
  )
  return balance(netOf(moneyOfYear({ dossierId, year })) + sumOf(released))
}

/** Who released it last, where the programme asks that somebody else orders it. */
function mayNotOrder({ id, dossierId, state }: Tranche, { periodId }: Dossier): string | null {
  if (state !== 'released' || !programmeOf(periodId).settings.fourEyes.payments) return null
  const release: TrancheAction = 'release'
  const events = recordsIn(dossierId, 'events')
  const last = events.findLast(({ recordId, action }) => recordId === id && action === release)
  return last?.actorId ?? null
}

function sumOf(amounts: readonly { amountRappen: Rappen }[]): Rappen {
  return sumRappen(amounts.map(({ amountRappen }) => amountRappen))
}
