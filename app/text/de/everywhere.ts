export const everywhere = {
  'app.name': '{:programme}',
  'app.owner': '{:canton} · {:officeName}',
  'app.tagline': 'Integrationsförderung in den Gemeinden',

  'common.yes': 'Ja',
  'common.no': 'Nein',
  'common.none': 'Keine',
  'common.back': 'Zurück',
  'common.cancel': 'Abbrechen',
  'common.save': 'Speichern',
  'common.change': 'Ändern',
  'common.remove': 'Entfernen',
  'common.download': 'Herunterladen',
  'common.search': 'Suchen',
  'common.show': 'Anzeigen',
  'common.source': 'Quelle: {:source}',

  'table.sort': 'Nach «{column}» sortieren',
  'table.scroll': '{caption}: Tabelle, seitlich verschiebbar',

  'pagination.label': 'Seiten',
  'pagination.previous': 'Zurück',
  'pagination.next': 'Weiter',
  'pagination.position': 'Seite {page} von {pages}',
  'years.neverBegan': 'auf den {day} gekündigt, vor Beginn der Laufzeit',
  'years.span': '{from} bis {to}',
  'years.in.one': 'im Jahr {years}',
  'years.in.other': 'in den Jahren {years}',
  'years.for.one': 'für das Jahr {years}',
  'years.for.other': 'für die Jahre {years}',

  'pagination.range': '{from} bis {to} von {total}',

  'time.ofDay': '{hour}.{minute} Uhr',

  'timeline.done': 'Erledigt',
  'timeline.current': 'Hier stehen Sie',
  'timeline.todo': 'Ausstehend',
  'timeline.by': 'durch {name}',

  'stepper.label': 'Abschnitte',

  'status.explanation': 'Erläuterung zum Status',

  'notice.info': 'Hinweis',
  'notice.success': 'Erledigt',
  'notice.warning': 'Bitte beachten',
  'notice.error': 'Fehler',
  'notice.alert': 'Wichtig',

  'action.next': 'Nächster Schritt',
  'action.heldUp.step': '{step} geht zurzeit nicht:',
  'action.heldUp': 'Das geht erst, wenn dies erledigt ist:',
  'action.notNow': 'Dieser Schritt ist im jetzigen Stand nicht möglich.',
  'contact.title': 'Fragen?',
  'contact.text': 'Wir helfen Ihnen gerne weiter.',
  'file.none': 'Noch keine Dokumente.',
  'file.withheld.waiting':
    'Wird auf Viren geprüft; danach lässt sich die Datei herunterladen. Sie können weiterarbeiten.',
  'file.withheld.infected':
    'Gesperrt: Der Virenscanner hat Schadsoftware gefunden. Es braucht eine saubere Fassung.',
  'file.replace': 'Ersetzen',
  'file.replace.title': 'Gesperrte Datei ersetzen',
  'file.replace.lead':
    'In «{name}» hat der Virenscanner Schadsoftware gefunden ({finding}). Niemand kann die Datei öffnen. Bitte lassen Sie den Computer prüfen, von dem sie kommt.',
  'file.replace.text':
    'Laden Sie hier dasselbe Dokument in einer sauberen Fassung hoch. Alles andere bleibt, wie es ist; der Verlauf hält den Wechsel fest.',
  'file.replace.slot': '{slot}, saubere Fassung',
  'file.replace.do': 'Hochladen und ersetzen',
  'file.hash': 'SHA-256',
  'bar.text': '{label}: {value} von {maximum}',
  'chart.table': 'Zahlen als Tabelle',
} as const
