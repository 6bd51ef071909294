/** Contact and account of a municipality while an agreement runs. */
export const contactAndAccount = {
  'contactChange.part': 'Contact',
  'contactChange.title': 'Change the contact',
  'contactChange.lead':
    'What you change here counts at once: for letters, mails and all new documents. The signed agreement stays as it is. The canton and the address before are told.',
  'contactChange.history': 'Earlier changes',
  'contactChange.at': 'When',
  'contactChange.by': 'Who',
  'contactChange.what': 'What',
} as const
