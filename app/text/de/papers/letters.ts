import { longDate } from '#app/text/dates.ts'
import { report } from '#app/text/de/mails/report.ts'
import { spanOf, type Term } from '#app/text/term.ts'

type Payment = Record<'amount' | 'account' | 'creditor' | 'reference' | 'debtor' | 'message', string>

export const letters = {
  letter: {
    date: 'Datum',
    party: 'Trägerschaft',
    reference: 'Referenz',
    contact: 'Auskunft',
    greeting: 'Freundliche Grüsse',
  },
  decision: {
    title: {
      approval: 'Entscheid: Beitrag festgelegt',
      rejection: 'Entscheid: Gesuch abgelehnt',
      dismissal: 'Entscheid: Nichteintreten',
    },
    lead: (agreement: string, party: string, term: Term) => `${agreement} ${spanOf(term, 'bis')}, ${party}`,
    translation: '',
    application: 'Gesuch',
    filed: (agreement: string, filedOn: string, { startsOn, endsOn }: Term) =>
      `Am ${longDate('de', filedOn)} ist das Gesuch um eine ${agreement} für die Zeit vom ${longDate('de', startsOn)} bis ${longDate('de', endsOn)} eingegangen.`,
    reasons: 'Begründung',
    conditionsMet: (ofLeaflet: string) =>
      `Die Voraussetzungen${ofLeaflet} sind erfüllt: eine feste Struktur mit Auftrag und Budget, der Beschluss des Gemeinderats jeder beteiligten Gemeinde, das Budget und die Grundlagenpapiere.`,
    basis: (version: number, legalBasis: string) =>
      `Der Beitrag beruht auf dem Verteilschlüssel in Fassung ${version} (${legalBasis}).`,
    population: (count: string, day: string, source: string) =>
      `Massgebend ist die ständige Wohnbevölkerung am ${day}: ${count} Personen (Quelle: ${source}).`,
    way: 'Rechenweg',
    decision: 'Entscheid',
    set: (amount: string, years: number) =>
      `Der Kanton legt den ${years === 1 ? '' : 'jährlichen '}Beitrag auf ${amount} fest.`,
    setFromSecond: (first: string, yearly: string) =>
      `Der Kanton legt den Beitrag im ersten Jahr auf ${first} und danach auf jährlich ${yearly} fest.`,
    own: (ratio: string, years: number) =>
      `Die Trägerschaft setzt ${years === 1 ? '' : 'jedes Jahr '}eigene Mittel mindestens im Verhältnis ${ratio} zum Beitrag ein.`,
    agreement: 'Beitrag und Auszahlung setzen voraus, dass beide Parteien die Vereinbarung unterzeichnen.',
    reserved: (names: string) => `Vorbehalten bleibt, was noch zu entscheiden ist: ${names}.`,
    copies: (names: string) => `Verteiler: ${names}`,
    year: 'Jahr',
    contribution: 'Beitrag des Kantons',
    required: (ratio: string) => `Eigenleistung mindestens (${ratio})`,
    inFrancs: 'Beitrag und Eigenleistung, in CHF',
    total: (amount: string) => `Beitrag des Kantons über die ganze Dauer: CHF ${amount}`,
    turnedDown: {
      rejection: 'Das Gesuch wird abgelehnt.',
      dismissal: 'Auf das Gesuch wird nicht eingetreten.',
    },
    mayApplyAgain: 'Sie können jederzeit ein neues Gesuch einreichen.',
    legalRemedies: 'Rechtsmittelbelehrung',
    sample:
      'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieser Entscheid ist ein Beispiel und bindet niemanden.',
    attachment: 'entscheid.json',
    description: 'Der Entscheid als Daten, Grundlage dieses Dokuments',
  },
  claimLetter: {
    title: (year: number) => `Rückforderung für das Jahr ${year}`,
    greeting: 'Sehr geehrte Damen und Herren',
    why: (year: number, day: string) =>
      `Am ${day} haben wir Ihren Bericht und Ihre Abrechnung ${year} genehmigt. Der definitive Beitrag ist kleiner als der Betrag, den wir ausbezahlt haben. Den Rechenweg finden Sie in der Abrechnung, die im Portal liegt.`,
    whyExOfficio: {
      report: (year: number, day: string, awaited: string) =>
        `Ihr Bericht und Ihre Abrechnung ${year} sind bis am ${awaited} nicht eingegangen. Am ${day} haben wir das Jahr darum von Amtes wegen abgerechnet. Der definitive Beitrag ist kleiner als der Betrag, den wir ausbezahlt haben. Die Begründung, den Rechenweg und die Rechtsmittelbelehrung finden Sie im Entscheid, der im Portal liegt.`,
      completion: (year: number, day: string, awaited: string) =>
        `Die Ergänzung Ihres Berichts und Ihrer Abrechnung ${year} ist bis am ${awaited} nicht eingegangen. Am ${day} haben wir das Jahr darum von Amtes wegen abgerechnet. Der definitive Beitrag ist kleiner als der Betrag, den wir ausbezahlt haben. Die Begründung, den Rechenweg und die Rechtsmittelbelehrung finden Sie im Entscheid, der im Portal liegt.`,
    },
    whyRevived: (year: number, day: string) =>
      `Am ${day} haben wir das Jahr ${year} neu abgerechnet. Diese Abrechnung zählt mit, dass wir einen Teil der früheren Rückforderung mit einer Tranche verrechnen. Dazu kommt es nicht, darum bitten wir Sie um die Überweisung dieses Teils. Den Rechenweg finden Sie in der neuen Abrechnung, die im Portal liegt.`,
    counted: 'In der Abrechnung als verrechnet gezählt',
    topUp: (amount: string) =>
      `Die Nachzahlung von ${amount} aus der neuen Abrechnung überweisen wir Ihnen unabhängig davon.`,
    item: 'Beitrag',
    amount: 'Betrag',
    entitlement: 'Vereinbarter Beitrag',
    paid: 'Angerechnete Auszahlungen',
    final: 'Definitiver Beitrag',
    booked: 'Bereits angerechnet',
    claim: 'Zurückzuzahlen',
    because: {
      offset_lapsed:
        'Wir wollten den Betrag mit einer Tranche verrechnen. Diese Tranche trägt ihn nicht mehr oder nur noch zum Teil, darum fällt die Verrechnung so weit weg.',
      offset_reversed:
        'Wir haben die Verrechnung mit einer Tranche zurückgenommen. Die Tranche zahlen wir ohne Abzug aus.',
      payment_reversed:
        'Wir hatten eine Zahlung auf diese Rückforderung verbucht, die nicht zu ihr gehört oder nicht eingegangen ist. Diese Buchung ist storniert.',
      waiver_reversed: 'Wir haben den Erlass zurückgenommen.',
    },
    replaces: 'Dieses Schreiben ersetzt das frühere.',
    pay: (amount: string, day: string) =>
      `Bitte überweisen Sie ${amount} bis ${day} mit dem Zahlteil am Ende dieses Schreibens.`,
    questions: 'Haben Sie Fragen zur Abrechnung? Rufen Sie uns an oder schreiben Sie uns.',
    message: (programme: string, reference: string, year: number) =>
      `${programme} ${reference}, Rückforderung ${year}`,
    attachment: 'rueckforderung.json',
    description: 'Die Rückforderung als Daten, Grundlage dieses Schreibens',
  },
  dunningNotice: {
    title: {
      1: (year: number) => `Mahnung: Bericht und Abrechnung ${year}`,
      2: (year: number) => `Zweite Mahnung: Bericht und Abrechnung ${year}`,
    },
    greeting: 'Sehr geehrte Damen und Herren',
    missing: (year: number, day: string) =>
      `Bericht und Abrechnung über das Jahr ${year} waren am ${day} fällig. Sie sind bei uns noch nicht eingegangen.`,
    earlier: (day: string) => `Wir haben Sie am ${day} ein erstes Mal gemahnt.`,
    request: (day: string) => `Bitte reichen Sie Bericht und Abrechnung bis ${day} ein.`,
    needed: 'Dazu gehören:',
    parts: [
      'der inhaltliche Bericht: was je Massnahme umgesetzt und erreicht wurde, mit den Kennzahlen',
      'die Abrechnung über die effektiv eingesetzten Mittel, Zeile für Zeile, mit den Mitteln Dritter',
      'der Auszug aus der Buchhaltung',
    ],
    where: (url: string) => `Sie reichen alles im Portal ein: ${url}`,
    hold: 'Fehlt der Bericht auch danach, prüfen wir gestützt auf die Vereinbarung, ob wir die Auszahlungen bis zum Eingang anhalten. Wir teilen Ihnen den Entscheid mit Begründung mit.',
    exOfficio:
      'Fehlt der Bericht auch danach, rechnen wir das Jahr von Amtes wegen ab, mit dem, was belegt ist, und fordern das Übrige zurück. Der Entscheid nennt die Begründung und die Rechtsmittel.',
    crossed: 'Haben Sie den Bericht inzwischen eingereicht, ist dieses Schreiben hinfällig.',
    /** As the mail of the notice says it. */
    callUs: { 1: report['report-notice-first'].note, 2: report['report-notice-second'].note },
    attachment: 'mahnung.json',
    description: 'Die Mahnung als Daten, Grundlage dieses Schreibens',
  },
  paymentPart: ({ amount, account, creditor, reference, debtor, message }: Payment) =>
    `Zahlteil und Empfangsschein der QR-Rechnung. Betrag: ${amount}. Konto: ${account}. Zahlbar an: ${creditor}. Referenz: ${reference}. Zahlbar durch: ${debtor}. Mitteilung: ${message}.`,
}
