import { MOST_MEGABYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'

export const frame = {
  'frame.skip': 'Zum Inhalt springen',
  'frame.language': 'Sprache',
  'frame.home': '{:programme}, zur Startseite',
  'frame.signIn': 'Anmelden',
  'frame.signOut': 'Abmelden',
  'frame.user': 'Angemeldet als {name}',
  'frame.navigation': 'Hauptnavigation',
  'frame.breadcrumb': 'Sie sind hier',
  'frame.demo.label': 'Demo',
  'frame.demo.mails_stay': 'Das ist eine Demo mit erfundenen Dossiers. Es gehen keine E-Mails nach aussen.',
  'frame.demo.mails_leave':
    'Das ist eine Demo mit erfundenen Dossiers. Achtung: Ihre E-Mails gehen wirklich hinaus.',
  'frame.demo.roles': 'Rolle wählen',
  'frame.demo.mailbox': 'Postfach (Demo)',
  'frame.demo.components': 'Bausteine',
  'frame.files.label': 'Dateien',
  'frame.files.none': 'Kein Virenscanner: Dateien werden nicht geprüft.',
  'frame.files.silent':
    'Der Virenscanner antwortet nicht. Hochgeladene Dateien warten und können nicht heruntergeladen werden.',
  'frame.files.damaged.one': '{count} gespeicherte Datei fehlt oder ist verändert.',
  'frame.files.damaged.other': '{count} gespeicherte Dateien fehlen oder sind verändert.',
  'frame.sample.label': 'Beispielwerte',
  'frame.sample':
    'Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Alle berechneten Beiträge sind Beispiele.',
  'frame.notArrived': 'Hier fehlt ein Teil, der nicht angekommen ist. Bitte versuchen Sie es nochmals.',
  'frame.version': 'Version {version}',

  'nav.home': 'Start',
  'nav.calculator': 'Beitragsrechner',
  'nav.municipality': 'Mein Dossier',
  'nav.inquiries': 'Anfragen',
  'nav.team': 'Team',
  'nav.cockpit': 'Cockpit',
  'nav.dossiers': 'Dossiers',
  'nav.reports': 'Berichte',
  'nav.payments': 'Zahlungen',
  'nav.mails': 'Mails',
  'nav.programme': 'Programm',
  'nav.users': 'Personen',
  'nav.audit': 'Protokoll',
  'nav.calendar': 'Fristen',
  'nav.verify': 'Dokument prüfen',

  'footer.contact': 'Kontakt',
  'footer.about': 'Zum Portal',
  'footer.accessibility': 'Barrierefreiheit',
  'footer.privacy': 'Datenschutz',
  'footer.legal': 'Rechtliches',

  'role.clerk': 'Sachbearbeitung Integration',
  'role.signatory': 'Zeichnungsberechtigte Person',
  'role.coordinator': 'Koordinationsperson',
  'role.officer': 'Integrationsbeauftragte',
  'role.second': 'Zweitprüfung',
  'role.finance': 'Finanzen {:office}',
  'role.auditor': 'Finanzkontrolle',
  'role.admin': 'Administration',

  'silence.title': 'Keine Verbindung zum Portal',
  'silence.text':
    'Diese Seite steht noch da, auch Ihre Eingaben. Prüfen Sie die Verbindung und versuchen Sie es nochmals; doppelt gespeichert wird dabei nichts.',
  'fault.reference': 'Referenz',
  'fault.referenceHint': 'Bitte nennen Sie uns diese Referenz, wenn Sie sich melden.',
  'fault.back': 'Zur Startseite',
  'fault.retry': 'Seite neu laden',
  'fault.400.title': 'Das ist nicht ganz angekommen',
  'fault.400.text':
    'Die Übertragung brach ab oder war beschädigt. Es wurde nichts gespeichert. Bitte gehen Sie zurück und senden Sie nochmals.',
  'fault.401.title': 'Sie sind nicht mehr angemeldet',
  'fault.401.text':
    'Ihre Eingaben konnten wir nicht aufbewahren. Kopieren Sie unten, was Sie noch brauchen, und melden Sie sich dann neu an.',
  'fault.403.title': 'Dazu fehlt Ihnen die Berechtigung',
  'fault.403.text':
    'Diese Anfrage kam nicht aus dem Portal, oder Ihre Rolle erlaubt diesen Schritt nicht. Es wurde nichts gespeichert.',
  'fault.404.title': 'Diese Seite gibt es nicht',
  'fault.404.text':
    'Vielleicht ist die Adresse unvollständig, oder die Seite ist nicht für Sie bestimmt. Sind Sie angemeldet?',
  'fault.405.title': 'So lässt sich diese Adresse nicht aufrufen',
  'fault.405.text': 'Bitte gehen Sie zurück und wählen Sie den Weg über die Seite.',
  'fault.408.title': 'Die Übertragung ist stehen geblieben',
  'fault.408.text':
    'Eine Minute lang kam nichts mehr an. Es wurde nichts gespeichert. Bitte prüfen Sie Ihre Verbindung, gehen Sie zurück und senden Sie nochmals.',
  'fault.409.title': 'In der Zwischenzeit hat sich etwas geändert',
  'fault.409.text':
    'Jemand hat dieses Dossier in der Zwischenzeit geändert. Laden Sie die Seite neu und prüfen Sie den neuen Stand.',
  'fault.file_waiting.title': 'Diese Datei wird noch geprüft',
  'fault.file_waiting.text':
    'Der Virenscanner hat sie noch nicht angesehen. Das dauert meist nur Sekunden: Bitte versuchen Sie es gleich noch einmal. Weiterarbeiten können Sie inzwischen.',
  'fault.file_infected.title': 'Diese Datei ist gesperrt',
  'fault.file_infected.text':
    'Der Virenscanner hat darin Schadsoftware gefunden. Niemand kann sie herunterladen. Bitte laden Sie eine saubere Fassung hoch.',
  'fault.file_damaged.title': 'Diese Datei können wir Ihnen nicht geben',
  'fault.file_damaged.text':
    'Die gespeicherte Datei fehlt oder ist nicht mehr die, die eingereicht wurde. Der Fehler liegt bei uns, die Administration ist benachrichtigt.',
  'fault.410.title': 'Dieser Link gilt nicht mehr',
  'fault.410.text': 'Der Link wurde schon gebraucht oder ist abgelaufen. Fordern Sie einen neuen an.',
  'fault.413.title': 'Das ist zu gross',
  'fault.413.text': `Eine Datei darf höchstens ${MOST_MEGABYTES_PER_FILE} MB gross sein. Es wurde nichts gespeichert.`,
  'fault.415.title': 'Dieses Format kennen wir nicht',
  'fault.415.text':
    'Bitte gehen Sie zurück und senden Sie das Formular der Seite. Es wurde nichts gespeichert.',
  'fault.429.title': 'Zu viele Versuche',
  'fault.429.text': 'Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal.',
  'fault.500.title': 'Das hat leider nicht geklappt',
  'fault.500.text':
    'Der Fehler liegt bei uns und ist aufgezeichnet. Was Sie vorher gespeichert haben, ist noch da. Bitte versuchen Sie es noch einmal.',
  'fault.503.title': 'Das geht gerade nicht',
  'fault.503.text':
    'Das Portal ist einen Augenblick beschäftigt. Es wurde nichts gespeichert. Bitte warten Sie einige Sekunden und versuchen Sie es nochmals; ein Formular steht noch da, wenn Sie zurückgehen.',
  'fault.503.kept':
    'Das Portal ist einen Augenblick beschäftigt. Es wurde nichts gespeichert; was Sie geschrieben haben, steht noch da. Bitte senden Sie es in einigen Sekunden nochmals.',
} as const
