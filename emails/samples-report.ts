import type { MailFacts } from './facts.ts'
import { entry, HANDED, OFFICER, ROOT } from './samples-readers.ts'

const REPORT: MailFacts = {
  ...ROOT,
  year: 2026,
  dueOn: '2027-03-15',
  minutes: 40,
  path: '/municipality/reports/2026',
  calendar: entry('report-2026-MK-2025-7F4K-2Q'),
}

/** The entry of the calendar, written once more. */
const LATER = { ...entry('report-2026-MK-2025-7F4K-2Q'), sequence: 1 }

const SETTLED = { dueOn: null, minutes: null, calendar: null, amountRappen: 2_914_050 }

const TRANCHE: MailFacts = { ...ROOT, year: 2027, amountRappen: 3_031_900 }

const CLAIM: MailFacts = { ...ROOT, year: 2026, amountRappen: 117_850, dueOn: '2027-07-31' }
const BILL = { paymentReference: 'RF42MK20257F4K2Q2026' }

/** The same reminder for somebody who has begun already. */
export const BEGUN_REMINDER: MailFacts = { ...REPORT, daysLeft: 7, begun: true, minutes: 20 }

/** Of a report, its settlement and the payments. */
export const REPORT_MAILS = {
  'report-opened': { ...REPORT, daysLeft: 73 },
  'report-handed-over': { ...REPORT, ...HANDED, calendar: null },
  'report-received': { ...REPORT, minutes: null, calendar: { ...LATER, cancelled: true } },
  'report-submitted': { ...OFFICER, year: 2026 },
  'report-returned': {
    ...REPORT,
    dueOn: '2027-04-09',
    daysLeft: 14,
    minutes: 20,
    reason: 'Zwei Zeilen der Abrechnung brauchen eine Erklärung.',
    items: [{ section: 'accounts', text: 'Warum lagen die Honorare 40 Prozent über dem Budget?' }],
  },
  'report-approved': { ...REPORT, ...SETTLED },
  'report-reopened': {
    ...REPORT,
    ...SETTLED,
    amountRappen: null,
    reason: 'Eine Rechnung gehört nicht zum Jahr 2026.',
  },
  'report-settled-ex-officio': {
    ...REPORT,
    ...SETTLED,
    reason: 'Bericht und Abrechnung fehlen trotz zweier Mahnungen.',
  },
  'report-awaited-again': {
    ...REPORT,
    dueOn: '2027-06-15',
    daysLeft: 43,
    calendar: LATER,
    reason: 'Die Gemeinde hat den Bericht nun angekündigt.',
  },
  'report-settled': { ...REPORT, ...SETTLED },
  'report-reminder': { ...REPORT, daysLeft: 14 },
  'report-notice-first': { ...REPORT, newDueOn: '2027-03-30', daysLeft: 14 },
  'report-notice-second': { ...REPORT, newDueOn: '2027-04-14', daysLeft: 14, begun: true },
  'payment-hold-proposed': { ...OFFICER, year: 2026, dueOn: '2027-03-15', daysLeft: -30 },
  'deadline-extended': {
    ...REPORT,
    dueOn: '2027-04-15',
    daysLeft: 45,
    reason: 'Die Jahresrechnung liegt erst im April vor.',
    calendar: LATER,
  },
  'deadline-corrected': {
    ...REPORT,
    dueOn: '2027-04-05',
    daysLeft: 35,
    reason: 'Der Tag war falsch eingetragen: gemeint war der 5. April.',
    calendar: { ...LATER, sequence: 2 },
  },
  'completion-notice': { ...REPORT, dueOn: '2027-04-09', newDueOn: '2027-04-26', daysLeft: 14, minutes: 20 },
  'tranche-released': { ...TRANCHE, amountRappen: 2_914_050, offsetRappen: 117_850 },
  'tranche-unreleased': { ...TRANCHE, reason: 'Der Bericht 2026 ist zurückgegeben.' },
  'tranche-held': { ...TRANCHE, reason: 'Der Bericht 2026 fehlt.' },
  'tranche-resumed': TRANCHE,
  'tranche-cancelled': { ...TRANCHE, reason: 'Die zweite Tranche war doppelt vorgesehen.' },
  'tranche-restored': { ...TRANCHE, reason: 'Sie war irrtümlich aufgehoben.' },
  'tranche-returned': { ...TRANCHE, reason: 'Konto saldiert (AC04)' },
  'tranche-reversed': { ...TRANCHE, reason: 'Auf das falsche Konto überwiesen.' },
  'claim-issued': { ...CLAIM, ...BILL, daysLeft: 30, calendar: entry('claim-4') },
  'claim-reduced': { ...CLAIM, amountRappen: 67_850 },
  'claim-open-again': { ...CLAIM, ...BILL, daysLeft: 30, reason: 'Zahlung einer anderen Gemeinde.' },
  'claim-planned': {
    ...CLAIM,
    instalments: [
      { dueOn: '2027-07-31', amountRappen: 60_000 },
      { dueOn: '2027-09-30', amountRappen: 57_850 },
    ],
  },
  'claim-plan-ended': { ...CLAIM, ...BILL, daysLeft: 30, reason: 'Die erste Rate ist ausgeblieben.' },
  'claim-withdrawn': { ...CLAIM, dueOn: null, reason: 'Abrechnung 2026 neu eröffnet.' },
  'claim-not-received': { ...CLAIM, amountRappen: 67_850, reason: 'Konto saldiert (AC04)' },
  'claim-not-owed': { ...CLAIM, dueOn: null, amountRappen: null, reason: 'Konto saldiert (AC04)' },
  'claim-booking-undone': { ...CLAIM, dueOn: null, reason: 'Zahlung einer anderen Gemeinde.' },
  'claim-closed': { ...CLAIM, dueOn: null, setOffWith: { year: 2027, number: 1 } },
  'claim-reminder': { ...CLAIM, daysLeft: 7, calendar: entry('claim-4') },
  'claim-notice': { ...CLAIM, ...BILL, daysLeft: -2 },
}
