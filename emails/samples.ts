import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { MailContext, MailFacts } from './facts.ts'

/** Believable sample facts for previews and tests. The persons are invented. */
export const SAMPLE_CONTEXT: MailContext = {
  baseUrl: 'https://mini-kip.example.ch',
  contact: {
    name: 'Helena Rüegg',
    email: 'integration@example.ch',
    phone: '041 228 00 00',
    office: 'Dienststelle Soziales und Gesellschaft (DISG), Kanton Luzern',
  },
  test: false,
}

const ROOT: MailFacts = {
  writtenAt: '2027-03-01T08:00:00.000Z',
  recipientName: 'Miriam Bühlmann',
  party: 'Root',
  reference: 'MK-2025-7F4K-2Q',
  year: null,
  dueOn: null,
  daysLeft: null,
  begun: false,
  owesYear: false,
  by: null,
  newDueOn: null,
  reason: null,
  role: null,
  addition: null,
  items: [],
  amountRappen: null,
  paymentReference: null,
  path: '/municipality/dossiers/MK-2025-7F4K-2Q',
  token: null,
  minutes: null,
  calendar: null,
  letter: null,
}

const ENTLEBUCH: MailFacts = {
  ...ROOT,
  recipientName: 'Josef Emmenegger',
  party: 'Gemeindeverbund Region Entlebuch',
  reference: 'MK-2025-9K3M-7T',
  path: '/municipality/dossiers/MK-2025-9K3M-7T',
}

const OFFICER: MailFacts = {
  ...ROOT,
  recipientName: 'Helena Rüegg',
  path: '/canton/dossiers/MK-2025-7F4K-2Q',
}

const REPORT: MailFacts = {
  ...ROOT,
  year: 2026,
  dueOn: '2027-03-15',
  minutes: 40,
  path: '/municipality/reports/2026',
  calendar: { uid: 'report-2026-MK-2025-7F4K-2Q', sequence: 0, cancelled: false },
}

/** The report is in: its entry goes out of the calendar. */
const MET = { uid: 'report-2026-MK-2025-7F4K-2Q', sequence: 1, cancelled: true }

const NO_TASK = { dueOn: null, minutes: null, calendar: null }

const RETURNED = {
  reason: 'Das Budget und die Beschlüsse passen noch nicht zusammen.',
  items: [
    { section: 'budget', text: 'Bitte ordnen Sie die Miete dem Betrieb der Anlaufstelle zu.' },
    { section: 'documents', text: 'Der Beschluss nennt keine Geschäftsnummer.' },
  ],
  minutes: 30,
}

const HANDED = { by: 'Anna Amrein', reason: 'Bitte vor allem das Budget ansehen.', minutes: 10 }

/** Facts for each mail, as the portal would give them. */
export const SAMPLE_FACTS: Record<MailTemplate, MailFacts> = {
  'sign-in-link': {
    ...ROOT,
    party: '',
    reference: '',
    path: '/sign-in/link',
    token: 'b3BlbiBzZXNhbWU',
    minutes: 15,
  },
  invitation: { ...ROOT, role: 'clerk', reference: '', path: '/sign-in', minutes: 5 },
  'application-received': ROOT,
  'application-submitted': OFFICER,
  'application-handed-over': { ...ROOT, ...HANDED, path: '/municipality/dossiers/MK-2025-7F4K-2Q/review' },
  'hand-over-taken-back': { ...ROOT, by: HANDED.by },
  'application-taken-up': ROOT,
  'application-returned': {
    ...ROOT,
    ...RETURNED,
    dueOn: '2024-12-06',
    daysLeft: 14,
    calendar: { uid: 'completion-17', sequence: 0, cancelled: false },
  },
  'application-rejected': {
    ...ENTLEBUCH,
    reason: 'Die feste Struktur mit Auftrag und Budget fehlt (Merkblatt 2).',
  },
  'second-review-asked': { ...OFFICER, recipientName: 'Beat Amrein', minutes: 15 },
  'second-review-sent-back': { ...OFFICER, reason: 'Bitte die Drittmittel noch einmal prüfen.' },
  'contribution-set': { ...ROOT, amountRappen: 3_031_900 },
  'dossier-reopened': { ...ROOT, reason: 'Ein Beschluss lag nur im Entwurf vor.' },
  'agreement-issued': { ...ROOT, amountRappen: 3_031_900, dueOn: '2025-02-14', daysLeft: 60, minutes: 20 },
  'agreement-handed-over': {
    ...ROOT,
    ...HANDED,
    dueOn: '2024-11-30',
    path: '/municipality/dossiers/MK-2025-7F4K-2Q/agreement',
  },
  'agreement-half-signed': ROOT,
  'agreement-signed': OFFICER,
  'agreement-in-force': ENTLEBUCH,
  'agreement-amended': { ...ENTLEBUCH, reason: 'Beitritt einer Gemeinde zum Verbund.' },
  'amendment-proposed': { ...ENTLEBUCH, reason: 'Beitritt einer Gemeinde zum Verbund.' },
  'amendment-accepted': OFFICER,
  'amendment-declined': { ...OFFICER, reason: 'Der Gemeinderat möchte den Betrag zuerst beraten.' },
  'amendment-withdrawn': { ...ENTLEBUCH, reason: 'Der Betrag wird neu berechnet.' },
  'dossier-withdrawn': { ...OFFICER, reason: 'Der Gemeinderat verschiebt das Vorhaben um ein Jahr.' },
  'dossier-terminated': {
    ...ROOT,
    dueOn: '2026-12-31',
    owesYear: true,
    reason: 'Die Gemeinde hebt die Anlaufstelle auf.',
  },
  'dossier-completed': ROOT,
  'report-opened': { ...REPORT, daysLeft: 73 },
  'report-handed-over': { ...REPORT, ...HANDED, calendar: null },
  'report-received': { ...REPORT, minutes: null, calendar: MET },
  'report-submitted': { ...OFFICER, year: 2026 },
  'report-returned': {
    ...REPORT,
    dueOn: '2027-04-09',
    daysLeft: 14,
    minutes: 20,
    reason: 'Zwei Zeilen der Abrechnung brauchen eine Erklärung.',
    items: [{ section: 'accounts', text: 'Warum lagen die Honorare 40 Prozent über dem Budget?' }],
  },
  'report-approved': { ...REPORT, ...NO_TASK, amountRappen: 2_914_050 },
  'report-settled': { ...REPORT, ...NO_TASK, amountRappen: 2_914_050 },
  'report-reminder': { ...REPORT, daysLeft: 14 },
  'report-notice-first': { ...REPORT, newDueOn: '2027-03-30', daysLeft: 14 },
  'report-notice-second': { ...REPORT, newDueOn: '2027-04-14', daysLeft: 14, begun: true },
  'payment-hold-proposed': {
    ...OFFICER,
    year: 2026,
    dueOn: '2027-03-15',
    daysLeft: -30,
  },
  'tranche-released': { ...ROOT, year: 2027, amountRappen: 3_031_900 },
  'tranche-held': { ...ROOT, year: 2027, amountRappen: 3_031_900, reason: 'Der Bericht 2026 fehlt.' },
  'claim-issued': {
    ...ROOT,
    year: 2026,
    amountRappen: 117_850,
    dueOn: '2027-07-31',
    daysLeft: 30,
    paymentReference: 'RF42MK20257F4K2Q2026',
    calendar: { uid: 'claim-4', sequence: 0, cancelled: false },
  },
  digest: {
    ...OFFICER,
    party: '',
    reference: '',
    dueOn: '2027-03-15',
    items: [
      { section: 'digest.waiting', text: '4' },
      { section: 'digest.due', text: '11' },
      { section: 'digest.overdue', text: '2' },
      { section: 'digest.failed', text: '1' },
    ],
    path: '/canton',
  },
  'deadline-extended': {
    ...REPORT,
    dueOn: '2027-04-15',
    daysLeft: 45,
    reason: 'Die Jahresrechnung liegt erst im April vor.',
    calendar: { uid: 'report-2026-MK-2025-7F4K-2Q', sequence: 1, cancelled: false },
  },
  'completion-reminder': {
    ...ROOT,
    items: [{ section: 'documents', text: 'Im Konzept fehlen die Ziele.' }],
    dueOn: '2024-12-06',
    daysLeft: 7,
    minutes: 30,
    calendar: { uid: 'completion-17', sequence: 0, cancelled: false },
  },
  'completion-notice': { ...REPORT, dueOn: '2027-04-09', daysLeft: -3, minutes: 20 },
  'resolution-asked': {
    ...ENTLEBUCH,
    by: 'Josef Emmenegger (Schüpfheim)',
    reason: 'Die Sitzung vom 12. November würde reichen.',
  },
  'resolution-reminder': {
    ...ENTLEBUCH,
    dueOn: '2024-11-15',
    daysLeft: 14,
    minutes: 15,
    path: '/municipality/dossiers/MK-2025-9K3M-7T/documents',
    calendar: { uid: 'resolution-9', sequence: 0, cancelled: false },
  },
  'signature-reminder': {
    ...ROOT,
    dueOn: '2025-02-14',
    daysLeft: 14,
    minutes: 20,
    calendar: { uid: 'signature-3', sequence: 0, cancelled: false },
  },
  'signature-notice': { ...ROOT, dueOn: '2025-02-14', daysLeft: -3, minutes: 20 },
  'claim-reminder': {
    ...ROOT,
    year: 2026,
    amountRappen: 117_850,
    dueOn: '2027-07-31',
    daysLeft: 7,
    calendar: { uid: 'claim-4', sequence: 0, cancelled: false },
  },
  'claim-notice': {
    ...ROOT,
    year: 2026,
    amountRappen: 117_850,
    paymentReference: 'RF42MK20257F4K2Q2026',
    dueOn: '2027-07-31',
    daysLeft: -2,
  },
  'file-infected': { ...ROOT, reason: 'Beschluss Gemeinderat.pdf (Eicar-Signature)' },
  'file-damaged': {
    ...OFFICER,
    party: '',
    reference: '',
    path: '/canton',
    reason: 'Beschluss Gemeinderat.pdf',
  },
  'agreement-ending': {
    ...ENTLEBUCH,
    dueOn: '2027-12-31',
    daysLeft: 90,
    calendar: { uid: 'end-9', sequence: 0, cancelled: false },
  },
  'claim-closed': { ...ROOT, year: 2026, amountRappen: 117_850 },
}

/** The same reminder for somebody who has begun already. */
export const BEGUN_REMINDER: MailFacts = { ...REPORT, daysLeft: 7, begun: true, minutes: 20 }
