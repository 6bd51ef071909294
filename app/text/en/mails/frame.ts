import type { FrameWording } from '#app/text/mail-wording.ts'

export const frame: FrameWording = {
  greeting: (name) => (name ? `Dear ${name}` : 'Good day'),
  minutes: (minutes) => `This takes about ${minutes} minutes.`,
  reason: 'Reason',
  amount: 'Amount',
  paymentReference: 'Reference of the payment',
  newDueOn: 'New deadline',
  toldTooLate:
    'This mail could not reach you earlier. If you need more time, we are happy to agree on a new deadline.',
  contact: ({ name, phone, email }) => `Any questions? ${name} is happy to help: ${phone}, ${email}.`,
  closing: 'Kind regards',
  testBanner: 'Test system: this message is for practice only. It has no legal effect.',
}
