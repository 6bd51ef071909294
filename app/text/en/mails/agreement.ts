import type { Wording } from '#app/text/mail-wording.ts'

export const agreement = {
  'agreement-issued': {
    subject: ({ dueOn }) => (dueOn ? `Sign the agreement by ${dueOn}` : 'Agreement ready to sign'),
    paragraphs: ({ party }) => [
      `The {:agreement} is ready: ${party}.`,
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
      'Your municipality signs with two persons: another authorised person can accept now. If there is none yet, the coordinator invites one in the portal.',
      'If one signature is enough for you, an authorised person takes the first one back in the dossier and changes the signing rule.',
    ],
    button: 'Read and accept',
  },
  'first-signature-taken-back': {
    subject: () => 'First signature taken back',
    paragraphs: ({ party }) => [
      `The first signature of your municipality under the agreement is taken back and does not count any more: ${party}.`,
      'The canton has received nothing yet. It is signed anew, by the same day and by the signing rule in force then.',
    ],
    reason: 'Reason',
    button: 'Read and sign the agreement',
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
      `Both sides have signed the {:agreement}, and it is in force: ${party}.`,
      'In the dossier you find the signed agreement, the payments and the dates of the reports. We will remind you of the first report in good time.',
    ],
    button: 'View the dossier',
  },
  'copy-replaced': {
    subject: () => 'Signed copy replaced',
    paragraphs: ({ party }) => [
      `We have replaced the copy of the {:agreement} that both sides signed with another one: ${party}.`,
      'The agreement holds unchanged. The earlier copy stays in the dossier, marked as replaced. Please check the new one.',
    ],
    button: 'View the agreement',
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
      `The {:agreement} has been terminated: ${party}.`,
      dueOn ? `It ends on ${dueOn}.` : 'It ends at the end of the calendar year.',
      owesYear
        ? 'For the years until then report and accounts remain due, as far as they are not settled yet.'
        : 'Its term has not begun yet: neither report nor accounts are due.',
    ],
    withoutDeadline: true,
    button: 'View the dossier',
  },
  'termination-revoked': {
    subject: () => 'Termination revoked',
    paragraphs: ({ party }) => [
      `The termination is revoked, both sides agree: ${party}.`,
      'The {:agreement} goes on as agreed. Reports, payments and deadlines stand in the dossier again.',
    ],
    button: 'View the dossier',
  },
  'dossier-resumed': {
    subject: () => 'Dossier opened again',
    paragraphs: ({ party }) => [
      `The dossier was completed and is open again: ${party}.`,
      'The {:agreement} is in force again. It will be completed once more as soon as everything is done.',
    ],
    button: 'View the dossier',
  },
  'dossier-completed': {
    subject: () => 'Agreement completed',
    paragraphs: ({ party }) => [
      `Everything is settled, and the {:agreement} is completed: ${party}.`,
      'Thank you for your work. There is nothing left to do. The dossier remains readable.',
    ],
    button: 'View the dossier',
  },
} satisfies Record<string, Wording>
