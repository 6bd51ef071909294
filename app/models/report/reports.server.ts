import { and, eq, lt } from 'drizzle-orm'
import { by } from '#app/domain/order.ts'
import type { AccountsForm, ContentForm, CorrectionsForm } from '#app/domain/report/forms.ts'
import type { Person } from '#app/domain/roles.ts'
import { findDossier, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { ownTime } from '#app/models/dossier/own-time.server.ts'
import type { ChangeResult } from '#app/models/dossier/section-changes.server.ts'
import { keepDocument, removeDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { settlements } from '#db/schema/money.ts'
import { accountLines, measureReports, reportingYears } from '#db/schema/report.ts'
import { correctAddedCosts, correctedFrom, keepAddedCosts, keepAddedMeasures } from './additions.server.ts'
import { changeReport, correct, declare, type ReportChange } from './report-changes.server.ts'
import type { ReportingYear } from './report-facts.server.ts'
import { ledgerIn } from './report-record.server.ts'

/** The reporting year, if this person may see it; a former member sees the years of its time. */
export function findReportingYear(
  person: Person,
  { reference, year, on }: { reference: string; year: number; on: string },
): { dossier: VisibleDossier; reportingYear: ReportingYear } | undefined {
  const dossier = findDossier(person, reference, on)
  if (!dossier || !ownTime(person, dossier)(year)) return undefined
  const reportingYear = reportingYearsOf(dossier.id).find((one) => one.year === year)
  return reportingYear && { dossier, reportingYear }
}

export function reportingYearsOf(dossierId: string): ReportingYear[] {
  return [...recordsIn(dossierId, 'reportingYears')].sort(by(({ year }) => year))
}

/** Years that are over and whose report is not open yet. */
export function yearsToOpen(today: string): Pick<ReportingYear, 'id' | 'version'>[] {
  return db
    .select({ id: reportingYears.id, version: reportingYears.version })
    .from(reportingYears)
    .where(and(eq(reportingYears.state, 'scheduled'), lt(reportingYears.year, Number(today.slice(0, 4)))))
    .all()
}

export function allSettlements() {
  return db
    .select({
      reference: dossiers.reference,
      year: reportingYears.year,
      settlement: settlements.settlement,
      finalRappen: settlements.finalRappen,
    })
    .from(settlements)
    .innerJoin(reportingYears, eq(reportingYears.id, settlements.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .all()
}

export function saveContent(
  change: ReportChange,
  { measures, addedMeasures, ...told }: ContentForm,
): ChangeResult {
  return changeReport({ ...change, part: 'content', right: declare, act: 'edit' }, (tx, row) => {
    const { id } = row
    keepAddedMeasures(tx, row, addedMeasures)
    tx.update(reportingYears).set(told).where(eq(reportingYears.id, id)).run()
    tx.delete(measureReports).where(eq(measureReports.reportingYearId, id)).run()
    if (measures.length === 0) return
    tx.insert(measureReports)
      .values(
        measures.map(({ goals = [], actuals, ...told }) => ({
          ...told,
          actuals: [...actuals],
          goals: [...goals],
          reportingYearId: id,
        })),
      )
      .run()
  })
}

export function saveAccounts(
  change: ReportChange,
  { accounts, addedCosts, thirdPartyRappen }: AccountsForm,
): ChangeResult {
  return changeReport({ ...change, part: 'accounts', right: declare, act: 'edit' }, (tx, row) => {
    const { id } = row
    keepAddedCosts(tx, row, addedCosts)
    tx.update(reportingYears).set({ thirdPartyRappen }).where(eq(reportingYears.id, id)).run()
    for (const line of accounts) upsertLine(tx, id, line)
  })
}

/** The canton's figures stand beside those of the municipality, never in their place. */
export function saveCorrections(
  change: ReportChange,
  { accounts, thirdPartyCorrectedRappen, thirdPartyCorrectionReason }: CorrectionsForm,
): ChangeResult {
  return changeReport({ ...change, part: 'accounts', right: correct, act: 'correct' }, (tx, row) => {
    const { id } = row
    tx.update(reportingYears)
      .set({
        thirdPartyCorrectedRappen,
        thirdPartyCorrectionReason,
        thirdPartyCorrectedFromRappen: thirdPartyCorrectedRappen === null ? null : row.thirdPartyRappen,
      })
      .where(eq(reportingYears.id, id))
      .run()
    const declared = recordsIn(row.dossierId, 'accountLines').filter((one) => one.reportingYearId === id)
    for (const line of correctAddedCosts(tx, row, accounts)) {
      const told = declared.find((one) => one.budgetLineId === line.budgetLineId)
      upsertLine(tx, id, correctedFrom(told?.declaredRappen, line))
    }
  })
}

export function addLedger(change: ReportChange, file: StoredFile): ChangeResult {
  return changeReport({ ...change, part: 'ledger', right: declare, act: 'edit' }, (tx, row) => {
    const { person, now } = change
    keepDocument(tx, {
      dossierId: row.dossierId,
      slot: 'ledger',
      year: row.year,
      file,
      uploadedBy: person.id,
      now,
    })
  })
}

/** Takes an extract out of the report; what was filed with it keeps its name and hash. */
export function removeLedger(change: ReportChange, documentId: string): ChangeResult {
  return changeReport({ ...change, part: 'ledger', right: declare, act: 'edit' }, (tx, row) => {
    if (ledgerIn(row, documentId))
      removeDocument(tx, { id: documentId, dossierId: row.dossierId }, change.now)
  })
}

function upsertLine(
  tx: Tx,
  reportingYearId: string,
  line: { budgetLineId: string } & Partial<typeof accountLines.$inferInsert>,
) {
  tx.insert(accountLines)
    .values({ ...line, reportingYearId })
    .onConflictDoUpdate({ target: [accountLines.reportingYearId, accountLines.budgetLineId], set: line })
    .run()
}
