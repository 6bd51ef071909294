/** Reporting upward: that canton and municipalities give at least as much as the Confederation. */
export const federalProof = {
  'federalProof.title': 'Nachweis an den Bund',
  'federalProof.about':
    'Eigenleistungen der Gemeinden und Mittel des Kantons gegenüber dem Beitrag des Bundes, Jahr um Jahr.',
  'federalProof.lead':
    'Der Bund beteiligt sich am Integrationsförderkredit, wenn Kanton und Gemeinden zusammen mindestens gleich viel aufwenden (AIG 58 Abs. 3). Die Integrationspauschale (AIG 58 Abs. 2) verlangt das nicht und steht für sich.',
  'federalProof.year': 'Jahr',
  'federalProof.federal': 'Bund, Integrationsförderkredit',
  'federalProof.lumpSum': 'Bund, Integrationspauschale',
  'federalProof.cantonal': 'Kanton, eigene Mittel',
  'federalProof.municipal': 'Gemeinden, nachgewiesene Eigenleistung',
  'federalProof.own': 'Kanton und Gemeinden',
  'federalProof.missing': 'Es fehlen noch',
  'federalProof.none': 'nicht eingetragen',
  'federalProof.reached': 'nachgewiesen',
  'federalProof.total': 'Periode',
  'federalProof.rule':
    'Bund und Kanton: die eingetragenen Kredite des Jahres. Gemeinden: was die Schlussabrechnungen als Eigenleistung festhalten, brutto über alle Förderbereiche; Vorhaben ohne Schlussabrechnung zählen noch nicht.',
  'federalProof.unsettled': 'Noch nicht abgerechnet',
  'federalProof.unsettled.text': 'Ihre Eigenleistung kommt dazu, sobald das Jahr abgerechnet ist.',
  'federalProof.unsettled.of': '{year}: {count}',
  'federalProof.sheet': 'Nachweis',
} as const
