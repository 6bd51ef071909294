/** Reporting upward: what all agreements of a year come to, Förderbereich by Förderbereich. */
export const rollUp = {
  'rollUp.title': 'Zusammenzug nach Förderbereich',
  'rollUp.about':
    'Geplante und abgerechnete Mittel aller Vereinbarungen, Förderbereich um Förderbereich, wie sie der Bund abfragt.',
  'rollUp.lead':
    'Alle Vereinbarungen des Jahres zusammen, brutto. Jeder Förderbereich öffnet die Dossiers, aus denen er besteht.',
  'rollUp.years': 'Jahr',
  'rollUp.none': 'Noch keine Vereinbarung',
  'rollUp.none.text': 'Für dieses Jahr ist keine Vereinbarung abgeschlossen. Wählen Sie ein anderes Jahr.',
  'rollUp.planned': 'Geplant',
  'rollUp.planned.text': 'Wie in den Vereinbarungen und ihren Nachträgen festgelegt.',
  'rollUp.actual': 'Abgerechnet',
  'rollUp.actual.text': 'Wie mit der Schlussabrechnung festgelegt.',
  'rollUp.unsettled.one':
    '1 Vereinbarung ist für dieses Jahr noch nicht abgerechnet; ihre Mittel fehlen hier:',
  'rollUp.unsettled.other':
    '{count} Vereinbarungen sind für dieses Jahr noch nicht abgerechnet; ihre Mittel fehlen hier:',
  'rollUp.chart': 'Wer die anrechenbaren Kosten trägt',
  'rollUp.chart.unit': 'Franken, nach Förderbereich, geplant',
  'rollUp.chart.sentence':
    'Anrechenbare Kosten je Förderbereich als Säulen, zusammengesetzt aus Beitrag des Kantons, Eigenleistung und Drittmitteln.',
  'rollUp.area': 'Förderbereich',
  'rollUp.area.name': '{number}. {name}',
  'rollUp.area.none': 'Anlaufstelle, keinem Förderbereich zugeteilt',
  'rollUp.area.none.short': 'Anlaufstelle',
  'rollUp.contribution': 'Beitrag des Kantons',
  'rollUp.ownSpending': 'Eigenleistung',
  'rollUp.thirdParty': 'Drittmittel',
  'rollUp.eligible': 'Anrechenbare Kosten',
  'rollUp.parties': 'Trägerschaften',
  'rollUp.measures': 'Massnahmen',
  'rollUp.total': 'Summe',
  'rollUp.rule':
    'Beitrag und Drittmittel eines Dossiers sind im Verhältnis der anrechenbaren Kosten auf seine Förderbereiche verteilt, auf den Rappen genau.',
  'rollUp.keyFigures': 'Kennzahlen',
  'rollUp.keyFigure': 'Kennzahl',
  'rollUp.keyFigures.text':
    'Gleich benannte Kennzahlen eines Förderbereichs zusammen; berichtet ist, was in abgerechneten Jahren steht.',
  'rollUp.keyFigures.none': 'Für diese Zeit ist keine Kennzahl vereinbart.',
  'rollUp.keyFigure.unit': 'Einheit',
  'rollUp.keyFigure.actual': 'Berichtet',
  'rollUp.behind': 'Dossiers im Förderbereich',
  'rollUp.party': 'Trägerschaft',
  'rollUp.notSettled': 'noch nicht abgerechnet',
  'rollUp.sheet': 'Zusammenzug {year}',
  'rollUp.sheet.parties': 'Dossiers {year}',
  'rollUp.sheet.plannedOf': '{what}, geplant',
  'rollUp.sheet.actualOf': '{what}, abgerechnet',
} as const
