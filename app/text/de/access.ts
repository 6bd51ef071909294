import { IDLE_MINUTES, LINK_MINUTES, LONGEST_HOURS } from '#app/domain/people/session-lengths.ts'

/** Coming in: sign-in, account, the end of a session, the mailbox of the demo. */
export const access = {
  'signIn.title': 'Anmelden',
  'signIn.lead':
    'Sie brauchen kein Passwort. Geben Sie Ihre E-Mail-Adresse ein, dann schicken wir Ihnen einen Link.',
  'signIn.email': 'E-Mail-Adresse',
  'signIn.email.hint': 'Die Adresse, mit der Sie im Portal erfasst sind.',
  'signIn.send': 'Link anfordern',
  'signIn.again': 'Neuen Link anfordern',
  'signIn.noAccess': 'Haben Sie noch keinen Zugang, oder kommt kein Link an? Wir helfen Ihnen gerne weiter.',
  'signIn.needed': 'Für diese Seite müssen Sie angemeldet sein. Danach geht es dort weiter.',
  'signIn.parked': 'Ihre Eingaben sind gesichert',
  'signIn.parked.text':
    'Ihre Sitzung ist in der Zwischenzeit abgelaufen. Melden Sie sich in diesem Browser an, dann stehen Ihre Eingaben wieder im Formular.',
  'signIn.signedOut': 'Sie sind abgemeldet',

  'signIn.sent.title': 'Prüfen Sie Ihr Postfach',
  'signIn.sent.lead': 'Falls die Adresse bekannt ist, haben wir Ihnen einen Link geschickt.',
  'signIn.sent.browser': 'Öffnen Sie den Link in diesem Browser, auf diesem Gerät. Anderswo gilt er nicht.',
  'signIn.sent.minutes': `Der Link gilt ${LINK_MINUTES} Minuten und nur einmal.`,
  'signIn.sent.before.title': 'Ihr Link ist schon unterwegs',
  'signIn.sent.before.lead':
    'Falls die Adresse bekannt ist, haben wir um {at} zuletzt einen Link geschickt. Er gilt bis {until}, auch in diesem Browser.',
  'signIn.sent.before.text':
    'Zu dieser Adresse wurden in kurzer Zeit mehrere Links verlangt. Bis {until} schicken wir keinen weiteren; jeder Link der letzten Mails, den Sie noch nicht gebraucht haben, meldet Sie an.',
  'signIn.sent.junk':
    'Ist nach ein paar Minuten nichts da? Schauen Sie auch im Ordner für unerwünschte Mails nach.',
  'signIn.sent.demo': 'In der Demo liegt die Mail im Postfach des Portals',

  'signIn.confirm': 'Jetzt anmelden',
  'signIn.confirm.title': 'Nur noch ein Schritt',
  'signIn.confirm.lead': 'Ihr Link stimmt. Mit dem Knopf melden Sie sich an; damit ist der Link gebraucht.',

  'signIn.link.unknown.title': 'Dieser Link stimmt nicht',
  'signIn.link.unknown':
    'Vielleicht ist die Adresse unvollständig kopiert worden. Öffnen Sie den Link direkt aus der Mail, oder fordern Sie einen neuen an.',
  'signIn.link.used.title': 'Dieser Link ist schon gebraucht',
  'signIn.link.used': 'Jeder Link gilt nur einmal. Fordern Sie einen neuen an.',
  'signIn.link.expired.title': 'Dieser Link ist abgelaufen',
  'signIn.link.expired': `Ein Link gilt ${LINK_MINUTES} Minuten. Fordern Sie einen neuen an.`,
  'signIn.link.other_browser.title': 'Dieser Link gehört zu einem anderen Browser',
  'signIn.link.other_browser':
    'Ein Link gilt nur dort, wo er angefordert wurde. Öffnen Sie ihn in jenem Browser, oder fordern Sie hier einen neuen an.',

  'account.title': 'Mein Konto',
  'account.lead': 'Was das Portal über Sie weiss, und wo Sie angemeldet sind.',
  'account.person': 'Meine Angaben',
  'account.person.change':
    'Stimmt etwas nicht? Ihre Koordinationsperson oder die Integrationsförderung ändert es für Sie.',
  'account.name': 'Name',
  'account.roles': 'Rollen',
  'account.language': 'Sprache',
  'account.language.label': 'Sprache meiner Mails und Seiten',
  'account.language.hint': 'Vereinbarungen sind immer deutsch.',
  'account.sessions': 'Meine Anmeldungen',
  'account.sessions.text': `Ohne Gebrauch endet eine Anmeldung von selbst, bei Gemeinden nach ${IDLE_MINUTES.municipality}, beim Kanton nach ${IDLE_MINUTES.canton} Minuten. Nach ${LONGEST_HOURS} Stunden endet jede. Kennen Sie ein Gerät nicht? Beenden Sie die Anmeldung und melden Sie sich bei uns.`,
  'account.device': 'Gerät',
  'account.device.this': 'Dieses Gerät',
  'account.device.unknown': 'Unbekanntes Gerät',
  'account.lastSeen': 'Zuletzt gebraucht',
  'account.since': 'Angemeldet seit',
  'account.end': 'Beenden',
  'account.digest': 'Tägliche Übersicht',
  'account.digest.text':
    'An Arbeitstagen erhalten Sie am Morgen eine Mail mit dem, was ansteht. Rechtlich wichtige Mails kommen in jedem Fall.',
  'account.digest.label': 'Tägliche Übersicht zustellen',
  'account.rename': 'Namen berichtigen',
  'account.rename.lead': 'So erscheinen Sie in Erklärungen, Unterschriften und im Verlauf.',

  'session.ending': 'Ihre Sitzung läuft bald ab',
  'session.ending.text.one': 'In {count} Minute werden Sie abgemeldet. Ihre Eingaben bleiben dabei erhalten.',
  'session.ending.text.other':
    'In {count} Minuten werden Sie abgemeldet. Ihre Eingaben bleiben dabei erhalten.',
  'session.last.text.one': `Sie sind seit ${LONGEST_HOURS} Stunden angemeldet. In {count} Minute melden Sie sich neu an. Speichern Sie jetzt, was offen ist; was Sie danach absenden, bleibt erhalten.`,
  'session.last.text.other': `Sie sind seit ${LONGEST_HOURS} Stunden angemeldet. In {count} Minuten melden Sie sich neu an. Speichern Sie jetzt, was offen ist; was Sie danach absenden, bleibt erhalten.`,
  'session.stay': 'Angemeldet bleiben',
  'session.ended': 'Ihre Sitzung ist abgelaufen',
  'session.ended.text':
    'Sie können weiterschreiben. Beim Absenden melden Sie sich neu an, und Ihre Eingaben stehen wieder da.',
  'session.parked': 'Ihre Eingaben sind wieder da, aber noch nicht gespeichert',
  'session.parked.text':
    'Sie waren beim Absenden nicht mehr angemeldet. Bitte prüfen Sie die Seite und senden Sie sie noch einmal ab.',

  'session.parked.file': 'Bitte wählen Sie die Datei neu aus.',
  'session.parked.drop': 'Diese Eingaben verwerfen',

  'mailbox.title': 'Postfach (Demo)',
  'mailbox.lead':
    'Hier liegen alle Mails des Portals, als wären Sie jede Empfängerin und jeder Empfänger. Das gibt es nur in der Demo.',
  'mailbox.caption': 'Mails, die neuste zuoberst',
  'mailbox.to': 'An',
  'mailbox.at': 'Geschrieben',
  'mailbox.everybody': 'Alle',
  'mailbox.empty': 'Noch keine Mail',
  'mailbox.empty.text': 'Mails erscheinen hier wenige Sekunden, nachdem sie ausgelöst worden sind.',
  'mailbox.text': 'Text',
  'mailbox.html': 'Wie ein Mailprogramm sie zeigt',
  'mailbox.html.text': 'Links in dieser Ansicht sind ausgeschaltet. Brauchen Sie jene im Text.',
  'mailbox.html.frame': 'Mail «{subject}»',
} as const
