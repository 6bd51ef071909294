import type { settlement as source } from '#app/text/de/settlement.ts'

export const settlement: Record<keyof typeof source, string> = {
  'settlement.title': 'Settlement {year}',
  'settlement.pdf': 'Settlement (PDF)',
  'settlement.pdf.exOfficio': 'Decision with settlement (PDF)',
  'settlement.pdf.superseded': 'Settlement of {day}, superseded on {since} (PDF)',
  'settlement.preview': 'The contribution would be {amount}',
  'settlement.pinned': 'The final contribution is {amount}',
  'settlement.kept': 'The own spending is sufficient. The agreed contribution remains in full.',
  'settlement.keptByException':
    'With the agreed exception of {amount} the own spending is sufficient. The agreed contribution remains in full.',
  'settlement.cut':
    '{missing} of own spending are missing. The agreed contribution of {entitlement} therefore falls to {final}.',
  'settlement.accepted': 'Agreed exception from own spending: {amount}.',
  'settlement.exOfficio.report': 'Settled ex officio: the report had not arrived by {day}.',
  'settlement.exOfficio.completion':
    'Settled ex officio: what was to be completed in the report had not arrived by {day}.',
  'settlement.claim': 'Paid too much and to be returned: {amount}.',
  'settlement.topUp': 'Still to be paid: {amount}.',
  'settlement.declared': 'As declared by the municipality it would be {amount}.',
  'settlement.notYet': 'As soon as all amounts are entered, this says what they mean for the contribution.',
  'settlement.way': 'Calculation',
  'settlement.eligible': 'Eligible costs',
  'settlement.thirdParty': 'Third-party funds',
  'settlement.entitlement': 'Agreed contribution',
  'settlement.required': 'Own spending required',

  'settlement.label.matchable': 'Costs without third-party funds',
  'settlement.label.match': 'Own spending',
  'settlement.label.rule': 'Final contribution',
  'settlement.label.balance': 'Balance',
  'settlement.line.matchable': 'Eligible costs {eligible} less third-party funds {thirdParty}.',
  'settlement.line.match.holds':
    'With own spending to canton at {ratio}, these costs carry a contribution of at most {carried}. The agreed contribution of {entitlement} is covered.',
  'settlement.line.match.fails':
    'With own spending to canton at {ratio}, these costs carry a contribution of at most {carried}. The agreed contribution of {entitlement} lies above it.',
  'settlement.line.kept': 'The agreed contribution is not cut.',
  'settlement.line.reduce': 'The contribution is cut to what own spending covers: {cut} less.',
  'settlement.line.forfeit': 'Own spending is not met, and the contribution lapses: {cut} less.',
  'settlement.line.balance': 'Payments counted {paid}, final contribution {final}.',
  'settlement.line.moved': 'Counted are: {parts}.',
  'settlement.moved.paid': 'instalments paid {amount}',
  'settlement.moved.ordered': 'ordered at the bank {amount}',
  'settlement.moved.returned': 'returned −{amount}',
  'settlement.moved.offset': 'set off −{amount}',
  'settlement.moved.waived': 'waived −{amount}',
  'settlement.balance.claim': 'Repayment {amount}',
  'settlement.balance.topUp': 'Top-up {amount}',
  'settlement.balance.even': 'even',
}
