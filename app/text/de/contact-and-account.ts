/** Contact and account of a municipality while an agreement runs. */
export const contactAndAccount = {
  'contactChange.part': 'Kontakt',
  'contactChange.title': 'Kontakt ändern',
  'contactChange.lead':
    'Was Sie hier ändern, gilt sofort: für Briefe, Mails und alle neuen Dokumente. Die unterzeichnete Vereinbarung bleibt, wie sie ist. Der Kanton und die bisherige Adresse erhalten eine Nachricht.',
  'contactChange.history': 'Bisherige Änderungen',
  'contactChange.at': 'Wann',
  'contactChange.by': 'Wer',
  'contactChange.what': 'Was',
} as const
