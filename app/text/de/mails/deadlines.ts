import type { Wording } from '#app/text/mail-wording.ts'
import { transfer } from './money.ts'

export const deadlines = {
  digest: {
    subject: ({ dueOn }) => `{:programme}: Ihre Übersicht vom ${dueOn}`,
    paragraphs: () => ['Das steht im {:programme}-Portal an:'],
    withoutDeadline: true,
    button: 'Cockpit öffnen',
    note: 'Diese Übersicht kommt an Arbeitstagen, höchstens einmal am Tag und nur, wenn etwas ansteht. In Ihrem Konto können Sie sie abbestellen.',
  },
  'deadline-extended': {
    subject: ({ dueOn }) => `Frist erstreckt bis ${dueOn}`,
    paragraphs: ({ year }) => [
      `Wir haben die Frist für den Bericht über das Jahr ${year} erstreckt. Die bisherige Frist gilt nicht mehr.`,
    ],
    button: 'Bericht öffnen',
  },
  'deadline-corrected': {
    subject: ({ dueOn }) => `Frist berichtigt: ${dueOn}`,
    paragraphs: ({ year, dueOn }) => [
      `Die Frist für den Bericht über das Jahr ${year}, die wir Ihnen zuletzt genannt haben, war falsch eingetragen.`,
      `Richtig ist der ${dueOn}. Es gilt nur dieser Tag, auch wo er früher liegt.`,
    ],
    reason: 'Warum wir sie berichtigen',
    button: 'Bericht öffnen',
  },
  'completion-reminder': {
    subject: ({ dueOn, year, paper }) =>
      paper
        ? `Unterlage ${year ? 'zum Bericht' : 'zum Gesuch'} bis ${dueOn} nachreichen`
        : `${year ? 'Bericht' : 'Gesuch'} bis ${dueOn} ergänzen`,
    paragraphs: ({ year, paper }) =>
      paper
        ? [
            `Wir haben Sie um eine Unterlage oder eine Antwort ${year ? `zum Bericht über das Jahr ${year}` : 'zum Gesuch'} gebeten. Sie ist noch nicht eingegangen.`,
            'Alles andere bleibt, wie Sie es eingereicht haben.',
          ]
        : [
            `Wir haben Sie gebeten, ${year ? `den Bericht über das Jahr ${year}` : 'das Gesuch'} zu ergänzen. Die Ergänzung ist noch nicht eingereicht.`,
            'Welche Punkte offen sind, steht im Dossier. Alles bisher Erfasste ist noch da.',
          ],
    button: ({ paper }) => (paper ? 'Einreichen oder antworten' : 'Ergänzen und einreichen'),
    note: 'Brauchen Sie mehr Zeit? Bitte melden Sie sich vor Ablauf der Frist.',
  },
  'completion-notice': {
    subject: ({ year, paper }) =>
      paper
        ? `Unterlage ${year ? 'zum Bericht' : 'zum Gesuch'} ist überfällig`
        : `Ergänzung ${year ? 'des Berichts' : 'des Gesuchs'} ist überfällig`,
    paragraphs: ({ dueOn, newDueOn, year, paper }) =>
      paper
        ? [
            `Die Unterlage oder Antwort ${year ? `zum Bericht über das Jahr ${year}` : 'zum Gesuch'}, um die wir Sie gebeten haben, war bis zum ${dueOn} einzureichen.`,
            `Bitte reichen Sie sie bis ${newDueOn} nach, oder antworten Sie in Worten. Danach können wir ohne sie entscheiden.`,
          ]
        : [
            `Die Frist, ${year ? `den Bericht über das Jahr ${year}` : 'das Gesuch'} zu ergänzen, ist am ${dueOn} abgelaufen.`,
            `Bitte reichen Sie die Ergänzung bis ${newDueOn} ein. Danach können wir ${year ? 'das Jahr von Amtes wegen abrechnen' : 'entscheiden, auf das Gesuch nicht einzutreten'}.`,
          ],
    button: ({ paper }) => (paper ? 'Einreichen oder antworten' : 'Ergänzen und einreichen'),
    note: 'Ist etwas dazwischengekommen? Bitte rufen Sie uns an, wir finden eine Lösung.',
  },
  'resolution-reminder': {
    subject: ({ dueOn }) => `Gemeinderatsbeschluss bis ${dueOn}`,
    paragraphs: ({ party }) => [
      `Das Gesuch ist begonnen, aber noch nicht jeder Beschluss liegt vor: ${party}.`,
      'Eingereicht werden kann das Gesuch erst, wenn der Gemeinderat jeder beteiligten Gemeinde zugestimmt hat. Einen Entwurf des Beschlusses mit den berechneten Zahlen finden Sie im Dossier.',
    ],
    button: 'Beschlüsse erfassen',
  },
  'signature-reminder': {
    subject: ({ dueOn }) => `Vereinbarung bis ${dueOn} unterzeichnen`,
    paragraphs: ({ party }) => [
      `Die {:agreement} liegt zur Unterschrift bereit: ${party}.`,
      'Bitte lassen Sie sie durch die zeichnungsberechtigten Personen unterzeichnen. Das geht auf Papier, mit elektronischer Unterschrift oder direkt im Portal.',
    ],
    button: 'Vereinbarung lesen und unterzeichnen',
  },
  'signature-notice': {
    subject: () => 'Unterschrift der Vereinbarung ist überfällig',
    paragraphs: ({ party, dueOn }) => [
      `Die {:agreement} war bis zum ${dueOn} zu unterzeichnen: ${party}.`,
      'Ohne Unterschrift kann sie nicht in Kraft treten, und es fliesst kein Beitrag. Bitte holen Sie die Unterschrift jetzt nach.',
    ],
    button: 'Vereinbarung lesen und unterzeichnen',
    note: 'Ist etwas dazwischengekommen? Bitte rufen Sie uns an, wir finden eine Lösung.',
  },
  'claim-reminder': {
    subject: ({ dueOn }) => `Rückforderung, zahlbar bis ${dueOn}`,
    paragraphs: ({ year, hasBill }) => [
      `Die Rückforderung aus der Abrechnung über das Jahr ${year} ist noch offen.`,
      `${transfer(hasBill)} Haben Sie schon bezahlt? Dann ist diese Nachricht gegenstandslos.`,
    ],
    amount: 'Rückforderung',
    button: 'Abrechnung ansehen',
  },
  'claim-notice': {
    subject: () => 'Rückforderung ist überfällig',
    paragraphs: ({ year, dueOn, hasBill }) => [
      `Die Rückforderung aus der Abrechnung über das Jahr ${year} war am ${dueOn} zahlbar.`,
      `${transfer(hasBill)} Haben Sie schon bezahlt? Dann ist diese Nachricht gegenstandslos.`,
    ],
    amount: 'Rückforderung',
    button: 'Abrechnung ansehen',
    note: 'Haben Sie Fragen zum Betrag? Bitte rufen Sie uns an.',
  },
  'agreement-ending': {
    subject: ({ dueOn }) => `Vereinbarung endet am ${dueOn}`,
    paragraphs: ({ party, dueOn }) => [
      `Die {:agreement} endet am ${dueOn}: ${party}.`,
      'Möchten Sie die Integrationsförderung danach weiterführen? Dann planen Sie den Beschluss des Gemeinderats und ein neues Gesuch rechtzeitig ein. Der Bericht über das letzte Jahr bleibt geschuldet.',
    ],
    withoutDeadline: true,
    button: 'Dossier ansehen',
  },
} satisfies Record<string, Wording>
