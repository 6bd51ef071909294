import type { Wording } from '#app/text/mail-wording.ts'

/** Without the account of the office there is no bill yet. */
export const transfer = (hasBill: boolean) =>
  hasBill
    ? 'Bitte überweisen Sie den Betrag mit der QR-Rechnung aus dem Dossier.'
    : 'Die QR-Rechnung dazu finden Sie im Dossier, sobald der Kanton sein Konto für Rückzahlungen bestätigt hat. Bitte überweisen Sie den Betrag erst dann.'

export const money = {
  'tranche-released': {
    subject: () => 'Tranche freigegeben',
    paragraphs: ({ party, year, offset, gross }) => [
      `Wir haben eine Tranche des Beitrags ${year} freigegeben: ${party}.`,
      ...(offset
        ? [`Die Tranche beträgt ${gross}. Davon verrechnen wir ${offset} mit einer Rückforderung.`]
        : []),
      'Sie wird mit dem nächsten Zahlungslauf auf das Konto der Vereinbarung überwiesen. Sie müssen nichts tun.',
    ],
    amount: 'Überweisung',
    button: 'Auszahlungen ansehen',
  },
  'tranche-unreleased': {
    subject: () => 'Freigabe zurückgenommen',
    paragraphs: ({ party, year }) => [
      `Wir haben die Freigabe einer Tranche des Beitrags ${year} zurückgenommen: ${party}.`,
      'Sie bleibt geplant. Wir melden uns, sobald sie wieder freigegeben ist.',
    ],
    amount: 'Überweisung',
    button: 'Auszahlungen ansehen',
  },
  'tranche-held': {
    subject: () => 'Auszahlung angehalten',
    paragraphs: ({ party, year }) => [
      `Wir halten eine Tranche des Beitrags ${year} zurück: ${party}.`,
      'Sobald der Grund wegfällt, nehmen wir die Auszahlung wieder auf.',
    ],
    amount: 'Überweisung',
    button: 'Auszahlungen ansehen',
  },
  'tranche-resumed': {
    subject: () => 'Auszahlung wieder aufgenommen',
    paragraphs: ({ party, year }) => [
      `Wir halten die Tranche des Beitrags ${year} nicht mehr zurück: ${party}.`,
      'Sie müssen nichts tun.',
    ],
    amount: 'Überweisung',
    button: 'Auszahlungen ansehen',
  },
  'tranche-cancelled': {
    subject: () => 'Tranche aufgehoben',
    paragraphs: ({ party, year }) => [
      `Wir haben eine Tranche des Beitrags ${year} aufgehoben: ${party}.`,
      'Sie wird nicht ausbezahlt. Was mit ihr verrechnet war, ist es nicht mehr.',
    ],
    amount: 'Aufgehobene Tranche',
    button: 'Auszahlungen ansehen',
  },
  'tranche-restored': {
    subject: () => 'Tranche wieder vorgesehen',
    paragraphs: ({ party, year }) => [
      `Eine aufgehobene Tranche des Beitrags ${year} ist wieder vorgesehen: ${party}.`,
      'Sie müssen nichts tun. Wir melden uns, sobald sie freigegeben ist.',
    ],
    amount: 'Vorgesehene Tranche',
    button: 'Auszahlungen ansehen',
  },
  'tranche-returned': {
    subject: () => 'Zahlung von der Bank zurückgewiesen',
    paragraphs: ({ party, year }) => [
      `Die Bank hat die Überweisung einer Tranche des Beitrags ${year} zurückgewiesen: ${party}.`,
      'Bitte prüfen Sie, ob das Konto der Vereinbarung noch stimmt, und melden Sie uns, wenn nicht. Danach überweisen wir, was der Kanton für dieses Jahr noch schuldet.',
    ],
    amount: 'Überweisung',
    reason: 'Grund der Bank',
    button: 'Auszahlungen ansehen',
  },
  'tranche-reversed': {
    subject: () => 'Auszahlung storniert',
    paragraphs: ({ party, year }) => [
      `Wir haben die Auszahlung einer Tranche des Beitrags ${year} storniert: ${party}.`,
      'Was der Kanton für dieses Jahr noch schuldet, ist als neue Tranche geplant. Ist das Geld doch bei Ihnen eingegangen, melden Sie sich bitte bei uns.',
    ],
    amount: 'Überweisung',
    button: 'Auszahlungen ansehen',
  },
  'claim-issued': {
    subject: ({ dueOn }) => (dueOn ? `Rückforderung, zahlbar bis ${dueOn}` : 'Rückforderung'),
    paragraphs: ({ year, reason, hasBill, planEnded }) => [
      reason
        ? `Die Rückforderung aus der Abrechnung über das Jahr ${year} ist wieder zu überweisen: Die Tranche, mit der wir sie verrechnen wollten, zahlen wir nicht oder nicht ganz aus.`
        : `Aus der Abrechnung über das Jahr ${year} ergibt sich eine Rückforderung des Kantons.`,
      ...(planEnded ? ['Der Ratenplan gilt nicht mehr: Was noch offen ist, ist auf einmal zu zahlen.'] : []),
      `${transfer(hasBill)} Wie er sich berechnet, steht ${reason ? 'im Brief mit der QR-Rechnung' : 'in der Abrechnung'}.`,
    ],
    amount: 'Rückforderung',
    button: 'Abrechnung ansehen',
  },
  'claim-reduced': {
    subject: ({ setOffWith }) =>
      setOffWith ? 'Rückforderung zum Teil verrechnet' : 'Rückforderung: Zahlung verbucht',
    paragraphs: ({ year, dueOn, setOffWith }) => [
      setOffWith
        ? `Einen Teil der Rückforderung aus der Abrechnung über das Jahr ${year} verrechnen wir mit der Tranche ${setOffWith.number} des Beitrags ${setOffWith.year}.`
        : `Auf die Rückforderung aus der Abrechnung über das Jahr ${year} haben wir einen Teil angerechnet.`,
      dueOn
        ? `Unten steht, was noch offen ist. Der nächste Teil ist bis ${dueOn} zu überweisen.`
        : 'Unten steht, was noch offen ist.',
    ],
    withoutDeadline: true,
    amount: 'Noch offen',
    button: 'Buchungen ansehen',
  },
  'claim-open-again': {
    subject: ({ dueOn }) =>
      dueOn ? `Rückforderung wieder offen, zahlbar bis ${dueOn}` : 'Rückforderung wieder offen',
    paragraphs: ({ year, hasBill, planEnded }) => [
      `Wir haben eine Buchung auf die Rückforderung aus der Abrechnung über das Jahr ${year} zurückgenommen. Der Betrag ist wieder offen.`,
      ...(planEnded ? ['Der Ratenplan gilt nicht mehr: Was noch offen ist, ist auf einmal zu zahlen.'] : []),
      transfer(hasBill),
    ],
    amount: 'Noch offen',
    button: 'Buchungen ansehen',
  },
  'claim-planned': {
    subject: () => 'Rückforderung: Ratenplan',
    paragraphs: ({ year, instalments }) => [
      `Die Rückforderung aus der Abrechnung über das Jahr ${year} können Sie in Raten zahlen:`,
      ...instalments.map(({ dueOn, amount }) => `${amount} bis ${dueOn}`),
      'An jede Rate erinnern wir Sie. Die QR-Rechnung im Dossier lautet auf den ganzen offenen Betrag: Setzen Sie bei der Zahlung den Betrag der Rate ein.',
    ],
    withoutDeadline: true,
    amount: 'Noch offen',
    button: 'Ratenplan ansehen',
  },
  'claim-plan-ended': {
    subject: ({ dueOn }) => (dueOn ? `Ratenplan aufgehoben, zahlbar bis ${dueOn}` : 'Ratenplan aufgehoben'),
    paragraphs: ({ year, hasBill }) => [
      `Der Ratenplan zur Rückforderung aus der Abrechnung über das Jahr ${year} gilt nicht mehr. Was noch offen ist, ist auf einmal zu zahlen.`,
      transfer(hasBill),
    ],
    amount: 'Noch offen',
    button: 'Buchungen ansehen',
  },
  'claim-withdrawn': {
    subject: () => 'Rückforderung hinfällig',
    paragraphs: ({ year }) => [
      `Die Rückforderung aus der Abrechnung über das Jahr ${year} ist hinfällig: Eine neue Abrechnung tritt an ihre Stelle.`,
      'Bitte zahlen Sie nichts mehr darauf. Was Sie schon bezahlt haben, rechnen wir an.',
    ],
    amount: 'Hinfällig',
    button: 'Buchungen ansehen',
  },
  'claim-not-received': {
    subject: () => 'Rückforderung kleiner geworden',
    paragraphs: ({ year, dueOn }) => [
      `Eine Auszahlung des Beitrags ${year} ist nicht bei Ihnen angekommen. Soweit wir sie zurückgefordert hatten, ist die Rückforderung hinfällig.`,
      dueOn
        ? `Unten steht, was noch offen ist. Zu überweisen ist es bis ${dueOn}.`
        : 'Unten steht, was noch offen ist.',
    ],
    withoutDeadline: true,
    amount: 'Noch offen',
    button: 'Buchungen ansehen',
  },
  'claim-not-owed': {
    subject: () => 'Rückforderung hinfällig',
    paragraphs: ({ year }) => [
      `Eine Auszahlung des Beitrags ${year} ist nicht bei Ihnen angekommen. Soweit wir sie zurückgefordert oder erlassen hatten, ist das hinfällig.`,
      'Bitte zahlen Sie nichts mehr auf diese Rückforderung. Was Sie schon bezahlt haben, rechnen wir an.',
    ],
    button: 'Buchungen ansehen',
  },
  'claim-booking-undone': {
    subject: () => 'Buchung auf eine hinfällige Rückforderung storniert',
    paragraphs: ({ year }) => [
      `Wir haben eine Buchung auf die Rückforderung aus der Abrechnung über das Jahr ${year} zurückgenommen. Die Rückforderung bleibt hinfällig, weil wir über das Jahr neu entscheiden.`,
      'Bitte zahlen Sie nichts darauf. Die neue Abrechnung rechnet ohne diese Buchung.',
    ],
    button: 'Buchungen ansehen',
  },
  'claim-closed': {
    subject: () => 'Rückforderung erledigt',
    paragraphs: ({ year, setOffWith }) => [
      ...(setOffWith
        ? [
            `Die Rückforderung aus der Abrechnung über das Jahr ${year} verrechnen wir mit der Tranche ${setOffWith.number} des Beitrags ${setOffWith.year}: Um so viel kleiner ist deren Überweisung.`,
          ]
        : [`Die Rückforderung aus der Abrechnung über das Jahr ${year} ist erledigt.`]),
      'Sie müssen nichts mehr tun.',
    ],
    amount: 'Rückforderung',
    button: 'Zahlungen ansehen',
  },
} satisfies Record<string, Wording>
