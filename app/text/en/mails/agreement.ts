import type { Wording } from '#app/text/mail-wording.ts'

export const agreement = {
  'agreement-issued': {
    subject: ({ dueOn }) => (dueOn ? `Sign the agreement by ${dueOn}` : 'Agreement ready to sign'),
    paragraphs: ({ party }) => [
      `The Mini-KIP agreement is ready: ${party}.`,
      'Please read the agreement and have it signed by those authorised to sign. This works on paper, with an electronic signature, or directly in the portal.',
    ],
    amount: 'Contribution for one year',
    button: 'Read and sign the agreement',
  },
  'agreement-handed-over': {
    subject: () => 'Agreement to be signed',
    paragraphs: ({ by, party }) => [
      `${by} has handed the agreement on to you for signature: ${party}.`,
      'Please read it and sign it in the portal or on paper.',
    ],
    reason: 'Message',
    button: 'Read the agreement',
  },
  'agreement-half-signed': {
    subject: () => 'Second signature needed',
    paragraphs: ({ party }) => [
      `One person has accepted in the portal for your municipality: ${party}.`,
      'Your municipality signs with two persons. Please read the document and accept it as the second person.',
    ],
    button: 'Read and accept',
  },
  'agreement-signed': {
    subject: () => 'Agreement signed by the municipality',
    paragraphs: ({ party }) => [
      `The municipality has signed the agreement: ${party}.`,
      'Please check the signature and sign for the canton.',
    ],
    button: 'Countersign the agreement',
  },
  'agreement-withdrawn': {
    subject: () => 'Agreement taken back',
    paragraphs: ({ party }) => [
      `The canton has taken back the agreement that was ready to be signed: ${party}.`,
      'Please do not sign it. We write to you as soon as the next version is ready; whoever has signed then signs anew.',
    ],
    button: 'View the dossier',
  },
  'signed-copy-sent-back': {
    subject: ({ dueOn }) => (dueOn ? `Sign the agreement anew by ${dueOn}` : 'Sign the agreement anew'),
    paragraphs: ({ party }) => [
      `With your signature we cannot conclude the agreement yet: ${party}.`,
      'Please sign the same version once more, on paper, with an electronic signature or in the portal itself.',
    ],
    reason: 'What it is about',
    button: 'Sign the agreement',
  },
  'signed-copy-taken-back': {
    subject: () => 'Signature taken back',
    paragraphs: ({ party }) => [
      `The municipality has taken its signature back and signs anew: ${party}.`,
      'There is nothing to do until it has signed again.',
    ],
    button: 'View the dossier',
  },
  'agreement-in-force': {
    subject: () => 'The agreement is in force',
    paragraphs: ({ party }) => [
      `Both sides have signed the Mini-KIP agreement, and it is in force: ${party}.`,
      'In the dossier you find the signed agreement, the payments and the dates of the reports. We will remind you of the first report in good time.',
    ],
    button: 'View the dossier',
  },
  'agreement-amended': {
    subject: () => 'Amendment to the agreement',
    paragraphs: ({ party }) => [
      `The agreement has been changed by an amendment: ${party}.`,
      'The new and the previous version are in the dossier.',
    ],
    button: 'Read the amendment',
  },
  'amendment-proposed': {
    subject: () => 'Amendment to accept',
    paragraphs: ({ party }) => [
      `The canton proposes an amendment to the Mini-KIP agreement: ${party}.`,
      'Please read the amendment and the new version of the agreement. Accept it in the portal, or decline it with a reason. Until then the present version stays in force.',
    ],
    button: 'Read the amendment',
  },
  'amendment-requested': {
    subject: () => 'Amendment asked for',
    paragraphs: ({ party }) => [
      `The municipality asks for an amendment to the Mini-KIP agreement: ${party}.`,
      'Please check it. Put it into force or refuse it with a reason.',
    ],
    reason: 'Reason of the municipality',
    button: 'Check the amendment',
  },
  'amendment-half-accepted': {
    subject: () => 'Accepting an amendment',
    paragraphs: ({ party }) => [
      `One person has accepted an amendment to the Mini-KIP agreement: ${party}.`,
      'The acceptance of your municipality is still to come. Please read the amendment and accept it in the portal, or decline it with a reason.',
    ],
    button: 'Read and accept',
  },
  'amendment-accepted': {
    subject: () => 'Amendment accepted',
    paragraphs: ({ party }) => [
      `The municipality has accepted the amendment: ${party}.`,
      'Please put it into force.',
    ],
    button: 'Put the amendment into force',
  },
  'amendment-declined': {
    subject: () => 'Amendment declined',
    paragraphs: ({ party }) => [
      `The municipality has declined the amendment: ${party}.`,
      'The present version of the agreement stays in force.',
    ],
    button: 'Read the reason',
  },
  'amendment-refused': {
    subject: () => 'Amendment not possible',
    paragraphs: ({ party }) => [
      `The canton has refused the request for an amendment: ${party}.`,
      'The present version of the agreement stays in force. You can make a new request.',
    ],
    button: 'Read the reason',
  },
  'amendment-taken-back': {
    subject: () => 'Request taken back',
    paragraphs: ({ party }) => [
      `The municipality has taken its request for an amendment back: ${party}.`,
      'The present version of the agreement stays in force. There is nothing to do.',
    ],
    button: 'View the dossier',
  },
  'member-joining': {
    subject: () => 'Your municipality is to join',
    paragraphs: ({ party }) => [
      `Your municipality is to join a Mini-KIP agreement: ${party}.`,
      'Please read the amendment. Whoever signs for your municipality accepts it in the portal, or declines it with a reason.',
    ],
    button: 'Read the amendment',
  },
  'member-leaving': {
    subject: () => 'Your municipality is to leave',
    paragraphs: ({ party }) => [
      `An amendment provides that your municipality leaves a Mini-KIP agreement: ${party}.`,
      'Please read it. If something is not right, get in touch with the lead municipality or the canton. We will write to you once it is in force.',
    ],
    button: 'Read the amendment',
  },
  'member-joined': {
    subject: () => 'Your municipality takes part',
    paragraphs: ({ party }) => [
      `The amendment by which your municipality joins a Mini-KIP agreement is in force: ${party}.`,
      'The new version is in the dossier.',
    ],
    button: 'Read the amendment',
  },
  'member-left': {
    subject: () => 'Your municipality leaves',
    paragraphs: ({ party }) => [
      `The amendment by which your municipality leaves a Mini-KIP agreement is in force: ${party}.`,
      'What fell in your time stays readable.',
    ],
    button: 'Read the amendment',
  },
  'amendment-withdrawn': {
    subject: () => 'Amendment withdrawn',
    paragraphs: ({ party }) => [
      `The proposal for an amendment has been withdrawn: ${party}.`,
      'The present version of the agreement stays in force. There is nothing to do.',
    ],
    button: 'View the dossier',
  },
  'dossier-withdrawn': {
    subject: () => 'Application withdrawn',
    paragraphs: ({ party }) => [
      `The application has been withdrawn: ${party}.`,
      'The dossier is closed and remains readable. There is nothing to do.',
    ],
    button: 'View the dossier',
  },
  'dossier-terminated': {
    subject: () => 'Agreement terminated',
    paragraphs: ({ party, dueOn, owesYear }) => [
      `The Mini-KIP agreement has been terminated: ${party}.`,
      dueOn ? `It ends on ${dueOn}.` : 'It ends at the end of the calendar year.',
      owesYear
        ? 'Report and accounts for the last year remain due.'
        : 'Its term has not begun yet: neither report nor accounts are due.',
    ],
    withoutDeadline: true,
    button: 'View the dossier',
  },
  'termination-revoked': {
    subject: () => 'Termination revoked',
    paragraphs: ({ party }) => [
      `The termination is revoked, both sides agree: ${party}.`,
      'The Mini-KIP agreement goes on as agreed. Reports, payments and deadlines stand in the dossier again.',
    ],
    button: 'View the dossier',
  },
  'dossier-resumed': {
    subject: () => 'Dossier opened again',
    paragraphs: ({ party }) => [
      `The dossier was completed and is open again: ${party}.`,
      'The Mini-KIP agreement is in force again. It will be completed once more as soon as everything is done.',
    ],
    button: 'View the dossier',
  },
  'dossier-completed': {
    subject: () => 'Agreement completed',
    paragraphs: ({ party }) => [
      `Everything is settled, and the Mini-KIP agreement is completed: ${party}.`,
      'Thank you for your work. There is nothing left to do. The dossier remains readable.',
    ],
    button: 'View the dossier',
  },
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
