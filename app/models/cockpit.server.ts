import { and, asc, count, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { CLOSED_STATES, type DossierState, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { type ReportingYearState, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { Person, Role } from '#app/domain/roles.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { tranches } from '#db/schema/money.ts'
import { outbox } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'

/** A dossier itself, or one of its reporting years. */
export type Waiting = { reference: string; party: string; since: string } & (
  | { year: null; state: DossierState }
  | { year: number; state: ReportingYearState }
)

/** What waits for this person at the canton, the oldest first; readers without a decision of their own see all. */
export function waitingFor({ memberships }: Person): Waiting[] {
  const roles = memberships.map(({ role }) => role)
  const mine = ({ state, year }: Waiting) => {
    const deciding = decidersOf(year === null ? dossierMachine : reportingYearMachine, state)
    return !roles.some((role) => DECIDING.includes(role)) || roles.some((role) => deciding.includes(role))
  }
  return [...waitingDossiers(), ...waitingReports()].filter(mine).sort((a, b) => (a.since < b.since ? -1 : 1))
}

export type MoneyOfYear = { committed: Rappen; released: Rappen; paid: Rappen; toCome: Rappen }

/** What the canton owes by its agreements, in a year or, without one, altogether. */
export function moneyIn(year: number | null): MoneyOfYear {
  const rows = db
    .select({ state: tranches.state, sum: sql<number>`sum(${tranches.amountRappen})` })
    .from(tranches)
    .where(year === null ? undefined : eq(tranches.year, year))
    .groupBy(tranches.state)
    .all()
  const sumOf = (...states: TrancheState[]) =>
    rappen(rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.sum, 0))
  return {
    committed: sumOf('planned', 'held', 'released', 'ordered', 'paid'),
    released: sumOf('released', 'ordered'),
    paid: sumOf('paid'),
    toCome: sumOf('planned', 'held'),
  }
}

/** The next days that matter, over all dossiers that are still open. */
export function nextDeadlines(limit: number) {
  return db
    .select({
      id: deadlines.id,
      kind: deadlines.kind,
      year: deadlines.year,
      dueOn: deadlines.effectiveOn,
      reference: dossiers.reference,
      party: parties.name,
    })
    .from(deadlines)
    .innerJoin(dossiers, eq(dossiers.id, deadlines.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        isNull(deadlines.metAt),
        isNull(deadlines.cancelledAt),
        notInArray(dossiers.state, [...CLOSED_STATES, 'draft']),
      ),
    )
    .orderBy(asc(deadlines.effectiveOn), byName(parties.name))
    .limit(limit)
    .all()
}

export function failedMails(): number {
  return db.select({ failed: count() }).from(outbox).where(eq(outbox.state, 'failed')).get()?.failed ?? 0
}

/** The place of each municipality on the map of the canton: column 1 is west, row 1 north. */
export function tiles() {
  return db
    .select({
      bfsNumber: municipalities.bfsNumber,
      column: municipalities.tileColumn,
      row: municipalities.tileRow,
    })
    .from(municipalities)
    .orderBy(byName(municipalities.name))
    .all()
}

const DOSSIER_WAITS = [
  'submitted',
  'in_review',
  'second_review',
  'approved',
  'signed_by_municipality',
] as const satisfies readonly DossierState[]
const REPORT_WAITS = [
  'submitted',
  'in_review',
  'second_review',
  'approved',
] as const satisfies readonly ReportingYearState[]
const DECIDING: readonly Role[] = ['officer', 'second', 'finance']

type Table = { transitions: Readonly<Record<string, { from: readonly string[]; by: readonly string[] }>> }

function decidersOf(machine: Table, state: string) {
  return Object.values(machine.transitions)
    .filter(({ from }) => from.includes(state))
    .flatMap(({ by }) => by)
}

/** Since the last step: a dossier at the canton changes by steps only. */
function waitingDossiers(): Waiting[] {
  return db
    .select({
      reference: dossiers.reference,
      party: parties.name,
      year: sql<null>`NULL`,
      state: dossiers.state,
      since: dossiers.updatedAt,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(dossiers.state, [...DOSSIER_WAITS]))
    .all()
}

function waitingReports(): Waiting[] {
  return db
    .select({
      reference: dossiers.reference,
      party: parties.name,
      year: reportingYears.year,
      state: reportingYears.state,
      since: sql<string>`coalesce(${reportingYears.filedAt}, ${dossiers.updatedAt})`,
    })
    .from(reportingYears)
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(reportingYears.state, [...REPORT_WAITS]))
    .all()
}
