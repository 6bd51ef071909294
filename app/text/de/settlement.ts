/** The settlement of a year: what comes out, and the way to it. */
export const settlement = {
  'settlement.title': 'Schlussabrechnung {year}',
  'settlement.pdf': 'Abrechnung (PDF)',
  'settlement.pdf.exOfficio': 'Entscheid mit Abrechnung (PDF)',
  'settlement.pdf.superseded': 'Abrechnung vom {day}, ersetzt seit {since} (PDF)',
  'settlement.preview': 'So käme der Beitrag auf {amount}',
  'settlement.pinned': 'Der definitive Beitrag beträgt {amount}',
  'settlement.kept': 'Die Eigenleistung reicht aus. Der vereinbarte Beitrag bleibt ungekürzt.',
  'settlement.keptByException':
    'Mit der vereinbarten Ausnahme von {amount} reicht die Eigenleistung aus. Der vereinbarte Beitrag bleibt ungekürzt.',
  'settlement.cut':
    'Es fehlen {missing} Eigenleistung. Darum sinkt der vereinbarte Beitrag von {entitlement} auf {final}.',
  'settlement.accepted': 'Vereinbarte Ausnahme von der Eigenleistung: {amount}.',
  'settlement.exOfficio.report': 'Abgerechnet von Amtes wegen: Der Bericht ist bis {day} nicht eingegangen.',
  'settlement.exOfficio.completion':
    'Abgerechnet von Amtes wegen: Die Ergänzung des Berichts ist bis {day} nicht eingegangen.',
  'settlement.claim': 'Zu viel ausbezahlt und zurückzuzahlen: {amount}.',
  'settlement.topUp': 'Noch auszuzahlen: {amount}.',
  'settlement.declared': 'Nach den Angaben der Gemeinde wären es {amount}.',
  'settlement.notYet': 'Sobald alle Beträge eingetragen sind, steht hier, was sie für den Beitrag bedeuten.',
  'settlement.way': 'Rechenweg',
  'settlement.eligible': 'Anrechenbare Kosten',
  'settlement.thirdParty': 'Drittmittel',
  'settlement.entitlement': 'Vereinbarter Beitrag',
  'settlement.required': 'Nötige Eigenleistung',

  // The way to it, line by line; amounts arrive formatted.
  'settlement.label.matchable': 'Kosten ohne Drittmittel',
  'settlement.label.match': 'Eigenleistung',
  'settlement.label.rule': 'Definitiver Beitrag',
  'settlement.label.balance': 'Schlussabrechnung',
  'settlement.line.matchable': 'Anrechenbare Kosten {eligible} abzüglich Drittmittel {thirdParty}.',
  'settlement.line.match.holds':
    'Im Verhältnis Eigenleistung zu Kanton von {ratio} tragen diese Kosten höchstens einen Beitrag von {carried}. Der vereinbarte Beitrag von {entitlement} ist gedeckt.',
  'settlement.line.match.fails':
    'Im Verhältnis Eigenleistung zu Kanton von {ratio} tragen diese Kosten höchstens einen Beitrag von {carried}. Der vereinbarte Beitrag von {entitlement} liegt darüber.',
  'settlement.line.kept': 'Der vereinbarte Beitrag bleibt ungekürzt.',
  'settlement.line.reduce': 'Der Beitrag wird auf das gekürzt, was die Eigenleistung deckt: {cut} weniger.',
  'settlement.line.forfeit': 'Die Eigenleistung ist nicht erreicht, der Beitrag entfällt: {cut} weniger.',
  'settlement.line.balance': 'Angerechnete Auszahlungen {paid}, definitiver Beitrag {final}.',
  'settlement.line.moved': 'Angerechnet sind: {parts}.',
  'settlement.moved.paid': 'ausbezahlte Tranchen {amount}',
  'settlement.moved.ordered': 'bei der Bank in Auftrag {amount}',
  'settlement.moved.returned': 'zurückbezahlt −{amount}',
  'settlement.moved.offset': 'verrechnet −{amount}',
  'settlement.moved.waived': 'erlassen −{amount}',
  'settlement.balance.claim': 'Rückforderung {amount}',
  'settlement.balance.topUp': 'Nachzahlung {amount}',
  'settlement.balance.even': 'ausgeglichen',
} as const
