import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { by } from '#app/domain/order.ts'
import { type Obligation, openObligations } from '#app/models/deadlines/obligations.server.ts'

export type HoldProposal = {
  deadlineId: string
  reference: string
  party: string
  year: number | null
  dueOn: string
  /** When the proposal was written to the officers. */
  proposedAt: string
  /** The days on which the notices reached somebody, by mail or by post. */
  noticesReachedOn: string[]
}

/**
 * Reports that are missing after both notices, where the officer has not decided yet: the proposal was sent, no mail
 * server has sent a notice back since, there is money to hold, and nobody has said since that payments go on.
 */
export function holdProposals(): HoldProposal[] {
  return openObligations()
    .flatMap(({ deadline, reference, party, logged, holdable }) => {
      const proposedAt = logged.get('hold_proposal')?.at
      if (!proposedAt || !holdable || (deadline.holdDeclinedAt ?? '') >= proposedAt) return []
      const noticesReachedOn = reachedBy(logged)
      if (noticesReachedOn.length < NOTICE_STEPS.length) return []
      const { id: deadlineId, year, effectiveOn: dueOn } = deadline
      return [{ deadlineId, reference, party, year, dueOn, proposedAt, noticesReachedOn }]
    })
    .sort((one, other) => inGermanOrder(one.party, other.party))
    .sort(by(({ dueOn }) => dueOn))
}

/** The days of the notices that have set a day and reached somebody. */
function reachedBy(logged: Obligation['logged']): string[] {
  return NOTICE_STEPS.flatMap((step) => {
    const notice = logged.get(step)
    return notice && notice.termOn !== null && notice.reachedOn !== null ? [notice.reachedOn] : []
  })
}
