import type { FrameWording } from '#app/text/mail-wording.ts'

export const frame: FrameWording = {
  greeting: (name) => (name ? `Guten Tag ${name}` : 'Guten Tag'),
  minutes: (minutes) => `Dafür brauchen Sie etwa ${minutes} Minuten.`,
  reason: 'Begründung',
  amount: 'Betrag',
  paymentReference: 'Referenz der Zahlung',
  newDueOn: 'Neue Frist',
  toldTooLate:
    'Dieses Mail konnte Sie vorher nicht erreichen. Brauchen Sie mehr Zeit, vereinbaren wir gerne eine neue Frist.',
  contact: ({ name, phone, email }) =>
    `Haben Sie Fragen? ${name} hilft Ihnen gerne weiter: ${phone}, ${email}.`,
  closing: 'Freundliche Grüsse',
  testBanner: 'Testsystem: Diese Nachricht dient nur zum Ausprobieren. Sie hat keine rechtliche Wirkung.',
}
