/** The catalogue of a period, as municipalities meet it. */
export const catalogue = {
  'goals.of': 'Beitrag zum Ziel:',
  'goals.words': 'Die Ziele im Wortlaut',
  'goals.hint': 'Wählen Sie mindestens ein Ziel des Schwerpunkts, den Sie oben gewählt haben.',
} as const
