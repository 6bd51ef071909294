/** A new key and the agreements that run: what it changes of each, and the amendments that follow. */
export const keyAgreements = {
  'keyAgreements.title': 'Running agreements',
  'keyAgreements.pool':
    'Applications that are not decided on share in these amounts. Where they are decided on first, the rest is left to the agreements.',
  'keyAgreements.lead':
    'What the running agreements would receive from {year} on by the key that counts then. Nothing changes by itself: each follows by an amendment of its own, which the municipality accepts.',
  'keyAgreements.none': 'No agreement of this KIP period runs from {year} on.',
  'keyAgreements.differences': 'Differences',
  'keyAgreements.agreement': 'Agreement',
  'keyAgreements.year': 'Year',
  'keyAgreements.difference': 'Difference',
  'keyAgreements.note': 'Note',
  'keyAgreements.closed': 'Report filed: the year stays as it was agreed.',
  'keyAgreements.underWay':
    '{amount} are released or paid and stay; the settlement evens out the difference.',
  'keyAgreements.standing.same': 'no change',
  'keyAgreements.standing.ready': 'amendment possible',
  'keyAgreements.standing.held': 'amendment not possible',
  'keyAgreements.prepare': 'Prepare an amendment: {party}',
  'keyAgreements.sums': 'Sum and credit',
  'keyAgreements.left': 'Left of the credit',
  'keyAgreements.propose.title': 'Propose amendments',
  'keyAgreements.propose.text':
    'Each chosen agreement gets an amendment of its own with a new version; the municipalities receive a mail. What cannot be proposed is named here afterwards with its reason. Where an exception is needed, prepare the amendment by itself.',
  'keyAgreements.ticked': 'Agreements',
  'keyAgreements.change': '{year}: {before} becomes {after}',
  'keyAgreements.reason': 'New distribution key: {version} ({basis}).',
  'keyAgreements.propose': 'Propose amendments',
} as const
