/** What comes before the first agreement, step by step. */
export const setup = {
  'setup.title': 'Programm einrichten',
  'setup.about': 'Was vor der ersten Vereinbarung noch fehlt, der Reihe nach.',
  'setup.lead.one':
    'Vor der ersten Vereinbarung fehlt noch ein Punkt. Die Liste liest das Portal aus dem, was eingetragen ist.',
  'setup.lead.other':
    'Vor der ersten Vereinbarung fehlen noch {count} Punkte. Die Liste liest das Portal aus dem, was eingetragen ist.',
  'setup.lead.ready':
    'Es fehlt nichts mehr: Die erste Vereinbarung kann ausgestellt werden, sobald das Gesuch geprüft und der Beitrag festgelegt ist.',
  'setup.lead.issued':
    'Die erste Vereinbarung ist ausgestellt. Die Liste zeigt weiter, was für die nächste da ist.',
  'setup.notice': 'Das Programm ist noch nicht fertig eingerichtet',
  'setup.period.none':
    'Für den heutigen Tag ist keine KIP-Periode eröffnet. Eröffnen Sie zuerst die neue Periode und setzen Sie sie in Kraft; alles Weitere gehört zu ihr.',
  'setup.period.draft': 'Die Periode ist ein Entwurf: Setzen Sie sie in Kraft.',
  'setup.period.first': 'Gehört zur Periode, die zuerst eröffnet wird.',
  'setup.catalogue.empty': 'Kein Förderbereich steht den Gemeinden offen.',
  'setup.catalogue.before': 'Es gilt der Katalog der Periode davor, bis diese einen eigenen hat.',
  'setup.population.missing': 'Ohne Bevölkerung am {day}: {names}',
  'setup.done': 'Erledigt',
  'setup.missing': 'Fehlt noch',
  'setup.advised': 'Offen, hält nichts auf',
  'setup.credit.missing': 'Ohne Kredit: {years}',
  'setup.people.missing': 'Niemand hat die Rolle: {roles}',
  'setup.step.people': 'Personen des Kantons einladen',
  'setup.step.people.text':
    'Die Integrationsbeauftragte prüft Gesuche und stellt Vereinbarungen aus. Finanzen und Zweitprüfung kommen dazu, wo es sie braucht.',
  'setup.step.period': 'KIP-Periode in Kraft setzen',
  'setup.step.period.text': 'Jede Vereinbarung gehört zu einer Periode, die läuft.',
  'setup.step.settings': 'Einstellungen bestätigen',
  'setup.step.settings.text':
    'Was der Kanton selbst festlegt: Eigenleistung, Tranchen, Fristen. Nicht bestätigte Werte gelten als Voreinstellung.',
  'setup.step.window': 'Zeitfenster der Gesuche öffnen',
  'setup.step.window.text': 'Gemeinden beginnen und reichen Gesuche ein, solange das Zeitfenster offen ist.',
  'setup.step.catalogue': 'Katalog in Kraft setzen',
  'setup.step.catalogue.text':
    'Förderbereiche, strategische Ziele, Zielgruppen und Kostenarten, aus denen Gemeinden wählen.',
  'setup.step.population': 'Bevölkerung einlesen',
  'setup.step.population.text': 'Der Beitrag rechnet mit der ständigen Wohnbevölkerung am Stichtag.',
  'setup.step.key': 'Verteilschlüssel in Kraft setzen',
  'setup.step.key.text': 'Auf Beispielwerten wird keine Vereinbarung ausgestellt.',
  'setup.step.office': 'Angaben der Stelle eintragen',
  'setup.step.office.text':
    'Adresse, Postfach, Unterzeichnende und Rechtsmittel stehen auf Vereinbarungen und Briefen.',
  'setup.step.credit': 'Kredit eintragen',
  'setup.step.credit.text': 'Ohne Kredit kennt das Portal keine Grenze.',
  'setup.step.municipality': 'Eine Gemeinde einladen',
  'setup.step.municipality.text': 'Wer für die Gemeinde zeichnet, lädt ihre anderen Personen selbst ein.',
  'setup.step.application': 'Das erste Gesuch',
  'setup.step.application.text':
    'Die Gemeinde reicht ihr Gesuch im Portal ein; danach führt das Dossier weiter bis zur Vereinbarung.',
  'setup.leaflet.people':
    'Es findet eine jährliche Berichterstattung statt, die … bei der kantonalen Integrationsförderung … bei {:toOffice} eingereicht werden muss.',
  'setup.leaflet.period':
    'Die jährlichen Beiträge … werden für die Dauer der jeweiligen KIP-Periode beschränkt …',
  'setup.leaflet.settings':
    '… muss die Gemeinde / der Gemeindeverbund jährliche Aufwendungen in mindestens derselben Höhe an die {:programme} leisten, wie sie Beiträge des Kantons erhält.',
  'setup.leaflet.window':
    'Die jährlichen Beiträge an eine Gemeinde / einen Gemeindeverbund … werden für die Dauer der jeweiligen KIP-Periode beschränkt …',
  'setup.leaflet.catalogue':
    'Die inhaltlichen Schwerpunkte der {:agreements} mit Gemeinden liegen in den folgenden Bereichen …',
  'setup.leaflet.population':
    'Ausschlaggebend hierzu ist die Bevölkerungsgrösse der Gemeinde / des Gemeindeverbundes gemäss {:statistics} …',
  'setup.leaflet.key': 'Die jährlichen Beiträge … werden … aufgrund eines Verteilschlüssels festgelegt.',
  'setup.leaflet.office':
    'Vorgängig zum Abschluss der {:agreement} reicht die Gemeinde (oder der Gemeindeverbund) {:toOfficeName} ein Budget ein …',
  'setup.leaflet.credit':
    'Die {:programme} werden über Mittel aus dem Kantonalen Integrationsprogramm (KIP) finanziert.',
  'setup.leaflet.municipality':
    'Damit eine Gemeinde oder ein Gemeindeverbund eine {:agreement} mit dem Kanton abschliessen kann …',
  'setup.leaflet.application':
    '{:agreement} mit dem Kanton müssen mittels Gemeinderatsbeschluss der Gemeinde … unterstützt und genehmigt werden.',
} as const
