import type { Wording } from '#app/text/mail-wording.ts'
import { transfer } from './money.ts'

export const deadlines = {
  digest: {
    subject: ({ dueOn }) => `{:programme}: your overview of ${dueOn}`,
    paragraphs: () => ['This is waiting in the {:programme} portal:'],
    withoutDeadline: true,
    button: 'Open the cockpit',
    note: 'This overview comes on working days, at most once a day and only when something is waiting. You can turn it off in your account.',
  },
  'deadline-extended': {
    subject: ({ dueOn }) => `Deadline extended to ${dueOn}`,
    paragraphs: ({ year }) => [
      `We have extended the deadline for the report on ${year}. The former deadline no longer applies.`,
    ],
    button: 'Open the report',
  },
  'deadline-corrected': {
    subject: ({ dueOn }) => `Deadline corrected: ${dueOn}`,
    paragraphs: ({ year, dueOn }) => [
      `The deadline for the report on ${year} that we told you last was entered wrongly.`,
      `The right one is ${dueOn}. Only this day holds, even where it is earlier.`,
    ],
    reason: 'Why we correct it',
    button: 'Open the report',
  },
  'completion-reminder': {
    subject: ({ dueOn, year, paper }) =>
      paper
        ? `Hand in a paper on the ${year ? 'report' : 'application'} by ${dueOn}`
        : `Complete the ${year ? 'report' : 'application'} by ${dueOn}`,
    paragraphs: ({ year, paper }) =>
      paper
        ? [
            `We asked you for a paper or an answer on ${year ? `the report on ${year}` : 'the application'}. It has not come yet.`,
            'All else stays as you filed it.',
          ]
        : [
            `We asked you to complete ${year ? `the report on ${year}` : 'the application'}. It has not been filed again yet.`,
            'The dossier shows which points are open. Everything you entered is still there.',
          ],
    button: ({ paper }) => (paper ? 'Hand in or answer' : 'Complete and file'),
    note: 'Do you need more time? Please contact us before the deadline.',
  },
  'completion-notice': {
    subject: ({ year, paper }) =>
      paper
        ? `Paper on the ${year ? 'report' : 'application'} is overdue`
        : `Completion of the ${year ? 'report' : 'application'} is overdue`,
    paragraphs: ({ dueOn, newDueOn, year, paper }) =>
      paper
        ? [
            `The paper or answer on ${year ? `the report on ${year}` : 'the application'} that we asked you for was due by ${dueOn}.`,
            `Please hand it in by ${newDueOn}, or answer in words. After that we can decide without it.`,
          ]
        : [
            `The deadline to complete ${year ? `the report on ${year}` : 'the application'} was ${dueOn}.`,
            `Please file it by ${newDueOn}. After that we can ${year ? 'settle the year ex officio' : 'decide not to enter into the application'}.`,
          ],
    button: ({ paper }) => (paper ? 'Hand in or answer' : 'Complete and file'),
    note: 'Has something come up? Please call us, we will find a solution.',
  },
  'resolution-reminder': {
    subject: ({ dueOn }) => `Council resolution by ${dueOn}`,
    paragraphs: ({ party }) => [
      `The application has been started, but not every resolution is there yet: ${party}.`,
      'It can be filed only once the council of every municipality has agreed. The dossier holds a draft of the resolution with the calculated figures.',
    ],
    button: 'Enter the resolutions',
  },
  'signature-reminder': {
    subject: ({ dueOn }) => `Sign the agreement by ${dueOn}`,
    paragraphs: ({ party }) => [
      `The {:agreement} is ready to be signed: ${party}.`,
      'Please have it signed by the persons entitled to sign: on paper, electronically or directly in the portal.',
    ],
    button: 'Read and sign the agreement',
  },
  'signature-notice': {
    subject: () => 'Signature of the agreement is overdue',
    paragraphs: ({ party, dueOn }) => [
      `The {:agreement} was to be signed by ${dueOn}: ${party}.`,
      'Without a signature it cannot come into force and no contribution is paid. Please sign it now.',
    ],
    button: 'Read and sign the agreement',
    note: 'Has something come up? Please call us, we will find a solution.',
  },
  'claim-reminder': {
    subject: ({ dueOn }) => `Claim payable by ${dueOn}`,
    paragraphs: ({ year, hasBill }) => [
      `The claim from the settlement of ${year} is still open.`,
      `${transfer(hasBill)} If you have already paid, please ignore this message.`,
    ],
    amount: 'Claim',
    button: 'View the settlement',
  },
  'claim-notice': {
    subject: () => 'Claim is overdue',
    paragraphs: ({ year, dueOn, hasBill }) => [
      `The claim from the settlement of ${year} was payable by ${dueOn}.`,
      `${transfer(hasBill)} If you have already paid, please ignore this message.`,
    ],
    amount: 'Claim',
    button: 'View the settlement',
    note: 'Do you have questions about the amount? Please call us.',
  },
  'agreement-ending': {
    subject: ({ dueOn }) => `Agreement ends on ${dueOn}`,
    paragraphs: ({ party, dueOn }) => [
      `The {:agreement} ends on ${dueOn}: ${party}.`,
      'Would you like to continue afterwards? Then plan the council resolution and a new application in good time. The report on the last year is still owed.',
    ],
    withoutDeadline: true,
    button: 'View the dossier',
  },
} satisfies Record<string, Wording>
