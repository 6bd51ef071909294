/** Guided acts when the map changes: municipalities merge, members join or leave. */
export const members = {
  'merger.title': 'Gemeindefusionen',
  'merger.lead':
    'Geht eine Gemeinde in einer anderen auf, tragen Sie es hier ein. Das Portal zeigt, welche Dossiers es betrifft und was der Verteilschlüssel neu ergibt. Über jeden Nachtrag entscheiden Sie.',
  'merger.none': 'Noch ist keine Fusion eingetragen.',
  'merger.known': 'Eingetragene Fusionen',
  'merger.new': 'Fusion eintragen',
  'merger.from': 'Gemeinde, die aufgeht',
  'merger.into': 'Nachfolgegemeinde',
  'merger.mergedOn': 'Tag der Fusion',
  'merger.mergedOn.hint': 'Der erste Tag der neuen Gemeinde, meist ein 1. Januar.',
  'merger.preview': 'Auswirkungen zeigen',
  'merger.preview.title': '{from} geht am {day} in {into} auf',
  'merger.register': 'Fusion eintragen',
  'merger.register.text':
    'Berechnungen, die festgelegt sind, behalten ihre Bevölkerungszahl. Erst ein Nachtrag ändert eine Vereinbarung.',
  'merger.affected': 'Betroffene Dossiers',
  'merger.affected.none': 'Kein laufendes Dossier ist betroffen.',
  'merger.dossier': 'Dossier',
  'merger.year': 'Ab Jahr',
  'merger.before': 'Beitrag bisher',
  'merger.after': 'Neu berechnet',
  'merger.decision': 'Zu entscheiden',
  'merger.decide.amend': 'Nachtrag vorbereiten',
  'merger.decide.application': 'Noch nicht in Kraft: im Gesuch anpassen lassen',
  'merger.decide.succession':
    'Die Leitgemeinde geht auf: auf Ende Jahr kündigen; die Nachfolgegemeinde reicht ein eigenes Gesuch ein',
  'merger.reason': '{from} geht am {day} in {into} auf.',
  'merger.members':
    'Tritt eine Gemeinde einem Verbund bei oder aus, beginnen Sie im Dossier des Verbundes einen Nachtrag «Mitgliedgemeinden».',
  'error.merger_ended_already': 'Diese Gemeinde besteht dann nicht oder geht schon auf',
  'error.merger_same': 'Wählen Sie zwei verschiedene Gemeinden',
} as const
