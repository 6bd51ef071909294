import type { Wording } from '#app/text/mail-wording.ts'

/** Without the account of the office there is no bill yet. */
export const transfer = (hasBill: boolean) =>
  hasBill
    ? 'Please transfer the amount with the QR-bill in the dossier.'
    : 'The dossier will hold a QR-bill once the canton has confirmed its account for repayments. Please transfer the amount only then.'

export const money = {
  'tranche-released': {
    subject: () => 'Payment released',
    paragraphs: ({ party, year, offset, gross }) => [
      `We have released a part of the ${year} contribution: ${party}.`,
      ...(offset ? [`The instalment amounts to ${gross}. We set ${offset} of it off against a claim.`] : []),
      'The next payment run transfers it to the account of the agreement. There is nothing to do.',
    ],
    amount: 'Transfer',
    button: 'View the payments',
  },
  'tranche-unreleased': {
    subject: () => 'Release taken back',
    paragraphs: ({ party, year }) => [
      `We have taken the release of a part of the ${year} contribution back: ${party}.`,
      'It stays planned. You will hear from us when it is released again.',
    ],
    amount: 'Transfer',
    button: 'View the payments',
  },
  'tranche-held': {
    subject: () => 'Payment held',
    paragraphs: ({ party, year }) => [
      `We are holding a part of the ${year} contribution: ${party}.`,
      'As soon as the reason is gone, we resume the payment.',
    ],
    amount: 'Transfer',
    button: 'View the payments',
  },
  'tranche-resumed': {
    subject: () => 'Payment resumed',
    paragraphs: ({ party, year }) => [
      `We do not hold the part of the ${year} contribution any more: ${party}.`,
      'There is nothing to do.',
    ],
    amount: 'Transfer',
    button: 'View the payments',
  },
  'tranche-cancelled': {
    subject: () => 'Instalment cancelled',
    paragraphs: ({ party, year }) => [
      `We have cancelled an instalment of the ${year} contribution: ${party}.`,
      'It is not paid. What was set off against it is set off no longer.',
    ],
    amount: 'Cancelled instalment',
    button: 'View the payments',
  },
  'tranche-restored': {
    subject: () => 'Instalment planned again',
    paragraphs: ({ party, year }) => [
      `A cancelled instalment of the ${year} contribution is planned again: ${party}.`,
      'There is nothing to do. You will hear from us when it is released.',
    ],
    amount: 'Planned instalment',
    button: 'View the payments',
  },
  'tranche-returned': {
    subject: () => 'Payment returned by the bank',
    paragraphs: ({ party, year }) => [
      `The bank has returned the transfer of a part of the ${year} contribution: ${party}.`,
      'Please check whether the account of the agreement is still right, and tell us if it is not. Then we transfer what the canton still owes for the year.',
    ],
    amount: 'Transfer',
    reason: 'Reason of the bank',
    button: 'View the payments',
  },
  'tranche-reversed': {
    subject: () => 'Payment reversed',
    paragraphs: ({ party, year }) => [
      `We have reversed the payment of a part of the ${year} contribution: ${party}.`,
      'What the canton still owes for the year is planned as a new instalment. If the money has reached you after all, please tell us.',
    ],
    amount: 'Transfer',
    button: 'View the payments',
  },
  'claim-issued': {
    subject: ({ dueOn }) => (dueOn ? `Repayment due by ${dueOn}` : 'Repayment'),
    paragraphs: ({ year, reason, hasBill, planEnded }) => [
      reason
        ? `The repayment from the settlement of ${year} is due in cash again: we do not pay the instalment it was to be set off against, or not in full.`
        : `The settlement of ${year} results in a repayment to the canton.`,
      ...(planEnded
        ? ['The payment plan does not hold any more: what is still open is to be paid at once.']
        : []),
      `${transfer(hasBill)} The ${reason ? 'letter with the QR-bill' : 'settlement'} shows how it is calculated.`,
    ],
    amount: 'Repayment',
    button: 'View the settlement',
  },
  'claim-reduced': {
    subject: ({ setOffWith }) => (setOffWith ? 'Repayment set off in part' : 'Repayment: payment booked'),
    paragraphs: ({ year, dueOn, setOffWith }) => [
      setOffWith
        ? `We set a part of the repayment from the settlement of ${year} off against instalment ${setOffWith.number} of the contribution ${setOffWith.year}.`
        : `We have booked a part of the repayment from the settlement of ${year}.`,
      dueOn
        ? `What is still open stands below. The next part is to be transferred by ${dueOn}.`
        : 'What is still open stands below.',
    ],
    withoutDeadline: true,
    amount: 'Still open',
    button: 'View the bookings',
  },
  'claim-open-again': {
    subject: ({ dueOn }) => (dueOn ? `Repayment open again, due by ${dueOn}` : 'Repayment open again'),
    paragraphs: ({ year, hasBill, planEnded }) => [
      `We have taken back a booking on the repayment from the settlement of ${year}. The amount is open again.`,
      ...(planEnded
        ? ['The payment plan does not hold any more: what is still open is to be paid at once.']
        : []),
      transfer(hasBill),
    ],
    amount: 'Still open',
    button: 'View the bookings',
  },
  'claim-planned': {
    subject: () => 'Repayment: payment plan',
    paragraphs: ({ year, instalments }) => [
      `You can pay the repayment from the settlement of ${year} in parts:`,
      ...instalments.map(({ dueOn, amount }) => `${amount} by ${dueOn}`),
      'We remind you of each part. The QR-bill in the dossier is for the whole open amount: enter the amount of the part when you pay.',
    ],
    withoutDeadline: true,
    amount: 'Still open',
    button: 'View the plan',
  },
  'claim-plan-ended': {
    subject: ({ dueOn }) => (dueOn ? `Payment plan ended, due by ${dueOn}` : 'Payment plan ended'),
    paragraphs: ({ year, hasBill }) => [
      `The payment plan for the repayment from the settlement of ${year} does not hold any more. What is still open is to be paid at once.`,
      transfer(hasBill),
    ],
    amount: 'Still open',
    button: 'View the bookings',
  },
  'claim-withdrawn': {
    subject: () => 'Repayment void',
    paragraphs: ({ year }) => [
      `The repayment from the settlement of ${year} is void: another settlement takes its place.`,
      'Please pay nothing more on it. What you have paid already counts.',
    ],
    amount: 'Void',
    button: 'View the bookings',
  },
  'claim-not-received': {
    subject: () => 'Repayment reduced',
    paragraphs: ({ year, dueOn }) => [
      `A payment of the ${year} contribution has not reached you. As far as we had asked it back, the repayment is void.`,
      dueOn
        ? `Below is what is still open. It is to be transferred by ${dueOn}.`
        : 'Below is what is still open.',
    ],
    withoutDeadline: true,
    amount: 'Still open',
    button: 'View the bookings',
  },
  'claim-not-owed': {
    subject: () => 'Repayment void',
    paragraphs: ({ year }) => [
      `A payment of the ${year} contribution has not reached you. As far as we had asked it back or waived it, that is void.`,
      'Please pay nothing more on this repayment. What you have paid already counts.',
    ],
    button: 'View the bookings',
  },
  'claim-booking-undone': {
    subject: () => 'Booking on a void repayment reversed',
    paragraphs: ({ year }) => [
      `We have taken back a booking on the repayment from the settlement of ${year}. The repayment stays void, because we decide on the year anew.`,
      'Please pay nothing on it. The new settlement does not count this booking.',
    ],
    button: 'View the bookings',
  },
  'claim-closed': {
    subject: () => 'Repayment closed',
    paragraphs: ({ year, setOffWith }) => [
      ...(setOffWith
        ? [
            `We set the repayment from the settlement of ${year} off against instalment ${setOffWith.number} of the contribution ${setOffWith.year}: its transfer is smaller by as much.`,
          ]
        : [`The repayment from the settlement of ${year} is closed.`]),
      'There is nothing left to do.',
    ],
    amount: 'Repayment',
    button: 'View the payments',
  },
} satisfies Record<string, Wording>
