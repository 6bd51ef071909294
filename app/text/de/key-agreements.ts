/** A new key and the agreements that run: what it changes of each, and the amendments that follow. */
export const keyAgreements = {
  'keyAgreements.title': 'Laufende Vereinbarungen',
  'keyAgreements.pool':
    'Gesuche, über die noch nicht entschieden ist, teilen in diesen Beträgen mit. Wird über sie zuerst entschieden, bleibt den Vereinbarungen der Rest.',
  'keyAgreements.lead':
    'Was die laufenden Vereinbarungen ab {year} nach dem Schlüssel erhielten, der dann gilt. Nichts ändert sich von selbst: Jede folgt mit einem eigenen Nachtrag, den die Gemeinde annimmt.',
  'keyAgreements.none': 'Ab {year} läuft in dieser KIP-Periode keine Vereinbarung.',
  'keyAgreements.differences': 'Unterschiede',
  'keyAgreements.agreement': 'Vereinbarung',
  'keyAgreements.year': 'Jahr',
  'keyAgreements.difference': 'Unterschied',
  'keyAgreements.note': 'Hinweis',
  'keyAgreements.closed': 'Bericht eingereicht: Das Jahr bleibt, wie es vereinbart ist.',
  'keyAgreements.underWay':
    '{amount} sind freigegeben oder bezahlt und bleiben; den Unterschied gleicht die Abrechnung aus.',
  'keyAgreements.standing.same': 'keine Änderung',
  'keyAgreements.standing.ready': 'Nachtrag möglich',
  'keyAgreements.standing.held': 'Nachtrag nicht möglich',
  'keyAgreements.prepare': 'Nachtrag vorbereiten: {party}',
  'keyAgreements.sums': 'Summe und Kredit',
  'keyAgreements.left': 'Bleibt vom Kredit',
  'keyAgreements.propose.title': 'Nachträge vorschlagen',
  'keyAgreements.propose.text':
    'Für jede gewählte Vereinbarung entsteht ein eigener Nachtrag mit neuer Fassung; die Gemeinden erhalten eine Mail. Was nicht vorgeschlagen werden kann, steht danach mit dem Grund hier. Wo eine Ausnahme nötig ist, bereiten Sie den Nachtrag einzeln vor.',
  'keyAgreements.ticked': 'Vereinbarungen',
  'keyAgreements.change': '{year}: {before} wird {after}',
  'keyAgreements.reason': 'Neuer Verteilschlüssel: {version} ({basis}).',
  'keyAgreements.propose': 'Nachträge vorschlagen',
} as const
