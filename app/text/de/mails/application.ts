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
  'application-rejected': {
    subject: () => 'Gesuch abgelehnt',
    paragraphs: ({ party }) => [
      `Wir haben das Gesuch geprüft und können ihm nicht entsprechen: ${party}.`,
      'Der Entscheid mit der Rechtsmittelbelehrung steht im Dossier.',
    ],
    button: 'Entscheid lesen',
  },
  'application-dismissed': {
    subject: () => 'Auf das Gesuch wird nicht eingetreten',
    paragraphs: ({ party }) => [
      `Was wir zum Gesuch nachgefordert haben, ist trotz Erinnerung nicht eingegangen. Darum treten wir auf das Gesuch nicht ein: ${party}.`,
      'Der Entscheid mit der Rechtsmittelbelehrung steht im Dossier.',
    ],
    button: 'Entscheid lesen',
  },
  'second-review-asked': {
    subject: ({ year }) => (year ? 'Bericht zur Zweitprüfung' : 'Gesuch zur Zweitprüfung'),
    paragraphs: ({ party }) => [
      `Ein Entscheid wartet auf eine zweite Person: ${party}.`,
      'Bitte prüfen Sie ihn und bestätigen Sie ihn oder geben Sie ihn zurück.',
    ],
    button: 'Entscheid prüfen',
  },
  'second-review-sent-back': {
    subject: () => 'Zurück aus der Zweitprüfung',
    paragraphs: ({ party }) => [
      `Die Zweitprüfung hat den Entscheid zurückgegeben: ${party}.`,
      'Bitte prüfen Sie ihn noch einmal.',
    ],
    button: 'Dossier öffnen',
  },
  'confirmation-asked': {
    subject: () => 'Ihre Bestätigung ist nötig',
    paragraphs: ({ by, party, year }) => [
      `${by} möchte einen Schritt tun, der erst mit Ihrer Bestätigung gilt: ${year ? `${party}, ${year}` : party}.`,
      'Bitte prüfen Sie ihn. Sie können ihn bestätigen oder mit einer Begründung ablehnen.',
    ],
    reason: 'Begründung',
    button: 'Schritt prüfen',
  },
  'confirmation-declined': {
    subject: () => 'Nicht bestätigt',
    paragraphs: ({ by, party, year }) => [
      `${by} hat den Schritt nicht bestätigt, um den Sie gebeten haben: ${year ? `${party}, ${year}` : party}.`,
      'Es hat sich nichts geändert. Sie können den Schritt von Neuem beantragen.',
    ],
    reason: 'Begründung',
    button: 'Im Portal ansehen',
  },
  'confirmation-overtaken': {
    subject: () => 'Antrag auf Bestätigung überholt',
    paragraphs: ({ by, party, year, blocked }) =>
      blocked
        ? [
            `Ihr Antrag auf Bestätigung ist überholt und kann nicht mehr bestätigt werden: ${year ? `${party}, ${year}` : party}.`,
            'Sehen Sie nach, ob es den Schritt noch braucht. Sie können ihn von Neuem beantragen, sobald ihm nichts mehr entgegensteht. Zurzeit steht ihm entgegen:',
          ]
        : [
            `${by ? `${by} hat` : 'Das Portal hat'} inzwischen einen anderen Schritt getan: ${year ? `${party}, ${year}` : party}. Ihr Antrag auf Bestätigung ist damit überholt und kann nicht mehr bestätigt werden.`,
            'Sehen Sie nach, ob es den Schritt noch braucht. Sie können ihn von Neuem beantragen.',
          ],
    button: 'Im Portal ansehen',
  },
  'contribution-set': {
    subject: () => 'Ihr Beitrag ist festgelegt',
    paragraphs: ({ party, body }) => [
      body.next
        ? `Das Gesuch ist geprüft und der Beitrag berechnet: ${party}. Er gilt, sobald auch die weiteren Stellen entschieden haben. Als Nächstes: ${body.next}.`
        : `Das Gesuch ist gutgeheissen und der Beitrag berechnet: ${party}.`,
      `Die Berechnung können Sie im Dossier Zeile für Zeile nachlesen. ${body.next ? 'Danach' : 'Als Nächstes'} stellen wir die Vereinbarung aus. Sie müssen jetzt nichts tun.`,
    ],
    amount: 'Beitrag für ein Jahr',
    button: 'Berechnung ansehen',
  },
  'rejection-withdrawn': {
    subject: () => 'Entscheid zurückgenommen, Gesuch wieder in Prüfung',
    paragraphs: ({ party }) => [
      `Wir nehmen unseren Entscheid über das Gesuch zurück und prüfen es noch einmal: ${party}.`,
      'Das Dokument des bisherigen Entscheids gilt nicht mehr. Sie müssen nichts tun; wir schreiben Ihnen, sobald neu entschieden ist.',
    ],
    reason: 'Begründung',
    button: 'Dossier ansehen',
  },
  'dossier-reopened': {
    subject: () => 'Prüfung wieder aufgenommen',
    paragraphs: ({ party }) => [
      `Wir prüfen das Gesuch noch einmal: ${party}. Der bisher mitgeteilte Beitrag gilt nicht mehr.`,
      'Sie müssen nichts tun. Wir melden uns, sobald der Beitrag wieder feststeht.',
    ],
    button: 'Dossier ansehen',
  },
  'step-recorded': {
    subject: ({ body }) => body.name,
    paragraphs: ({ party, body }) => [
      `Im Dossier ist festgehalten: ${body.name} vom ${body.day}${body.number ? ` (${body.number})` : ''}. Gesuch: ${party}.`,
      body.next
        ? `Als Nächstes: ${body.next}. Sie müssen jetzt nichts tun.`
        : 'Damit ist entschieden, was vor dem nächsten Schritt zu entscheiden war. Sie müssen jetzt nichts tun.',
      ...(body.copies ? [`Verteiler: ${body.copies}`] : []),
    ],
    reason: 'Wortlaut',
    button: 'Dossier ansehen',
  },
  'step-referred-back': {
    subject: () => 'Zur Prüfung zurückgewiesen',
    paragraphs: ({ party, body }) => [
      `Zurückgewiesen wurde, worüber zu entscheiden war (${body.name}): ${party}.`,
      'Das Gesuch ist wieder in Prüfung. Beitrag und Unterschriften gelten nicht mehr; wird der Beitrag neu festgelegt, beginnen alle Schritte von vorn.',
    ],
    button: 'Gesuch prüfen',
  },
  'step-taken-back': {
    subject: ({ body }) => `Zurückgenommen: ${body.name}`,
    paragraphs: ({ party, body }) => [
      `Ein Eintrag im Dossier war falsch und gilt nicht mehr: ${body.name}. Gesuch: ${party}.`,
      'Der Schritt wird neu festgehalten. Sie müssen jetzt nichts tun.',
    ],
    button: 'Dossier ansehen',
  },
} satisfies Record<string, Wording>
