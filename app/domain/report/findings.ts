import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen, sumRappen } from '#app/domain/money.ts'
import { accountRows } from './additions.ts'
import type { Agreed, AnnualReport } from './report.ts'

/** A paper that a file filed as the extract from the books is too, byte for byte. */
export type FiledTwice = {
  fileName: string
  /** Where it lies beside that. */
  slot: string
  /** The year of the extract that it was before; null of any other paper. */
  year: number | null
}

/** What may be right and is worth a look: it holds up no step, the officer judges it. */
export function findingsOfReport(
  report: AnnualReport,
  { agreed, filedTwice }: { agreed: Agreed; filedTwice: readonly FiledTwice[] },
): Reason[] {
  return [...costsOfDropped(report, agreed), ...filedTwice.map(anotherPaper)]
}

/** A measure that was not carried out has as a rule cost nothing. */
function costsOfDropped(report: AnnualReport, agreed: Agreed): Reason[] {
  const measureOf = new Map(agreed.budgetLines.map(({ id, measureId }) => [id, measureId]))
  const lines = accountRows(report, agreed)
  return agreed.measures.flatMap(({ id, title }) => {
    const isDropped = report.measures.some((one) => one.measureId === id && one.outcome === 'dropped')
    if (!isDropped) return []
    const own = lines.filter((line) => (line.added?.measureId ?? measureOf.get(line.id)) === id)
    const costs = sumRappen(
      own.map(({ correctedRappen, declaredRappen }) => correctedRappen ?? declaredRappen ?? rappen(0)),
    )
    return costs > 0 ? [reason('measure_dropped_with_costs', { title, costs }, 'accounts')] : []
  })
}

function anotherPaper({ fileName, slot: paper, year }: FiledTwice): Reason {
  return year === null
    ? reason('ledger_is_another_paper', { fileName, paper }, 'ledger')
    : reason('ledger_of_another_year', { fileName, year }, 'ledger')
}
