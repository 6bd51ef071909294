import type { Office } from '#app/domain/agreement/office.ts'

export const sheets = {
  furniture: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    code: 'Check code',
    qr: (address: string) => `QR code to check this document: ${address}`,
    draft: 'Draft',
    sample: 'Sample values',
  },
  calculation: {
    title: 'Contribution calculation',
    subject: (programme: string) => `Calculation of the ${programme} contribution`,
    population: 'Population',
    residents: (count: string, day: string) => `${count} people on ${day}`,
    yearly: 'Contribution of the canton for one year',
    firstYear: 'Contribution in the first year',
    own: (ratio: string) => `Own spending at least (${ratio})`,
    key: 'Distribution key',
    version: (version: number) => `version ${version}`,
    way: 'Calculation',
    source: (source: string) => `Source: ${source}`,
    promise: 'This calculation is for orientation and founds no claim. The signed agreement is binding.',
    sample:
      'Sample values: the canton has not confirmed the distribution key yet. The calculated contribution is an example.',
  },
  settlement: {
    title: 'Settlement',
    subject: 'Final contribution after the approved report',
    party: 'Party',
    reference: 'Reference',
    approvedOn: 'Approved on',
    entitlement: 'Agreed contribution',
    paid: 'Payments counted',
    final: 'Final contribution',
    exOfficio: {
      title: 'Settlement ex officio',
      subject: 'Final contribution without the answer of the party',
      approvedOn: 'Decided on',
      accounts: 'What is proven',
      facts: 'Situation',
      report: (year: number, day: string) =>
        `By the agreement the party reports on the year and accounts for it. In spite of two notices, report and accounts on the year ${year} had not arrived by ${day}.`,
      completion: (year: number, day: string) =>
        `The report on the year ${year} went back to be completed. In spite of a reminder nothing had arrived by ${day}.`,
      reasons: 'Reasons',
      decision: 'Decision',
      set: (year: number, amount: string) =>
        `The canton settles the year ${year} ex officio and sets the final contribution at ${amount}.`,
    },
    replaces: {
      which: (number: number, day: string, amount: string) =>
        `This settlement replaces number ${number} of ${day} with a final contribution of ${amount}.`,
      changed: (difference: number, amount: string) => {
        if (difference === 0) return 'The contribution stays the same.'
        return `The contribution is ${amount} ${difference > 0 ? 'higher' : 'lower'}.`
      },
      counts:
        'What was still open of the settlement replaced does not count any more. What was transferred, returned, set off or waived counts here.',
    },
    claim: (amount: string, day: string | null) =>
      `Repayment: the canton has paid ${amount} too much. Please transfer the amount${day ? ` by ${day}` : ''} with the QR-bill in the dossier.`,
    topUp: (amount: string) => `Top-up: the canton still transfers ${amount}.`,
    even: 'The payments counted and the final contribution are the same. No more money flows.',
    accounts: 'Approved accounts',
    way: 'Calculation',
    inFrancs: 'Amounts in CHF',
    line: 'Line',
    budget: 'Budget',
    declared: 'Filed',
    corrected: 'Corrected',
    reason: 'Reason for the correction',
    notBudgeted: 'not budgeted',
    notEligible: 'not eligible',
    thirdParty: 'Third-party funds',
    sample:
      'Sample values: the canton has not confirmed the distribution key yet. This document binds nobody.',
    contact: ({ phone, email }: Office, office: string) =>
      `Questions are answered by ${office}: ${phone}, ${email}.`,
    attachment: 'settlement.json',
    description: 'The settlement as data, the basis of this document',
  },
  traceTable: { step: 'Step', calculation: 'Calculation', result: 'Result' },
}
