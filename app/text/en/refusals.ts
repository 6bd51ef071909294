import type { refusals as source } from '#app/text/de/refusals.ts'

export const refusals: Record<keyof typeof source, string> = {
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
  'refusal.grant_stands': 'This funding counts already.',
  'refusal.grant_taken_back': 'This funding was taken back. Put it back first.',
  'refusal.activity_draft':
    'There is a draft on this time already. It stands in the list of activity reports.',
  'refusal.activity_empty':
    'No agreement was concluded for this time: there is nothing to report. Drop the draft.',
  'refusal.evaluation_stands': 'This evaluation counts already.',
  'refusal.evaluation_withdrawn': 'This evaluation was withdrawn. Put it back first.',
  'refusal.import_closed': 'This file has been decided on already.',
  'refusal.import_not_taken_over': 'This table is not taken over, or it has been withdrawn already.',
  'refusal.import_in_use':
    'Something rests on the figures of this table already. The page names what has to change first.',
  'refusal.import_faulty': 'There are still faults in the file. Mend them first.',
  'refusal.unknown_point': 'There is no such setting.',
  'refusal.period_without_basis': 'The draft lacks its legal basis. Please enter it first.',
  'refusal.period_faulty':
    'The data of the draft do not work any more: there is another period with this name or in this time meanwhile. Please change the draft first.',
  'refusal.period_in_use':
    'Something belongs to this period already: a dossier, late applications that were let in or a change of its settings; or it is the only one. It stays in force.',
  'refusal.period_with_catalogue':
    'A catalogue was in force for this period, and it is kept. That is why the period cannot be dropped any more; as a draft it binds nobody.',
  'refusal.period_with_records':
    'A credit, an evaluation or an activity report belongs to this draft already, and they are kept. That is why it cannot be dropped any more; it binds nobody, and you can change it.',
  'refusal.period_over':
    'This period is over. What its agreements rest on, and when applications were possible, does not change any more; what holds from now on belongs to the running period.',
  'refusal.period_follows':
    'This period is over. How the office works on its open dossiers follows the running period: change it there.',
  'refusal.period_weakens':
    'The draft has fewer four-eyes rules than hold today. Please adjust them first; they can be relaxed afterwards, with a second person.',
  'refusal.own_change':
    'This is your own change. Another person has to confirm or decline it; you can withdraw it yourself.',
  'refusal.no_next_period': 'No programme period is open yet for this time.',
  'refusal.member_merged':
    'A municipality will no longer exist then. Please begin a new dossier with its successor.',
  'refusal.not_a_colleague': 'This person does not work with you (any more). Please choose somebody else.',
  'refusal.address_taken': 'This address belongs to another account already.',
  'refusal.merger_in_use': 'Something already rests on this merger:',
  'refusal.merger_not_ours':
    'The register has known this merger from the beginning. Only what was entered here can be undone.',
  'refusal.catalogue_empty':
    'Nobody could choose anything from this catalogue: it needs at least one open funding area, one open target group and one open kind of costs that counts.',
  'refusal.catalogue_lacks':
    'Municipalities have meanwhile chosen what this draft lacks. Drop it, begin a new one, and close there what is not to be offered any more.',
  'refusal.catalogue_draft':
    'There is a draft of the catalogue for this period already. Edit or drop that one first.',
  'refusal.period_with_chain':
    'In this period an approval chain was in force. It stays as it was: the period cannot be dropped.',
  'refusal.chain_draft':
    'There is a draft of the approval chain for this period already. Edit or drop that one first.',
  'refusal.period_is_draft':
    'This period is a draft itself, and its time has not passed. Put the period into force first.',
  'refusal.key_empty':
    'This key gives nobody a contribution: all amounts are zero. Please fill in the draft first.',
  'refusal.key_unfit':
    'This key cannot come into force like this: a fixed amount needs its reason, a share is more than zero, and the minimum is not above the sum that is shared. Please open and complete the draft.',
  'refusal.key_in_use':
    'A contribution or an amendment rests on this version already. It stays in force; decide on a new one.',
  'refusal.own_key_proposal':
    'You have submitted this version yourself. Another person confirms or declines it.',
  'refusal.held_already': 'This person holds the role already.',
  'refusal.last_admin': 'This is the last administrator. Name another person first.',
  'refusal.deadline_met': 'This report has been filed. Its deadline no longer runs.',
  'refusal.report_not_due':
    'This report is not overdue yet. You can send a notice or hold payments only once its deadline has passed.',
  'refusal.report_not_noticed':
    'No notice has reached the municipality yet. You decide on payments once one has arrived and its deadline has passed. Where no mail arrives, the notice goes by post.',
  'refusal.report_term_runs':
    'The deadline of the notice is still running. You decide on payments only once it has passed.',
  'refusal.report_year_runs': 'The reporting year still runs. You can remind once it is over.',
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
}
