import type { SettlementWording } from '#app/text/settlement.ts'

export const settlementEn: SettlementWording = {
  label: {
    matchable: 'Costs without third-party funds',
    match: 'Own spending',
    rule: 'Final contribution',
    balance: 'Balance',
  },
  matchable: (eligible, thirdParty) => `Eligible costs ${eligible} less third-party funds ${thirdParty}.`,
  match: ({ ratio, carried, entitlement, holds }) =>
    `With own spending to canton at ${ratio}, these costs carry a contribution of at most ${carried}. ${
      holds
        ? `The agreed contribution of ${entitlement} is covered.`
        : `The agreed contribution of ${entitlement} lies above it.`
    }`,
  kept: 'The agreed contribution is not cut.',
  rule: {
    reduce: (cut) => `The contribution is cut to what own spending covers: ${cut} less.`,
    forfeit: (cut) => `Own spending is not met, and the contribution lapses: ${cut} less.`,
  },
  balance: (paid, final) => `Paid ${paid}, final contribution ${final}.`,
  claim: (amount) => `Repayment ${amount}`,
  topUp: (amount) => `Top-up ${amount}`,
  even: 'even',
}
