import type { SettlementWording } from '#app/text/settlement.ts'

export const settlementDe: SettlementWording = {
  label: {
    matchable: 'Kosten ohne Drittmittel',
    match: 'Eigenleistung',
    rule: 'Definitiver Beitrag',
    balance: 'Schlussabrechnung',
  },
  matchable: (eligible, thirdParty) => `Anrechenbare Kosten ${eligible} abzüglich Drittmittel ${thirdParty}.`,
  match: ({ ratio, carried, entitlement, holds }) =>
    `Im Verhältnis Eigenleistung zu Kanton von ${ratio} tragen diese Kosten höchstens einen Beitrag von ${carried}. ${
      holds
        ? `Der vereinbarte Beitrag von ${entitlement} ist gedeckt.`
        : `Der vereinbarte Beitrag von ${entitlement} liegt darüber.`
    }`,
  kept: 'Der vereinbarte Beitrag bleibt ungekürzt.',
  rule: {
    reduce: (cut) => `Der Beitrag wird auf das gekürzt, was die Eigenleistung deckt: ${cut} weniger.`,
    forfeit: (cut) => `Die Eigenleistung ist nicht erreicht, der Beitrag entfällt: ${cut} weniger.`,
  },
  balance: (paid, final) => `Ausbezahlt ${paid}, definitiver Beitrag ${final}.`,
  claim: (amount) => `Rückforderung ${amount}`,
  topUp: (amount) => `Nachzahlung ${amount}`,
  even: 'ausgeglichen',
}
