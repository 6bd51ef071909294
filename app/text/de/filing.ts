/** Filing an application, what was filed, and going back. */
export const filing = {
  'filing.lead':
    'Lesen Sie alles noch einmal durch. Danach reicht eine zeichnungsberechtigte Person das Gesuch ein.',
  'filing.missing.one': 'Ein Punkt fehlt noch',
  'filing.missing.other': '{count} Punkte fehlen noch',
  'filing.missing.text': 'Jede Zeile führt zum Abschnitt, in dem Sie sie erledigen.',
  'filing.ready': 'Es ist alles da',
  'filing.ready.text': 'Das Gesuch kann eingereicht werden.',
  'filing.content': 'Ihre Angaben',
  'filing.declaration': 'Erklärung und Einreichen',
  'filing.declaration.text':
    'Mit dem Einreichen geht das Gesuch an den Kanton. Danach lässt es sich nur noch ändern, wenn der Kanton es zurückgibt.',
  'filing.authority': 'Ich bin befugt, die Gemeinde zu vertreten. Die Angaben sind vollständig und richtig.',
  'filing.submit': 'Gesuch einreichen',
  'filing.who': 'Einreichen kann nur eine zeichnungsberechtigte Person',
  'filing.later': 'Sobald nichts mehr fehlt, erscheint hier die Erklärung zum Einreichen.',

  'filed.title': 'Vielen Dank',
  'filed.lead': 'Ihr Gesuch ist eingegangen.',
  'filed.reference': 'Referenz',
  'filed.at': 'Eingegangen am',
  'filed.by': 'Eingereicht durch',
  'filed.by.text': '{name}, {function}, im Namen von {onBehalfOf}',
  'filed.next': 'So geht es weiter',
  'filed.next.1':
    'Die kantonale Integrationsförderung nimmt Ihr Gesuch zur Prüfung auf. Sie erhalten dann eine E-Mail.',
  'filed.next.2':
    'Fehlt etwas, meldet sie sich mit einer Frist. Sonst legt sie den Beitrag fest und stellt die Vereinbarung aus.',
  'filed.next.3': 'Die Vereinbarung soll vor dem Beginn am {startsOn} beidseitig unterzeichnet sein.',
  'filed.next.3.begun':
    'Die Laufzeit beginnt am {startsOn} und läuft damit schon. In Kraft tritt die Vereinbarung, sobald beide Seiten unterzeichnet haben.',
  'filed.nothing': 'Im Moment müssen Sie nichts tun. Die Bestätigung erhalten Sie auch per Mail.',
  'filed.files': 'Eingereichte Dateien',
  'filed.files.text': 'Am Wert SHA-256 lässt sich jederzeit prüfen, ob eine Datei unverändert ist.',
  'filed.receipt': 'Eingangsbestätigung herunterladen (PDF)',
  'filed.dossier': 'Zum Dossier',

  'ownStep.withdraw.title': 'Gesuch zurückziehen',
  'ownStep.withdraw.lead':
    'Das Dossier wird geschlossen und bleibt lesbar. Es lässt sich nicht wieder öffnen, Sie können aber ein neues Gesuch beginnen.',
  'ownStep.withdraw.do': 'Gesuch zurückziehen',

  'ownStep.take_copy_back.title': 'Unterschrift zurücknehmen',
  'ownStep.take_copy_back.lead':
    'Falsches Exemplar oder falsche Zeichnungsregel? Nehmen Sie die Unterschrift zurück und unterzeichnen Sie neu, solange der Kanton noch nicht unterzeichnet hat. Was bisher unterzeichnet ist, bleibt im Dossier und zählt nicht mehr.',
  'ownStep.take_copy_back.reason.hint': 'Der Kanton erhält diese Begründung per Mail.',
  'ownStep.take_copy_back.do': 'Unterschrift zurücknehmen',

  'ownStep.take_first_back.title': 'Erste Unterschrift zurücknehmen',
  'ownStep.take_first_back.lead':
    'Irrtümlich unterzeichnet oder falsche Zeichnungsregel? Solange die zweite Unterschrift fehlt, lässt sich die erste zurücknehmen: Sie bleibt im Dossier und zählt nicht mehr. Danach lässt sich die Zeichnungsregel ändern, und es wird neu unterzeichnet.',
  'ownStep.take_first_back.reason.hint': 'Wer sonst unterzeichnen kann, erhält diese Begründung per Mail.',
  'ownStep.take_first_back.do': 'Erste Unterschrift zurücknehmen',

  'ownStep.revoke.title': 'Kündigung zurücknehmen',
  'ownStep.revoke.lead':
    'Die Vereinbarung läuft weiter, wie sie vereinbart ist, sobald der Kanton zustimmt. Ein Nachtrag, der mit der Kündigung zurückgezogen wurde, wird neu vorgeschlagen.',
  'ownStep.revoke.reason.hint': 'Der Kanton liest diese Begründung.',
  'ownStep.revoke.do': 'Kündigung zurücknehmen',

  'ownStep.terminate.title': 'Vereinbarung kündigen',
  'ownStep.terminate.lead':
    'Gekündigt wird auf Ende eines Jahres. Für die Jahre bis dahin bleiben Bericht und Abrechnung geschuldet.',
  'ownStep.terminate.effectiveOn': 'Gekündigt auf',
  'ownStep.terminate.do': 'Vereinbarung kündigen',
} as const
