import type { Wording } from '#app/text/mail-wording.ts'

const IN_THE_PORTAL =
  'Nachricht und Dateien finden Sie im Portal, dort antworten Sie auch. Auf dieses Mail bitte nicht antworten.'

/** Between municipality and canton, in either direction: what was said stands in the portal only. */
export const inquiries = {
  'inquiry-asked': {
    subject: () => 'Neue Anfrage an Sie',
    paragraphs: ({ by }) => [`${by} hat Ihnen im {:programme}-Portal eine Anfrage gestellt.`, IN_THE_PORTAL],
    reason: 'Betreff',
    button: 'Anfrage öffnen',
  },
  'inquiry-asked-again': {
    subject: () => 'Neue Nachricht zu einer Anfrage',
    paragraphs: ({ by }) => [
      `${by} hat in einer Anfrage nachgefragt und wartet auf Ihre Antwort.`,
      IN_THE_PORTAL,
    ],
    reason: 'Betreff',
    button: 'Anfrage öffnen',
  },
  'inquiry-answered': {
    subject: () => 'Antwort auf Ihre Anfrage',
    paragraphs: ({ by }) => [
      `${by} hat Ihre Anfrage beantwortet.`,
      'Die Antwort lesen Sie im Portal. Dort können Sie auch nachfragen oder die Anfrage als erledigt bezeichnen. Auf dieses Mail bitte nicht antworten.',
    ],
    reason: 'Betreff',
    button: 'Antwort lesen',
  },
  'inquiry-closed': {
    subject: () => 'Anfrage erledigt',
    paragraphs: ({ by }) => [
      `${by} hat die Anfrage als erledigt bezeichnet.`,
      'Ist sie es für Sie nicht? Dann schreiben Sie im Portal eine weitere Nachricht: Damit ist sie wieder offen.',
    ],
    reason: 'Betreff',
    button: 'Anfrage ansehen',
  },
  'inquiry-reopened': {
    subject: () => 'Anfrage wieder geöffnet',
    paragraphs: ({ by }) => [`${by} hat die Anfrage wieder geöffnet. Sie gilt nicht mehr als erledigt.`],
    reason: 'Betreff',
    button: 'Anfrage öffnen',
  },
  'inquiry-withdrawn': {
    subject: () => 'Nachricht oder Datei zurückgezogen',
    paragraphs: ({ by }) => [
      `${by} hat in einer Anfrage eine Nachricht oder eine Datei zurückgezogen.`,
      'Im Portal sehen Sie, was das ist und warum. Haben Sie eine Datei davon schon heruntergeladen? Dann löschen Sie sie bitte.',
    ],
    reason: 'Betreff',
    button: 'Anfrage ansehen',
  },
  'inquiry-passed-on': {
    subject: () => 'Anfrage an Sie weitergegeben',
    paragraphs: ({ by }) => [`${by} hat Ihnen diese Anfrage weitergegeben.`, IN_THE_PORTAL],
    reason: 'Betreff',
    button: 'Anfrage öffnen',
  },
  'inquiry-file-infected': {
    subject: () => 'Eine Datei ist gesperrt: Schadsoftware gefunden',
    paragraphs: () => [
      'Der Virenscanner des Portals hat in einer Datei, die mit einer Anfrage kam, Schadsoftware gefunden. Die Datei ist gesperrt: Niemand kann sie herunterladen.',
      'Kommt sie von Ihnen? Dann lassen Sie bitte den Computer prüfen, auf dem sie lag, und senden Sie eine saubere Fassung mit einer neuen Nachricht.',
    ],
    reason: 'Datei',
    button: 'Anfrage öffnen',
  },
} satisfies Record<string, Wording>
