import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { joined } from '#app/text/joined.ts'
import type { MailContext, MailFacts } from './facts.ts'
import { APPLICATION_MAILS } from './samples-application.ts'
import { INQUIRY_MAILS } from './samples-inquiries.ts'
import { OFFICER, ROOT } from './samples-readers.ts'
import { REPORT_MAILS } from './samples-report.ts'

/** Believable samples for previews and tests. */
export const SAMPLE_CONTEXT: MailContext = {
  baseUrl: 'https://mini-kip.example.ch',
  contact: {
    name: 'Helena Rüegg',
    email: 'integration@example.ch',
    phone: '041 228 00 00',
    office: 'Dienststelle Soziales und Gesellschaft (DISG), Kanton Luzern',
  },
  named: { canton: 'Kanton Luzern', name: 'Dienststelle Soziales und Gesellschaft (DISG)' },
  test: false,
}

/** What the office hears about no dossier in particular. */
const OFFICE: MailFacts = { ...OFFICER, party: '', reference: '', path: '/canton' }

const KEY: MailFacts = {
  ...OFFICE,
  party: 'KIP 3 (2024–2027)',
  by: 'Vera Gisler',
  reason: 'Beschluss des Regierungsrats vom 12. März 2026.',
  items: [{ section: '', text: 'Variante B' }],
  path: '/canton/programme/keys/1',
}
const SETTINGS: MailFacts = { ...KEY, items: [], path: '/canton/settings/history?period=kip3#1' }

const PORTAL_MAILS = {
  'key-proposed': KEY,
  'key-declined': { ...KEY, by: 'Beat Amrein', reason: 'Der Beschluss nennt einen anderen Ansatz.' },
  'key-since-review': { ...OFFICER, by: 'Vera Gisler', items: KEY.items },
  'settings-proposed': SETTINGS,
  'settings-declined': { ...SETTINGS, by: 'Beat Amrein', reason: 'Dazu fehlt der Beschluss.' },
  'sign-in-link': {
    ...ROOT,
    party: '',
    reference: '',
    path: '/sign-in/link',
    token: 'b3BlbiBzZXNhbWU',
    minutes: 15,
  },
  invitation: { ...ROOT, role: 'clerk' as const, reference: '', path: '/sign-in', minutes: 5 },
  'file-infected': { ...ROOT, reason: 'Beschluss Gemeinderat.pdf (Eicar-Signature)' },
  'programme-file-infected': {
    ...OFFICE,
    path: '/canton/evaluations/1',
    reason: 'Evaluation.pdf (Eicar-Signature)',
  },
  'file-damaged': { ...OFFICE, reason: 'Beschluss Gemeinderat.pdf' },
  anchor: {
    ...OFFICE,
    path: '/canton/audit',
    reason: `2027-03-15 1204 ${'5f2d4c1b'.repeat(8)}`,
  },
  digest: {
    ...OFFICE,
    dueOn: '2027-03-15',
    items: [
      { section: 'digest.waiting', text: '4' },
      { section: 'digest.due', text: '11' },
      { section: 'digest.overdue', text: '2' },
      { section: 'digest.failed', text: '1' },
    ],
  },
}

/** Facts for each mail, as the portal would give them. */
export const SAMPLE_FACTS: Record<MailTemplate, MailFacts> = joined([
  PORTAL_MAILS,
  APPLICATION_MAILS,
  REPORT_MAILS,
  INQUIRY_MAILS,
])
