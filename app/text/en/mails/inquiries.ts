import type { Wording } from '#app/text/mail-wording.ts'

const IN_THE_PORTAL =
  'Message and files are in the portal, and you answer there too. Please do not reply to this mail.'

/** Between municipality and canton, in either direction: what was said stands in the portal only. */
export const inquiries = {
  'inquiry-asked': {
    subject: () => 'New inquiry for you',
    paragraphs: ({ by }) => [`${by} has sent you an inquiry in the {:programme} portal.`, IN_THE_PORTAL],
    reason: 'Subject',
    button: 'Open the inquiry',
  },
  'inquiry-asked-again': {
    subject: () => 'New message in an inquiry',
    paragraphs: ({ by }) => [
      `${by} has asked back in an inquiry and is waiting for your answer.`,
      IN_THE_PORTAL,
    ],
    reason: 'Subject',
    button: 'Open the inquiry',
  },
  'inquiry-answered': {
    subject: () => 'Answer to your inquiry',
    paragraphs: ({ by }) => [
      `${by} has answered your inquiry.`,
      'You read the answer in the portal. There you can also ask back, or mark the inquiry as done. Please do not reply to this mail.',
    ],
    reason: 'Subject',
    button: 'Read the answer',
  },
  'inquiry-closed': {
    subject: () => 'Inquiry done',
    paragraphs: ({ by }) => [
      `${by} has marked the inquiry as done.`,
      'Is it not done for you? Then write another message in the portal: it opens the inquiry again.',
    ],
    reason: 'Subject',
    button: 'View the inquiry',
  },
  'inquiry-reopened': {
    subject: () => 'Inquiry opened again',
    paragraphs: ({ by }) => [`${by} has opened the inquiry again. It no longer counts as done.`],
    reason: 'Subject',
    button: 'Open the inquiry',
  },
  'inquiry-withdrawn': {
    subject: () => 'Message or file withdrawn',
    paragraphs: ({ by }) => [
      `${by} has withdrawn a message or a file in an inquiry.`,
      'The portal shows what it is, and why. Have you already downloaded a file of it? Then please delete it.',
    ],
    reason: 'Subject',
    button: 'View the inquiry',
  },
  'inquiry-passed-on': {
    subject: () => 'Inquiry passed on to you',
    paragraphs: ({ by }) => [`${by} has passed this inquiry on to you.`, IN_THE_PORTAL],
    reason: 'Subject',
    button: 'Open the inquiry',
  },
  'inquiry-file-infected': {
    subject: () => 'A file is locked: malware found',
    paragraphs: () => [
      'The virus scanner of the portal found malware in a file that came with an inquiry. The file is locked: nobody can download it.',
      'Did it come from you? Then please have the computer checked on which it lay, and send a clean version with a new message.',
    ],
    reason: 'File',
    button: 'Open the inquiry',
  },
} satisfies Record<string, Wording>
