import { and, eq, lt } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { isMemberIn } from '#app/domain/people/membership.ts'
import type { AccountsForm, ContentForm, CorrectionsForm } from '#app/domain/report/forms.ts'
import { hasRole, isOfTheCanton, municipalitiesOf, type Person, worksFor } from '#app/domain/roles.ts'
import { dossierById, findDossier, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ChangeRefusal, ChangeResult } from '#app/models/dossier/section-changes.server.ts'
import { tellUnchanged } from '#app/models/records/acts.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { keepDocument, removeDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { accountLines, measureReports, reportingYears, settlements } from '#db/schema/report.ts'
import { type ReportingYear, reportingYearById } from './report-facts.server.ts'
import { ledgerIn, ledgersOf, reportOf } from './report-record.server.ts'

/** The reporting year, if this person may see it; a former member sees the years of its time. */
export function findReportingYear(
  person: Person,
  { reference, year, on }: { reference: string; year: number; on: string },
): { dossier: VisibleDossier; reportingYear: ReportingYear } | undefined {
  const dossier = findDossier(person, reference, on)
  if (!dossier || !wasInTime(person, dossier, year)) return undefined
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
    .select({ reference: dossiers.reference, year: reportingYears.year, settlement: settlements.settlement })
    .from(settlements)
    .innerJoin(reportingYears, eq(reportingYears.id, settlements.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .all()
}

export type ReportPart = 'content' | 'accounts' | 'ledger'

/** A mark of what one part of the report holds, for the stale-page check; corrections stand in the accounts. */
export function markOfReport(year: ReportingYear, part: ReportPart): string {
  const { ledgerFiled: _filed, accounts, ...rest } = reportOf(year)
  const { thirdPartyRappen, thirdPartyCorrectedRappen, thirdPartyCorrectionReason, ...content } = rest
  const contents: Record<ReportPart, unknown> = {
    content,
    accounts: [accounts, thirdPartyRappen, thirdPartyCorrectedRappen, thirdPartyCorrectionReason],
    ledger: ledgersOf(year).map(({ id }) => id),
  }
  return markOfRecord(contents[part])
}

export type ReportChange = { reportingYearId: string; person: Person; seen?: string; now: Date }

export function saveContent(change: ReportChange, { measures, ...told }: ContentForm): ChangeResult {
  return changeReport({ ...change, part: 'content', right: declare }, (tx, { id }) => {
    tx.update(reportingYears).set(told).where(eq(reportingYears.id, id)).run()
    tx.delete(measureReports).where(eq(measureReports.reportingYearId, id)).run()
    if (measures.length === 0) return
    tx.insert(measureReports)
      .values(measures.map((m) => ({ ...m, actuals: [...m.actuals], reportingYearId: id })))
      .run()
  })
}

export function saveAccounts(
  change: ReportChange,
  { accounts, thirdPartyRappen }: AccountsForm,
): ChangeResult {
  return changeReport({ ...change, part: 'accounts', right: declare }, (tx, { id }) => {
    tx.update(reportingYears).set({ thirdPartyRappen }).where(eq(reportingYears.id, id)).run()
    for (const line of accounts) upsertLine(tx, id, line)
  })
}

/** The canton's figures stand beside those of the municipality, never in their place. */
export function saveCorrections(
  change: ReportChange,
  { accounts, thirdPartyCorrectedRappen, thirdPartyCorrectionReason }: CorrectionsForm,
): ChangeResult {
  return changeReport({ ...change, part: 'accounts', right: correct }, (tx, { id }) => {
    tx.update(reportingYears)
      .set({ thirdPartyCorrectedRappen, thirdPartyCorrectionReason })
      .where(eq(reportingYears.id, id))
      .run()
    for (const line of accounts) upsertLine(tx, id, line)
  })
}

export function addLedger(change: ReportChange, file: StoredFile): ChangeResult {
  return changeReport({ ...change, part: 'ledger', right: declare }, (tx, row) => {
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
  return changeReport({ ...change, part: 'ledger', right: declare }, (tx, row) => {
    if (ledgerIn(row, documentId))
      removeDocument(tx, { id: documentId, dossierId: row.dossierId }, change.now)
  })
}

type Right = (
  year: ReportingYear,
  roles: { municipal: boolean; officer: boolean },
) => ChangeRefusal | undefined

const declare: Right = ({ state }, { municipal }) => {
  if (!municipal) return 'wrong_role'
  return isOneOf(REPORT_EDITABLE_STATES, state) ? undefined : 'wrong_state'
}

const correct: Right = ({ state }, { officer }) => {
  if (!officer) return 'wrong_role'
  return state === 'in_review' ? undefined : 'wrong_state'
}

type PartChange = ReportChange & { part: ReportPart; right: Right }
type Write = (tx: Tx, row: ReportingYear) => void

function changeReport(change: PartChange, write: Write): ChangeResult {
  return orRollBack((tx): ChangeResult => {
    const refusal = refusalOf(tx, change, write)
    if (!refusal) return { ok: true }
    return { ok: false, refusal, meanwhile: meanwhileOf(tx, change, refusal) }
  })
}

function meanwhileOf(tx: Tx, { reportingYearId }: PartChange, refusal: ChangeRefusal) {
  const isTold = refusal === 'changed_meanwhile' || refusal === 'wrong_state'
  return isTold ? latestOn(tx, { machine: 'reportingYear', recordId: reportingYearId }) : null
}

function refusalOf(
  tx: Tx,
  { reportingYearId, person, seen, now, part, right }: PartChange,
  write: Write,
): ChangeRefusal | undefined {
  const row = reportingYearById(tx, reportingYearId)
  const dossier = row && dossierById(row.dossierId, today(now))
  if (!row || !dossier) return 'not_found'
  const municipal = worksFor(person, dossier.party.leadBfsNumber)
  const refusal = right(row, { municipal, officer: hasRole(person, 'officer') })
  if (refusal) return refusal

  const before = markOfReport(row, part)
  write(tx, row)
  const after = markOfReport(reportingYearById(tx, row.id) ?? row, part)
  const told = { machine: 'reportingYear', action: 'edit', data: { year: row.year, section: part } } as const
  if (before === after) return tellUnchanged(told)
  if (seen !== undefined && seen !== before) return 'changed_meanwhile'
  tx.update(reportingYears)
    .set({ version: row.version + 1, begunAt: row.begunAt ?? now.toISOString() })
    .where(eq(reportingYears.id, row.id))
    .run()
  recordAct(tx, { person, now, recordId: row.id, dossierId: row.dossierId, state: row.state, ...told })
  return undefined
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

function wasInTime(person: Person, { id }: VisibleDossier, year: number) {
  if (isOfTheCanton(person)) return true
  const own = municipalitiesOf(person)
  return recordsIn(id, 'members')
    .filter(({ bfsNumber }) => own.includes(bfsNumber))
    .some((member) => isMemberIn(member, year))
}
