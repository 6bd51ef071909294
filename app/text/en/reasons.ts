import type { reasons as source } from '#app/text/de/reasons.ts'

export const reasons: Record<keyof typeof source, string> = {
  'refusal.title': 'That did not work',
  'refusal.changed_meanwhile':
    'What you typed is still in the fields. Where you had changed nothing, the new state stands. Please look it over and send it again.',
  'refusal.decided_meanwhile': 'Please look at the new state and decide again.',
  'refusal.no_longer_offered': 'The step is no longer possible here.',
  'refusal.no_longer_offered.kept':
    'The step is no longer possible here. What you typed stands below to be copied.',
  'refusal.wrong_role': 'This takes another role. Please turn to the person responsible.',
  'refusal.wrong_state': 'This step is not possible in the present state. Load the page again.',
  'refusal.not_fulfilled': 'Something is still missing:',
  'refusal.not_your_municipality': 'You can only begin a dossier for your own municipality.',
  'refusal.begun_already': 'A dossier has been begun for this municipality already.',
  'refusal.last_coordinator': 'This is the last coordinator of this municipality. Appoint another one first.',
  'refusal.unknown_point': 'There is no such setting.',
  'refusal.no_next_period': 'No programme period is open yet for this time.',
  'refusal.member_merged':
    'A municipality will no longer exist then. Please begin a new dossier with its successor.',
  'refusal.not_a_colleague': 'This person does not work with you (any more). Please choose somebody else.',
  'refusal.address_taken': 'This address belongs to another account already.',
  'refusal.merger_in_use': 'An agreement, an amendment or a role already rests on this merger. It stays.',
  'refusal.held_already': 'This person holds the role already.',
  'refusal.last_admin': 'This is the last administrator. Name another person first.',
  'refusal.deadline_met': 'This report has been filed already. There is no deadline left to extend.',
  'refusal.not_later':
    'The new deadline has to be after the one that holds today, even where a notice has set it.',
  'refusal.day_is_over': 'That day is over. Choose one that is still to come.',
  'refusal.both_sides':
    'This person stands on the other side already. Nobody holds a role at the canton and at a municipality at once. Please take another person.',
  'refusal.another_name':
    'The portal knows this address under another name. Please say below who reads it today.',
  'refusal.works_elsewhere':
    'The former person holds a role outside your team. Only the cantonal integration office can record that they no longer read this address.',
  'refusal.leaves_unsigned':
    'Afterwards nobody can sign any more. Invite another authorised signatory first, or confirm below that this is what you want. It concerns:',
  'refusal.left_mailbox':
    'This person has left the address to somebody else. Invite them at their new address.',
  'refusal.no_signatory': 'Nobody but you can file or sign. The coordinator can invite somebody.',
  'refusal.nobody_there': 'Nobody works in the portal for this municipality yet.',
  'refusal.notice_not_due': 'No notice is to be sent by post at the moment.',
  'refusal.followed_by_notice_2': 'The second notice rests on it already. The record stays as it is.',
  'refusal.followed_by_hold_proposal':
    'The proposal to hold payments rests on it already. The record stays as it is.',
  'refusal.posted_too_early':
    'No letter was needed on that day: the notice was not due, or a mail could still have reached somebody. Please choose a later day.',
  'refusal.posted_before_drawn':
    'There was no letter yet on that day. Please choose the day on which it was drawn, or a later one.',
  'refusal.posted_in_the_future': 'That day lies in the future. Record the letter once it has been sent.',

  'conflict.title': 'Not sent yet: something was changed here in the meantime',
  'conflict.meanwhile': '{who}, {when}: {what}',
  'conflict.fields.one': 'Both of you changed one field',
  'conflict.fields.other': 'Both of you changed {count} fields',
  'conflict.theirs': 'Stored is:',
  'conflict.empty': '(empty)',
  'conflict.answer': 'Answer',
  'conflict.kept': 'What you typed',

  'reason.members_missing': 'Name the member municipalities: an association has at least two.',
  'reason.lead_is_not_a_member': 'The lead municipality has to be a member.',
  'reason.contact_missing': 'Contact details of the party: {fields}.',
  'reason.bank_account_missing': 'Details of the account: {fields}.',
  'reason.structure_missing': 'Details of the permanent structure: {fields}.',
  'reason.structure_evidence_missing': 'Upload evidence of the structure (mandate, job description).',
  'reason.measures_missing': 'Enter at least one measure.',
  'reason.measure_without_target_group': '«{title}»: choose at least one target group.',
  'reason.measure_without_key_figure': '«{title}»: plan at least one key figure.',
  'reason.measure_outside_focus_areas': '«{title}» lies outside the two focus areas.',
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
  'reason.project_funding_conflict':
    '{municipality} receives cantonal project funding in {year} («{title}»). Both at once is not possible.',
  'reason.other_agreement_runs':
    '{municipality} is part of dossier {reference} already. Two agreements in one year are not possible.',
  'reason.population_unknown':
    'The population of the chosen municipalities on the reference date cannot be told.',
  'reason.authority_not_declared': 'Confirm that you are authorised to represent the municipality.',
  'reason.reason_missing': 'Give a reason.',
  'reason.items_missing': 'Name at least one item to be completed.',
  'reason.due_date_missing': 'Set a date.',
  'reason.due_date_lies_in_the_past': 'The date has to lie in the future.',
  'reason.due_date_takes_days_away':
    'The municipality has until {day} for the report in any case. The date cannot be earlier.',
  'reason.legal_remedies_missing': 'Add the legal remedies.',
  'reason.checklist_incomplete': '{count} items of the check list are still open.',
  'reason.checklist_negative': 'Item {rule} of the check list is not fulfilled.',
  'reason.calculation_missing': 'The contribution has not been calculated yet.',
  'reason.points_open':
    'Points of the canton are still open ({count}). Answer them, or confirm below that you file all the same.',
  'reason.completion_request_open': 'A completion request is still open ({count}).',
  'reason.same_person': 'The second review has to be done by another person.',
  'reason.agreement_document_missing': 'The document of the agreement is missing.',
  'reason.key_not_confirmed':
    'The canton has not confirmed the distribution key yet. No agreement is issued on sample values.',
  'reason.signature_missing': 'Choose how you sign.',
  'reason.signed_copy_missing': 'Upload the signed agreement.',
  'reason.signed_already': 'You have signed already. Now a second authorised person has to sign.',
  'reason.copy_not_compared': 'Compare the signed copy with the agreement as issued and confirm it.',
  'reason.file_locked':
    'The file «{fileName}» is locked: the virus scanner has found malware. Whoever handed it in replaces it by a clean one first.',
  'reason.file_not_scanned':
    'The file «{fileName}» is still being scanned for viruses. Please wait until that is done, mostly a few minutes.',
  'reason.amendment_missing': 'The amendment has not been accepted by both sides yet.',
  'reason.amendment_open': 'An amendment is still open. The next one begins once it is finished.',
  'reason.amendment_overtaken':
    'Something that the amendment rests on has changed meanwhile, for example a payment or a report. The canton has to propose it again on the new state.',
  'reason.nothing_to_amend': 'The agreement is no longer in force. It cannot be amended any more.',
  'reason.effective_date_missing': 'Say from when the termination takes effect.',
  'reason.effective_date_outside_term':
    'Termination is to the end of a year: not in the past, and {endsOn} at the latest.',
  'reason.reporting_years_open': 'Not settled yet: {years}.',
  'reason.year_not_over': 'The year {year} is not over yet.',
  'reason.measure_not_reported': '«{title}»: report how it went.',
  'reason.measure_reason_missing': '«{title}»: give a reason for the change.',
  'reason.key_figure_missing': '«{title}»: the key figure «{label}» is missing.',
  'reason.actual_missing': '«{label}»: the actual amount is missing.',
  'reason.deviation_unexplained': '«{label}»: the deviation from the budget needs a reason.',
  'reason.third_party_not_declared': 'Give the third-party funds received; 0 if there were none.',
  'reason.ledger_missing': 'Upload the ledger extract.',
  'reason.summary_missing': 'Sum up the year in a few sentences.',
  'reason.correction_unexplained': 'Give a reason for each correction (open: {count}).',
  'reason.money_not_even': 'Payments and claims of this year are not balanced yet.',
  'reason.agreement_not_active': 'Nothing is paid without an agreement in force.',
  'reason.report_gate_closed': 'The report for {year} has to be filed first.',
  'reason.entitlement_exceeded': 'This would exceed the entitlement of the year.',
  'reason.next_tranche_too_small': 'The next tranche is smaller than the claim.',
  'reason.known_as': 'So far: {name}',
  'reason.name_stays':
    'Whoever read the address so far holds a role outside your team. If it is the same person, the name stays as it is.',
  'reason.left_unsigned': '{party}, {reference}',
}
