import { checklistOf } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { calculationFor, matchFor } from './calculation.server.ts'

export type ShownApproval = ReturnType<typeof approvalFor>

/** What an approval fixes and rests on: the contribution of each year, the match of the budget, and the check list. */
export function approvalFor(dossier: Dossier) {
  const rules = checklistOf(dossier.id).map(({ rule, verdict }) => ({ rule, verdict }))
  return {
    calculation: calculationFor(dossier),
    match: matchFor(dossier),
    checklist: { reference: dossier.reference, rules },
  }
}
