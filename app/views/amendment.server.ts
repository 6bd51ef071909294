import { yearsOf } from '#app/domain/application/application.ts'
import { matchOfBudget } from '#app/domain/application/budget-match.ts'
import type { Amending } from '#app/models/agreement/amended-agreement.server.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'

type Data = Amending['current']

/** Years whose budget does not carry the match any more: shown, not refused, because the settlement decides. */
export function unmatchedYears({ term, budget, thirdParty, contributions, ratio }: Data) {
  const rows = matchOfBudget({
    years: yearsOf(term),
    lines: budget,
    thirdParty: Object.fromEntries(thirdParty.map(({ year, amountRappen }) => [year, amountRappen])),
    contributions: Object.fromEntries(
      contributions.map(({ year, contributionRappen }) => [year, contributionRappen]),
    ),
    ratio,
  })
  return rows.filter(({ holds }) => !holds).map(({ year, missing }) => ({ year, missing }))
}

export function amendmentListFor(dossier: VisibleDossier) {
  return amendmentsOf(dossier.id).map(({ number, kind, state, effectiveOn, proposedAt }) => ({
    number,
    kind,
    state,
    effectiveOn,
    proposedAt,
  }))
}
