import type { Wording } from '#app/text/mail-wording.ts'

/** What of the programme waits for a second person. */
export const programme = {
  'key-proposed': {
    subject: () => 'A distribution key awaits your confirmation',
    paragraphs: ({ by }) => [
      `${by} has proposed a version of the distribution key. It counts only once a second person confirms it.`,
      'Please look at it. You can confirm it, or decline it with a reason.',
    ],
    reason: 'Reason',
    button: 'Look at the key',
  },
  'key-declined': {
    subject: () => 'Distribution key not confirmed',
    paragraphs: ({ by }) => [
      `${by} has declined the version of the distribution key that you proposed.`,
      'It is a draft again. You can change it and propose it anew.',
    ],
    reason: 'Reason',
    button: 'See the draft',
  },
  'key-since-review': {
    subject: () => 'Another distribution key since the contribution was fixed',
    paragraphs: ({ by, party }) => [
      `${by} has put another version of the distribution key into force. The contribution that awaits the second person is fixed with the earlier one: ${party}.`,
      'Once the second person confirms, the earlier one stays. If the new one is to count, the second person sends the application back first.',
    ],
    button: 'View the dossier',
  },
  'settings-proposed': {
    subject: () => 'Changed settings await your confirmation',
    paragraphs: ({ by }) => [
      `${by} wants to change settings. The change counts only once a second person confirms it.`,
      'Please look at it. You can confirm it, or decline it with a reason.',
    ],
    reason: 'Reason',
    button: 'Look at the change',
  },
  'settings-declined': {
    subject: () => 'Changed settings not confirmed',
    paragraphs: ({ by }) => [
      `${by} has declined the change of the settings that you decided on.`,
      'Everything stays as it is. You can change the settings anew.',
    ],
    reason: 'Reason',
    button: 'See it in the portal',
  },
} satisfies Record<string, Wording>
