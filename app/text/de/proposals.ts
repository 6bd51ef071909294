/** A step that waits for the word of another person, on the side of the canton or of the municipality. */
export const proposals = {
  'proposal.title': 'Bestätigung einer anderen Person',
  'proposal.waiting': 'Wartet auf die Bestätigung einer anderen Person',
  'proposal.step': 'Schritt',
  'proposal.by': 'Beantragt von',
  'proposal.day': 'Tag',
  'proposal.confirm': 'Bestätigen',
  'proposal.decline': 'Ablehnen',
  'proposal.takeBack': 'Antrag zurücknehmen',
  'proposal.confirmed': 'Bestätigt',
  'proposal.declined': 'Abgelehnt',
  'proposal.taken_back': 'Zurückgenommen',
  'proposal.overtaken': 'Überholt: Am Dossier hat sich inzwischen etwas geändert.',
  'proposal.lead.second': 'Der Schritt gilt erst, wenn ihn eine zweite Person des Kantons bestätigt.',
  'proposal.lead.officer': 'Der Schritt gilt erst, wenn ihn der Kanton bestätigt.',
  'proposal.lead.signatory':
    'Der Schritt gilt erst, wenn ihn eine zeichnungsberechtigte Person der Gemeinde bestätigt.',
} as const
