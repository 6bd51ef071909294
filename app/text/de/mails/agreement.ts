import type { Wording } from '#app/text/mail-wording.ts'

export const agreement = {
  'agreement-issued': {
    subject: ({ dueOn }) =>
      dueOn ? `Vereinbarung bis ${dueOn} unterzeichnen` : 'Vereinbarung zur Unterschrift',
    paragraphs: ({ party }) => [
      `Die Mini-KIP-Vereinbarung liegt bereit: ${party}.`,
      'Bitte lesen Sie die Vereinbarung und lassen Sie sie durch die zeichnungsberechtigten Personen unterzeichnen. Das geht auf Papier, mit elektronischer Unterschrift oder direkt im Portal.',
    ],
    amount: 'Beitrag für ein Jahr',
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
  'agreement-withdrawn': {
    subject: () => 'Vereinbarung zurückgenommen',
    paragraphs: ({ party }) => [
      `Der Kanton hat die Vereinbarung zurückgenommen, die zur Unterschrift bereitlag: ${party}.`,
      'Bitte unterzeichnen Sie sie nicht. Sobald die nächste Fassung bereitliegt, schreiben wir Ihnen; wer schon unterzeichnet hat, unterzeichnet dann neu.',
    ],
    button: 'Dossier ansehen',
  },
  'signed-copy-sent-back': {
    subject: ({ dueOn }) =>
      dueOn ? `Vereinbarung bis ${dueOn} neu unterzeichnen` : 'Vereinbarung neu unterzeichnen',
    paragraphs: ({ party }) => [
      `Mit Ihrer Unterschrift können wir die Vereinbarung noch nicht abschliessen: ${party}.`,
      'Bitte unterzeichnen Sie dieselbe Fassung noch einmal, auf Papier, mit elektronischer Unterschrift oder direkt im Portal.',
    ],
    reason: 'Worum es geht',
    button: 'Vereinbarung unterzeichnen',
  },
  'signed-copy-taken-back': {
    subject: () => 'Unterschrift zurückgenommen',
    paragraphs: ({ party }) => [
      `Die Gemeinde hat ihre Unterschrift zurückgenommen und unterzeichnet neu: ${party}.`,
      'Sie müssen nichts tun, bis sie wieder unterzeichnet hat.',
    ],
    button: 'Dossier ansehen',
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
  'amendment-requested': {
    subject: () => 'Nachtrag beantragt',
    paragraphs: ({ party }) => [
      `Die Gemeinde beantragt einen Nachtrag zur Mini-KIP-Vereinbarung: ${party}.`,
      'Bitte prüfen Sie ihn. Setzen Sie ihn in Kraft oder lehnen Sie ihn mit einer Begründung ab.',
    ],
    reason: 'Begründung der Gemeinde',
    button: 'Nachtrag prüfen',
  },
  'amendment-half-accepted': {
    subject: () => 'Annahme eines Nachtrags',
    paragraphs: ({ party }) => [
      `Eine Person hat einen Nachtrag zur Mini-KIP-Vereinbarung angenommen: ${party}.`,
      'Es fehlt noch die Annahme Ihrer Gemeinde. Bitte lesen Sie den Nachtrag und nehmen Sie ihn im Portal an oder lehnen Sie ihn mit einer Begründung ab.',
    ],
    button: 'Lesen und annehmen',
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
  'amendment-refused': {
    subject: () => 'Nachtrag nicht möglich',
    paragraphs: ({ party }) => [
      `Der Kanton hat den Antrag auf einen Nachtrag abgelehnt: ${party}.`,
      'Die bisherige Fassung der Vereinbarung gilt weiter. Sie können einen neuen Antrag stellen.',
    ],
    button: 'Begründung lesen',
  },
  'amendment-taken-back': {
    subject: () => 'Antrag zurückgezogen',
    paragraphs: ({ party }) => [
      `Die Gemeinde hat ihren Antrag auf einen Nachtrag zurückgezogen: ${party}.`,
      'Die bisherige Fassung der Vereinbarung gilt weiter. Sie müssen nichts tun.',
    ],
    button: 'Dossier ansehen',
  },
  'member-joining': {
    subject: () => 'Ihre Gemeinde soll beitreten',
    paragraphs: ({ party }) => [
      `Ihre Gemeinde soll einer Mini-KIP-Vereinbarung beitreten: ${party}.`,
      'Bitte lesen Sie den Nachtrag. Wer für Ihre Gemeinde zeichnet, nimmt ihn im Portal an oder lehnt ihn mit einer Begründung ab.',
    ],
    button: 'Nachtrag lesen',
  },
  'member-leaving': {
    subject: () => 'Ihre Gemeinde soll austreten',
    paragraphs: ({ party }) => [
      `Ein Nachtrag sieht vor, dass Ihre Gemeinde aus einer Mini-KIP-Vereinbarung austritt: ${party}.`,
      'Bitte lesen Sie ihn. Ist etwas nicht richtig, melden Sie sich bei der Leitgemeinde oder beim Kanton. Wir schreiben Ihnen, wenn er in Kraft ist.',
    ],
    button: 'Nachtrag lesen',
  },
  'member-joined': {
    subject: () => 'Ihre Gemeinde ist dabei',
    paragraphs: ({ party }) => [
      `Der Nachtrag ist in Kraft, mit dem Ihre Gemeinde einer Mini-KIP-Vereinbarung beitritt: ${party}.`,
      'Die neue Fassung steht im Dossier.',
    ],
    button: 'Nachtrag lesen',
  },
  'member-left': {
    subject: () => 'Ihre Gemeinde tritt aus',
    paragraphs: ({ party }) => [
      `Der Nachtrag ist in Kraft, mit dem Ihre Gemeinde aus einer Mini-KIP-Vereinbarung austritt: ${party}.`,
      'Was in Ihre Zeit fällt, können Sie weiter lesen.',
    ],
    button: 'Nachtrag lesen',
  },
  'amendment-withdrawn': {
    subject: () => 'Nachtrag zurückgezogen',
    paragraphs: ({ party }) => [
      `Der Vorschlag für einen Nachtrag ist zurückgezogen: ${party}.`,
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
  'termination-revoked': {
    subject: () => 'Kündigung zurückgenommen',
    paragraphs: ({ party }) => [
      `Die Kündigung ist zurückgenommen, beide Seiten sind einverstanden: ${party}.`,
      'Die Mini-KIP-Vereinbarung läuft weiter, wie sie vereinbart ist. Berichte, Auszahlungen und Fristen stehen wieder im Dossier.',
    ],
    button: 'Dossier ansehen',
  },
  'dossier-resumed': {
    subject: () => 'Dossier wieder geöffnet',
    paragraphs: ({ party }) => [
      `Das Dossier war abgeschlossen und ist wieder geöffnet: ${party}.`,
      'Die Mini-KIP-Vereinbarung ist wieder in Kraft. Sobald alles erledigt ist, wird sie nochmals abgeschlossen.',
    ],
    button: 'Dossier ansehen',
  },
  'dossier-completed': {
    subject: () => 'Vereinbarung abgeschlossen',
    paragraphs: ({ party }) => [
      `Alles ist abgerechnet, die Mini-KIP-Vereinbarung ist abgeschlossen: ${party}.`,
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
