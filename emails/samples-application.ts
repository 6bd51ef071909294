import { ENTLEBUCH, entry, HANDED, OFFICER, ROOT } from './samples-readers.ts'

const RETURNED = {
  reason: 'Das Budget und die Beschlüsse passen noch nicht zusammen.',
  items: [
    { section: 'budget', text: 'Bitte ordnen Sie die Miete dem Betrieb der Anlaufstelle zu.' },
    { section: 'documents', text: 'Der Beschluss nennt keine Geschäftsnummer.' },
  ],
}

const COMPLETION = { dueOn: '2024-12-06', minutes: 30, calendar: entry('completion-17') }
const SIGNATURE = { dueOn: '2025-02-14', minutes: 20 }

const LATE = { reference: '', year: 2026, dueOn: '2026-03-31', path: '/municipality' }

const ACCOUNTS = {
  items: [{ section: '', text: 'CH93 … 2957 → CH56 … 8009' }],
  path: '/municipality/dossiers/MK-2025-7F4K-2Q/accounts/4f1c',
}

const MERGER = {
  party: 'Honau',
  reference: '',
  year: null,
  dueOn: '2025-01-01',
  items: [{ section: '', text: 'Honau → Root' }],
  path: '/municipality',
}

const RENUMBERING = {
  ...MERGER,
  party: 'Romoos',
  dueOn: '2027-01-01',
  items: [{ section: '', text: 'Romoos (1007) → Romoos (1109)' }],
}

/** Of an application, its agreement and the amendments. */
const BODY = {
  name: 'Beschluss des Regierungsrats',
  day: '2024-10-29',
  number: 'RRB Nr. 2024/1522',
  next: '',
  copies: '',
}

export const APPLICATION_MAILS = {
  'application-received': ROOT,
  'application-submitted': OFFICER,
  'late-opening': { ...ROOT, ...LATE, reason: 'Der Gemeinderat hat erst im Dezember beschlossen.' },
  'late-opening-closed': { ...ROOT, ...LATE, reason: 'Zugelassen war die falsche Gemeinde.' },
  'application-handed-over': { ...ROOT, ...HANDED, path: '/municipality/dossiers/MK-2025-7F4K-2Q/review' },
  'hand-over-taken-back': { ...ROOT, by: HANDED.by },
  'resolution-asked': {
    ...ENTLEBUCH,
    by: 'Josef Emmenegger (Schüpfheim)',
    reason: 'Die Sitzung vom 12. November würde reichen.',
  },
  'application-taken-up': ROOT,
  'application-returned': { ...ROOT, ...COMPLETION, ...RETURNED, daysLeft: 14 },
  'paper-asked': {
    ...ROOT,
    ...COMPLETION,
    minutes: 10,
    reason: 'Im Beschluss fehlt die zweite Seite.',
    items: [{ section: 'documents', text: 'Seite 2 des Gemeinderatsbeschlusses' }],
    daysLeft: 14,
  },
  'paper-handed-in': { ...OFFICER, reason: 'Die zweite Seite liegt bei.' },
  'request-changed': { ...ROOT, ...COMPLETION, ...RETURNED, daysLeft: 14 },
  'request-cancelled': {
    ...ROOT,
    calendar: { ...COMPLETION.calendar, cancelled: true },
    reason: 'Die Rückmeldung betraf ein anderes Gesuch.',
  },
  'application-rejected': {
    ...ENTLEBUCH,
    reason: 'Die feste Struktur mit Auftrag und Budget fehlt (Merkblatt 2).',
  },
  'application-dismissed': {
    ...ENTLEBUCH,
    reason: 'Der Beschluss des Gemeinderats ist bis zum 6. Dezember 2024 nicht eingegangen.',
  },
  'second-review-asked': { ...OFFICER, recipientName: 'Beat Amrein', minutes: 15 },
  'second-review-sent-back': { ...OFFICER, reason: 'Bitte die Drittmittel noch einmal prüfen.' },
  'approval-taken-back': {
    ...OFFICER,
    recipientName: 'Beat Amrein',
    reason: 'Die Drittmittel sind doppelt gezählt.',
  },
  'confirmation-asked': {
    ...OFFICER,
    recipientName: 'Beat Amrein',
    by: 'Vera Gisler',
    year: 2026,
    reason: 'Die Drittmittel waren doppelt gezählt.',
    path: '/canton/dossiers/MK-2025-7F4K-2Q/proposals/17',
  },
  'confirmation-declined': {
    ...OFFICER,
    by: 'Beat Amrein',
    year: 2026,
    reason: 'Bitte zuerst bei der Gemeinde nachfragen.',
    path: '/canton/dossiers/MK-2025-7F4K-2Q/proposals/17',
  },
  'confirmation-overtaken': {
    ...OFFICER,
    by: 'Anna Muster',
    year: 2026,
    reason: '',
    path: '/canton/dossiers/MK-2025-7F4K-2Q/proposals/17',
  },
  'contribution-set': { ...ROOT, amountRappen: 3_031_900 },
  'step-recorded': {
    ...ROOT,
    body: { ...BODY, copies: 'Departement des Innern; Finanzkontrolle' },
    reason: 'Der Beitrag wird genehmigt.',
  },
  'step-referred-back': {
    ...OFFICER,
    body: BODY,
    reason: 'Die Wirkung der zweiten Massnahme ist nicht belegt.',
  },
  'step-taken-back': { ...ROOT, body: BODY, reason: 'Die Geschäftsnummer gehört zu einem anderen Geschäft.' },
  'rejection-withdrawn': { ...ROOT, reason: 'Die Stelle war belegt; der Beleg lag am falschen Ort.' },
  'dossier-reopened': { ...ROOT, reason: 'Ein Beschluss lag nur im Entwurf vor.' },
  'completion-reminder': {
    ...ROOT,
    ...COMPLETION,
    items: [{ section: 'documents', text: 'Im Konzept fehlen die Ziele.' }],
    daysLeft: 7,
  },
  'resolution-reminder': {
    ...ENTLEBUCH,
    dueOn: '2024-11-15',
    daysLeft: 14,
    minutes: 15,
    path: '/municipality/dossiers/MK-2025-9K3M-7T/documents',
    calendar: entry('resolution-9'),
  },
  'agreement-issued': { ...ROOT, ...SIGNATURE, amountRappen: 3_031_900, daysLeft: 60 },
  'agreement-handed-over': {
    ...ROOT,
    ...HANDED,
    dueOn: '2024-11-30',
    path: '/municipality/dossiers/MK-2025-7F4K-2Q/agreement',
  },
  'agreement-half-signed': ROOT,
  'first-signature-taken-back': { ...ROOT, reason: 'Bei uns genügt eine Unterschrift.' },
  'agreement-signed': OFFICER,
  'agreement-withdrawn': { ...ROOT, reason: 'Die Kontaktangaben der Gemeinde waren falsch.' },
  'signed-copy-sent-back': {
    ...ROOT,
    ...SIGNATURE,
    reason: 'Das Exemplar ist das eines anderen Dossiers.',
    daysLeft: 60,
  },
  'signed-copy-taken-back': { ...OFFICER, reason: 'Auf dem Scan fehlt die letzte Seite.' },
  'agreement-in-force': ENTLEBUCH,
  'copy-replaced': { ...ENTLEBUCH, reason: 'Eingereicht war das Konzept statt der Vereinbarung.' },
  'agreement-amended': { ...ENTLEBUCH, reason: 'Beitritt einer Gemeinde zum Verbund.' },
  'amendment-proposed': { ...ENTLEBUCH, reason: 'Beitritt einer Gemeinde zum Verbund.' },
  'amendment-requested': {
    ...OFFICER,
    reason: 'Der Treffpunkt soll ab 2027 zweimal in der Woche offen sein.',
  },
  'amendment-half-accepted': ENTLEBUCH,
  'amendment-refused': { ...ENTLEBUCH, reason: 'Die Massnahme gehört zur Regelstruktur (Merkblatt 5).' },
  'amendment-taken-back': { ...OFFICER, reason: 'Der Gemeinderat berät nochmals.' },
  'lead-proposed': { ...ENTLEBUCH, dueOn: '2027-01-01', reason: 'Die Leitung geht an eine andere Gemeinde.' },
  'lead-changed': { ...ENTLEBUCH, dueOn: '2027-01-01' },
  'member-joining': { ...ENTLEBUCH, dueOn: '2027-01-01', reason: 'Beitritt einer Gemeinde zum Verbund.' },
  'member-leaving': { ...ENTLEBUCH, dueOn: '2027-01-01', reason: 'Austritt einer Gemeinde aus dem Verbund.' },
  'member-joined': { ...ENTLEBUCH, dueOn: '2027-01-01' },
  'member-left': { ...ENTLEBUCH, dueOn: '2027-01-01' },
  'merger-registered': { ...ROOT, ...MERGER },
  'merger-undone': { ...ROOT, ...MERGER, reason: 'Eingetragen war der Tag der Abstimmung.' },
  'municipality-renumbered': { ...ROOT, ...RENUMBERING, reason: 'Wechsel des Wahlkreises.' },
  'renumbering-undone': { ...ROOT, ...RENUMBERING, reason: 'Eingetragen war die falsche Gemeinde.' },
  'municipality-renamed': {
    ...ROOT,
    ...RENUMBERING,
    party: 'Fontannen',
    items: [{ section: '', text: 'Romoos → Fontannen' }],
    reason: 'Beschluss der Gemeindeversammlung.',
  },
  'amendment-accepted': OFFICER,
  'acceptance-taken-back': { ...OFFICER, reason: 'Der Gemeinderat berät nochmals.' },
  'amendment-declined': { ...OFFICER, reason: 'Der Gemeinderat möchte den Betrag zuerst beraten.' },
  'amendment-overtaken': {
    ...ENTLEBUCH,
    reason: 'Die Vereinbarung ist nicht mehr in Kraft. Ändern lässt sie sich nicht mehr.',
  },
  'amendment-withdrawn': { ...ENTLEBUCH, reason: 'Der Betrag wird neu berechnet.' },
  'account-change-requested': { ...ROOT, ...ACCOUNTS, reason: 'Die Gemeindekasse wechselt die Bank.' },
  'account-change-confirmed': { ...ROOT, ...ACCOUNTS, dueOn: '2027-05-19' },
  'account-change-refused': {
    ...ROOT,
    ...ACCOUNTS,
    reason: 'Die Bestätigung der Bank nennt ein anderes Konto.',
  },
  'account-change-stopped': { ...ROOT, ...ACCOUNTS, reason: 'Diesen Antrag hat niemand von uns gestellt.' },
  'account-changed': { ...ROOT, ...ACCOUNTS, dueOn: '2027-05-19' },
  'contact-changed': {
    ...ROOT,
    by: 'Anna Amrein',
    items: [
      { section: '', text: 'anna.amrein@root.example.ch → integration@root.example.ch' },
      { section: '', text: '041 555 12 34 → 041 555 12 00' },
    ],
    path: '/municipality/dossiers/MK-2025-7F4K-2Q/contact',
  },
  'dossier-withdrawn': { ...OFFICER, reason: 'Der Gemeinderat verschiebt das Vorhaben um ein Jahr.' },
  'dossier-terminated': {
    ...ROOT,
    dueOn: '2026-12-31',
    owesYear: true,
    reason: 'Die Gemeinde hebt die Anlaufstelle auf.',
  },
  'termination-revoked': { ...ROOT, reason: 'Die Anlaufstelle bleibt bestehen.' },
  'dossier-completed': ROOT,
  'dossier-resumed': { ...ROOT, reason: 'Abgeschlossen wurde das falsche Dossier.' },
  'signature-reminder': { ...ROOT, ...SIGNATURE, daysLeft: 14, calendar: entry('signature-3') },
  'signature-notice': { ...ROOT, ...SIGNATURE, daysLeft: -3 },
  'agreement-ending': {
    ...ENTLEBUCH,
    dueOn: '2027-12-31',
    daysLeft: 90,
    calendar: entry('end-9'),
  },
}
