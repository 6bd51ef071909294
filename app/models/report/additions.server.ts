import { eq } from 'drizzle-orm'
import type { Rappen } from '#app/domain/money.ts'
import type { AccountsForm, ContentForm, CorrectionsForm } from '#app/domain/report/forms.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { addedCosts, addedMeasures } from '#db/schema/report.ts'
import type { ReportingYear } from './report-facts.server.ts'

/** The rows as they were written last: one that was there before keeps its number, by which others name it. */
export function keepAddedMeasures(tx: Tx, year: ReportingYear, written: ContentForm['addedMeasures']) {
  const rows = numbered(written, standing(year, 'addedMeasures'))
  tx.delete(addedMeasures).where(eq(addedMeasures.reportingYearId, year.id)).run()
  if (rows.length > 0)
    tx.insert(addedMeasures)
      .values(rows.map((row, position) => ({ ...row, position, reportingYearId: year.id })))
      .run()
}

/** As `keepAddedMeasures`; what the canton has corrected in a row stays beside it. */
export function keepAddedCosts(tx: Tx, year: ReportingYear, written: AccountsForm['addedCosts']) {
  const before = standing(year, 'addedCosts')
  const rows = numbered(written, before)
  const correctionOf = (id: string) => {
    const {
      correctedRappen = null,
      correctionReason = '',
      correctedFromRappen = null,
    } = before.find((one) => one.id === id) ?? {}
    return { correctedRappen, correctionReason, correctedFromRappen }
  }
  tx.delete(addedCosts).where(eq(addedCosts.reportingYearId, year.id)).run()
  if (rows.length > 0)
    tx.insert(addedCosts)
      .values(
        rows.map((row, position) => ({
          ...row,
          ...correctionOf(row.id),
          position,
          reportingYearId: year.id,
        })),
      )
      .run()
}

/** Corrects the costs beyond the budget, and gives back the lines that are in it. */
export function correctAddedCosts(tx: Tx, year: ReportingYear, lines: CorrectionsForm['accounts']) {
  const added = new Map(standing(year, 'addedCosts').map(({ id, declaredRappen }) => [id, declaredRappen]))
  for (const { budgetLineId, ...corrected } of lines)
    if (added.has(budgetLineId))
      tx.update(addedCosts)
        .set(correctedFrom(added.get(budgetLineId), corrected))
        .where(eq(addedCosts.id, budgetLineId))
        .run()
  return lines.filter(({ budgetLineId }) => !added.has(budgetLineId))
}

/** A correction with the amount it is made of. */
export function correctedFrom<Corrected extends { correctedRappen: Rappen | null }>(
  declared: Rappen | null | undefined,
  corrected: Corrected,
) {
  return { ...corrected, correctedFromRappen: corrected.correctedRappen === null ? null : (declared ?? null) }
}

function standing<Name extends 'addedMeasures' | 'addedCosts'>({ id, dossierId }: ReportingYear, name: Name) {
  return recordsIn(dossierId, name).filter(({ reportingYearId }) => reportingYearId === id)
}

/** A row whose number is not one of those that stand there, or comes twice, is a new one. */
function numbered<Row extends { id: string }>(rows: readonly Row[], before: readonly { id: string }[]) {
  const free = new Set(before.map(({ id }) => id))
  return rows.map((row) => ({ ...row, id: free.delete(row.id) ? row.id : newId() }))
}
