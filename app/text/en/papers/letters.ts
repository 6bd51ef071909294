import { longDate } from '#app/text/dates.ts'
import { report } from '#app/text/en/mails/report.ts'
import { spanOf, type Term } from '#app/text/term.ts'

type Payment = Record<'amount' | 'account' | 'creditor' | 'reference' | 'debtor' | 'message', string>

export const letters = {
  letter: {
    date: 'Date',
    party: 'Party',
    reference: 'Reference',
    contact: 'Contact',
    greeting: 'Kind regards',
  },
  decision: {
    title: {
      approval: 'Decision: contribution set',
      rejection: 'Decision: application rejected',
      dismissal: 'Decision: application not entered into',
    },
    lead: (agreement: string, party: string, term: Term) => `${agreement} ${spanOf(term, 'to')}, ${party}`,
    translation: 'This is a translation for your convenience. The German text of the decision is binding.',
    application: 'Application',
    filed: (agreement: string, filedOn: string, { startsOn, endsOn }: Term) =>
      `On ${longDate('en', filedOn)} we received the application for a ${agreement} from ${longDate('en', startsOn)} to ${longDate('en', endsOn)}.`,
    reasons: 'Reasons',
    conditionsMet: (ofLeaflet: string) =>
      `The conditions${ofLeaflet} are met: a permanent structure with mandate and budget, the resolution of the council of every municipality concerned, the budget and the foundation papers.`,
    basis: (version: number, legalBasis: string) =>
      `The contribution rests on version ${version} of the distribution key (${legalBasis}).`,
    population: (count: string, day: string, source: string) =>
      `The permanent resident population on ${day} is decisive: ${count} people (source: ${source}).`,
    way: 'Calculation',
    decision: 'Decision',
    set: (amount: string, years: number) =>
      `The canton sets the ${years === 1 ? '' : 'yearly '}contribution at ${amount}.`,
    setFromSecond: (first: string, yearly: string) =>
      `The canton sets the contribution at ${first} in the first year and at ${yearly} a year thereafter.`,
    own: (ratio: string, years: number) =>
      `${years === 1 ? 'The' : 'Every year the'} party spends funds of its own in a ratio of at least ${ratio} to the contribution.`,
    agreement: 'Contribution and payment require that both parties sign the agreement.',
    reserved: (names: string) => `Subject to what is still to be decided: ${names}.`,
    copies: (names: string) => `Distribution: ${names}`,
    year: 'Year',
    contribution: 'Contribution of the canton',
    required: (ratio: string) => `Own spending at least (${ratio})`,
    inFrancs: 'Contribution and own spending, in CHF',
    total: (amount: string) => `Contribution of the canton over the whole term: CHF ${amount}`,
    turnedDown: {
      rejection: 'The application is rejected.',
      dismissal: 'The application is not entered into.',
    },
    mayApplyAgain: 'You may file a new application at any time.',
    legalRemedies: 'Legal remedies',
    sample:
      'Sample values: the canton has not confirmed the distribution key yet. This decision is an example and binds nobody.',
    attachment: 'decision.json',
    description: 'The decision as data, the basis of this document',
  },
  claimLetter: {
    title: (year: number) => `Repayment for ${year}`,
    greeting: 'Dear Sir or Madam',
    why: (year: number, day: string) =>
      `On ${day} we approved your report and accounts for ${year}. The final contribution is smaller than the amount that we have paid. The calculation is part of the settlement, which you find in the portal.`,
    whyExOfficio: {
      report: (year: number, day: string, awaited: string) =>
        `Your report and accounts for ${year} did not arrive by ${awaited}. On ${day} we therefore settled the year ex officio. The final contribution is smaller than the amount that we have paid. The reasons, the calculation and your right of appeal are in the decision, which you find in the portal.`,
      completion: (year: number, day: string, awaited: string) =>
        `What was to be completed in your report and accounts for ${year} did not arrive by ${awaited}. On ${day} we therefore settled the year ex officio. The final contribution is smaller than the amount that we have paid. The reasons, the calculation and your right of appeal are in the decision, which you find in the portal.`,
    },
    whyRevived: (year: number, day: string) =>
      `On ${day} we settled the year ${year} anew. That settlement counts on a part of the earlier claim being set off against an instalment. This does not happen, so we ask you to transfer that part. The calculation is part of the new settlement, which you find in the portal.`,
    counted: 'Counted as set off in the settlement',
    topUp: (amount: string) =>
      `The additional payment of ${amount} from the new settlement is transferred to you independently of this.`,
    item: 'Contribution',
    amount: 'Amount',
    entitlement: 'Agreed contribution',
    paid: 'Payments counted',
    final: 'Final contribution',
    booked: 'Counted already',
    claim: 'To be returned',
    because: {
      offset_lapsed:
        'We meant to set the amount off against an instalment. That instalment bears it no more, or only a part of it, so as much of it is not set off.',
      offset_reversed:
        'We have taken back setting the amount off against an instalment. We pay the instalment in full.',
      payment_reversed:
        'We had booked a payment that does not belong to this claim or has not come in. That booking is reversed.',
      waiver_reversed: 'We have taken back the waiver.',
    },
    replaces: 'This letter replaces the earlier one.',
    pay: (amount: string, day: string) =>
      `Please transfer ${amount} by ${day}, using the payment part at the end of this letter.`,
    questions: 'Do you have questions about the settlement? Call us or write to us.',
    message: (programme: string, reference: string, year: number) =>
      `${programme} ${reference}, repayment ${year}`,
    attachment: 'repayment.json',
    description: 'The claim as data, the basis of this letter',
  },
  dunningNotice: {
    title: {
      1: (year: number) => `Notice: report and accounts for ${year}`,
      2: (year: number) => `Second notice: report and accounts for ${year}`,
    },
    greeting: 'Dear Sir or Madam',
    missing: (year: number, day: string) =>
      `Report and accounts for ${year} were due on ${day}. They have not reached us yet.`,
    earlier: (day: string) => `We sent you a first notice on ${day}.`,
    request: (day: string) => `Please file report and accounts by ${day}.`,
    needed: 'They consist of:',
    parts: [
      'the content report: what was done and achieved in each measure, with the key figures',
      'the accounts of the funds actually used, line by line, with third-party funds',
      'the extract from the ledger',
    ],
    where: (url: string) => `You file everything in the portal: ${url}`,
    hold: 'If the report is still missing after that day, we shall consider, as the agreement provides, holding payments until it arrives. We shall send you that decision with its reasons.',
    exOfficio:
      'If the report is still missing then, we settle the year ex officio on what is proven and claim back the rest. The decision names the reasons and how to appeal.',
    crossed: 'If you have filed the report in the meantime, this letter is void.',
    /** As the mail of the notice says it. */
    callUs: { 1: report['report-notice-first'].note, 2: report['report-notice-second'].note },
    attachment: 'notice.json',
    description: 'The notice as data, the basis of this letter',
  },
  paymentPart: ({ amount, account, creditor, reference, debtor, message }: Payment) =>
    `Payment part and receipt of the QR-bill. Amount: ${amount}. Account: ${account}. Payable to: ${creditor}. Reference: ${reference}. Payable by: ${debtor}. Message: ${message}.`,
}
