import type { Office } from '#app/domain/agreement/office.ts'

export const sheets = {
  furniture: {
    page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    code: 'Prüfcode',
    qr: (address: string) => `QR-Code, um dieses Dokument zu prüfen: ${address}`,
    draft: 'Entwurf',
    sample: 'Beispielwerte',
  },
  calculation: {
    title: 'Beitragsrechnung',
    subject: (programme: string) => `Berechnung des ${programme}-Beitrags`,
    population: 'Bevölkerung',
    residents: (count: string, day: string) => `${count} Personen am ${day}`,
    yearly: 'Beitrag des Kantons für ein Jahr',
    firstYear: 'Beitrag im ersten Jahr',
    own: (ratio: string) => `Eigenleistung mindestens (${ratio})`,
    key: 'Verteilschlüssel',
    version: (version: number) => `Fassung ${version}`,
    way: 'Rechenweg',
    source: (source: string) => `Quelle: ${source}`,
    promise:
      'Diese Berechnung gibt eine Orientierung und begründet keinen Anspruch. Verbindlich ist die unterzeichnete Vereinbarung.',
    sample:
      'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Der berechnete Beitrag ist ein Beispiel.',
  },
  settlement: {
    title: 'Abrechnung',
    subject: 'Definitiver Beitrag nach genehmigtem Bericht',
    party: 'Trägerschaft',
    reference: 'Referenz',
    approvedOn: 'Genehmigt am',
    entitlement: 'Vereinbarter Beitrag',
    paid: 'Angerechnete Auszahlungen',
    final: 'Definitiver Beitrag',
    exOfficio: {
      title: 'Abrechnung von Amtes wegen',
      subject: 'Definitiver Beitrag ohne die Antwort der Trägerschaft',
      approvedOn: 'Entschieden am',
      accounts: 'Was belegt ist',
      facts: 'Ausgangslage',
      report: (year: number, day: string) =>
        `Nach der Vereinbarung berichtet die Trägerschaft über das Jahr und rechnet es ab. Bericht und Abrechnung über das Jahr ${year} sind trotz zweier Mahnungen bis zum ${day} nicht eingegangen.`,
      completion: (year: number, day: string) =>
        `Der Bericht über das Jahr ${year} ging zur Ergänzung zurück. Trotz Erinnerung ist bis zum ${day} keine Ergänzung eingegangen.`,
      reasons: 'Begründung',
      decision: 'Entscheid',
      set: (year: number, amount: string) =>
        `Der Kanton rechnet das Jahr ${year} von Amtes wegen ab und setzt den definitiven Beitrag auf ${amount} fest.`,
    },
    replaces: {
      which: (number: number, day: string, amount: string) =>
        `Diese Abrechnung ersetzt jene Nr. ${number} vom ${day} mit einem definitiven Beitrag von ${amount}.`,
      changed: (difference: number, amount: string) => {
        if (difference === 0) return 'Der Beitrag bleibt gleich.'
        return `Der Beitrag ist um ${amount} ${difference > 0 ? 'höher' : 'tiefer'}.`
      },
      counts:
        'Was aus der ersetzten Abrechnung noch offen war, gilt nicht mehr. Was überwiesen, zurückbezahlt, verrechnet oder erlassen ist, zählt hier mit.',
    },
    claim: (amount: string, day: string | null) =>
      `Rückforderung: Der Kanton hat ${amount} zu viel ausbezahlt. Bitte überweisen Sie den Betrag${day ? ` bis ${day}` : ''} mit der QR-Rechnung, die im Dossier liegt.`,
    topUp: (amount: string) => `Nachzahlung: Der Kanton überweist noch ${amount}.`,
    even: 'Angerechnete Auszahlungen und definitiver Beitrag sind gleich. Es fliesst kein Geld mehr.',
    accounts: 'Genehmigte Abrechnung',
    way: 'Rechenweg',
    inFrancs: 'Beträge in CHF',
    line: 'Zeile',
    budget: 'Budget',
    declared: 'Eingereicht',
    corrected: 'Korrigiert',
    reason: 'Grund der Korrektur',
    notBudgeted: 'nicht budgetiert',
    notEligible: 'nicht anrechenbar',
    thirdParty: 'Mittel Dritter',
    sample:
      'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieses Dokument bindet niemanden.',
    contact: ({ phone, email }: Office, office: string) =>
      `Fragen beantwortet ${office}: ${phone}, ${email}.`,
    attachment: 'abrechnung.json',
    description: 'Die Abrechnung als Daten, Grundlage dieses Dokuments',
  },
  traceTable: { step: 'Schritt', calculation: 'Rechnung', result: 'Ergebnis' },
}
