import type { Wording } from '#app/text/mail-wording.ts'

/** Without the account of the office there is no bill yet. */
export const transfer = (hasBill: boolean) =>
  hasBill
    ? 'Please transfer the amount with the QR-bill in the dossier.'
    : 'The dossier will hold a QR-bill once the canton has confirmed its account for repayments. Please transfer the amount only then.'

export const money = {
  'tranche-released': {
    subject: () => 'Payment released',
    paragraphs: ({ party, year }) => [
      `We have released a part of the ${year} contribution: ${party}.`,
      'The next payment run transfers it to the account of the agreement. There is nothing to do.',
    ],
    amount: 'Payment',
    button: 'View the payments',
  },
  'tranche-held': {
    subject: () => 'Payment held',
    paragraphs: ({ party, year }) => [
      `We are holding a part of the ${year} contribution: ${party}.`,
      'As soon as the reason is gone, we resume the payment.',
    ],
    amount: 'Payment',
    button: 'View the payments',
  },
  'claim-issued': {
    subject: ({ dueOn }) => (dueOn ? `Repayment due by ${dueOn}` : 'Repayment'),
    paragraphs: ({ year, reason, hasBill }) => [
      reason
        ? `The repayment from the settlement of ${year} is due in cash again: we do not pay the instalment it was to be set off against.`
        : `The settlement of ${year} results in a repayment to the canton.`,
      `${transfer(hasBill)} The settlement shows how it is calculated.`,
    ],
    amount: 'Repayment',
    button: 'View the settlement',
  },
  'claim-withdrawn': {
    subject: () => 'Repayment void',
    paragraphs: ({ year }) => [
      `The repayment from the settlement of ${year} is void: another settlement takes its place.`,
      'Please pay nothing more on it. What you have paid already counts.',
    ],
    amount: 'Void',
    button: 'Open the dossier',
  },
  'claim-closed': {
    subject: () => 'Repayment closed',
    paragraphs: ({ year }) => [
      `The repayment from the settlement of ${year} is closed. There is nothing left to do.`,
    ],
    amount: 'Repayment',
    button: 'View the payments',
  },
} satisfies Record<string, Wording>
