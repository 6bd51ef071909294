import type { Wording } from '#emails/wording.ts'

export const access = {
  'sign-in-link': {
    subject: () => 'Your link to sign in',
    paragraphs: ({ minutes }) => [
      'This link signs you in to the Mini-KIP portal.',
      `It works once, for ${minutes} minutes.`,
    ],
    button: 'Sign in',
    note: 'You did not ask for this link? Then there is nothing to do. Please do not pass it on.',
  },
  invitation: {
    subject: () => 'Invitation to the Mini-KIP portal',
    paragraphs: ({ party }) => [
      `You are invited to work in the Mini-KIP portal: ${party}.`,
      'You need no password. You enter your e-mail address and receive a link each time.',
    ],
    button: 'Accept the invitation',
    note: 'You do not know the portal? Then this message reached you by mistake, and you may delete it.',
  },
} satisfies Record<string, Wording>
