import type { Wording } from '#app/text/mail-wording.ts'

export const agreement = {
  'agreement-issued': {
    subject: ({ dueOn }) =>
      dueOn ? `Vereinbarung bis ${dueOn} unterzeichnen` : 'Vereinbarung zur Unterschrift',
    paragraphs: ({ party }) => [
      `Die {:agreement} liegt bereit: ${party}.`,
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
      'Ihre Gemeinde zeichnet zu zweien: Annehmen kann jetzt eine weitere zeichnungsberechtigte Person. Gibt es noch keine, so lädt die Koordinationsperson im Portal eine ein.',
      'Genügt bei Ihnen eine Unterschrift, so nimmt eine zeichnungsberechtigte Person die erste im Dossier zurück und ändert die Zeichnungsregel.',
    ],
    button: 'Lesen und annehmen',
  },
  'first-signature-taken-back': {
    subject: () => 'Erste Unterschrift zurückgenommen',
    paragraphs: ({ party }) => [
      `Die erste Unterschrift Ihrer Gemeinde unter der Vereinbarung ist zurückgenommen und zählt nicht mehr: ${party}.`,
      'Der Kanton hat noch nichts erhalten. Unterzeichnet wird neu, bis zur gleichen Frist und nach der Zeichnungsregel, die dann gilt.',
    ],
    reason: 'Begründung',
    button: 'Vereinbarung lesen und unterzeichnen',
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
      `Die {:agreement} ist von beiden Seiten unterzeichnet und gilt: ${party}.`,
      'Im Dossier finden Sie die unterzeichnete Vereinbarung, die Auszahlungen und die Termine der Berichterstattung. Wir erinnern Sie rechtzeitig an den ersten Bericht.',
    ],
    button: 'Dossier ansehen',
  },
  'copy-replaced': {
    subject: () => 'Unterzeichnetes Exemplar ersetzt',
    paragraphs: ({ party }) => [
      `Wir haben das beidseitig unterzeichnete Exemplar der {:agreement} durch ein anderes ersetzt: ${party}.`,
      'Die Vereinbarung gilt unverändert. Das frühere Exemplar bleibt im Dossier, als ersetzt bezeichnet. Bitte prüfen Sie das neue.',
    ],
    button: 'Vereinbarung ansehen',
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
      `Die {:agreement} ist gekündigt: ${party}.`,
      dueOn ? `Sie endet am ${dueOn}.` : 'Sie endet auf Ende des Kalenderjahres.',
      owesYear
        ? 'Für die Jahre bis dahin bleiben Bericht und Abrechnung geschuldet, soweit sie noch nicht abgerechnet sind.'
        : 'Ihre Laufzeit hat noch nicht begonnen: Weder Bericht noch Abrechnung sind geschuldet.',
    ],
    withoutDeadline: true,
    button: 'Dossier ansehen',
  },
  'termination-revoked': {
    subject: () => 'Kündigung zurückgenommen',
    paragraphs: ({ party }) => [
      `Die Kündigung ist zurückgenommen, beide Seiten sind einverstanden: ${party}.`,
      'Die {:agreement} läuft weiter, wie sie vereinbart ist. Berichte, Auszahlungen und Fristen stehen wieder im Dossier.',
    ],
    button: 'Dossier ansehen',
  },
  'dossier-resumed': {
    subject: () => 'Dossier wieder geöffnet',
    paragraphs: ({ party }) => [
      `Das Dossier war abgeschlossen und ist wieder geöffnet: ${party}.`,
      'Die {:agreement} ist wieder in Kraft. Sobald alles erledigt ist, wird sie nochmals abgeschlossen.',
    ],
    button: 'Dossier ansehen',
  },
  'dossier-completed': {
    subject: () => 'Vereinbarung abgeschlossen',
    paragraphs: ({ party }) => [
      `Alles ist abgerechnet, die {:agreement} ist abgeschlossen: ${party}.`,
      'Vielen Dank für Ihr Engagement. Sie müssen nichts mehr tun. Das Dossier bleibt lesbar.',
    ],
    button: 'Dossier ansehen',
  },
} satisfies Record<string, Wording>
