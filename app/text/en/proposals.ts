/** A step that waits for the word of another person, on the side of the canton or of the municipality. */
export const proposals = {
  'proposal.title': 'Confirmation by another person',
  'proposal.waiting': 'Waits for another person to confirm it',
  'proposal.step': 'Step',
  'proposal.by': 'Asked for by',
  'proposal.day': 'Day',
  'proposal.confirm': 'Confirm',
  'proposal.decline': 'Decline',
  'proposal.takeBack': 'Take the request back',
  'proposal.confirmed': 'Confirmed',
  'proposal.declined': 'Declined',
  'proposal.taken_back': 'Taken back',
  'proposal.overtaken': 'Overtaken: the dossier has changed in the meantime.',
  'proposal.lead.second': 'The step counts only once a second person of the canton confirms it.',
  'proposal.lead.officer': 'The step counts only once the canton confirms it.',
  'proposal.lead.signatory': 'The step counts only once a signatory of the municipality confirms it.',
} as const
