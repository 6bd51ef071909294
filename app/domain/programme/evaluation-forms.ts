import { z } from 'zod'
import { box, line, pastDay, text, version } from '#app/domain/forms/fields.ts'
import { LONGEST_FINDINGS } from './evaluations.ts'

/** An evaluation is recorded when it is there: its day is not one to come. */
export function evaluationForm({ today }: { today: string }) {
  return z.object({
    title: line(200),
    evaluator: line(200),
    evaluatedOn: pastDay(today),
    findings: text(LONGEST_FINDINGS),
  })
}

/** `withoutPaper` leaves the paper of before aside; a new one takes its place anyway. */
export function changedEvaluationForm(on: { today: string }) {
  return evaluationForm(on).extend({ version, withoutPaper: box, reason: text(2000) })
}

/** An evaluation is withdrawn or counts again. */
export const evaluationActForm = z.object({ version, reason: text(2000) })
