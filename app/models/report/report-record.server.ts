import { and, eq } from 'drizzle-orm'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { isUsable } from '#app/models/records/documents.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { accountLines, measureReports } from '#db/schema/report.ts'
import type { ReportingYear } from './report-facts.server.ts'

type Reader = Tx | typeof db

/** The report as it stands, with the corrections of the canton beside what the municipality declares. */
export function reportOf(year: ReportingYear, tx: Reader = db): AnnualReport {
  return {
    summary: year.summary,
    measures: tx.select().from(measureReports).where(eq(measureReports.reportingYearId, year.id)).all(),
    accounts: tx
      .select()
      .from(accountLines)
      .where(eq(accountLines.reportingYearId, year.id))
      .all()
      .map((line) => ({
        ...line,
        declaredRappen: amountOrNull(line.declaredRappen),
        correctedRappen: amountOrNull(line.correctedRappen),
      })),
    thirdPartyRappen: amountOrNull(year.thirdPartyRappen),
    thirdPartyCorrectedRappen: amountOrNull(year.thirdPartyCorrectedRappen),
    thirdPartyCorrectionReason: year.thirdPartyCorrectionReason,
    ledgerFiled: ledgersOf(year, tx).length > 0,
  }
}

/** The extracts from the books that the report rests on. */
export function ledgersOf({ dossierId, year }: ReportingYear, tx: Reader = db) {
  return tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.dossierId, dossierId),
        eq(documents.year, year),
        eq(documents.slot, 'ledger'),
        isUsable(),
      ),
    )
    .all()
}

const amountOrNull = (value: number | null): Rappen | null => (value === null ? null : rappen(value))
