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
  'proposal.record': 'Betrifft',
  'proposed.reportingYear.extend': 'Frist für den Bericht {year} über die übliche Dauer hinaus erstrecken',
  'proposed.reportingYear.correct_extension': 'Erstreckte Frist für den Bericht {year} berichtigen',
  'proposed.reportingYear.reopen': 'Bericht {year} wieder öffnen und die Abrechnung ersetzen',
  'proposed.amendment.put_in_force': 'Nachtrag in Kraft setzen',
} as const
