import { longDate } from '#app/text/dates.ts'

type Term = { startsOn: string; endsOn: string }

export const DECISION_WORDS = {
  de: {
    title: { approval: 'Entscheid: Beitrag festgelegt', rejection: 'Entscheid: Gesuch abgelehnt' },
    lead: (party: string, term: Term) => `Mini-KIP-Vereinbarung ${yearsOf(term, 'bis')}, ${party}`,
    translation: '',
    application: 'Gesuch',
    filed: (filedOn: string, { startsOn, endsOn }: Term) =>
      `Am ${longDate('de', filedOn)} ist das Gesuch um eine Mini-KIP-Vereinbarung für die Zeit vom ${longDate('de', startsOn)} bis ${longDate('de', endsOn)} eingegangen.`,
    reasons: 'Begründung',
    conditionsMet:
      'Die Voraussetzungen des Merkblatts sind erfüllt: eine feste Struktur mit Auftrag und Budget, der Beschluss des Gemeinderats jeder beteiligten Gemeinde, das Budget und die Grundlagenpapiere.',
    basis: (version: number, legalBasis: string) =>
      `Der Beitrag beruht auf dem Verteilschlüssel in Fassung ${version} (${legalBasis}).`,
    population: (count: string, day: string) =>
      `Massgebend ist die ständige Wohnbevölkerung am ${day}: ${count} Personen (Quelle: BFS STATPOP / LUSTAT Statistik Luzern).`,
    way: 'Rechenweg',
    decision: 'Entscheid',
    set: (amount: string) => `Der Kanton legt den jährlichen Beitrag auf ${amount} fest.`,
    setFromSecond: (first: string, yearly: string) =>
      `Der Kanton legt den Beitrag im ersten Jahr auf ${first} und danach auf jährlich ${yearly} fest.`,
    own: (ratio: string) =>
      `Die Trägerschaft setzt jedes Jahr eigene Mittel mindestens im Verhältnis ${ratio} zum Beitrag ein.`,
    agreement: 'Beitrag und Auszahlung setzen voraus, dass beide Parteien die Vereinbarung unterzeichnen.',
    year: 'Jahr',
    contribution: 'Beitrag des Kantons',
    required: (ratio: string) => `Eigenleistung mindestens (${ratio})`,
    inFrancs: 'Beitrag und Eigenleistung je Jahr, in CHF',
    total: (amount: string) => `Beitrag des Kantons über die ganze Dauer: CHF ${amount}`,
    rejected: 'Das Gesuch wird abgelehnt.',
    mayApplyAgain: 'Sie können jederzeit ein neues Gesuch einreichen.',
    legalRemedies: 'Rechtsmittelbelehrung',
    sample:
      'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieser Entscheid ist ein Beispiel und bindet niemanden.',
    attachment: 'entscheid.json',
    description: 'Der Entscheid als Daten, Grundlage dieses Dokuments',
  },
  en: {
    title: { approval: 'Decision: contribution set', rejection: 'Decision: application rejected' },
    lead: (party: string, term: Term) => `Mini-KIP agreement ${yearsOf(term, 'to')}, ${party}`,
    translation: 'This is a translation for your convenience. The German text of the decision is binding.',
    application: 'Application',
    filed: (filedOn: string, { startsOn, endsOn }: Term) =>
      `On ${longDate('en', filedOn)} we received the application for a Mini-KIP agreement from ${longDate('en', startsOn)} to ${longDate('en', endsOn)}.`,
    reasons: 'Reasons',
    conditionsMet:
      'The conditions of the leaflet are met: a permanent structure with mandate and budget, the resolution of the council of every municipality concerned, the budget and the foundation papers.',
    basis: (version: number, legalBasis: string) =>
      `The contribution rests on version ${version} of the distribution key (${legalBasis}).`,
    population: (count: string, day: string) =>
      `The permanent resident population on ${day} is decisive: ${count} people (source: BFS STATPOP / LUSTAT Statistik Luzern).`,
    way: 'Calculation',
    decision: 'Decision',
    set: (amount: string) => `The canton sets the yearly contribution at ${amount}.`,
    setFromSecond: (first: string, yearly: string) =>
      `The canton sets the contribution at ${first} in the first year and at ${yearly} a year thereafter.`,
    own: (ratio: string) =>
      `Every year the party spends funds of its own in a ratio of at least ${ratio} to the contribution.`,
    agreement: 'Contribution and payment require that both parties sign the agreement.',
    year: 'Year',
    contribution: 'Contribution of the canton',
    required: (ratio: string) => `Own spending at least (${ratio})`,
    inFrancs: 'Contribution and own spending a year, in CHF',
    total: (amount: string) => `Contribution of the canton over the whole term: CHF ${amount}`,
    rejected: 'The application is rejected.',
    mayApplyAgain: 'You may file a new application at any time.',
    legalRemedies: 'Legal remedies',
    sample:
      'Sample values: the canton has not confirmed the distribution key yet. This decision is an example and binds nobody.',
    attachment: 'decision.json',
    description: 'The decision as data, the basis of this document',
  },
} as const

function yearsOf({ startsOn, endsOn }: Term, to: string) {
  const [from, until] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return from === until ? from : `${from} ${to} ${until}`
}
