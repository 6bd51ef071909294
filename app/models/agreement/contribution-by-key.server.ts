import type { ChangeOf } from '#app/domain/agreement/amendment.ts'
import { keyInForce } from '#app/models/programme/programme.server.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import { membersKnown } from './changed-members.server.ts'
import { notCalculable } from './not-calculable.server.ts'
import { recalculatedYears } from './recalculated-years.server.ts'

export type ByKey = Extract<ChangeOf<'amount'>, { keyVersion: number }>

/** The members stay as the records have them; only the key is another one (retroactive change of the key). */
export function contributionByKey(amending: Amending, { fromYear }: ByKey): Changed | undefined {
  const { dossier, current: before } = amending
  return recalculatedYears(amending, {
    fromYear,
    membersIn: (year) => membersKnown(year, { dossier, before }),
  })
}

/** What stands against it, by field: another version counts by then, or the agreement says the same already. */
export function keyFaults(amending: Amending, change: ByKey): Record<string, string> {
  const { dossier, current } = amending
  const { version } = keyInForce(dossier.periodId, `${change.fromYear}-01-01`)
  if (version !== change.keyVersion) return { amountRappen: 'amendment_other_key' }
  const contributions = contributionByKey(amending, change)?.contributions
  if (!contributions) return notCalculable(amending)
  const later = contributions.filter(({ year }) => year >= change.fromYear)
  if (later.some(({ contributionRappen }) => contributionRappen === 0))
    return { amountRappen: 'amendment_of_nothing' }
  return JSON.stringify(contributions) === JSON.stringify(current.contributions)
    ? { amountRappen: 'amendment_no_change' }
    : {}
}
