import type { reasons as source } from '#app/text/de/reasons.ts'

export const reasons: Record<keyof typeof source, string> = {
  'reason.members_missing': 'Name the member municipalities: an association has at least two.',
  'reason.lead_is_not_a_member': 'The lead municipality has to be a member.',
  'reason.contact_missing': 'Contact details of the party: {fields}.',
  'reason.bank_account_missing': 'Details of the account: {fields}.',
  'reason.structure_missing': 'Details of the permanent structure: {fields}.',
  'reason.structure_evidence_missing': 'Upload evidence of the structure (mandate, job description).',
  'reason.mandate_after_start':
    'The mandate exists only since {since}. It has to exist before the term begins on {startsOn}.',
  'reason.structure_very_small':
    'The contact point has only {percent} per cent of a post. Check whether this is a permanent structure.',
  'reason.own_budget_below_share':
    'The own budget of the structure ({planned}) is smaller than the own spending required ({required} a year).',
  'reason.one_file_for_several':
    'The file «{fileName}» stands for {count} different pieces of evidence. Check whether it proves them all.',
  'reason.measures_missing': 'Enter at least one measure.',
  'reason.measure_without_goal': '«{title}»: choose at least one strategic goal of its focus area.',
  'reason.measure_without_target_group': '«{title}»: choose at least one target group.',
  'reason.measure_without_key_figure': '«{title}»: plan at least one key figure.',
  'reason.measure_outside_focus_areas': '«{title}» lies in no funding area that is open to municipalities.',
  'reason.measure_without_budget': '«{title}» has no budget line yet.',
  'reason.budget_missing': 'The budget for {year} is missing.',
  'reason.third_party_missing': 'Give the third-party funds for {year}; 0 if none are planned.',
  'reason.foundation_paper_missing': 'Upload at least one foundation paper (concept, strategy).',
  'reason.resolution_missing': 'The council resolution of {municipality} is missing.',
  'reason.resolution_paper_missing': 'Upload the council resolution of {municipality} as a PDF.',
  'reason.resolution_amount_too_low':
    'The amounts resolved ({resolved} a year) do not cover the own spending required, {required}.',
  'reason.resolution_term_too_short':
    'The resolution of {municipality} does not hold for the whole term applied for.',
  'reason.resolution_lies_in_the_future': 'The date of the resolution of {municipality} lies in the future.',
  'reason.match_not_met': '{year}: the own spending is too low by {missing}.',
  'reason.term_outside_period': 'The term has to lie within the KIP period, until {endsOn} at the latest.',
  'reason.term_ended':
    'The term ended on {endsOn}: nothing is approved or agreed for a time that is over. The canton takes back what was issued, opens the check again and rejects, or the municipality withdraws the application. If it is to hold by way of exception, the cantonal integration office admits late applications of the municipality.',
  'reason.window_not_open':
    'The canton takes applications for this KIP period from {opensOn} on. What is filled in stays until then.',
  'reason.window_closed':
    'The canton took applications for this KIP period until {closesOn}. The cantonal integration office can still open it for a single municipality; otherwise a new application for the next period is possible, as soon as that is open.',
  'reason.term_begins_too_early':
    'The term may begin on {from} at the earliest. A new application with a later beginning is possible once this one is withdrawn; or the cantonal integration office opens earlier years to the municipality.',
  'reason.project_funding_conflict':
    '{municipality} receives cantonal project funding in {year} («{title}»). Both at once is not possible: the term begins after it, or the canton ends the project funding first.',
  'reason.other_agreement_runs':
    '{municipality}: {counted} counts in dossier {reference} already in {year}. Nobody counts twice in one year. Once that agreement is terminated to {endsOn}, it is out of the way from {from} on.',
  'reason.other_agreement_releases':
    '{municipality}: {counted} counts in dossier {reference} already in {year}. Nobody counts twice in one year. First the canton lets {counted} leave that agreement from {year} on, by an amendment «Member municipalities».',
  'reason.other_agreement_ends':
    '{municipality}: {counted} counts in dossier {reference} already in {year}. Nobody counts twice in one year. There is nothing left to terminate: that agreement runs until {endsOn} and is out of the way by itself from {from} on.',
  'reason.other_application_counts':
    '{municipality}: {counted} counts in dossier {reference} already in {year}. Nobody counts twice in one year. That agreement is not in force yet: once the municipality withdraws that application, it is out of the way.',
  'reason.population_unknown':
    'The population of the chosen municipalities on the reference date cannot be told.',
  'reason.member_ended':
    '{municipality} is part of {successor} from {day} on, before the term begins: no contribution can be calculated for it. The canton takes back an agreement that was issued and opens the check again. Then an association corrects its members; a single municipality withdraws the application, and {successor} files a new one.',
  'reason.population_changed':
    'The contribution was fixed for {pinned} people; by the municipalities as they are today there are {residents}. The canton has to open the check again and fix the contribution anew.',
  'reason.authority_not_declared': 'Confirm that you are authorised to represent the municipality.',
  'reason.reason_missing': 'Give a reason.',
  'reason.items_missing': 'Name at least one item to be completed.',
  'reason.due_date_missing': 'Set a date.',
  'reason.day_outside': 'Possible here are the days from {from} to {until}.',
  'reason.due_date_lies_in_the_past': 'The date has to lie in the future.',
  'reason.due_date_takes_days_away':
    'The municipality has until {day} for the report in any case. The date cannot be earlier.',
  'reason.extension_not_later': 'The new deadline has to be after {day}, which holds today.',
  'reason.extension_too_long':
    'You can extend to {day} at most. If the municipality needs longer, talk to it about a settlement on what is there.',
  'reason.extension_is_over':
    'Another day could be given until {day} only. Send a notice, or settle ex officio.',
  'reason.extension_takes_days_away':
    'The municipality had until {day} in any case. The corrected deadline cannot be earlier.',
  'reason.extension_day_is_over': '{day} is over. Choose a day that is still to come.',
  'reason.extension_nothing_to_correct': 'No deadline is extended for this report.',
  'reason.extension_same_day': 'That day holds already. Enter the right one.',
  'reason.legal_remedies_missing': 'Add the legal remedies.',
  'reason.checklist_incomplete.one': '{count} item of the check list is still open.',
  'reason.checklist_incomplete.other': '{count} items of the check list are still open.',
  'reason.later_application':
    'The application {reference} of the same party has been filed since: that one is decided on.',
  'reason.checklist_negative': 'Item {rule} of the check list is not fulfilled.',
  'reason.calculation_missing': 'The contribution has not been calculated yet.',
  'reason.points_open':
    'Points of the canton are still open ({count}). Answer them, or confirm below that you file all the same.',
  'reason.request_not_reminded':
    'Since its day is over, no reminder of the completion request has reached anybody yet. Check the addresses of the municipality, and give another day by changing the request.',
  'reason.request_day_runs': 'The municipality has until {day}.',
  'reason.revised_meanwhile':
    'The municipality has revised already and not filed yet: {sections}. It files again or puts it back; or change the request.',
  'reason.completion_request_open':
    'A completion request is still open ({count}). Wait for the answer, or cancel the request.',
  'reason.request_not_open': 'No completion request is open: it is answered or cancelled already.',
  'reason.request_not_changed':
    'This is the request that counts already. Change the point, the reason or the day, or go back.',
  'reason.one_paper_only':
    'While the review goes on one point only can be asked for. For several, return the dossier.',
  'reason.answer_missing': 'Upload the document, or answer in words.',
  'reason.same_person': 'The second review has to be done by another person.',
  'reason.proposal_open': 'This step already waits for another person to confirm it.',
  'reason.nobody_to_confirm':
    'This step needs a second person, and nobody else in the portal has that role. The administration can give it.',
  'reason.no_step_awaited': 'No step of another body is open.',
  'reason.no_step_recorded': 'No step is recorded that could still be taken back.',
  'reason.chain_step_missing': 'Missing: {step}.',
  'reason.step_recorded_by': 'Another role records this step: {role}.',
  'reason.step_day_missing': 'Please name the day on which the body decided.',
  'reason.step_day_ahead': 'This day lies ahead. What has happened can be recorded.',
  'reason.step_day_too_early': 'This day lies before the step before it: {step}, {day}.',
  'reason.step_day_before_filing': 'This day lies before the application was filed on {day}.',
  'reason.step_number_missing': 'This step comes with its business number.',
  'reason.step_paper_missing': 'This step comes with its paper. Please add the file.',
  'reason.step_sends_nothing_back': 'The body whose turn it is cannot send the application back.',
  'reason.agreement_document_missing': 'The document of the agreement is missing.',
  'reason.credit_exceeded':
    'The contribution goes beyond what is left of the credit of {year} by {beyond}. Say why it is set all the same, or enter the higher credit first.',
  'reason.credit_exceeded_since':
    'The contribution goes beyond what is left of the credit of {year} by {beyond}. Enter the higher credit, or take the check up again: there two persons set it with a reason.',
  'reason.key_not_confirmed':
    'This contribution rests on sample values, on which no agreement is issued. Once the key of the canton is in force, take the dossier back into review and approve it once more.',
  'reason.signature_missing': 'Choose how you sign.',
  'reason.signed_copy_missing': 'Upload the signed agreement.',
  'reason.signed_already': 'You have signed already. Now a second authorised person has to sign.',
  'reason.no_signature_stands': 'Nobody has signed for the municipality: there is nothing to take back.',
  'reason.signed_under_rule':
    'Signed under this rule already: {names}. Take the signature back first; then the rule can be changed, and everybody signs anew.',
  'reason.accepted_under_rule':
    'Under this rule a first person has accepted amendment {number}. The second one accepts it too, or you decline or withdraw it; then the rule can be changed.',
  'reason.no_copy_handed_in':
    'Both sides have accepted in the portal: no copy was handed in that could be replaced.',
  'reason.copy_not_compared': 'Compare the signed copy with the agreement as issued and confirm it.',
  'reason.file_locked':
    'The file «{fileName}» is locked: the virus scanner has found malware. A clean version is needed first.',
  'reason.file_not_scanned':
    'The file «{fileName}» is still being scanned for viruses. Please wait until that is done, mostly a few minutes.',
  'reason.amendment_missing': 'The amendment has not been accepted by both sides yet.',
  'reason.amendment_open': 'An amendment is still open. The next one begins once it is finished.',
  'reason.amendment_overtaken':
    'Something that the amendment rests on has changed meanwhile, for example a payment or a report. The canton has to propose it again on the new state.',
  'reason.amendment_match_not_met':
    '{year} lacks {missing}: the municipality would have to spend that much more itself. First it takes a higher budget, by an amendment of its own, or a lower contribution.',
  'reason.match_exception_not_allowed':
    'The programme allows no exception from own spending. Adapt the budget or the contribution.',
  'reason.resolution_not_for_year': 'The resolution of {municipality} does not hold for {year}.',
  'reason.resolution_below_share':
    '{municipality} has resolved {resolved} a year. Its share of the own spending in {year} is {required}: it takes a resolution on that amount.',
  'reason.resolutions_too_low_for_year':
    'For {year}, own spending of {resolved} is resolved in all; {required} is needed. Enter a new resolution on the higher amount.',
  'reason.past_year_not_raised':
    'The year {year} is over. The programme does not let its contribution rise afterwards.',
  'reason.kind_is_for_the_canton': 'The canton fixes the contribution. Write to it if it is not right.',
  'reason.own_proposal': 'The canton itself proposed this amendment. Withdraw it.',
  'reason.proposal_of_the_other_side': 'The other side began this amendment. Only it can take it back.',
  'reason.proposal_of_the_lead':
    'The lead municipality asked for this amendment. Only it can take it back; you can decline it.',
  'reason.acceptance_not_awaited':
    'Your municipality has accepted already. The acceptance of another one is still to come.',
  'reason.nothing_to_amend': 'The agreement is no longer in force. It cannot be amended any more.',
  'reason.term_over': 'The term ended on {endsOn}: there is nothing left to terminate.',
  'reason.term_ends_anyway': 'The agreement ends on {endsOn} anyway: there is nothing left to terminate.',
  'reason.termination_in_effect':
    'The termination took effect on {day}. It cannot be revoked any more; the years to come need a new application.',
  'reason.effective_date_missing': 'Say from when the termination takes effect.',
  'reason.effective_date_outside_term':
    'Termination is to the end of a year: not in the past, and before {endsOn}, when the agreement ends anyway.',
  'reason.paid_beyond_end':
    'Money is ordered or paid for {years} already. Termination to a day before that is possible once it is back: finance first reverses the payment, or records that the bank has returned it.',
  'reason.reporting_years_open': 'Not settled yet: {years}.',
  'reason.settled_year_uneven':
    'The year {year}: «Settled, money open». {open} of it are open; the payment comes first.',
  'reason.year_not_over': 'The year {year} is not over yet.',
  'reason.measure_not_reported': '«{title}»: report how it went.',
  'reason.measure_reason_missing': '«{title}»: give a reason for the change.',
  'reason.key_figure_missing': '«{title}»: the key figure «{label}» is missing.',
  'reason.goal_not_named': '«{title}»: name the strategic goal that the measure has contributed to.',
  'reason.goal_contribution_missing': '«{title}»: describe the contribution to the strategic goal.',
  'reason.actual_missing': '«{label}»: the actual amount is missing.',
  'reason.deviation_unexplained': '«{label}»: the deviation from the budget needs a reason.',
  'reason.added_measure_unexplained': 'New measure «{title}»: give a reason why it was added.',
  'reason.added_cost_of_nothing':
    'Not budgeted, «{label}»: CHF 0 is no cost. Enter the amount, or remove the row.',
  'reason.added_cost_unexplained': 'Not budgeted, «{label}»: give a reason for the cost.',
  'reason.added_cost_without_measure':
    'Not budgeted, «{label}»: its measure is not in the report any more. Choose another one.',
  'reason.third_party_not_declared': 'Give the third-party funds received; 0 if there were none.',
  'reason.measure_dropped_with_costs':
    '«{title}» is reported as not carried out and has cost {costs}. Check what the money was spent on.',
  'reason.ledger_is_another_paper':
    'The extract «{fileName}» is the same file as another paper of this dossier: {paper}. Check whether it shows the books.',
  'reason.ledger_of_another_year':
    'The extract «{fileName}» is the same file as the one for {year}. Check whether it shows the books of this year.',
  'reason.ledger_missing': 'Upload the ledger extract.',
  'reason.summary_missing': 'Sum up the year in a few sentences.',
  'reason.correction_outdated':
    'Since your correction the municipality declares another amount: {lines}. Decide anew among the corrections: the same amount, another one or none.',
  'reason.third_party_correction_outdated':
    'Since your correction the municipality declares other third-party funds. Decide anew among the corrections: the same amount, another one or none.',
  'reason.proven_beyond_budget':
    '{label}: {proven} is more than was budgeted ({budget}). Change the amount, or tick that it is meant.',
  'reason.correction_unexplained': 'Give a reason for each correction (open: {count}).',
  'reason.dossier_completed': 'The dossier is completed. The administration reopens it first.',
  'reason.top_up_released':
    'Instalment {number} of {year}, which the canton still owes after the settlement, is released. Finance takes the release back first.',
  'reason.money_not_even': 'Payments and claims of this year are not balanced yet.',
  'reason.settled_ex_officio':
    'The year was settled ex officio. Await the report anew instead of reopening it.',
  'reason.settled_on_report':
    'The year was settled on its report. Reopen it where it has to be decided on anew.',
  'reason.second_notice_missing':
    'The second notice has not reached anybody at the municipality yet. Once it has and its day is over, you can settle ex officio.',
  'reason.completion_not_reminded':
    'Since its day is over, no reminder of what is to be completed has reached anybody at the municipality yet. Once one has and its days are over, you can settle ex officio.',
  'reason.awaited_still':
    'The municipality still has time until {day}. You can settle ex officio after that.',
  'reason.agreement_not_active': 'Nothing is paid without an agreement in force.',
  'reason.not_ended_with_agreement':
    'This instalment did not end with the termination: it does not come back as that is revoked.',
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
  'reason.known_as': 'So far: {name}',
  'reason.name_stays':
    'Whoever read the address so far holds a role outside your team. If it is the same person, the name stays as it is.',
  'reason.left_unsigned': '{party}, {reference}',
  'reason.merger_in_second_review':
    '{party} ({reference}): the contribution counts on this merger. The second review has to send it back first.',
  'reason.merger_in_decision':
    '{party} ({reference}): the contribution counts on this merger. Take the application back into review first.',
  'reason.merger_in_issue':
    '{party} ({reference}): the agreement as issued counts on this merger. Withdraw the agreement first, then take the application back into review.',
  'reason.merger_in_signature':
    '{party} ({reference}): the agreement as signed counts on this merger. Send the signature back first, then withdraw the agreement and take the application back into review.',
  'reason.merger_in_agreement':
    '{party} ({reference}): the agreement came into force with this merger. The merger stays; what should be different takes an amendment.',
  'reason.merger_in_amendment':
    '{party} ({reference}): amendment {number} came into force with this merger. The merger stays; what should be different takes another amendment.',
  'reason.merger_in_open_amendment':
    '{party} ({reference}): amendment {number} rests on this merger. Withdraw it first, or refuse what the municipality asked for.',
  'reason.merger_in_application':
    '{party} ({reference}): the new municipality belongs to this dossier. The municipality has to withdraw its application first.',
  'reason.merger_in_filing':
    '{name} filed the application {reference} for the former municipality. Send it back first.',
  'reason.merger_in_report':
    '{name} filed the report {year} on {reference} for the former municipality. Send it back first; once approved, reopen it for that.',
  'reason.merger_in_role': '{name} has a role in {municipality}. End it first.',
  'reason.merger_in_opening':
    'A late application of {municipality} is allowed until {untilOn}. Take that back first.',
  'reason.merger_in_grant':
    'The project funding «{title}» is registered for {municipality}. Change it first, or take it back.',
}
