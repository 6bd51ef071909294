import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { hasRole, type Person, worksFor } from '#app/domain/roles.ts'
import { dossierById } from '#app/models/dossier/dossiers.server.ts'
import type { ChangeRefusal, ChangeResult } from '#app/models/dossier/section-changes.server.ts'
import { tellUnchanged } from '#app/models/records/acts.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import { type ReportingYear, reportingYearById } from './report-facts.server.ts'
import { ledgersOf, reportOf } from './report-record.server.ts'

export type ReportPart = 'content' | 'accounts' | 'ledger'

/** A mark of what one part of the report holds, for the stale-page check; corrections stand in the accounts. */
export function markOfReport(year: ReportingYear, part: ReportPart): string {
  const { ledgerFiled: _filed, accounts, addedCosts, ...rest } = reportOf(year)
  const {
    thirdPartyRappen,
    thirdPartyCorrectedRappen,
    thirdPartyCorrectionReason,
    thirdPartyOutdated,
    ...content
  } = rest
  const contents: Record<ReportPart, unknown> = {
    content,
    accounts: [
      accounts,
      addedCosts,
      thirdPartyRappen,
      thirdPartyCorrectedRappen,
      thirdPartyCorrectionReason,
      thirdPartyOutdated,
    ],
    ledger: ledgersOf(year).map(({ id }) => id),
  }
  return markOfRecord(contents[part])
}

export type ReportChange = { reportingYearId: string; person: Person; seen?: string; now: Date }

type PartChange = ReportChange & { part: ReportPart; right: Right; act: 'edit' | 'correct' }
type Write = (tx: Tx, row: ReportingYear) => void

export function changeReport(change: PartChange, write: Write): ChangeResult {
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
  { reportingYearId, person, seen, now, part, right, act }: PartChange,
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
  const told = { machine: 'reportingYear', action: act, data: { year: row.year, section: part } } as const
  if (before === after) return tellUnchanged(told)
  if (seen !== undefined && seen !== before) return 'changed_meanwhile'
  tx.update(reportingYears)
    .set({ version: row.version + 1, begunAt: row.begunAt ?? now.toISOString() })
    .where(eq(reportingYears.id, row.id))
    .run()
  recordAct(tx, { person, now, recordId: row.id, dossierId: row.dossierId, state: row.state, ...told })
  return undefined
}

type Right = (
  year: ReportingYear,
  roles: { municipal: boolean; officer: boolean },
) => ChangeRefusal | undefined

export const declare: Right = ({ state }, { municipal }) => {
  if (!municipal) return 'wrong_role'
  return isOneOf(REPORT_EDITABLE_STATES, state) ? undefined : 'wrong_state'
}

export const correct: Right = ({ state }, { officer }) => {
  if (!officer) return 'wrong_role'
  return state === 'in_review' ? undefined : 'wrong_state'
}
