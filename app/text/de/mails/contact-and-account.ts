import type { Wording } from '#app/text/mail-wording.ts'

export const contactAndAccount = {
  'contact-changed': {
    subject: () => 'Kontakt geändert',
    paragraphs: ({ by, party }) => [
      `${by} hat den Kontakt geändert: ${party}. Die Änderung gilt ab sofort. Briefe und neue Dokumente folgen ihr.`,
      'War das nicht gewollt? Die Gemeinde kann den Kontakt im Portal jederzeit wieder ändern.',
    ],
    button: 'Kontakt ansehen',
  },
  'account-change-requested': {
    subject: () => 'Anderes Konto beantragt',
    paragraphs: ({ party }) => [
      `Ein anderes Konto für die Zahlungen des Kantons ist beantragt: ${party}.`,
      'Der Kanton prüft den Antrag. War er nicht gewollt? Ziehen Sie ihn im Portal zurück, oder melden Sie sich bei uns.',
    ],
    reason: 'Begründung',
    button: 'Antrag ansehen',
  },
  'account-change-confirmed': {
    subject: ({ dueOn }) => `Anderes Konto ab ${dueOn}`,
    paragraphs: ({ party, dueOn }) => [
      `Der Kanton hat ein anderes Konto bestätigt: ${party}. Ab ${dueOn} zahlt er auf das neue Konto.`,
      'War das nicht gewollt? Stoppen Sie den Wechsel vorher im Portal, oder melden Sie sich bei uns.',
    ],
    withoutDeadline: true,
    button: 'Kontowechsel ansehen',
  },
  'account-change-refused': {
    subject: () => 'Anderes Konto abgelehnt',
    paragraphs: ({ party }) => [
      `Der Kanton hat den Antrag auf ein anderes Konto abgelehnt: ${party}.`,
      'Das bisherige Konto gilt weiter. Ein neuer Antrag ist jederzeit möglich.',
    ],
    button: 'Antrag ansehen',
  },
  'account-change-stopped': {
    subject: () => 'Kontowechsel abgebrochen',
    paragraphs: ({ party }) => [
      `Der Antrag auf ein anderes Konto ist zurückgezogen oder gestoppt: ${party}.`,
      'Das bisherige Konto gilt weiter. Ein neuer Antrag ist jederzeit möglich.',
    ],
    withoutDeadline: true,
    button: 'Antrag ansehen',
  },
  'account-changed': {
    subject: () => 'Neues Konto in Kraft',
    paragraphs: ({ party }) => [
      `Der Kanton zahlt ab jetzt auf das neue Konto: ${party}.`,
      'Was schon in Zahlung ist, geht noch auf das bisherige Konto.',
    ],
    withoutDeadline: true,
    button: 'Kontowechsel ansehen',
  },
} satisfies Record<string, Wording>
