import type { ChangeOf } from '#app/domain/agreement/amendment.ts'
import type { PoolFault } from '#app/domain/contribution/pool.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { keyInForce } from '#app/models/programme/programme.server.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import { membersKnown } from './changed-members.server.ts'
import { notCalculable } from './not-calculable.server.ts'
import { poolFaultOf, recalculatedYears } from './recalculated-years.server.ts'

export type ByKey = Extract<ChangeOf<'amount'>, { keyVersion: number }>

/** The members stay as the records have them; only the key is another one (retroactive change of the key). */
export function contributionByKey(amending: Amending, change: ByKey): Changed | undefined {
  return recalculatedYears(amending, asked(amending, change))
}

function asked({ dossier, current: before }: Amending, { fromYear }: ByKey) {
  return { fromYear, membersIn: (year: number) => membersKnown(year, { dossier, before }) }
}

/** What stands against it, by field: another version counts by then, or the agreement says the same already. */
export function keyFaults(amending: Amending, change: ByKey): Record<string, string> {
  const { dossier, current } = amending
  const { version } = keyInForce(dossier.periodId, `${change.fromYear}-01-01`)
  if (version !== change.keyVersion) return { amountRappen: 'amendment_other_key' }
  const contributions = contributionByKey(amending, change)?.contributions
  if (!contributions) {
    const fault = poolFaultOf(amending, asked(amending, change))
    return fault ? { amountRappen: whyNotShared(fault) } : notCalculable(amending)
  }
  const later = contributions.filter(({ year }) => year >= change.fromYear)
  if (later.some(({ contributionRappen }) => contributionRappen === 0))
    return { amountRappen: 'amendment_of_nothing' }
  return JSON.stringify(contributions) === JSON.stringify(current.contributions)
    ? { amountRappen: 'amendment_no_change' }
    : {}
}

/** With both figures, where a pool cannot be shared. */
function whyNotShared(fault: PoolFault): string {
  const { pool = 0, ...others } = fault.figures ?? {}
  const against = others.minima ?? others.caps ?? others.taken ?? 0
  const [one, other] = [against, pool].map((amount) => formatRappen(rappen(Number(amount))))
  return `amendment_${fault.key}:${one} / ${other}`
}
