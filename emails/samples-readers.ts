import { completeFacts, type MailFacts } from './facts.ts'

/** Whom the sample mails are written to. The persons are invented. */
export const ROOT: MailFacts = completeFacts({
  writtenAt: '2027-03-01T08:00:00.000Z',
  recipientName: 'Miriam Bühlmann',
  party: 'Root',
  reference: 'MK-2025-7F4K-2Q',
  path: '/municipality/dossiers/MK-2025-7F4K-2Q',
})

export const ENTLEBUCH: MailFacts = {
  ...ROOT,
  recipientName: 'Josef Emmenegger',
  party: 'Gemeindeverbund Region Entlebuch',
  reference: 'MK-2025-9K3M-7T',
  path: '/municipality/dossiers/MK-2025-9K3M-7T',
}

export const OFFICER: MailFacts = {
  ...ROOT,
  recipientName: 'Helena Rüegg',
  path: '/canton/dossiers/MK-2025-7F4K-2Q',
}

export const HANDED = { by: 'Anna Amrein', reason: 'Bitte vor allem das Budget ansehen.', minutes: 10 }

/** An entry of the calendar, as it is written first. */
export function entry(uid: string) {
  return { uid, sequence: 0, cancelled: false }
}
