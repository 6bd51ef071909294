import type { mergers as source } from '#app/text/de/reasons/mergers.ts'

export const mergers: Record<keyof typeof source, string> = {
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
