import type { OfficeAccount } from '#app/domain/agreement/office.ts'
import type { Asking, ClaimRow } from '#app/domain/ledger.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { numberedVersions } from '#app/models/programme/settings-versions.server.ts'

/** A letter that asks for a claim; `number` 1, 2, … for each time it was asked for. */
export type ClaimLetter = Asking & { number: number; dueOn: string; account: OfficeAccount }

/**
 * The letters of a claim, whatever became of it: one for each time it was asked for while the office had an account,
 * each with the account it named last. What was issued is a record, so that paying, setting off or waiving takes none.
 */
export function lettersOfClaim({ periodId }: Pick<Dossier, 'periodId'>, claim: ClaimRow): ClaimLetter[] {
  return claim.askings.flatMap(({ dueOn, ...asking }, index) => {
    const account = accountUntil(periodId, asking.closedAt)
    return account && dueOn ? [{ ...asking, number: index + 1, dueOn, account }] : []
  })
}

/** The account that the office had named by an instant; today’s where the letter is still the last one. */
function accountUntil(periodId: string, until: string | null): OfficeAccount | null {
  const { account, start } = programmeOf(periodId)
  if (until === null) return account
  const { office } = numberedVersions(periodId).findLast(({ inForceAt }) => (inForceAt ?? '') <= until) ?? {}
  return (office ?? start).account ?? null
}
