import type { Wording } from '#app/text/mail-wording.ts'

/** Without the account of the office there is no bill yet. */
export const transfer = (hasBill: boolean) =>
  hasBill
    ? 'Bitte überweisen Sie den Betrag mit der QR-Rechnung aus dem Dossier.'
    : 'Die QR-Rechnung dazu finden Sie im Dossier, sobald der Kanton sein Konto für Rückzahlungen bestätigt hat. Bitte überweisen Sie den Betrag erst dann.'

export const money = {
  'tranche-released': {
    subject: () => 'Tranche freigegeben',
    paragraphs: ({ party, year }) => [
      `Wir haben eine Tranche des Beitrags ${year} freigegeben: ${party}.`,
      'Sie wird mit dem nächsten Zahlungslauf auf das Konto der Vereinbarung überwiesen. Sie müssen nichts tun.',
    ],
    amount: 'Tranche',
    button: 'Auszahlungen ansehen',
  },
  'tranche-held': {
    subject: () => 'Auszahlung angehalten',
    paragraphs: ({ party, year }) => [
      `Wir halten eine Tranche des Beitrags ${year} zurück: ${party}.`,
      'Sobald der Grund wegfällt, nehmen wir die Auszahlung wieder auf.',
    ],
    amount: 'Tranche',
    button: 'Auszahlungen ansehen',
  },
  'claim-issued': {
    subject: ({ dueOn }) => (dueOn ? `Rückforderung, zahlbar bis ${dueOn}` : 'Rückforderung'),
    paragraphs: ({ year, reason, hasBill }) => [
      reason
        ? `Die Rückforderung aus der Abrechnung über das Jahr ${year} ist wieder zu überweisen: Die Tranche, mit der wir sie verrechnen wollten, zahlen wir nicht aus.`
        : `Aus der Abrechnung über das Jahr ${year} ergibt sich eine Rückforderung des Kantons.`,
      `${transfer(hasBill)} Wie er sich berechnet, steht in der Abrechnung.`,
    ],
    amount: 'Rückforderung',
    button: 'Abrechnung ansehen',
  },
  'claim-withdrawn': {
    subject: () => 'Rückforderung hinfällig',
    paragraphs: ({ year }) => [
      `Die Rückforderung aus der Abrechnung über das Jahr ${year} ist hinfällig: Eine neue Abrechnung tritt an ihre Stelle.`,
      'Bitte zahlen Sie nichts mehr darauf. Was Sie schon bezahlt haben, rechnen wir an.',
    ],
    amount: 'Hinfällig',
    button: 'Zum Dossier',
  },
  'claim-closed': {
    subject: () => 'Rückforderung erledigt',
    paragraphs: ({ year }) => [
      `Die Rückforderung aus der Abrechnung über das Jahr ${year} ist erledigt. Sie müssen nichts mehr tun.`,
    ],
    amount: 'Rückforderung',
    button: 'Zahlungen ansehen',
  },
} satisfies Record<string, Wording>
