/** The register of cantonal project funding (Merkblatt 5), and the question of whoever grants it. */
export const grants = {
  'grants.title': 'Projektförderung',
  'grants.about':
    'Welche Gemeinde kantonale Projektförderung erhält. Wer eine Vereinbarung hat, erhält keine{:chapter5}.',
  'grants.lead':
    'Kantonale Projektförderung von Gemeinden. In den Jahren, die hier stehen, nimmt das Portal von ihnen kein Gesuch und keinen Nachtrag an{:chapter5}.',
  'grants.new': 'Projektförderung eintragen',
  'grants.new.lead':
    'Hat die Gemeinde in einem dieser Jahre eine Vereinbarung, wird der Eintrag trotzdem gespeichert: Das Portal weist darauf hin, und eines von beidem zu beenden wird zur Pendenz.',
  'grants.count.one': '1 Eintrag',
  'grants.count.other': '{count} Einträge',
  'grants.none': 'Das Register ist leer',
  'grants.none.text': 'Tragen Sie die Projektförderungen ein, die in der laufenden Periode noch dauern.',
  'grants.noneHere': 'Kein Eintrag passt dazu',
  'grants.noneHere.text': 'Ändern Sie die Auswahl, oder setzen Sie sie zurück.',
  'grants.municipality': 'Gemeinde',
  'grants.bfsNumber': 'BFS-Nr.',
  'grants.project': 'Projekt',
  'grants.years': 'Jahre',
  'grants.year': 'Jahr',
  'grants.period': 'KIP-Periode',
  'grants.fromYear': 'Erstes Jahr',
  'grants.toYear': 'Letztes Jahr',
  'grants.toYear.hint': 'Das letzte Jahr, für das Projektbeiträge gesprochen sind.',
  'grants.reference': 'Geschäftsnummer',
  'grants.reference.hint': 'Unter der die Stelle das Projekt führt, die es fördert.',
  'grants.standing': 'Stand',
  'grants.standing.any': 'Alle, die zählen',
  'grants.standing.running': 'läuft',
  'grants.standing.coming': 'beginnt noch',
  'grants.standing.over': 'zu Ende',
  'grants.standing.taken_back': 'zurückgenommen',
  'grants.change': 'Ändern',
  'grants.change.lead': 'Der frühere Eintrag bleibt in der Geschichte stehen.',
  'grants.end': 'Früher beenden',
  'grants.end.lead':
    'Die Förderung endet vor dem Jahr, das eingetragen ist. Danach steht sie keiner Vereinbarung mehr im Weg.',
  'grants.lastYear': 'Letztes Jahr der Förderung',
  'grants.take-back': 'Zurücknehmen',
  'grants.take-back.lead':
    'Der Eintrag zählt, als wäre er nie gemacht worden. Er bleibt im Register und lässt sich wieder einsetzen.',
  'grants.restore': 'Wieder einsetzen',
  'grants.restore.lead': 'Der Eintrag zählt wieder, mit denselben Jahren.',
  'grants.beside': 'neben {reference}',
  'grants.beside.title': 'Diese Förderung verträgt sich nicht mit einer Vereinbarung',
  'grants.beside.from': 'im selben Jahr, ab {year}',
  'grants.beside.way':
    'Der Eintrag gilt. Bis eines von beidem endet, steht es bei den Pendenzen: Beenden Sie die Förderung früher, oder entlassen Sie die Gemeinde aus der Vereinbarung.',
  'grants.history': 'Geschichte',
  'grants.act.add': 'Eingetragen',
  'grants.act.change': 'Geändert',
  'grants.act.end': 'Früher beendet',
  'grants.act.take_back': 'Zurückgenommen',
  'grants.act.restore': 'Wieder eingesetzt',
  'grants.before': 'Bekannt, bevor das Register geführt wurde',

  'fundingQuestion.title': 'Darf eine Gemeinde Projektförderung erhalten?',
  'fundingQuestion.lead':
    'Für alle, die beim Kanton Projektbeiträge sprechen: Wer eine Vereinbarung {:programme} hat, erhält im selben Jahr keine kantonale Projektförderung{:chapter5}. Das gilt auch für Gemeinden in einem Gemeindeverbund und nach einer Fusion.',
  'fundingQuestion.ask': 'Prüfen',
  'fundingQuestion.yes': 'Ja: {name} darf {year} Projektförderung erhalten',
  'fundingQuestion.no': 'Nein: {name} darf {year} keine Projektförderung erhalten',
  'fundingQuestion.open': 'Noch offen: Über ein Gesuch von {name} für {year} ist nicht entschieden',
  'fundingQuestion.yes.text':
    'Keine Vereinbarung zählt die Gemeinde in diesem Jahr, und kein Gesuch ist hängig.',
  'fundingQuestion.no.text':
    'Möglich wird es, wenn die Vereinbarung auf Ende eines früheren Jahres endet oder die Gemeinde daraus entlassen ist.',
  'fundingQuestion.undecided':
    'Ein Gesuch ist hängig. Wird es bewilligt, schliesst es die Projektförderung in diesem Jahr aus. Wird zuerst die Projektförderung eingetragen, lehnt das Portal das Gesuch ab.',
  'fundingQuestion.heir': '{name} gehört in diesem Jahr zu {heir}.',
  'fundingQuestion.way.own': 'eigene Vereinbarung von {party}',
  'fundingQuestion.way.association': '{name} ist {year} Mitglied von {party}',
  'fundingQuestion.way.merger':
    'durch Fusion: {party} zählt {year} die Einwohnerinnen und Einwohner von {name} und {member}',
  'fundingQuestion.grants': '{name} erhält {year} schon Projektförderung:',
  'fundingQuestion.asOf': 'Stand {day}.',
} as const
