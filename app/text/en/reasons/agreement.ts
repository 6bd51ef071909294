import type { agreement as source } from '#app/text/de/reasons/agreement.ts'

export const agreement: Record<keyof typeof source, string> = {
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
  'reason.no_acceptance_stands':
    'Your municipality has accepted nothing of this amendment that can be taken back by itself.',
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
}
