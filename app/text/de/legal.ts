import { PARKED_HOURS } from '#app/domain/people/session-lengths.ts'

/** What the law wants to stand on a public site. */
export const legal = {
  'accessibility.title': 'Erklärung zur Barrierefreiheit',
  'accessibility.lead':
    'Dieses Portal soll von allen Menschen benutzt werden können, auch mit Tastatur, Vorleseprogramm oder starker Vergrösserung.',
  'accessibility.state': 'Stand',
  'accessibility.state.text':
    'Das Portal ist nach unserer eigenen Prüfung teilweise mit eCH-0059 Version 3 (WCAG 2.1, Stufe AA) vereinbar. Wir richten uns auch nach WCAG 2.2, Stufe AA. Eine Prüfung durch eine unabhängige Stelle steht noch aus.',
  'accessibility.how': 'Was wir dafür tun',
  'accessibility.how.1':
    'Alle Seiten lassen sich ohne JavaScript, nur mit der Tastatur und ab 320 Pixel Breite bedienen.',
  'accessibility.how.2':
    'Ein Status steht immer als Wort da, nie nur als Farbe. Die Kontraste sind gemessen.',
  'accessibility.how.3': 'Jede Seite und jeder Fehlerzustand wird automatisch auf Barrieren geprüft.',
  'accessibility.gaps': 'Was noch fehlt',
  'accessibility.gaps.1':
    'Dokumente, die Gemeinden selbst hochladen, sind nicht immer barrierefrei. Wir können sie nicht verändern.',
  'accessibility.gaps.2':
    'Die PDF des Portals sind mit Überschriften und Sprache ausgezeichnet, aber noch nicht mit einem unabhängigen Werkzeug geprüft.',
  'accessibility.report': 'Eine Barriere melden',
  'accessibility.report.text':
    'Sind Sie auf ein Hindernis gestossen? Schreiben Sie uns oder rufen Sie an. Wir antworten innert zehn Arbeitstagen und bieten Ihnen bis dahin einen anderen Weg an.',

  'privacy.title': 'Datenschutz',
  'privacy.lead': 'Das Portal braucht wenige Angaben zu Personen. Hier steht, welche und wofür.',
  'privacy.who': 'Wer verantwortlich ist',
  'privacy.who.text':
    'Verantwortlich ist {:theOfficeName} des {:ofCanton}. Es gilt das kantonale Datenschutzrecht.',
  'privacy.what': 'Welche Daten wir bearbeiten',
  'privacy.what.1': 'Name, Funktion, E-Mail und Telefon der Ansprechpersonen in Gemeinde und Kanton.',
  'privacy.what.2':
    'Angaben der Gemeinde: Struktur, Massnahmen, Budget, Abrechnung, Bankverbindung, Beschlüsse.',
  'privacy.what.3':
    'Ein Protokoll, wer wann welchen Schritt gemacht hat. Es kann nicht nachträglich geändert werden.',
  'privacy.what.4':
    'Mails, die das Portal Ihnen schickt, und Ihre laufenden Anmeldungen mit Gerät und Zeit. Die Anmeldungen sehen und beenden Sie unter «Mein Konto».',
  'privacy.what.5': `Läuft Ihre Sitzung beim Schreiben ab, bewahrt das Portal das Geschriebene höchstens ${PARKED_HOURS} Stunden für Ihren Browser auf.`,
  'privacy.not': 'Was nicht ins Portal gehört',
  'privacy.not.text':
    'Berichte enthalten Zahlen, nie Namen von Teilnehmenden. Besonders schützenswerte Personendaten und Listen von Teilnehmenden dürfen nicht hochgeladen werden.',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.text':
    'Das Portal setzt höchstens drei Cookies: für die Anmeldung, für die gewählte Sprache und, während eines Tages, damit ein Link zum Anmelden nur in Ihrem Browser gilt. Es gibt keine Werbung, keine Auswertung des Besuchs und keine Inhalte von fremden Servern.',
  'privacy.rights': 'Ihre Rechte',
  'privacy.rights.text':
    'Sie können jederzeit fragen, welche Angaben zu Ihrer Person gespeichert sind, und falsche Angaben berichtigen lassen.',

  'legal.title': 'Rechtliches',
  'legal.lead': 'Worauf sich das Portal stützt und was seine Angaben bedeuten.',
  'legal.basis': 'Grundlagen',
  'legal.basis.1':
    'Bundesgesetz über die Ausländerinnen und Ausländer und über die Integration (AIG), namentlich Art. 4 und 54.',
  'legal.basis.2': '{basis}.',
  'legal.basis.3': '{:leaflet}.',
  'legal.binding': 'Was verbindlich ist',
  'legal.binding.text':
    'Verbindlich ist die unterzeichnete Vereinbarung. Der Beitragsrechner gibt eine Orientierung und begründet keinen Anspruch.',
  'legal.data': 'Bevölkerungszahlen',
  'legal.data.text': 'Ständige Wohnbevölkerung am {day}.',
  'legal.fonts': 'Schrift',
  'legal.fonts.text': 'Source Sans 3 von Adobe, SIL Open Font License 1.1.',
} as const
