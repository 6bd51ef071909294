import type { Wording } from '#app/text/mail-wording.ts'

export const application = {
  'application-received': {
    subject: () => 'Ihr Gesuch ist eingegangen',
    paragraphs: ({ party }) => [
      `Vielen Dank. Das Gesuch für eine {:agreement} ist bei uns eingegangen: ${party}.`,
      'Sie müssen jetzt nichts tun. Wir prüfen das Gesuch und melden uns, wenn etwas fehlt oder sobald der Beitrag feststeht.',
      'Die Eingangsbestätigung mit der Liste aller Dateien liegt im Dossier.',
    ],
    button: 'Dossier ansehen',
  },
  'application-submitted': {
    subject: () => 'Neues Gesuch eingereicht',
    paragraphs: ({ party }) => [
      `Ein Gesuch ist eingereicht worden: ${party}.`,
      'Bitte nehmen Sie es zur Prüfung auf.',
    ],
    button: 'Gesuch öffnen',
  },
  'late-opening': {
    subject: ({ dueOn }) => `Gesuch möglich bis ${dueOn}`,
    paragraphs: ({ party, year, dueOn }) => [
      `Wir nehmen ein Gesuch Ihrer Gemeinde an, auch wenn es spät kommt: ${party}.`,
      `Die Laufzeit beginnt frühestens mit dem Jahr ${year}. Eingereicht sein muss das Gesuch bis ${dueOn}.`,
    ],
    button: 'Zum Portal',
  },
  'late-opening-closed': {
    subject: () => 'Spätes Gesuch nicht mehr möglich',
    paragraphs: ({ party, dueOn }) => [
      `Wir haben zurückgenommen, dass Ihre Gemeinde bis ${dueOn} noch ein Gesuch einreichen kann: ${party}.`,
      'Was Sie bis heute eingereicht haben, gilt als rechtzeitig.',
    ],
    withoutDeadline: true,
    button: 'Zum Portal',
  },
  'application-handed-over': {
    subject: () => 'Gesuch zum Einreichen',
    paragraphs: ({ by, party, open }) => [
      `${by} hat Ihnen das Gesuch zur Einreichung weitergegeben: ${party}.`,
      open > 0
        ? 'Ausgefüllt ist alles, aber die Rückmeldung des Kantons ist noch nicht ganz beantwortet. Bitte beantworten Sie, was unten steht, oder reichen Sie das Gesuch ohne diese Antwort ein.'
        : 'Alle Abschnitte sind vollständig. Bitte lesen Sie das Gesuch und reichen Sie es ein.',
    ],
    reason: 'Nachricht dazu',
    button: 'Gesuch prüfen und einreichen',
  },
  'hand-over-taken-back': {
    subject: () => 'Weitergabe zurückgenommen',
    paragraphs: ({ by, party, year }) => [
      `${by} hat zurückgenommen, was Sie einreichen oder unterzeichnen sollten: ${year ? `${party}, Bericht ${year}` : party}.`,
      'Es ist noch nicht bereit. Sie müssen im Moment nichts tun: Ist es wieder so weit, erhalten Sie eine neue E-Mail.',
    ],
    button: 'Im Portal ansehen',
  },
  'resolution-asked': {
    subject: () => 'Gemeinderatsbeschluss erfassen',
    paragraphs: ({ by, party }) => [
      `${by} bittet Sie um den Beschluss Ihres Gemeinderats für das Gesuch: ${party}.`,
      'Sie können den Beschluss selbst erfassen und hochladen. Einen Entwurf für die Sitzung finden Sie auf derselben Seite.',
    ],
    reason: 'Nachricht dazu',
    button: 'Beschluss erfassen',
  },
  'application-taken-up': {
    subject: () => 'Ihr Gesuch ist in Prüfung',
    paragraphs: ({ party }) => [
      `Wir prüfen jetzt das Gesuch: ${party}.`,
      'Sie müssen nichts tun. Wenn etwas fehlt, melden wir uns mit einer Frist.',
    ],
    button: 'Dossier ansehen',
  },
  'application-returned': {
    subject: ({ dueOn }) => (dueOn ? `Gesuch bis ${dueOn} ergänzen` : 'Gesuch ergänzen'),
    paragraphs: () => [
      'Wir haben das Gesuch geprüft. Einige Punkte sind noch zu ergänzen.',
      'Bitte überarbeiten Sie das Gesuch und reichen Sie es wieder ein. Alles bisher Erfasste ist noch da.',
    ],
    reason: 'Worum es geht',
    button: 'Rückmeldung zum Gesuch beantworten',
  },
  'paper-asked': {
    subject: ({ year, dueOn }) =>
      `Unterlage ${year === '' ? 'zum Gesuch' : `zum Bericht ${year}`} nachreichen${dueOn ? `: bis ${dueOn}` : ''}`,
    paragraphs: ({ year }) => [
      `Wir prüfen ${year === '' ? 'das Gesuch' : `den Bericht ${year}`} weiter und brauchen dazu noch eine Unterlage oder eine Antwort.`,
      'Alles andere bleibt, wie Sie es eingereicht haben.',
    ],
    reason: 'Worum es geht',
    button: 'Einreichen oder antworten',
  },
  'paper-handed-in': {
    subject: ({ year }) =>
      `Nachgeforderte Unterlage ${year === '' ? 'zum Gesuch' : `zum Bericht ${year}`} beantwortet`,
    paragraphs: ({ party }) => [
      `Die Gemeinde hat auf Ihre Nachforderung geantwortet: ${party}.`,
      'Sie können weiter prüfen und entscheiden.',
    ],
    reason: 'Antwort in Worten',
    button: 'Antwort ansehen',
  },
  'request-changed': {
    subject: ({ year, dueOn, paper }) =>
      `${paper ? 'Nachforderung' : 'Rückmeldung'} ${year === '' ? 'zum Gesuch' : 'zum Bericht'} geändert${dueOn ? `: ${paper ? '' : 'ergänzen '}bis ${dueOn}` : ''}`,
    paragraphs: ({ year, paper }) => {
      const filed = year === '' ? 'zum Gesuch' : `zum Bericht ${year}`
      return paper
        ? [
            `Wir haben geändert, welche Unterlage oder Antwort wir ${filed} noch brauchen. Es gilt, was hier steht.`,
            'Alles andere bleibt, wie Sie es eingereicht haben.',
          ]
        : [
            `Wir haben unsere Rückmeldung ${filed} geändert. Es gilt, was hier steht.`,
            'Antworten auf Punkte, die gleich geblieben sind, sind noch da.',
          ]
    },
    reason: 'Worum es geht',
    button: ({ paper }) => (paper ? 'Einreichen oder antworten' : 'Rückmeldung beantworten'),
  },
  'request-cancelled': {
    subject: ({ year, paper }) =>
      `${paper ? 'Nachforderung' : 'Rückmeldung'} ${year === '' ? 'zum Gesuch' : 'zum Bericht'} aufgehoben`,
    paragraphs: ({ year, paper }) => {
      const filed = year === '' ? 'zum Gesuch' : `zum Bericht ${year}`
      return [
        paper
          ? `Was wir ${filed} nachgefordert haben, brauchen wir nicht mehr. Sie müssen nichts einreichen, die Frist fällt weg.`
          : `Unsere Rückmeldung ${filed} ist aufgehoben. Sie müssen nichts ergänzen, die Frist fällt weg.`,
        year === ''
          ? 'Wir prüfen das Gesuch weiter, wie Sie es eingereicht haben.'
          : 'Wir prüfen den Bericht weiter, wie Sie ihn eingereicht haben.',
      ]
    },
    button: 'Dossier ansehen',
  },
} satisfies Record<string, Wording>
