/** The start page. */
export const home = {
  'home.title': 'Integration vor Ort, gemeinsam finanziert',
  'home.lead':
    'Mit einer {:agreement} unterstützt der {:canton} Gemeinden, die ihre Integrationsarbeit langfristig planen und verankern. Hier reichen Sie Ihr Gesuch ein, unterzeichnen die Vereinbarung und berichten jedes Jahr.',
  'home.calculator': 'Beitrag berechnen',
  'home.signIn': 'Anmelden und starten',

  'home.deadline.title': 'Nächste Berichterstattung',
  'home.deadline.text': 'Bericht und Abrechnung über das Jahr {year} reichen Sie bis zu diesem Tag ein.',

  'home.what.title': 'Was ist {:programme}?',
  'home.what.1':
    'Seit 2014 fördern Bund und Kantone die Integration mit Kantonalen Integrationsprogrammen, kurz KIP. Ein {:programme} ist der Teil davon, den eine Gemeinde oder ein Gemeindeverbund selbst gestaltet: nahe bei den Menschen, mit eigenen Massnahmen.',
  'home.what.2':
    'Der Kanton zahlt jedes Jahr einen Beitrag. Er richtet sich nach der Bevölkerungsgrösse am {day}. Die Gemeinde setzt eigene Mittel dazu ein.',
  'home.what.areas': 'Schwerpunkte',
  'home.what.areas.text': '{areas}. Die Massnahmen wählen Sie selbst.',
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
    '{:TheOffice} prüft das Gesuch, fragt bei Bedarf nach und legt den Beitrag fest. Sie sehen die Berechnung Zeile für Zeile.',
  'home.steps.3': 'Vereinbarung unterzeichnen',
  'home.steps.3.text':
    'Die Vereinbarung liegt als PDF bereit. Die Gemeinde unterzeichnet, danach der Kanton. Ab dann ist sie in Kraft.',
  'home.steps.4': 'Massnahmen umsetzen',
  'home.steps.4.text':
    'Der Kanton zahlt den Beitrag in Tranchen aus. Die Gemeinde arbeitet, so wie es vor Ort passt.',
  'home.steps.5': 'Jedes Jahr berichten',
  'home.steps.5.text':
    'Bis zum Abgabetag: was ist gelungen, was hat es gekostet? Das Portal rechnet ab und zeigt das Ergebnis, bevor Sie einreichen.',

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
  'home.demo.place.2513': 'Biberist: Die Vereinbarung liegt beim Regierungsrat',
  'home.demo.place.2581': 'Olten: Der Regierungsrat entscheidet über den Beitrag',
  'home.demo.place.2546': 'Grenchen: Die Vereinbarung ist in Kraft',
  'home.demo.place.2601': 'Solothurn: Das Gesuch ist eingereicht',
  'home.demo.place.191': 'Dübendorf: Die Vereinbarung ist zu unterzeichnen',
  'home.demo.place.53': 'Bülach: Der Beitrag ist festgelegt',
  'home.demo.place.198': 'Uster: Die Vereinbarung ist in Kraft',
  'home.demo.place.193': 'Fällanden: Das Gesuch ist eingereicht',
  'home.demo.place.199': 'Volketswil: Eine Anfrage ist offen',
  'home.demo.place.2770': 'Muttenz: Die Vereinbarung ist zu unterzeichnen',
  'home.demo.place.2829': 'Liestal: Das Gesuch ist in Prüfung',
  'home.demo.place.2831': 'Pratteln: Die Vereinbarung ist in Kraft',
  'home.demo.place.2762': 'Allschwil: Das Gesuch ist begonnen',
  'home.demo.officer': 'Prüft, fragt nach, legt den Beitrag fest.',
  'home.demo.second': 'Schaut als zweite Person hin.',
  'home.demo.finance': 'Gibt Zahlungen frei und bucht.',
  'home.demo.auditor': 'Liest alles, ändert nichts.',
  'home.demo.admin': 'Verwaltet Personen und Einstellungen.',
} as const
