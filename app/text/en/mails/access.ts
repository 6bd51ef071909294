import type { Wording } from '#app/text/mail-wording.ts'

export const access = {
  'sign-in-link': {
    subject: () => 'Your link to sign in',
    paragraphs: ({ minutes }) => [
      'This link signs you in to the {:programme} portal.',
      `It works once, for ${minutes} minutes.`,
    ],
    button: 'Sign in',
    note: 'You did not ask for this link? Then there is nothing to do. Please do not pass it on.',
  },
  invitation: {
    subject: () => 'Invitation to the {:programme} portal',
    paragraphs: ({ party, role }) => [
      `You are invited to work in the {:programme} portal: ${party}.`,
      ...(role ? [`Your role: ${role}.`] : []),
      'You need no password. You enter your e-mail address and receive a link each time.',
    ],
    button: 'Accept the invitation',
    note: 'You do not know the portal? Then this message reached you by mistake, and you may delete it.',
  },
  'file-infected': {
    subject: () => 'A file is locked: malware found',
    paragraphs: () => [
      'The virus scanner of the portal found malware in an uploaded file. The file is locked: nobody can download it.',
      'Did it come from you? Then please have the computer checked on which it lay, and replace it by a clean version.',
    ],
    reason: 'File',
    button: 'Open the dossier',
  },
  'programme-file-infected': {
    subject: () => 'The report of an evaluation is locked: malware found',
    paragraphs: () => [
      'The virus scanner of the portal found malware in an uploaded file. The file is locked: nobody can download it.',
      'Did it come from you? Then please have the computer checked on which it lay, and replace it by a clean version on the page of the evaluation.',
    ],
    reason: 'File',
    button: 'Open the evaluation',
  },
  'file-damaged': {
    subject: () => 'A stored file is not right any more',
    paragraphs: () => [
      'Somebody asked for a file that is missing in the data folder or has been changed. The portal does not hand it out.',
      'Please have operations run “npm run files:verify” and put the files it names back from the last backup.',
    ],
    reason: 'File',
    button: 'Open the portal',
  },
  anchor: {
    subject: () => 'Anchor of the audit log',
    paragraphs: () => [
      'This is how far the audit log of the portal went when this message was written: the day, the number of events and the hash of the last one.',
      'Please keep the line outside the portal. Once it stands in a file, «npm run -s audit:verify -- --anchor FILE» tells whether the log up to there is still the same. On days on which nothing happened you get no message.',
    ],
    reason: 'Anchor',
    button: 'Open the audit log',
  },
} satisfies Record<string, Wording>
