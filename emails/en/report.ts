import type { Wording } from '#emails/wording.ts'

export const report = {
  'report-opened': {
    subject: ({ year, dueOn }) => `File the ${year} report by ${dueOn}`,
    paragraphs: ({ year }) => [
      `The report for ${year} is open. It has two parts: the content report and the accounts.`,
      'Measures and budget of the agreement are filled in already. You add what was achieved and what it cost.',
    ],
    button: 'Begin the report',
  },
  'report-received': {
    subject: ({ year }) => `Your ${year} report has arrived`,
    paragraphs: ({ year }) => [
      `Thank you. Report and accounts for ${year} have arrived.`,
      'There is nothing to do now. We check the report and write to you with the result. The receipt is in the dossier.',
    ],
    button: 'View the report',
  },
  'report-submitted': {
    subject: ({ year }) => `Report ${year} filed`,
    paragraphs: ({ party, year }) => [
      `Report and accounts for ${year} have been filed: ${party}.`,
      'Please take the report up for review.',
    ],
    button: 'Open the report',
  },
  'report-returned': {
    subject: ({ year, dueOn }) =>
      dueOn ? `Complete the ${year} report by ${dueOn}` : `Complete the ${year} report`,
    paragraphs: ({ year }) => [
      `We have checked the report for ${year}. Some points still need your attention.`,
      'Please revise the report and file it again. Everything entered so far is still there.',
    ],
    reason: 'What it is about',
    button: 'Complete the report',
  },
  'report-approved': {
    subject: ({ year }) => `Report ${year} approved`,
    paragraphs: ({ year }) => [
      `We have approved report and accounts for ${year}. Thank you for your work.`,
      'The settlement with every step is in the dossier. There you also see whether any money is still to flow.',
    ],
    amount: 'Final contribution',
    button: 'View the settlement',
  },
  'report-settled': {
    subject: ({ year }) => `Year ${year} settled`,
    paragraphs: ({ year }) => [`The year ${year} is settled and closed. There is nothing left to do.`],
    amount: 'Final contribution',
    button: 'View the settlement',
  },
  'report-reminder': {
    subject: ({ year, dueOn, begun }) =>
      begun ? `Finish and file the ${year} report by ${dueOn}` : `File the ${year} report by ${dueOn}`,
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
    subject: ({ year }) => `Report ${year} is overdue`,
    paragraphs: ({ year, dueOn, begun }) => [
      `The deadline for the ${year} report passed on ${dueOn}.`,
      begun
        ? 'You have begun it but not filed it yet. Please do so now.'
        : 'Nothing has reached us yet. Please file report and accounts now.',
    ],
    button: 'File the report',
    note: 'Did something come up? Please call us, and we will find a solution.',
  },
  'report-notice-second': {
    subject: ({ year }) => `Second notice: report ${year}`,
    paragraphs: ({ year, dueOn }) => [
      `The report for ${year} was due on ${dueOn}. In spite of our notice, it is still missing.`,
      'Please file report and accounts without delay. Otherwise we consider holding payments until they arrive.',
    ],
    button: 'File the report',
    note: 'Did something come up? Please call us.',
  },
  'payment-hold-proposed': {
    subject: ({ year }) => `Payment hold proposed: report ${year} is missing`,
    paragraphs: ({ party, year, dueOn }) => [
      `The report for ${year} is missing even after two notices: ${party}. It was due on ${dueOn}.`,
      'Please decide whether payments are held. Nothing happens by itself.',
    ],
    withoutDeadline: true,
    button: 'Decide on the payment hold',
  },
} satisfies Record<string, Wording>
