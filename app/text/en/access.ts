import { IDLE_MINUTES, LINK_MINUTES, LONGEST_HOURS } from '#app/domain/people/session-lengths.ts'
import type { access as source } from '#app/text/de/access.ts'

export const access: Record<keyof typeof source, string> = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'You need no password. Enter your e-mail address and we send you a link.',
  'signIn.email': 'E-mail address',
  'signIn.email.hint': 'The address under which the portal knows you.',
  'signIn.send': 'Request a link',
  'signIn.again': 'Request a new link',
  'signIn.noAccess': 'No access yet, or no link arriving? We are happy to help.',
  'signIn.needed': 'You need to be signed in for this page. You go on there afterwards.',
  'signIn.parked': 'What you typed is safe',
  'signIn.parked.text':
    'Your session has ended meanwhile. Sign in in this browser, and what you typed stands in the form again.',
  'signIn.signedOut': 'You are signed out',

  'signIn.sent.title': 'Check your mailbox',
  'signIn.sent.lead': 'If the address is known, we have sent you a link.',
  'signIn.sent.browser': 'Open the link in this browser, on this device. It does not work elsewhere.',
  'signIn.sent.minutes': `The link holds for ${LINK_MINUTES} minutes and only once.`,
  'signIn.sent.before.title': 'Your link is on its way already',
  'signIn.sent.before.lead':
    'If the address is known, we last sent a link at {at}. It holds until {until}, in this browser too.',
  'signIn.sent.before.text':
    'Several links were asked for with this address in a short time. Until {until} we send no other; each link of the last mails that you have not used yet signs you in.',
  'signIn.sent.junk': 'Nothing there after a few minutes? Look in the folder for unwanted mail, too.',
  'signIn.sent.demo': 'In the demo the mail lies in the mailbox of the portal',

  'signIn.confirm': 'Sign in now',
  'signIn.confirm.title': 'One more step',
  'signIn.confirm.lead': 'Your link is right. The button signs you in and uses the link up.',

  'signIn.link.unknown.title': 'This link is not right',
  'signIn.link.unknown':
    'Perhaps the address was not copied in full. Open the link directly from the mail, or request a new one.',
  'signIn.link.used.title': 'This link has been used',
  'signIn.link.used': 'Each link works only once. Request a new one.',
  'signIn.link.expired.title': 'This link has expired',
  'signIn.link.expired': `A link holds for ${LINK_MINUTES} minutes. Request a new one.`,
  'signIn.link.other_browser.title': 'This link belongs to another browser',
  'signIn.link.other_browser':
    'A link only works where it was requested. Open it in that browser, or request a new one here.',

  'account.title': 'My account',
  'account.lead': 'What the portal knows about you, and where you are signed in.',
  'account.person': 'My details',
  'account.person.change': 'Something wrong? Your coordinator or the integration office changes it for you.',
  'account.name': 'Name',
  'account.roles': 'Roles',
  'account.language': 'Language',
  'account.language.label': 'Language of my mails and pages',
  'account.language.hint': 'Agreements are always in German.',
  'account.sessions': 'Where I am signed in',
  'account.sessions.text': `Unused, a session ends by itself: for municipalities after ${IDLE_MINUTES.municipality}, for the canton after ${IDLE_MINUTES.canton} minutes. After ${LONGEST_HOURS} hours every session ends. A device you do not know? End its session and tell us.`,
  'account.device': 'Device',
  'account.device.this': 'This device',
  'account.device.unknown': 'Unknown device',
  'account.lastSeen': 'Last used',
  'account.since': 'Signed in since',
  'account.end': 'End',
  'account.digest': 'Daily overview',
  'account.digest.text':
    'On working days you receive a mail in the morning with what is waiting. Mails of legal weight come in any case.',
  'account.digest.label': 'Send me the daily overview',
  'account.rename': 'Correct the name',
  'account.rename.lead': 'This is how you appear in declarations, signatures and the history.',

  'session.ending': 'Your session ends soon',
  'session.ending.text.one': 'In {count} minute you will be signed out. What you typed is kept.',
  'session.ending.text.other': 'In {count} minutes you will be signed out. What you typed is kept.',
  'session.last.text.one': `You have been signed in for ${LONGEST_HOURS} hours. In {count} minute you sign in again. Save now what is open; what you send after that is kept.`,
  'session.last.text.other': `You have been signed in for ${LONGEST_HOURS} hours. In {count} minutes you sign in again. Save now what is open; what you send after that is kept.`,
  'session.stay': 'Stay signed in',
  'session.ended': 'Your session has ended',
  'session.ended.text':
    'You can go on writing. When you send the page you sign in again, and what you typed stands there again.',
  'session.parked': 'What you typed is back, but not stored yet',
  'session.parked.text':
    'You were no longer signed in when you sent it. Please check the page and send it again.',

  'session.parked.file': 'Please choose the file anew.',
  'session.parked.drop': 'Discard what I typed',

  'mailbox.title': 'Mailbox (demo)',
  'mailbox.lead':
    'Here lie all mails of the portal, as if you were every recipient. This exists in the demo only.',
  'mailbox.caption': 'Mails, the newest first',
  'mailbox.to': 'To',
  'mailbox.at': 'Written',
  'mailbox.everybody': 'Everybody',
  'mailbox.empty': 'No mail yet',
  'mailbox.empty.text': 'Mails appear here a few seconds after they were caused.',
  'mailbox.text': 'Text',
  'mailbox.html': 'As a mail program shows it',
  'mailbox.html.text': 'Links in this view are switched off. Use those in the text.',
  'mailbox.html.frame': 'Mail «{subject}»',
}
