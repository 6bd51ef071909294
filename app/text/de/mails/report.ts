import type { Wording } from '#app/text/mail-wording.ts'

export const report = {
  'report-opened': {
    subject: ({ dueOn }) => `Bericht bis ${dueOn} einreichen`,
    paragraphs: ({ year }) => [
      `Der Bericht über das Jahr ${year} ist offen. Er besteht aus zwei Teilen: dem inhaltlichen Bericht und der Abrechnung.`,
      'Massnahmen und Budget der Vereinbarung sind schon eingetragen. Sie ergänzen, was gelungen ist und was es gekostet hat.',
    ],
    button: 'Bericht beginnen',
  },
  'report-handed-over': {
    subject: ({ year }) => `Bericht ${year} zum Einreichen`,
    paragraphs: ({ by, party, year, open }) => [
      `${by} hat Ihnen den Bericht ${year} zur Einreichung weitergegeben: ${party}.`,
      open > 0
        ? 'Ausgefüllt ist alles, aber die Rückmeldung des Kantons ist noch nicht ganz beantwortet. Bitte beantworten Sie, was unten steht, oder reichen Sie den Bericht ohne diese Antwort ein.'
        : 'Bericht und Abrechnung sind vollständig. Bitte lesen Sie beides und reichen Sie es ein.',
    ],
    reason: 'Nachricht dazu',
    button: 'Bericht prüfen und einreichen',
  },
  'report-received': {
    subject: () => 'Ihr Bericht ist eingegangen',
    paragraphs: ({ year }) => [
      `Vielen Dank. Bericht und Abrechnung über das Jahr ${year} sind bei uns eingegangen.`,
      'Sie müssen jetzt nichts tun. Wir prüfen den Bericht und melden uns mit dem Ergebnis. Die Eingangsbestätigung liegt im Dossier.',
    ],
    button: 'Bericht ansehen',
  },
  'report-submitted': {
    subject: () => 'Bericht eingereicht',
    paragraphs: ({ party, year }) => [
      `Bericht und Abrechnung über das Jahr ${year} sind eingereicht: ${party}.`,
      'Bitte nehmen Sie den Bericht zur Prüfung auf.',
    ],
    button: 'Bericht öffnen',
  },
  'report-returned': {
    subject: ({ dueOn }) => (dueOn ? `Bericht bis ${dueOn} ergänzen` : 'Bericht ergänzen'),
    paragraphs: ({ year }) => [
      `Wir haben den Bericht über das Jahr ${year} geprüft. Einige Punkte sind noch zu ergänzen.`,
      'Bitte überarbeiten Sie den Bericht und reichen Sie ihn wieder ein. Alles bisher Erfasste ist noch da.',
    ],
    reason: 'Worum es geht',
    button: 'Rückmeldung zum Bericht beantworten',
  },
  'report-approved': {
    subject: ({ anew }) => (anew ? 'Neue Abrechnung' : 'Bericht genehmigt'),
    paragraphs: ({ year, anew }) => [
      anew
        ? `Wir haben das Jahr ${year} neu abgerechnet. Diese Abrechnung ersetzt die frühere.`
        : `Wir haben Bericht und Abrechnung über das Jahr ${year} genehmigt. Danke für Ihre Arbeit.`,
      'Die Abrechnung mit allen Schritten liegt im Dossier. Dort sehen Sie auch, ob noch Geld fliesst.',
    ],
    amount: 'Definitiver Beitrag',
    button: 'Abrechnung ansehen',
  },
  'report-reopened': {
    subject: () => 'Abrechnung wieder geöffnet',
    paragraphs: ({ year }) => [
      `Wir prüfen den Bericht über das Jahr ${year} noch einmal. Die bisherige Abrechnung gilt nicht mehr; sie bleibt im Dossier lesbar.`,
      'Hatten wir daraus noch Geld von Ihnen zugut, zahlen Sie es bitte vorerst nicht. Sie müssen jetzt nichts tun. Die neue Abrechnung erhalten Sie von uns.',
    ],
    reason: 'Warum wir sie wieder öffnen',
    button: 'Bericht ansehen',
  },
  'report-settled-ex-officio': {
    subject: () => 'Jahr von Amtes wegen abgerechnet',
    paragraphs: ({ year }) => [
      `Für das Jahr ${year} haben wir von Ihnen nicht erhalten, worum wir gebeten hatten. Wir haben es darum von Amtes wegen abgerechnet.`,
      'Der Entscheid liegt im Dossier, mit allen Zahlen und der Rechtsmittelbelehrung. Können Sie den Bericht doch noch einreichen? Bitte melden Sie sich bald bei uns.',
    ],
    reason: 'Begründung',
    amount: 'Definitiver Beitrag',
    button: 'Entscheid ansehen',
  },
  'report-awaited-again': {
    subject: ({ dueOn }) => `Abrechnung aufgehoben: Bericht bis ${dueOn} einreichen`,
    paragraphs: ({ year, dueOn }) => [
      `Die Abrechnung von Amtes wegen über das Jahr ${year} gilt nicht mehr. Sie können den Bericht wieder bearbeiten.`,
      `Bitte reichen Sie ihn bis ${dueOn} ein.`,
      'Hatten wir aus der Abrechnung Geld von Ihnen zugut, zahlen Sie es bitte vorerst nicht.',
    ],
    reason: 'Warum wir sie aufheben',
    button: 'Bericht öffnen',
  },
  'report-settled': {
    subject: () => 'Jahr abgerechnet',
    paragraphs: ({ year }) => [
      `Das Jahr ${year} ist abgerechnet und abgeschlossen. Sie müssen nichts mehr tun.`,
    ],
    amount: 'Definitiver Beitrag',
    button: 'Abrechnung ansehen',
  },
  'report-reminder': {
    subject: ({ dueOn, begun }) =>
      begun ? `Bericht bis ${dueOn} fertig einreichen` : `Bericht bis ${dueOn} einreichen`,
    paragraphs: ({ year, begun }) =>
      begun
        ? [
            `Sie haben den Bericht über das Jahr ${year} begonnen. Er ist noch nicht eingereicht.`,
            'Bitte ergänzen Sie, was fehlt, und reichen Sie ihn ein. Ihre Angaben sind gespeichert.',
          ]
        : [
            `Der Bericht über das Jahr ${year} ist noch nicht begonnen.`,
            'Bitte reichen Sie den inhaltlichen Bericht und die Abrechnung ein. Massnahmen und Budget der Vereinbarung sind schon eingetragen.',
          ],
    button: 'Bericht öffnen',
    note: 'Brauchen Sie mehr Zeit? Bitte melden Sie sich vor Ablauf der Frist.',
  },
  'report-notice-first': {
    subject: () => 'Bericht ist überfällig',
    paragraphs: ({ year, dueOn, newDueOn, begun }) => {
      const by = newDueOn ? `bis ${newDueOn}` : 'jetzt'
      return [
        `Die Frist für den Bericht über das Jahr ${year} ist am ${dueOn} abgelaufen.`,
        begun
          ? `Sie haben ihn begonnen, aber noch nicht eingereicht. Bitte holen Sie das ${by} nach.`
          : `Bei uns ist noch nichts eingegangen. Bitte reichen Sie Bericht und Abrechnung ${by} ein.`,
      ]
    },
    button: 'Bericht einreichen',
    note: 'Ist etwas dazwischengekommen? Bitte rufen Sie uns an, wir finden eine Lösung.',
  },
  'report-notice-second': {
    subject: () => 'Zweite Mahnung: Bericht fehlt',
    paragraphs: ({ year, dueOn, newDueOn, nothingToHold }) => [
      `Der Bericht über das Jahr ${year} war am ${dueOn} fällig. Er fehlt trotz unserer Mahnung noch immer.`,
      `Bitte reichen Sie Bericht und Abrechnung bis ${newDueOn} ein. ${
        nothingToHold
          ? 'Sonst rechnen wir das Jahr von Amtes wegen ab und fordern zurück, was nicht belegt ist.'
          : 'Sonst prüfen wir, ob wir die Auszahlungen bis zum Eingang stoppen.'
      }`,
    ],
    button: 'Bericht einreichen',
    note: 'Ist etwas dazwischengekommen? Bitte rufen Sie uns an.',
  },
  'payment-hold-proposed': {
    subject: ({ nothingToHold }) =>
      nothingToHold
        ? 'Bericht fehlt: Abrechnung von Amtes wegen'
        : 'Zahlungsstopp vorgeschlagen: Bericht fehlt',
    paragraphs: ({ party, year, dueOn, nothingToHold }) => [
      `Der Bericht über das Jahr ${year} fehlt auch nach zwei Mahnungen: ${party}. Er war am ${dueOn} fällig.`,
      nothingToHold
        ? 'Auszahlungen, die sich stoppen liessen, gibt es keine mehr. Bitte rechnen Sie das Jahr von Amtes wegen ab: Was nicht belegt ist, fordern Sie damit zurück.'
        : 'Bitte entscheiden Sie, ob die Auszahlungen gestoppt werden. Von selbst geschieht nichts.',
    ],
    withoutDeadline: true,
    button: 'Darüber entscheiden',
  },
} satisfies Record<string, Wording>
