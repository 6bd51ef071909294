import type { Wording } from '#app/text/mail-wording.ts'

export const agreement = {
  'agreement-issued': {
    subject: ({ dueOn }) =>
      dueOn ? `Vereinbarung bis ${dueOn} unterzeichnen` : 'Vereinbarung zur Unterschrift',
    paragraphs: ({ party }) => [
      `Die Mini-KIP-Vereinbarung liegt bereit: ${party}.`,
      'Bitte lesen Sie die Vereinbarung und lassen Sie sie durch die zeichnungsberechtigten Personen unterzeichnen. Das geht auf Papier, mit elektronischer Unterschrift oder direkt im Portal.',
    ],
    amount: 'Jährlicher Beitrag',
    button: 'Vereinbarung lesen und unterzeichnen',
  },
  'agreement-handed-over': {
    subject: () => 'Vereinbarung zum Unterzeichnen',
    paragraphs: ({ by, party }) => [
      `${by} hat Ihnen die Vereinbarung zur Unterschrift weitergegeben: ${party}.`,
      'Bitte lesen Sie sie und unterzeichnen Sie sie im Portal oder auf Papier.',
    ],
    reason: 'Nachricht dazu',
    button: 'Vereinbarung lesen',
  },
  'agreement-half-signed': {
    subject: () => 'Zweite Unterschrift nötig',
    paragraphs: ({ party }) => [
      `Eine Person hat im Portal für Ihre Gemeinde angenommen: ${party}.`,
      'Ihre Gemeinde zeichnet zu zweien. Bitte lesen Sie das Dokument und nehmen Sie es als zweite Person an.',
    ],
    button: 'Lesen und annehmen',
  },
  'agreement-signed': {
    subject: () => 'Vereinbarung von der Gemeinde unterzeichnet',
    paragraphs: ({ party }) => [
      `Die Vereinbarung ist von der Gemeinde unterzeichnet: ${party}.`,
      'Bitte prüfen Sie die Unterschrift und unterzeichnen Sie für den Kanton.',
    ],
    button: 'Vereinbarung gegenzeichnen',
  },
  'agreement-in-force': {
    subject: () => 'Die Vereinbarung ist in Kraft',
    paragraphs: ({ party }) => [
      `Die Mini-KIP-Vereinbarung ist von beiden Seiten unterzeichnet und gilt: ${party}.`,
      'Im Dossier finden Sie die unterzeichnete Vereinbarung, die Auszahlungen und die Termine der Berichterstattung. Wir erinnern Sie rechtzeitig an den ersten Bericht.',
    ],
    button: 'Dossier ansehen',
  },
  'agreement-amended': {
    subject: () => 'Nachtrag zur Vereinbarung',
    paragraphs: ({ party }) => [
      `Die Vereinbarung ist durch einen Nachtrag geändert: ${party}.`,
      'Die neue und die bisherige Fassung stehen im Dossier.',
    ],
    button: 'Nachtrag lesen',
  },
  'amendment-proposed': {
    subject: () => 'Nachtrag zur Unterschrift',
    paragraphs: ({ party }) => [
      `Der Kanton schlägt einen Nachtrag zur Mini-KIP-Vereinbarung vor: ${party}.`,
      'Bitte lesen Sie den Nachtrag und die neue Fassung der Vereinbarung. Nehmen Sie ihn im Portal an oder lehnen Sie ihn mit einer Begründung ab. Bis dahin gilt die bisherige Fassung.',
    ],
    button: 'Nachtrag lesen',
  },
  'amendment-accepted': {
    subject: () => 'Nachtrag angenommen',
    paragraphs: ({ party }) => [
      `Die Gemeinde hat den Nachtrag angenommen: ${party}.`,
      'Bitte setzen Sie ihn in Kraft.',
    ],
    button: 'Nachtrag in Kraft setzen',
  },
  'amendment-declined': {
    subject: () => 'Nachtrag abgelehnt',
    paragraphs: ({ party }) => [
      `Die Gemeinde hat den Nachtrag abgelehnt: ${party}.`,
      'Die bisherige Fassung der Vereinbarung gilt weiter.',
    ],
    button: 'Begründung lesen',
  },
  'amendment-withdrawn': {
    subject: () => 'Nachtrag zurückgezogen',
    paragraphs: ({ party }) => [
      `Der Kanton hat seinen Vorschlag für einen Nachtrag zurückgezogen: ${party}.`,
      'Die bisherige Fassung der Vereinbarung gilt weiter. Sie müssen nichts tun.',
    ],
    button: 'Dossier ansehen',
  },
  'dossier-withdrawn': {
    subject: () => 'Gesuch zurückgezogen',
    paragraphs: ({ party }) => [
      `Das Gesuch ist zurückgezogen worden: ${party}.`,
      'Das Dossier ist geschlossen und bleibt lesbar. Es ist nichts zu tun.',
    ],
    button: 'Dossier ansehen',
  },
  'dossier-terminated': {
    subject: () => 'Vereinbarung gekündigt',
    paragraphs: ({ party, dueOn, owesYear }) => [
      `Die Mini-KIP-Vereinbarung ist gekündigt: ${party}.`,
      dueOn ? `Sie endet am ${dueOn}.` : 'Sie endet auf Ende des Kalenderjahres.',
      owesYear
        ? 'Bericht und Abrechnung über das letzte Jahr bleiben geschuldet.'
        : 'Ihre Laufzeit hat noch nicht begonnen: Weder Bericht noch Abrechnung sind geschuldet.',
    ],
    withoutDeadline: true,
    button: 'Dossier ansehen',
  },
  'dossier-completed': {
    subject: () => 'Vereinbarung abgeschlossen',
    paragraphs: ({ party }) => [
      `Alle Jahre sind abgerechnet, die Mini-KIP-Vereinbarung ist abgeschlossen: ${party}.`,
      'Vielen Dank für Ihr Engagement. Sie müssen nichts mehr tun. Das Dossier bleibt lesbar.',
    ],
    button: 'Dossier ansehen',
  },
  'contact-changed': {
    subject: () => 'Kontakt geändert',
    paragraphs: ({ by, party }) => [
      `${by} hat den Kontakt geändert: ${party}. Die Änderung gilt ab sofort. Briefe und neue Dokumente folgen ihr.`,
      'War das nicht gewollt? Die Gemeinde kann den Kontakt im Portal jederzeit wieder ändern.',
    ],
    button: 'Kontakt ansehen',
  },
} satisfies Record<string, Wording>
