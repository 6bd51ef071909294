import { and, asc, count, eq, isNull, notInArray, sql } from 'drizzle-orm'
import { MONEY_KINDS, type MoneyKind, STATES_OF_MONEY } from '#app/domain/ledger.ts'
import { CLOSED_STATES } from '#app/domain/lifecycle/dossier.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { countingOn } from '#app/models/deadlines/deadlines.server.ts'
import { lastTerm } from '#app/models/deadlines/notices.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { tranches } from '#db/schema/money.ts'
import { outbox } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import { deadlines } from '#db/schema/report.ts'

export type MoneyOfYear = Record<MoneyKind, Rappen>

/** What the canton owes by its agreements, in a year or, without one, altogether. */
export function moneyIn(year: number | null): MoneyOfYear {
  const rows = db
    .select({ state: tranches.state, sum: sql<number>`sum(${tranches.amountRappen})` })
    .from(tranches)
    .where(year === null ? undefined : eq(tranches.year, year))
    .groupBy(tranches.state)
    .all()
  const sumOf = (kind: MoneyKind) =>
    rappen(
      rows
        .filter(({ state }) => STATES_OF_MONEY[kind].includes(state))
        .reduce((sum, row) => sum + row.sum, 0),
    )
  return Object.fromEntries(MONEY_KINDS.map((kind) => [kind, sumOf(kind)])) as MoneyOfYear
}

/** The next days that matter, over all dossiers that are still open. */
export function nextDeadlines(limit: number) {
  return db
    .select({
      id: deadlines.id,
      kind: deadlines.kind,
      year: deadlines.year,
      dueOn: deadlines.effectiveOn,
      termOn: lastTerm(),
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
    .orderBy(asc(countingOn()), byName(parties.name))
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
