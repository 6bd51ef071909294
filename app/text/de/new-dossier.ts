/** Beginning an application. */
export const newDossier = {
  'new.title': 'Neues Gesuch',
  'new.lead':
    'Wählen Sie, wer das Gesuch stellt und für welche Jahre. Sie sehen sofort, welcher Beitrag daraus folgt. Verbindlich ist noch nichts.',
  'new.kind.municipality': 'Eine Gemeinde allein',
  'new.kind.association': 'Ein Gemeindeverbund',
  'new.kind.association.hint': 'Mehrere Gemeinden zusammen, eine davon als Leitgemeinde.',
  'new.lead.hint': 'Die Leitgemeinde stellt das Gesuch und ist Ansprechpartnerin des Kantons.',
  'new.association': 'Gemeindeverbund',
  'new.association.text': 'Nur für einen Gemeindeverbund: Name und Mitglieder.',
  'new.name': 'Name des Gemeindeverbunds',
  'new.name.hint': 'Zum Beispiel Gemeindeverbund Integration Entlebuch',
  'new.preview': 'Beitrag anzeigen',
  'new.preview.title': 'Das ergibt',
  'new.preview.party': '{party}, {count} Personen',
  'new.preview.none': 'Für diese Wahl lässt sich der Beitrag noch nicht berechnen.',
  'new.begin': 'Gesuch beginnen',
  'new.years': 'Der Kanton nimmt Gesuche für Laufzeiten ab {from} und bis {to} entgegen.',
  'new.closed': 'Im Moment nimmt der Kanton keine Gesuche entgegen',
  'new.closed.text':
    'Die KIP-Periode ist vorbei, oder Gesuche sind noch nicht oder nicht mehr möglich. Fragen Sie die kantonale Integrationsförderung: Sie kann Gesuche für Ihre Gemeinde öffnen.',
  'new.begun': 'Für diese Gemeinde ist bereits ein Dossier begonnen. Wir haben Sie dorthin geführt.',
} as const
