import type { money as source } from '#app/text/de/reasons/money.ts'

export const money: Record<keyof typeof source, string> = {
  'reason.agreement_not_active': 'Nothing is paid without an agreement in force.',
  'reason.not_cancelled_by_hand':
    'This instalment went with a decision on the agreement or a year. It comes back once that decision is taken back.',
  'reason.year_settled_since':
    'The year has been settled since. What is still owed, the settlement has planned as an instalment.',
  'reason.not_ended_with_agreement':
    'This instalment did not end with the termination: it does not come back as that is revoked.',
  'reason.account_asker_without_role':
    '{name} asked for this account and does not sign for the municipality any more. Refuse the request, and have somebody who signs ask for it anew.',
  'reason.account_of_others':
    'This account was given by somebody who no longer acts for the municipality. The municipality has to confirm it first, or to give another one.',
  'reason.account_change_open':
    'A request for another account is open, here or under another agreement with the same account. First it comes into force, or is refused, withdrawn or stopped.',
  'reason.account_change_waits': 'The waiting time of the new account is still running.',
  'reason.account_not_called':
    'Call the municipality at the known number, and confirm that you have reached it. Where you have reached nobody, say why you confirm all the same.',
  'reason.account_without_number':
    'The known contact has no telephone number, so nobody was reached at it. Say why you confirm all the same.',
  'reason.account_not_compared': 'Compare the new account with the paper of the bank, and confirm it.',
  'reason.account_unchanged': 'This is the account to which the canton pays already. Name another one.',
  'reason.report_gate_closed': 'The report for {year} has to be filed first.',
  'reason.gate_ex_officio':
    'The year {year} was settled ex officio: its report comes no more. Say why the instalment is paid all the same; where it is not to be paid, the office cancels it.',
  'reason.released_beyond_entitlement':
    'Since the release the entitlement of the year has become smaller; the tranche goes {beyond} beyond it. Take the release back: the tranche is then adjusted.',
  'reason.entitlement_exceeded': 'This would exceed the entitlement of the year by {beyond}.',
  'reason.final_exceeded':
    'With this the municipality would have {beyond} more for the year than it is entitled to. A claim of the year that is open is settled first. Where none is open, the office reopens the year and settles it anew.',
  'reason.not_due_yet': 'The instalment is due on {day}. Earlier it takes a reason.',
  'reason.released_by_same_person':
    'You have released this instalment. Another person of the finance office has to order it.',
  'reason.confirmed_by_decider':
    'You have decided on the settlement that led to this claim. Another person has to confirm.',
  'reason.amount_missing': 'Give an amount above zero.',
  'reason.more_than_is_open': 'Only {open} are open. Book at most that much, and transfer the rest back.',
  'reason.day_of_payment_missing': 'Give the day on which the money came in.',
  'reason.day_of_payment_lies_ahead': 'This day lies in the future. Book what has come in.',
  'reason.no_booking_to_reverse':
    'There is no booking to reverse. A waiver is taken back by whoever may waive.',
  'reason.booking_not_chosen': 'Choose a booking that has not been reversed yet.',
  'reason.settled_with_booking':
    'The year {year} has been settled anew since, and that settlement counts the booking. The office reopens the year first; then the booking can be reversed.',
  'reason.owed_by_settlement':
    'The year is settled, and this instalment is what the canton still owes of it. First reopen the year: then it falls away until the year is settled anew.',
  'reason.settled_with_offset':
    'The claim {year} is set off against this instalment. The year {year} has been settled anew since, and that settlement counts the offset. First reopen the year {year}; then the instalment can be cancelled.',
  'reason.offset_tranche_released':
    'Instalment {number} of {year} is released for what is left after the set-off. Take its release back first.',
  'reason.offset_tranche_ordered':
    'Instalment {number} of {year} is ordered for what is left after the set-off. If the bank sends it back, record that first.',
  'reason.offset_tranche_paid':
    'Instalment {number} of {year} is paid after the set-off. Reverse the payment first: with it the set-off lapses.',
  'reason.tranche_not_chosen': 'Choose an instalment that is not released yet and still bears something.',
  'reason.instalments_missing': 'Name at least two parts, each with its day and amount.',
  'reason.instalments_do_not_add_up': 'The parts add up to {planned}. Open are {open}.',
  'reason.instalments_out_of_order':
    'Each part needs a day after today and after the part before it. Days off count as the next working day, and no part is due before the running deadline is over.',
  'reason.no_plan': 'There is no payment plan.',
  'reason.no_tranche_bears_more': 'All planned instalments are set off in full already.',
  'reason.no_tranche_left':
    'No further instalment is to come against which the claim could be offset. The municipality pays it back.',
}
