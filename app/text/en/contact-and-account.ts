import type { AccountChangeState } from '#app/domain/lifecycle/account-change.ts'
import type { StepEventKey } from '#app/domain/lifecycle/happened.ts'

const events = {
  'accountChangeEvent.request': 'Another account requested',
  'accountChangeEvent.confirm': 'Another account confirmed, waiting time begun',
  'accountChangeEvent.refuse': 'Another account refused',
  'accountChangeEvent.withdraw': 'Request for another account withdrawn',
  'accountChangeEvent.stop': 'Change of account stopped',
  'accountChangeEvent.put_in_force': 'Another account in force',
  'accountChangeEvent.follow': 'Another account in force, as confirmed for another agreement',
} as const satisfies Record<StepEventKey<'accountChange'>, string>

const states = {
  'accountChange.state.requested': 'Requested, with the canton',
  'accountChange.state.confirmed': 'Confirmed, waiting time running',
  'accountChange.state.in_force': 'In force',
  'accountChange.state.refused': 'Refused',
  'accountChange.state.withdrawn': 'Withdrawn',
  'accountChange.state.stopped': 'Stopped',
} as const satisfies Record<`accountChange.state.${AccountChangeState}`, string>

/** Contact and account of a municipality while an agreement runs. */
export const contactAndAccount = {
  'contactChange.part': 'Contact',
  'contactChange.title': 'Change the contact',
  'contactChange.lead':
    'What you change here counts at once: for letters and all new documents, and for mails about another account. All other mails of the portal go to the people in the team, also when this address changes. The signed agreement stays as it is. The canton and the address before are told.',
  'contactChange.newLead':
    '{into} has led this agreement since {since}. This contact was still given by {from}; {into} has been asked to check it, and to change it where it is no longer right.',
  'contactChange.merged': '{from} has been part of {into} since {since}. Letters and bills go to: {address}.',
  'contactChange.whoMay': 'The contact is changed by the municipality that leads.',
  'contactChange.history': 'Earlier changes',
  'contactChange.at': 'When',
  'contactChange.by': 'Who',
  'contactChange.what': 'What',

  ...events,
  ...states,
  'accountChange.part': 'Account',
  'accountChange.new': 'Request another account',
  'accountChange.new.lead':
    'The canton compares your request with the paper of the bank; a second person confirms it. Then a waiting time of {days} working days runs. Until the new account counts, the canton orders no payment.',
  'accountChange.new.do': 'Send the request',
  'accountChange.new.open':
    'A request is still open, here or under another agreement with the same account. The next one begins once it is settled.',
  'accountChange.new.leadMay':
    'Another account is requested by the municipality that leads: by whoever signs for it.',
  'accountChange.new.whoMay': 'Another account is requested by whoever signs for the municipality.',
  'accountChange.current': 'Today the canton pays to {iban}, in the name of {holder}.',
  'accountChange.inherited.merger':
    '{from} has been part of {into} since {since}. This account was still given by {from}. The canton pays to it until {into} confirms or changes it; {into} has been asked to.',
  'accountChange.inherited.lead':
    '{into} has led this agreement since {since}. This account was still given by {from}. The canton pays to it until {into} confirms or changes it; {into} has been asked to.',
  'accountChange.inherited.undone':
    'Somebody of {from} gave this account for {into} on {since}; the merger behind it is undone. The canton pays nothing more to it until {into} confirms or changes it; {into} has been asked to.',
  'accountChange.new.inherited':
    'If this account stays, give it once more, with the holder that it names today. Else give another one.',
  'accountChange.new.alsoFor':
    'The canton pays to the same account under {references} as well: the change counts there too.',
  'accountChange.alsoFor': 'Counts for as well',
  'accountChange.file': 'Confirmation of the bank',
  'accountChange.file.hint': 'It names the IBAN and the holder of the new account.',
  'accountChange.reason.hint': 'The canton reads it, and it stands in the history.',
  'accountChange.one': 'Change of account',
  'accountChange.entry': 'Request of {day} for {iban}',
  'accountChange.changedOn': 'Account changed on {day}',
  'accountChange.isOpen': 'Change of account open: order no payment',
  'accountChange.paidTo': 'to {iban}',
  'accountChange.state': 'State',
  'accountChange.before': 'Account before',
  'accountChange.after': 'New account',
  'accountChange.reason': 'Reason',
  'accountChange.paper': 'Confirmation of the bank',
  'accountChange.requestedAt': 'Requested',
  'accountChange.inForceOn': 'Counts from',
  'accountChange.answer': 'Reason given',
  'accountChange.askedBy': 'Asked for by',
  'accountChange.askedBy.today': 'Today: {roles}',
  'accountChange.askedBy.nobody': 'Today without a role in the portal',
  'accountChange.call.known': 'Known contact',
  'accountChange.call.since': 'Since then',
  'accountChange.call.changedOn': 'Contact changed on {day} by {by}',
  'accountChange.call': 'Call',
  'accountChange.call.reached': 'Reached by phone: {whom}',
  'accountChange.call.notReached': 'Not reached by phone: {whom}. Confirmed all the same, because: {why}',
  'accountChange.lead.requested': 'The canton checks the request.',
  'accountChange.lead.confirmed':
    'During the waiting time both sides can stop the change, for example when nobody meant it.',
  'accountChange.confirm': 'Confirm another account',
  'accountChange.confirm.lead':
    'Compare the request with the paper of the bank. Call the municipality at the known contact that stands here, not at another number.',
  'accountChange.confirm.accountCompared': 'IBAN and holder are those on the paper of the bank.',
  'accountChange.confirm.phoned': 'I have reached the municipality at the known number.',
  'accountChange.confirm.notReached': 'Nobody reached: why do you confirm all the same?',
  'accountChange.confirm.notReached.hint':
    'Only where you have not reached the municipality. Only the canton reads it.',
  'accountChange.refuse': 'Refuse the request',
  'accountChange.refuse.lead': 'The account before counts on. The municipality gets your reason.',
  'accountChange.withdraw': 'Withdraw the request',
  'accountChange.withdraw.lead': 'The account before counts on. The canton gets your reason.',
  'accountChange.stop': 'Stop the change of account',
  'accountChange.stop.lead':
    'The account before counts on. Both sides get your reason. A new request is possible at any time.',
} as const
