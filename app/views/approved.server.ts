import { checklistOf } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { keyInForce } from '#app/models/programme/programme.server.ts'
import { calculationFor, matchFor } from './calculation.server.ts'

export type ShownApproval = ReturnType<typeof approvalFor>

/**
 * The version of the key that would count today for a dossier that awaits its second person, where the contribution was
 * fixed with another one; null where it is the same.
 */
export function keySince({ id, state, periodId, startsOn }: Dossier) {
  const pinned = state === 'second_review' ? pinnedCalculation(id)?.calculation : undefined
  if (!pinned) return null
  const { version, legalBasis } = keyInForce(periodId, startsOn)
  return version === pinned.keyVersion ? null : { version, legalBasis }
}

/** What an approval fixes and rests on: the contribution of each year, the match of the budget, and the check list. */
export function approvalFor(dossier: Dossier) {
  const rules = checklistOf(dossier.id).map(({ rule, verdict }) => ({ rule, verdict }))
  return {
    calculation: calculationFor(dossier),
    keySince: keySince(dossier),
    match: matchFor(dossier),
    checklist: { reference: dossier.reference, rules },
  }
}
