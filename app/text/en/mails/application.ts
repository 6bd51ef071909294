import type { Wording } from '#app/text/mail-wording.ts'

export const application = {
  'application-received': {
    subject: () => 'Your application has arrived',
    paragraphs: ({ party }) => [
      `Thank you. Your application for a {:agreement} has arrived: ${party}.`,
      'There is nothing to do now. We check the application and write to you if something is missing or once the contribution is set.',
      'The receipt with the list of all files is in the dossier.',
    ],
    button: 'View the dossier',
  },
  'application-submitted': {
    subject: () => 'New application filed',
    paragraphs: ({ party }) => [`An application has been filed: ${party}.`, 'Please take it up for review.'],
    button: 'Open the application',
  },
  'late-opening': {
    subject: ({ dueOn }) => `Application possible until ${dueOn}`,
    paragraphs: ({ party, year, dueOn }) => [
      `We take an application of your municipality, although it comes late: ${party}.`,
      `The term begins with the year ${year} at the earliest. The application has to be filed by ${dueOn}.`,
    ],
    button: 'To the portal',
  },
  'late-opening-closed': {
    subject: () => 'Late application no longer possible',
    paragraphs: ({ party, dueOn }) => [
      `We have taken back that your municipality can still file an application until ${dueOn}: ${party}.`,
      'What you have filed until today counts as in time.',
    ],
    withoutDeadline: true,
    button: 'To the portal',
  },
  'application-handed-over': {
    subject: () => 'Application to be filed',
    paragraphs: ({ by, party, open }) => [
      `${by} has handed the application on to you for filing: ${party}.`,
      open > 0
        ? 'Everything is filled in, but not every point of the canton is answered yet. Please answer what stands below, or file the application without that answer.'
        : 'All sections are complete. Please read the application and file it.',
    ],
    reason: 'Message',
    button: 'Check and file the application',
  },
  'hand-over-taken-back': {
    subject: () => 'Hand-over taken back',
    paragraphs: ({ by, party, year }) => [
      `${by} has taken back what you were to file or sign: ${year ? `${party}, report ${year}` : party}.`,
      'It is not ready yet. You need not do anything now: once it is, you will receive another e-mail.',
    ],
    button: 'Look at it in the portal',
  },
  'resolution-asked': {
    subject: () => 'Enter the council resolution',
    paragraphs: ({ by, party }) => [
      `${by} asks you for the resolution of your council for the application: ${party}.`,
      'You can enter and upload the resolution yourself. A draft for the meeting is on the same page.',
    ],
    reason: 'Message',
    button: 'Enter the resolution',
  },
  'application-taken-up': {
    subject: () => 'Your application is in review',
    paragraphs: ({ party }) => [
      `We are now checking the application: ${party}.`,
      'There is nothing to do. If something is missing, we write to you with a deadline.',
    ],
    button: 'View the dossier',
  },
  'application-returned': {
    subject: ({ dueOn }) => (dueOn ? `Complete the application by ${dueOn}` : 'Complete the application'),
    paragraphs: () => [
      'We have checked the application. Some points still need your attention.',
      'Please revise the application and file it again. Everything entered so far is still there.',
    ],
    reason: 'What it is about',
    button: 'Answer the canton on the application',
  },
  'paper-asked': {
    subject: ({ year, dueOn }) =>
      `Hand in a paper ${year === '' ? 'on the application' : `on the report for ${year}`}${dueOn ? ` by ${dueOn}` : ''}`,
    paragraphs: ({ year }) => [
      `We go on checking ${year === '' ? 'the application' : `the report for ${year}`} and need one more paper or answer for it.`,
      'All else stays as you filed it.',
    ],
    reason: 'What it is about',
    button: 'Hand in or answer',
  },
  'paper-handed-in': {
    subject: ({ year }) =>
      `Paper asked for ${year === '' ? 'on the application' : `on the report for ${year}`} answered`,
    paragraphs: ({ party }) => [
      `The municipality has answered your request: ${party}.`,
      'You can go on checking and decide.',
    ],
    reason: 'Answer in words',
    button: 'View the answer',
  },
  'request-changed': {
    subject: ({ year, dueOn, paper }) =>
      `${paper ? 'Request' : 'Feedback'} on the ${year === '' ? 'application' : 'report'} changed${dueOn ? `: ${paper ? '' : 'complete it '}by ${dueOn}` : ''}`,
    paragraphs: ({ year, paper }) => {
      const filed = year === '' ? 'the application' : `the report for ${year}`
      return paper
        ? [
            `We have changed which paper or answer we still need for ${filed}. What is written here counts.`,
            'All else stays as you filed it.',
          ]
        : [
            `We have changed our feedback on ${filed}. What is written here counts.`,
            'Answers to points that are as they were are still there.',
          ]
    },
    reason: 'What it is about',
    button: ({ paper }) => (paper ? 'Hand in or answer' : 'Answer the feedback'),
  },
  'request-cancelled': {
    subject: ({ year, paper }) =>
      `${paper ? 'Request' : 'Feedback'} on the ${year === '' ? 'application' : 'report'} cancelled`,
    paragraphs: ({ year, paper }) => {
      const filed = year === '' ? 'the application' : `the report for ${year}`
      return [
        paper
          ? `We no longer need what we asked for on ${filed}. You do not have to hand in anything, the deadline falls away.`
          : `Our feedback on ${filed} is cancelled. You do not have to complete anything, the deadline falls away.`,
        `We go on checking the ${year === '' ? 'application' : 'report'} as you filed it.`,
      ]
    },
    button: 'View the dossier',
  },
} satisfies Record<string, Wording>
