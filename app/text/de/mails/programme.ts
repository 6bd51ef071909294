import type { Wording } from '#app/text/mail-wording.ts'

/** What of the programme waits for a second person. */
export const programme = {
  'key-proposed': {
    subject: () => 'Ein Verteilschlüssel wartet auf Ihre Bestätigung',
    paragraphs: ({ by }) => [
      `${by} hat eine Version des Verteilschlüssels vorgelegt. Sie gilt erst, wenn eine zweite Person sie bestätigt.`,
      'Bitte prüfen Sie sie. Sie können sie bestätigen oder mit einer Begründung ablehnen.',
    ],
    reason: 'Begründung',
    button: 'Verteilschlüssel prüfen',
  },
  'key-declined': {
    subject: () => 'Verteilschlüssel nicht bestätigt',
    paragraphs: ({ by }) => [
      `${by} hat die Version des Verteilschlüssels abgelehnt, die Sie vorgelegt haben.`,
      'Sie ist wieder ein Entwurf. Sie können sie ändern und von Neuem vorlegen.',
    ],
    reason: 'Begründung',
    button: 'Entwurf ansehen',
  },
  'key-since-review': {
    subject: () => 'Seit der Festsetzung gilt ein anderer Verteilschlüssel',
    paragraphs: ({ by, party }) => [
      `${by} hat eine andere Version des Verteilschlüssels in Kraft gesetzt. Der Beitrag, der auf die zweite Person wartet, ist mit der früheren festgelegt: ${party}.`,
      'Bestätigt die zweite Person, bleibt es bei der früheren. Soll die neue gelten, gibt sie das Gesuch vorher zurück.',
    ],
    button: 'Dossier ansehen',
  },
  'settings-proposed': {
    subject: () => 'Geänderte Einstellungen warten auf Ihre Bestätigung',
    paragraphs: ({ by }) => [
      `${by} möchte Einstellungen ändern. Die Änderung gilt erst, wenn eine zweite Person sie bestätigt.`,
      'Bitte prüfen Sie sie. Sie können sie bestätigen oder mit einer Begründung ablehnen.',
    ],
    reason: 'Begründung',
    button: 'Änderung prüfen',
  },
  'settings-declined': {
    subject: () => 'Geänderte Einstellungen nicht bestätigt',
    paragraphs: ({ by }) => [
      `${by} hat die Änderung der Einstellungen abgelehnt, die Sie beschlossen haben.`,
      'Es bleibt, wie es ist. Sie können die Einstellungen von Neuem ändern.',
    ],
    reason: 'Begründung',
    button: 'Im Portal ansehen',
  },
} satisfies Record<string, Wording>
