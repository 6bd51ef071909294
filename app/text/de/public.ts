import { PARKED_HOURS } from '#app/domain/people/session-lengths.ts'

/** Words of the public pages; the sentences follow the leaflet (Merkblatt für Gemeinden, 23.01.2025). */
export const publicPages = {
  'home.title': 'Integration vor Ort, gemeinsam finanziert',
  'home.lead':
    'Mit einer Mini-KIP-Vereinbarung unterstützt der Kanton Luzern Gemeinden, die ihre Integrationsarbeit langfristig planen und verankern. Hier reichen Sie Ihr Gesuch ein, unterzeichnen die Vereinbarung und berichten jedes Jahr.',
  'home.calculator': 'Beitrag berechnen',
  'home.signIn': 'Anmelden und starten',

  'home.deadline.title': 'Nächste Berichterstattung',
  'home.deadline.text': 'Bericht und Abrechnung über das Jahr {year} reichen Sie bis zu diesem Tag ein.',

  'home.what.title': 'Was ist Mini-KIP?',
  'home.what.1':
    'Seit 2014 fördern Bund und Kantone die Integration mit Kantonalen Integrationsprogrammen, kurz KIP. Ein Mini-KIP ist der Teil davon, den eine Gemeinde oder ein Gemeindeverbund selbst gestaltet: nahe bei den Menschen, mit eigenen Massnahmen.',
  'home.what.2':
    'Der Kanton zahlt jedes Jahr einen Beitrag. Er richtet sich nach der Bevölkerungsgrösse am 31. Dezember 2023. Die Gemeinde setzt mindestens denselben Betrag aus eigenen Mitteln ein.',
  'home.what.areas': 'Zwei Schwerpunkte',
  'home.what.areas.text':
    '«Begrüssung, Information und Beratung» sowie «Zusammenleben und Partizipation». Die Massnahmen wählen Sie selbst.',
  'home.what.who': 'Für alle Zugewanderten',
  'home.what.who.text':
    'Vor allem für Menschen, die zur Arbeit oder zur Familie in die Schweiz kommen. Auch die einheimische Bevölkerung und Fachpersonen gehören dazu.',
  'home.what.need': 'Drei Voraussetzungen',
  'home.what.need.text':
    'Eine feste Struktur mit Auftrag und Budget, der Beschluss des Gemeinderats jeder beteiligten Gemeinde, ein Konzept oder eine Strategie.',

  'home.steps.title': 'So läuft es ab',
  'home.steps.lead': 'Fünf Schritte. Bei jedem sehen Sie, wer am Zug ist, was noch fehlt und bis wann.',
  'home.steps.1': 'Gesuch vorbereiten',
  'home.steps.1.text':
    'Struktur, Massnahmen und Budget erfassen, Beschluss und Konzept hochladen. Speichern und später weiterfahren geht jederzeit.',
  'home.steps.2': 'Prüfung durch den Kanton',
  'home.steps.2.text':
    'Die DISG prüft das Gesuch, fragt bei Bedarf nach und legt den Beitrag fest. Sie sehen die Berechnung Zeile für Zeile.',
  'home.steps.3': 'Vereinbarung unterzeichnen',
  'home.steps.3.text':
    'Die Vereinbarung liegt als PDF bereit. Die Gemeinde unterzeichnet, danach der Kanton. Ab dann ist sie in Kraft.',
  'home.steps.4': 'Massnahmen umsetzen',
  'home.steps.4.text':
    'Der Kanton zahlt den Beitrag in Tranchen aus. Die Gemeinde arbeitet, so wie es vor Ort passt.',
  'home.steps.5': 'Jedes Jahr berichten',
  'home.steps.5.text':
    'Bis 15. März: was ist gelungen, was hat es gekostet? Das Portal rechnet ab und zeigt das Ergebnis, bevor Sie einreichen.',

  'home.ask.title': 'Wen kann ich fragen?',
  'home.ask.text':
    'Bei Fragen zu Gesuch, Beitrag oder Berichterstattung hilft Ihnen die kantonale Integrationsförderung gerne weiter.',

  'home.demo.title': 'Die Demo ausprobieren',
  'home.demo.text':
    'Wählen Sie eine Rolle. Sie sind ohne Passwort angemeldet und sehen das Portal so, wie diese Person es sieht.',
  'home.demo.municipality': 'Gemeinde',
  'home.demo.canton': 'Kanton',
  'home.demo.enter': 'Als «{role}» anmelden',
  'home.demo.clerk': 'Bereitet Gesuch und Bericht vor.',
  'home.demo.signatory': 'Reicht ein und unterzeichnet.',
  'home.demo.coordinator': 'Lädt ein und regelt Stellvertretungen.',
  'home.demo.place': 'Gemeinde',
  'home.demo.place.1065': 'Root: Der Bericht ist überfällig',
  'home.demo.place.1031': 'Hochdorf: Der Bericht ist zu ergänzen',
  'home.demo.place.1058': 'Horw: Die Vereinbarung ist zu unterzeichnen',
  'home.demo.place.1103': 'Sursee: Das Gesuch ist zu ergänzen',
  'home.demo.place.1054': 'Ebikon: Das Gesuch ist begonnen',
  'home.demo.place.1024': 'Emmen: Der Kanton prüft den Bericht',
  'home.demo.place.1008': 'Schüpfheim: Gemeindeverbund mit einem abgerechneten Jahr',
  'home.demo.place.1061': 'Luzern: Noch kein Gesuch',
  'home.demo.officer': 'Prüft, fragt nach, legt den Beitrag fest.',
  'home.demo.second': 'Schaut als zweite Person hin.',
  'home.demo.finance': 'Gibt Zahlungen frei und bucht.',
  'home.demo.auditor': 'Liest alles, ändert nichts.',
  'home.demo.admin': 'Verwaltet Personen und Einstellungen.',

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
    'Verantwortlich ist die Dienststelle Soziales und Gesellschaft des Kantons Luzern. Es gilt das Datenschutzgesetz des Kantons Luzern (KDSG).',
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
  'legal.basis.2':
    'Grundlagenpapier Kantonale Integrationsprogramme KIP 3, 2024 bis 2027, vom 19. Oktober 2022.',
  'legal.basis.3':
    'Merkblatt für Gemeinden zum Abschluss von Mini-KIP-Vereinbarungen, DISG, 23. Januar 2025.',
  'legal.binding': 'Was verbindlich ist',
  'legal.binding.text':
    'Verbindlich ist die unterzeichnete Vereinbarung. Der Beitragsrechner gibt eine Orientierung und begründet keinen Anspruch.',
  'legal.data': 'Bevölkerungszahlen',
  'legal.data.text': 'Ständige Wohnbevölkerung am 31. Dezember 2023.',
  'legal.fonts': 'Schrift',
  'legal.fonts.text': 'Source Sans 3 von Adobe, SIL Open Font License 1.1.',
} as const
