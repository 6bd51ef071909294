import type { Wording } from '#app/text/mail-wording.ts'

export const report = {
  'report-opened': {
    subject: ({ dueOn }) => `File the report by ${dueOn}`,
    paragraphs: ({ year }) => [
      `The report for ${year} is open. It has two parts: the content report and the accounts.`,
      'Measures and budget of the agreement are filled in already. You add what was achieved and what it cost.',
    ],
    button: 'Begin the report',
  },
  'report-handed-over': {
    subject: ({ year }) => `Report ${year} to be filed`,
    paragraphs: ({ by, party, year, open }) => [
      `${by} has handed the report ${year} on to you for filing: ${party}.`,
      open > 0
        ? 'Everything is filled in, but not every point of the canton is answered yet. Please answer what stands below, or file the report without that answer.'
        : 'Report and accounts are complete. Please read both and file them.',
    ],
    reason: 'Message',
    button: 'Check and file the report',
  },
  'report-received': {
    subject: () => 'Your report has arrived',
    paragraphs: ({ year }) => [
      `Thank you. Report and accounts for ${year} have arrived.`,
      'There is nothing to do now. We check the report and write to you with the result. The receipt is in the dossier.',
    ],
    button: 'View the report',
  },
  'report-submitted': {
    subject: () => 'Report filed',
    paragraphs: ({ party, year }) => [
      `Report and accounts for ${year} have been filed: ${party}.`,
      'Please take the report up for review.',
    ],
    button: 'Open the report',
  },
  'report-returned': {
    subject: ({ dueOn }) => (dueOn ? `Complete the report by ${dueOn}` : 'Complete the report'),
    paragraphs: ({ year }) => [
      `We have checked the report for ${year}. Some points still need your attention.`,
      'Please revise the report and file it again. Everything entered so far is still there.',
    ],
    reason: 'What it is about',
    button: 'Answer the canton on the report',
  },
  'report-approved': {
    subject: ({ anew }) => (anew ? 'New settlement' : 'Report approved'),
    paragraphs: ({ year, anew }) => [
      anew
        ? `We have settled ${year} anew. This settlement supersedes the former one.`
        : `We have approved report and accounts for ${year}. Thank you for your work.`,
      'The settlement with every step is in the dossier. There you also see whether any money is still to flow.',
    ],
    amount: 'Final contribution',
    button: 'View the settlement',
  },
  'report-reopened': {
    subject: () => 'Settlement reopened',
    paragraphs: ({ year }) => [
      `We are checking the report on ${year} once more. The former settlement does not count any more; it stays readable in the dossier.`,
      'If it asked you for money, please do not pay for the time being. You need not do anything now. We will send you the new settlement.',
    ],
    reason: 'Why we reopen it',
    button: 'View the report',
  },
  'report-settled-ex-officio': {
    subject: () => 'Year settled ex officio',
    paragraphs: ({ year }) => [
      `We have not received from you what we had asked for on the year ${year}. We have therefore settled it ex officio.`,
      'The decision is in the dossier, with all figures and how to appeal. Can you file the report after all? Please get in touch with us soon.',
    ],
    reason: 'Reasons',
    amount: 'Final contribution',
    button: 'View the decision',
  },
  'report-awaited-again': {
    subject: ({ dueOn }) => `Settlement revoked: file the report by ${dueOn}`,
    paragraphs: ({ year, dueOn }) => [
      `The settlement ex officio of the year ${year} does not count any more. You can edit the report again.`,
      `Please file it by ${dueOn}.`,
      'If the settlement asked you for money, please do not pay for the time being.',
    ],
    reason: 'Why we revoke it',
    button: 'Open the report',
  },
  'report-settled': {
    subject: () => 'Year settled',
    paragraphs: ({ year }) => [`The year ${year} is settled and closed. There is nothing left to do.`],
    amount: 'Final contribution',
    button: 'View the settlement',
  },
  'report-reminder': {
    subject: ({ dueOn, begun }) =>
      begun ? `Finish and file the report by ${dueOn}` : `File the report by ${dueOn}`,
    paragraphs: ({ year, begun }) =>
      begun
        ? [
            `You have begun the report for ${year}. It has not been filed yet.`,
            'Please add what is missing and file it. Your entries are saved.',
          ]
        : [
            `The report for ${year} has not been begun yet.`,
            'Please file the content report and the accounts. Measures and budget of the agreement are filled in already.',
          ],
    button: 'Open the report',
    note: 'Do you need more time? Please let us know before the deadline.',
  },
  'report-notice-first': {
    subject: () => 'Report is overdue',
    paragraphs: ({ year, dueOn, newDueOn, begun }) => {
      const by = newDueOn ? `by ${newDueOn}` : 'now'
      return [
        `The deadline for the ${year} report passed on ${dueOn}.`,
        begun
          ? `You have begun it but not filed it yet. Please do so ${by}.`
          : `Nothing has reached us yet. Please file report and accounts ${by}.`,
      ]
    },
    button: 'File the report',
    note: 'Did something come up? Please call us, and we will find a solution.',
  },
  'report-notice-second': {
    subject: () => 'Second notice: report is missing',
    paragraphs: ({ year, dueOn, newDueOn, nothingToHold }) => [
      `The report for ${year} was due on ${dueOn}. In spite of our notice, it is still missing.`,
      `Please file report and accounts by ${newDueOn}. ${
        nothingToHold
          ? 'Otherwise we settle the year ex officio and claim back what is not proven.'
          : 'Otherwise we consider holding payments until they arrive.'
      }`,
    ],
    button: 'File the report',
    note: 'Did something come up? Please call us.',
  },
  'payment-hold-proposed': {
    subject: ({ nothingToHold }) =>
      nothingToHold ? 'Report is missing: settlement ex officio' : 'Payment hold proposed: report is missing',
    paragraphs: ({ party, year, dueOn, nothingToHold }) => [
      `The report for ${year} is missing even after two notices: ${party}. It was due on ${dueOn}.`,
      nothingToHold
        ? 'There are no payments left to hold. Please settle the year ex officio: by that you claim back what is not proven.'
        : 'Please decide whether payments are held. Nothing happens by itself.',
    ],
    withoutDeadline: true,
    button: 'Decide',
  },
} satisfies Record<string, Wording>
