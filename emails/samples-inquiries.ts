import { OFFICER, ROOT } from './samples-readers.ts'

/** Of a thread that is about no dossier, and of one that is. */
const APART = {
  reference: '',
  path: '/municipality/requests/4f1c',
  reason: 'Austausch mit anderen Gemeinden',
}
const IN_DOSSIER = { path: '/canton/requests/7a2e', reason: 'Zählt die Miete des Treffpunkts zum Budget?' }

export const INQUIRY_MAILS = {
  'inquiry-asked': { ...OFFICER, ...IN_DOSSIER, by: 'Miriam Bühlmann', minutes: 10 },
  'inquiry-asked-again': { ...OFFICER, ...IN_DOSSIER, by: 'Miriam Bühlmann', minutes: 10 },
  'inquiry-answered': { ...ROOT, ...APART, by: 'Helena Rüegg' },
  'inquiry-closed': { ...ROOT, ...APART, by: 'Helena Rüegg' },
  'inquiry-reopened': { ...OFFICER, ...IN_DOSSIER, by: 'Miriam Bühlmann' },
  'inquiry-withdrawn': { ...ROOT, ...APART, by: 'Helena Rüegg' },
  'inquiry-passed-on': { ...OFFICER, ...IN_DOSSIER, by: 'Beat Amrein' },
  'inquiry-file-infected': { ...ROOT, ...APART, reason: 'Offerte.pdf (Eicar-Signature)' },
}
