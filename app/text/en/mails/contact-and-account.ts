import type { Wording } from '#app/text/mail-wording.ts'

export const contactAndAccount = {
  'contact-changed': {
    subject: () => 'Contact changed',
    paragraphs: ({ by, party }) => [
      `${by} has changed the contact: ${party}. The change counts from now on. Letters and new documents follow it.`,
      'Was this not intended? The municipality can change the contact in the portal again at any time.',
    ],
    button: 'See the contact',
  },
  'account-change-requested': {
    subject: () => 'Another account requested',
    paragraphs: ({ party }) => [
      `Another account for the payments of the canton has been requested: ${party}.`,
      'The canton checks the request. Was it not meant? Withdraw it in the portal, or get in touch with us.',
    ],
    reason: 'Reason',
    button: 'See the request',
  },
  'account-change-confirmed': {
    subject: ({ dueOn }) => `Another account from ${dueOn}`,
    paragraphs: ({ party, dueOn }) => [
      `The canton has confirmed another account: ${party}. From ${dueOn} it pays to the new account.`,
      'Was this not meant? Stop the change in the portal before, or get in touch with us.',
    ],
    withoutDeadline: true,
    button: 'See the change of account',
  },
  'account-change-refused': {
    subject: () => 'Another account refused',
    paragraphs: ({ party }) => [
      `The canton has refused the request for another account: ${party}.`,
      'The account before counts on. A new request is possible at any time.',
    ],
    button: 'See the request',
  },
  'account-change-stopped': {
    subject: () => 'Change of account called off',
    paragraphs: ({ party }) => [
      `The request for another account has been withdrawn or stopped: ${party}.`,
      'The account before counts on. A new request is possible at any time.',
    ],
    withoutDeadline: true,
    button: 'See the request',
  },
  'account-changed': {
    subject: () => 'New account in force',
    paragraphs: ({ party }) => [
      `From now on the canton pays to the new account: ${party}.`,
      'What has been ordered already still goes to the account before.',
    ],
    withoutDeadline: true,
    button: 'See the change of account',
  },
} satisfies Record<string, Wording>
