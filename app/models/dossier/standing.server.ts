import { lastInstantOf } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import type { CantonStep } from '#app/domain/lifecycle/canton-step.ts'
import { awaitedIn, isAwaited, leadsBack } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { Standing } from '#app/domain/lifecycle/next-step.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { trancheMachine, UNPAID } from '#app/domain/lifecycle/tranche.ts'
import { aloneAs } from '#app/domain/lifecycle/turn.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { awaitedStep } from '#app/domain/programme/chain.ts'
import { CANTONAL_ROLES, MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import {
  accountChangeAhead,
  inheritedAccountOf,
  openAccountChangeOf,
} from '#app/models/agreement/account-records.server.ts'
import { awaitedBy } from '#app/models/agreement/amendment-acceptances.server.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { type Deadline, openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { trancheFacts } from '#app/models/money/money-facts.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { lockedOfMunicipality } from '#app/models/records/locked-files.server.ts'
import { type ReportingYear, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { chainOf } from './dossier-chain.server.ts'
import { dossierFacts } from './dossier-facts.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { lapsedOn } from './lapsed.server.ts'
import { pointsAskedOf } from './points.server.ts'
import { openProposals } from './proposals.server.ts'

type On = {
  today: string
  missing?: readonly Reason[]
  /** The years that the reader sees; left out: all. */
  inTime?: (year: number) => boolean
}

/** Everything of a dossier that may wait for somebody, as it stands on a day. */
export function standingFacts(dossier: Dossier, { today, missing = [], inTime = () => true }: On): Standing {
  const { id, state } = dossier
  const deadlines = openDeadlinesOf(id)
  const isInTime = ({ year }: { year: number | null }) => year === null || inTime(year)
  return {
    state,
    lapsedOn: lapsedOn(dossier, today),
    missing,
    points: pointsAskedOf({ dossierId: id, year: null }),
    reports: reportingYearsOf(id)
      .filter(isInTime)
      .map((report) => standingReport(report, deadlines)),
    openClaims: openClaimsOf(id).filter(isInTime).length,
    owedTranches: owedTranchesOf(id).filter(isInTime).length,
    locked: lockedOfMunicipality(id).filter(isInTime),
    amendment: latestAmendmentOf(dossier),
    accountChange: openAccountChangeOf(id)?.state ?? null,
    accountToConfirm:
      mayStillBePaid(id) &&
      inheritedAccountOf(dossier, lastInstantOf(today)) !== null &&
      accountChangeAhead(dossier) === undefined,
    byFacts: awaitedByFacts(dossier, today).filter(isInTime),
    awaitsBody: awaitedStep({ state, chain: chainOf(dossier) }) !== undefined,
    // What a second person of the canton is asked for waits for nobody else.
    proposals: openProposals(id).filter((one) => one.asked !== 'second' && isInTime(one)),
  }
}

/** A year that is not settled can still bring a payment, and so can a tranche that is open. */
function mayStillBePaid(dossierId: string): boolean {
  const isUnsettled = reportingYearsOf(dossierId).some(({ state }) => state !== 'settled')
  return isUnsettled || recordsIn(dossierId, 'tranches').some(({ state }) => isOneOf(UNPAID, state))
}

/** One report with the files that lie in it, whatever else waits in its dossier. */
export function reportStanding(report: ReportingYear): Standing {
  const { dossierId } = report
  return aloneAs(standingReport(report, openDeadlinesOf(dossierId)), lockedOfMunicipality(dossierId))
}

function standingReport({ dossierId, year, state }: ReportingYear, deadlines: readonly Deadline[]) {
  const points = pointsAskedOf({ dossierId, year })
  return { year, state, dueOn: reportDueOn(deadlines, year), points }
}

/** By when a report is owed, or what was asked to complete in it; null while nothing is owed. */
function reportDueOn(deadlines: readonly Deadline[], year: number): string | null {
  const owed = deadlines.find(
    (one) => one.year === year && (one.kind === 'annual_report' || one.kind === 'completion_request'),
  )
  return owed ? countingDay({ dueOn: owed.effectiveOn, termOn: owed.termOn }) : null
}

/** What is taken back of the dossier because nobody could go on, and its payments, the earliest year first. */
function awaitedByFacts(dossier: Dossier, today: string): CantonStep[] {
  const asked = { actor: { id: null, roles: CANTONAL_ROLES }, today }
  const back = awaitedIn(dossierMachine, dossier.state, CANTONAL_ROLES)
    .filter((action) => leadsBack(dossierMachine, action))
    .filter((action) => isAwaited(dossierMachine, action, { ...asked, facts: dossierFacts(dossier) }))
    .map((action) => ({ machine: 'dossier', action, year: null }) as const)
  const payments = recordsIn(dossier.id, 'tranches').flatMap((row) =>
    awaitedIn(trancheMachine, row.state, CANTONAL_ROLES)
      .filter((action) => isAwaited(trancheMachine, action, { ...asked, facts: trancheFacts(row, dossier) }))
      .map((action) => ({ machine: 'tranche', action, year: row.year }) as const),
  )
  return [...back, ...payments.sort(by(({ year }) => year))]
}

/** Only the latest can be open. */
function latestAmendmentOf(dossier: Dossier): Standing['amendment'] {
  const [latest] = amendmentsOf(dossier.id)
  if (!latest) return null
  const { number, state } = latest
  const { leadBfsNumber } = dossier.party
  const awaits =
    awaitedIn(amendmentMachine, state, MUNICIPAL_ROLES).length > 0 ? awaitedBy(latest, dossier) : []
  return {
    number,
    state,
    awaits: awaits.map((bfsNumber) => ({
      bfsNumber,
      name: municipalityName(bfsNumber),
      leads: bfsNumber === leadBfsNumber,
    })),
  }
}

/** What the municipality still has to return, by its year. */
function openClaimsOf(dossierId: string) {
  const years = new Map(recordsIn(dossierId, 'reportingYears').map(({ id, year }) => [id, year]))
  return recordsIn(dossierId, 'claims')
    .filter(({ state }) => state === 'issued')
    .map(({ reportingYearId }) => ({ year: years.get(reportingYearId) ?? null }))
}

/** What is still to be paid of years that are settled. */
function owedTranchesOf(dossierId: string) {
  const settled = recordsIn(dossierId, 'reportingYears').filter((year) => settlementFor(year) !== undefined)
  const years = settled.map(({ year }) => year)
  return recordsIn(dossierId, 'tranches').filter(
    ({ year, state }) => years.includes(year) && isOneOf(UNPAID, state),
  )
}
