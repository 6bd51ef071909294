import type { Wording } from '#app/text/mail-wording.ts'

export const decision = {
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
  'approval-taken-back': {
    subject: () => 'Entscheid vor der Zweitprüfung zurückgenommen',
    paragraphs: ({ party }) => [
      `Der Entscheid, der auf Sie als zweite Person gewartet hat, ist zurückgenommen: ${party}.`,
      'Sie müssen nichts mehr bestätigen. Ist neu entschieden, schreiben wir Ihnen wieder.',
    ],
    reason: 'Begründung',
    button: 'Dossier ansehen',
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
