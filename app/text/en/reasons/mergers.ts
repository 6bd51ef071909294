import type { mergers as source } from '#app/text/de/reasons/mergers.ts'

export const mergers: Record<keyof typeof source, string> = {
  'reason.known_as': 'So far: {name}',
  'reason.name_stays':
    'Whoever read the address so far holds a role outside your team. If it is the same person, the name stays as it is.',
  'reason.population_in_contribution':
    '{party} ({reference}): the contribution is calculated with the figures of this reference day.',
  'reason.population_of_period':
    '{period} counts by the reference day {day}. Choose another one there first.',
  'reason.population_changed_since':
    '{municipality}: a later table has changed the figure. Withdraw that one first.',
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
    '{party} ({reference}): what is agreed from {fromYear} on counts on this merger. First put an amendment into force that names a fixed amount from {fromYear} on; after the merger another one calculates by the key again. If {fromYear} is reported on already, settle that year first.',
  'reason.merger_in_amendment':
    '{party} ({reference}): amendment {number} counts on this merger from {fromYear} on. First put an amendment into force that names a fixed amount from {fromYear} on; once the merger is undone, others change members and amount back. If {fromYear} is reported on already, settle that year first.',
  'reason.merger_in_open_amendment':
    '{party} ({reference}): amendment {number} rests on this merger. Withdraw it first, or refuse what the municipality asked for.',
  'reason.merger_in_application':
    '{party} ({reference}): the new municipality belongs to this dossier. The municipality has to withdraw its application first.',
  'reason.merger_in_filing':
    '{name} filed the application {reference} for the former municipality. Send it back first.',
  'reason.merger_in_report':
    '{name} filed the report {year} on {reference} for the former municipality. Send it back first; once approved, reopen it for that.',
  'reason.merger_in_signing':
    '{party} ({reference}): {name} signed the agreement for the former municipality on {day}. Send the signature back first, or withdraw the agreement.',
  'reason.merger_in_acceptance':
    '{party} ({reference}): {name} accepted or asked for amendment {number} for the former municipality on {day}. Withdraw it first, or refuse it.',
  'reason.merger_in_account':
    '{party} ({reference}): {name} asked for another account for the former municipality on {day}. Refuse the request first; if it is confirmed, stop it.',
  'reason.merger_left_act':
    '{party} ({reference}): «{act}», on {day} by {name}. This goes on counting; what should be different, municipality and canton agree anew.',
  'reason.merger_left_account':
    '{party} ({reference}): {name} asked for the account to which the canton pays, on {day}. Payments wait until the municipality confirms it or gives another one.',
  'reason.merger_left_contact':
    '{party} ({reference}): {name} changed the contact on {day}. It becomes again what it was before.',
  'reason.merger_in_later': '{municipality} has gone into {successor} since. Undo that merger first.',
  'reason.merger_in_role': '{name} has a role in {municipality}. End it first.',
  'reason.merger_in_opening':
    'A late application of {municipality} is allowed until {untilOn}. Take that back first.',
  'reason.merger_in_grant':
    'The project funding «{title}» is registered for {municipality}. Change it first, or take it back.',
}
