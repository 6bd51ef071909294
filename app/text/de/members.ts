/** Guided acts when the map changes: municipalities merge, members join or leave. */
export const members = {
  'merger.title': 'Gemeindefusionen',
  'merger.about': 'Wenn Gemeinden sich zusammenschliessen: eintragen, Folgen ansehen, rückgängig machen.',
  'merger.lead':
    'Geht eine Gemeinde in einer anderen auf, tragen Sie es hier ein. Das Portal zeigt, welche Dossiers es betrifft und was der Verteilschlüssel neu ergibt, und schreibt den Personen beider Gemeinden. Über jeden Nachtrag entscheiden Sie.',
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
  'merger.decide.done': 'Erledigt: Der Beitrag rechnet mit der Fusion',
  'merger.decide.application': 'Noch nicht in Kraft: im Gesuch anpassen lassen',
  'merger.decide.follow': 'Nichts: Bericht, Abrechnung und Zahlungen gehen auf die Nachfolgegemeinde über',
  'merger.decide.withdraw':
    'Noch nicht in Kraft: Gesuch zurückziehen lassen; die Nachfolgegemeinde hat eine eigene Vereinbarung oder reicht ein eigenes Gesuch ein',
  'merger.decide.counted':
    'Nichts: Wer dazukommt, zählt bis zum Ende dieser Vereinbarung noch in einer anderen',
  'merger.members':
    'Tritt eine Gemeinde einem Gemeindeverbund bei oder aus, beginnen Sie im Dossier des Gemeindeverbunds einen Nachtrag «Mitgliedgemeinden».',
  'merger.decide.succession':
    'Auf Ende Jahr kündigen: Die Nachfolgegemeinde hat eine eigene Vereinbarung oder reicht ein eigenes Gesuch ein',
  'merger.decide.newLead': 'Nachtrag mit neuer Leitgemeinde vorbereiten',
  'merger.found': 'Neue Gemeinde eintragen',
  'merger.found.lead':
    'Schliessen sich zwei oder mehr Gemeinden zu einer neuen mit eigener BFS-Nummer zusammen, tragen Sie sie hier ein; ebenso, wenn eine einzelne Gemeinde unter einer anderen Nummer weitergeht. Ihre Bevölkerung am Stichtag ist die Summe der bisherigen Gemeinden.',
  'merger.found.link': 'Es entsteht eine neue Gemeinde, oder eine Gemeinde erhält eine andere Nummer?',
  'merger.reason.hint':
    'Worauf der Eintrag beruht, zum Beispiel der Beschluss. Alle Personen der betroffenen Gemeinden erhalten diese Begründung per Mail.',
  'merger.reason': 'Begründung: {reason}',
  'merger.renumber.preview': '{from} ({before}) wird am {day} zu {into} ({after})',
  'merger.renumber.register': 'Nummernwechsel eintragen',
  'merger.renumber.undo': 'Nummernwechsel rückgängig machen',
  'merger.renumber.undo.text':
    'Alles ist wieder, wie wenn {from} am {day} nie eine andere Nummer erhalten hätte. Übertragene Rollen kommen zurück. Das Protokoll behält alles.',
  'merger.rename': 'Neuen Namen eintragen',
  'merger.rename.link': 'Eine Gemeinde heisst neu anders und behält ihre Nummer?',
  'merger.rename.lead':
    'Die Gemeinde heisst von jetzt an überall so, auch in ihrem laufenden Dossier. Was vereinbart, eingereicht oder abgeschlossen ist, behält den Namen von damals. War ein Name falsch, tragen Sie auf dieser Seite den richtigen ein.',
  'merger.rename.municipality': 'Gemeinde',
  'merger.rename.name': 'Neuer Name',
  'merger.rename.validFrom': 'Heisst so seit',
  'merger.rename.validFrom.hint': 'Tragen Sie den Namen ein, sobald er gilt.',
  'merger.renamed': 'Neue Namen von Gemeinden',
  'merger.renamed.text': '{before} heisst seit dem {day} {name}.',
  'merger.found.preview': 'Aus {from} wird am {day} neu {into}',
  'merger.ends': 'Gemeinden, die in ihr aufgehen',
  'merger.ends.hint':
    'Mehrere, die sich zusammenschliessen; oder eine einzige, die unter einer anderen Nummer weitergeht, mit demselben oder einem anderen Namen. Sie bestehen bis zum Tag davor.',
  'merger.foundation': 'Die neue Gemeinde',
  'merger.name': 'Name',
  'merger.bfsNumber': 'BFS-Nummer',
  'merger.bfsNumber.hint': 'Aus dem amtlichen Gemeindeverzeichnis, zum Beispiel 1110.',
  'merger.district': 'Wahlkreis',
  'merger.placeOf': 'Platz auf der Karte',
  'merger.placeOf.hint': 'Die neue Gemeinde steht dort, wo eine der bisherigen stand.',
  'merger.roles': 'Rollen übertragen',
  'merger.roles.lead':
    'Wählen Sie, wer die gleiche Rolle auch in {into} hat. Erst Ihr Häkchen überträgt sie.',
  'merger.roles.hint':
    'Die Dossiers der bisherigen Gemeinde sehen die Leute der Nachfolgegemeinde ab dem Tag der Fusion ohnehin. Vor diesem Tag bleibt die alte Rolle neben der neuen bestehen; von da an endet sie, wenn Sie sie übertragen.',
  'merger.roles.none': 'In den bisherigen Gemeinden hat niemand mehr eine Rolle.',
  'merger.roles.people': 'Rollen in den bisherigen Gemeinden',
  'merger.roles.moved': 'schon übertragen, die alte Rolle besteht noch',
  'merger.undo': 'Fusion rückgängig machen',
  'merger.undo.text':
    'Alles ist wieder, wie wenn die Fusion von {from} zu {into} am {day} nie eingetragen worden wäre. Übertragene Rollen kommen zurück. Das Protokoll behält alles.',
  'merger.undo.inUse': 'Rückgängig machen lässt sich das nicht, solange anderes darauf beruht',
  'merger.undo.reason.hint': 'Alle Personen der betroffenen Gemeinden erhalten diese Begründung per Mail.',
  'merger.undo.left': 'Was andere für die Gemeinde getan haben und bestehen bleibt',
  'merger.undo.left.hint':
    'Niemand der Gemeinde, die weiterbesteht, hat das getan. Bestätigen Sie, dass Sie jeden Punkt angesehen haben. Ihre Personen lesen davon in der Mail.',
  'merger.undone': 'Rückgängig gemachte Fusionen',
  'merger.registered': 'Eingetragen von {who} am {day}.',
  'merger.told': 'Benachrichtigt',
  'merger.told.nobody': 'Niemand: In diesen Gemeinden hat keine Person eine Rolle im Portal.',
} as const
