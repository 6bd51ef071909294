import type { Wording } from '#app/text/mail-wording.ts'

export const access = {
  'sign-in-link': {
    subject: () => 'Ihr Link zum Anmelden',
    paragraphs: ({ minutes }) => [
      'Mit diesem Link melden Sie sich im {:programme}-Portal an.',
      `Er gilt ${minutes} Minuten lang und nur einmal.`,
    ],
    button: 'Anmelden',
    note: 'Haben Sie den Link nicht angefordert? Dann brauchen Sie nichts zu tun. Bitte leiten Sie ihn nicht weiter.',
  },
  invitation: {
    subject: () => 'Einladung ins {:programme}-Portal',
    paragraphs: ({ party, role }) => [
      `Sie sind eingeladen, im {:programme}-Portal mitzuarbeiten: ${party}.`,
      ...(role ? [`Ihre Rolle: ${role}.`] : []),
      'Ein Passwort brauchen Sie nicht. Sie geben Ihre E-Mail-Adresse ein und erhalten jedes Mal einen Link.',
    ],
    button: 'Einladung annehmen',
    note: 'Kennen Sie das Portal nicht? Dann ist diese Nachricht wohl ein Irrtum, und Sie können sie löschen.',
  },
  'file-infected': {
    subject: () => 'Eine Datei ist gesperrt: Schadsoftware gefunden',
    paragraphs: () => [
      'Der Virenscanner des Portals hat in einer hochgeladenen Datei Schadsoftware gefunden. Die Datei ist gesperrt: Niemand kann sie herunterladen.',
      'Kommt sie von Ihnen? Dann lassen Sie bitte den Computer prüfen, auf dem sie lag, und ersetzen Sie sie durch eine saubere Fassung.',
    ],
    reason: 'Datei',
    button: 'Dossier öffnen',
  },
  'programme-file-infected': {
    subject: () => 'Der Bericht einer Evaluation ist gesperrt: Schadsoftware gefunden',
    paragraphs: () => [
      'Der Virenscanner des Portals hat in einer hochgeladenen Datei Schadsoftware gefunden. Die Datei ist gesperrt: Niemand kann sie herunterladen.',
      'Kommt sie von Ihnen? Dann lassen Sie bitte den Computer prüfen, auf dem sie lag, und ersetzen Sie sie auf der Seite der Evaluation durch eine saubere Fassung.',
    ],
    reason: 'Datei',
    button: 'Evaluation öffnen',
  },
  'file-damaged': {
    subject: () => 'Eine gespeicherte Datei stimmt nicht mehr',
    paragraphs: () => [
      'Jemand wollte eine Datei öffnen, die im Datenordner fehlt oder verändert ist. Das Portal gibt sie nicht heraus.',
      'Bitte lassen Sie den Betrieb «npm run files:verify» ausführen und die genannten Dateien aus der letzten Sicherung zurückholen.',
    ],
    reason: 'Datei',
    button: 'Portal öffnen',
  },
  anchor: {
    subject: () => 'Anker des Protokolls',
    paragraphs: () => [
      'So weit reichte das Protokoll des Portals, als diese Nachricht geschrieben wurde: der Tag, die Zahl der Ereignisse und der Hash des letzten.',
      'Bitte bewahren Sie die Zeile ausserhalb des Portals auf. Steht sie in einer Datei, zeigt «npm run -s audit:verify -- --anchor DATEI», ob das Protokoll bis dahin noch dasselbe ist. An Tagen, an denen nichts geschah, erhalten Sie keine Nachricht.',
    ],
    reason: 'Anker',
    button: 'Protokoll öffnen',
  },
} satisfies Record<string, Wording>
