import type { application as source } from '#app/text/de/reasons/application.ts'

export const application: Record<keyof typeof source, string> = {
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
  'reason.member_gone':
    '{municipality} has been part of {successor} since {day}, and no contribution is fixed for it any more. An association corrects its members: return the application for that. A single municipality withdraws it, and {successor} files a new one.',
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
  'reason.extension_not_later':
    'The new deadline has to be after {day}, which holds today. Where an extension was mistyped, correct the deadline.',
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
  'reason.pool_without_parties':
    'The key shares {pool}, but nobody who has applied reaches the minimum population.',
  'reason.minima_above_pool':
    'The key shares a fixed sum: {pool} of it are free, the minimum contributions of the applications not decided yet ({count}) come to {minima}. Reject applications, or put another key into force.',
  'reason.caps_below_pool':
    'The key shares a fixed sum: {pool} of it are free, the maximum contributions of the applications not decided yet ({count}) come to only {caps}. Wait for further applications, or put another key into force.',
  'reason.pool_used_up':
    'The key shares {pool}; of these, {taken} are promised for {year} already. Nothing is left for a further application.',
  'reason.pool_given_away':
    'What the termination set free is promised to others since: for {year} the fixed sum of the key lacks {beyond}. Offer the municipality a new application instead.',
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
  'reason.figures_changed':
    'Contributions or amounts differ from the page on which you decided: population, key, budget or payments have changed since.',
  'reason.same_person': 'The second review has to be done by another person.',
  'reason.approval_of_another':
    'Another person took this decision. That person takes it back, or the second review sends it back.',
  'reason.proposal_open': 'This step already waits for another person to confirm it.',
  'reason.nobody_to_confirm':
    'This step needs a second person, and nobody else in the portal has that role. The administration can give it.',
  'reason.asker_without_role':
    'Whoever asked for this step holds no role today that may ask for it. It cannot be confirmed like this: please have somebody with that role ask for it anew.',
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
}
