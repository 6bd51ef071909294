import type { Wording } from '#app/text/mail-wording.ts'

export const amendments = {
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
      `Der Kanton schlägt einen Nachtrag zur {:agreement} vor: ${party}.`,
      'Bitte lesen Sie den Nachtrag und die neue Fassung der Vereinbarung. Nehmen Sie ihn im Portal an oder lehnen Sie ihn mit einer Begründung ab. Bis dahin gilt die bisherige Fassung.',
    ],
    button: 'Nachtrag lesen',
  },
  'amendment-requested': {
    subject: () => 'Nachtrag beantragt',
    paragraphs: ({ party }) => [
      `Die Gemeinde beantragt einen Nachtrag zur {:agreement}: ${party}.`,
      'Bitte prüfen Sie ihn. Setzen Sie ihn in Kraft oder lehnen Sie ihn mit einer Begründung ab.',
    ],
    reason: 'Begründung der Gemeinde',
    button: 'Nachtrag prüfen',
  },
  'amendment-half-accepted': {
    subject: () => 'Annahme eines Nachtrags',
    paragraphs: ({ party }) => [
      `Eine Person hat einen Nachtrag zur {:agreement} angenommen: ${party}.`,
      'Es fehlt noch eine Annahme Ihrer Gemeinde. Bitte lesen Sie den Nachtrag und nehmen Sie ihn im Portal an oder lehnen Sie ihn mit einer Begründung ab.',
      'Das kann nur eine zeichnungsberechtigte Person, die noch nicht angenommen hat. Gibt es keine, so lädt die Koordinationsperson im Portal eine ein.',
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
  'acceptance-taken-back': {
    subject: () => 'Annahme des Nachtrags zurückgenommen',
    paragraphs: ({ party }) => [
      `Die Annahme eines Nachtrags ist zurückgenommen und zählt nicht mehr: ${party}.`,
      'Der Nachtrag liegt wieder bei der Gemeinde. Die bisherige Fassung der Vereinbarung gilt weiter.',
    ],
    reason: 'Begründung',
    button: 'Nachtrag ansehen',
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
  'lead-proposed': {
    subject: () => 'Ihre Gemeinde soll federführend werden',
    paragraphs: ({ party, dueOn }) => [
      `Ihre Gemeinde soll eine {:agreement} führen: ${party}. Das sieht ein Nachtrag vor, der ab dem ${dueOn} gilt.`,
      'Bitte lesen Sie den Nachtrag. Wer für Ihre Gemeinde zeichnet, nimmt ihn im Portal an oder lehnt ihn mit einer Begründung ab.',
    ],
    withoutDeadline: true,
    button: 'Nachtrag lesen',
  },
  'lead-changed': {
    subject: () => 'Ihre Gemeinde ist federführend',
    paragraphs: ({ party }) => [
      `Der Nachtrag ist in Kraft, mit dem Ihre Gemeinde eine {:agreement} führt: ${party}.`,
      'Konto und Kontakt hat noch die bisherige Gemeinde angegeben. Bitte bestätigen oder ändern Sie das Konto, und prüfen Sie den Kontakt; im Dossier steht, wie.',
    ],
    withoutDeadline: true,
    button: 'Nachtrag lesen',
  },
  'member-joining': {
    subject: () => 'Ihre Gemeinde soll beitreten',
    paragraphs: ({ party, dueOn }) => [
      `Ihre Gemeinde soll ab dem ${dueOn} einer {:agreement} beitreten: ${party}.`,
      'Bitte lesen Sie den Nachtrag. Wer für Ihre Gemeinde zeichnet, nimmt ihn im Portal an oder lehnt ihn mit einer Begründung ab.',
    ],
    withoutDeadline: true,
    button: 'Nachtrag lesen',
  },
  'member-leaving': {
    subject: () => 'Ihre Gemeinde soll austreten',
    paragraphs: ({ party, dueOn }) => [
      `Ein Nachtrag sieht vor, dass Ihre Gemeinde ab dem ${dueOn} einer {:agreement} nicht mehr angehört: ${party}.`,
      'Bitte lesen Sie ihn. Ist etwas nicht richtig, melden Sie sich bei der Leitgemeinde oder beim Kanton. Wir schreiben Ihnen, wenn er in Kraft ist.',
    ],
    withoutDeadline: true,
    button: 'Nachtrag lesen',
  },
  'member-joined': {
    subject: ({ dueOn }) => `Ihre Gemeinde ist ab dem ${dueOn} dabei`,
    paragraphs: ({ party, dueOn }) => [
      `Der Nachtrag ist in Kraft, mit dem Ihre Gemeinde ab dem ${dueOn} einer {:agreement} beitritt: ${party}.`,
      'Die neue Fassung steht im Dossier.',
    ],
    withoutDeadline: true,
    button: 'Nachtrag lesen',
  },
  'member-left': {
    subject: () => 'Ihre Gemeinde tritt aus',
    paragraphs: ({ party, dueOn }) => [
      `Der Nachtrag ist in Kraft, mit dem Ihre Gemeinde ab dem ${dueOn} einer {:agreement} nicht mehr angehört: ${party}.`,
      'Was in Ihre Zeit fällt, können Sie weiter lesen.',
    ],
    withoutDeadline: true,
    button: 'Nachtrag lesen',
  },
  'merger-registered': {
    subject: () => 'Gemeindefusion eingetragen',
    paragraphs: ({ dueOn }) => [
      `Wir haben eine Gemeindefusion eingetragen, die ab dem ${dueOn} gilt.`,
      'Von diesem Tag an sehen und bearbeiten die Personen der Nachfolgegemeinde auch die Dossiers der bisherigen Gemeinde. Was vereinbart ist, ändert erst ein Nachtrag; dafür melden wir uns.',
      'Läuft eine Vereinbarung der bisherigen Gemeinde? Dann bestätigt oder ändert die Nachfolgegemeinde von diesem Tag an ihr Konto und ihren Kontakt; das Portal zeigt es als nächsten Schritt.',
    ],
    withoutDeadline: true,
    button: 'Zum Portal',
    note: 'Stimmt etwas nicht? Bitte melden Sie sich.',
  },
  'merger-undone': {
    subject: () => 'Gemeindefusion rückgängig gemacht',
    paragraphs: ({ dueOn, blocked }) => [
      `Eine Gemeindefusion auf den ${dueOn} war irrtümlich eingetragen. Wir haben sie rückgängig gemacht.`,
      'Jede Gemeinde sieht und bearbeitet wieder nur ihre eigenen Dossiers. Übertragene Rollen sind zurück.',
      ...(blocked
        ? ['Inzwischen haben Personen einer anderen Gemeinde gehandelt. Bitte sehen Sie das an:']
        : []),
    ],
    withoutDeadline: true,
    button: 'Zum Portal',
  },
  'municipality-renumbered': {
    subject: () => 'Neue Nummer Ihrer Gemeinde eingetragen',
    paragraphs: ({ dueOn }) => [
      `Ihre Gemeinde geht ab dem ${dueOn} unter einer anderen BFS-Nummer weiter. Wir haben das eingetragen.`,
      'Dossiers, Vereinbarung und Rollen gehen mit. Wo die Nummer in der Vereinbarung ändert, folgt ein Nachtrag; dafür melden wir uns.',
    ],
    withoutDeadline: true,
    button: 'Zum Portal',
    note: 'Stimmt etwas nicht? Bitte melden Sie sich.',
  },
  'renumbering-undone': {
    subject: () => 'Neue Nummer Ihrer Gemeinde rückgängig gemacht',
    paragraphs: ({ dueOn }) => [
      `Eine andere BFS-Nummer Ihrer Gemeinde auf den ${dueOn} war irrtümlich eingetragen. Wir haben sie rückgängig gemacht.`,
      'Ihre Gemeinde behält ihre bisherige Nummer. Übertragene Rollen sind zurück.',
    ],
    withoutDeadline: true,
    button: 'Zum Portal',
  },
  'municipality-renamed': {
    subject: () => 'Neuer Name Ihrer Gemeinde eingetragen',
    paragraphs: ({ party, dueOn }) => [
      `Ihre Gemeinde heisst seit dem ${dueOn} ${party}. Wir haben den Namen eingetragen.`,
      'Die Vereinbarung bleibt, wie sie ist. Lautet das Konto noch auf den bisherigen Namen, ändern Sie es bitte im Dossier.',
    ],
    withoutDeadline: true,
    button: 'Zum Portal',
    note: 'Stimmt etwas nicht? Bitte melden Sie sich.',
  },
  'amendment-overtaken': {
    subject: () => 'Nachtrag überholt',
    paragraphs: ({ party }) => [
      `Der Nachtrag kann nicht mehr in Kraft treten und ist überholt: ${party}.`,
      'Was bisher vereinbart ist, gilt unverändert. Läuft die Vereinbarung noch, kann die Änderung mit einem neuen Nachtrag kommen.',
    ],
    button: 'Dossier ansehen',
  },
  'amendment-withdrawn': {
    subject: () => 'Nachtrag zurückgezogen',
    paragraphs: ({ party }) => [
      `Der Vorschlag für einen Nachtrag ist zurückgezogen: ${party}.`,
      'Die bisherige Fassung der Vereinbarung gilt weiter. Sie müssen nichts tun.',
    ],
    button: 'Dossier ansehen',
  },
} satisfies Record<string, Wording>
