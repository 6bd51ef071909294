import type { TraceWording } from '#app/text/trace.ts'

export const traceDe: TraceWording = {
  label: {
    population: 'Bevölkerung',
    form: 'Beitrag nach Verteilschlüssel',
    member_bonus: 'Zuschlag für Verbünde',
    bounds: 'Grenzen',
    first_year: 'Erstes Jahr',
    deduct: 'Andere öffentliche Beiträge',
    rounding: 'Rundung',
  },
  people: (count) => `${count} Personen`,
  population: (day, members) => `Ständige Wohnbevölkerung am ${day}: ${members}.`,
  member: (name, residents) => `${name} ${residents} Personen`,
  merged: ({ name, residents, day, into }) =>
    `Dazu ${name} mit ${residents} Personen, seit ${day} Teil der Gemeinde ${into}.`,
  newMember: (name) => `${name} ist nach dem Stichtag durch Fusion entstanden.`,
  sum: (parts, total) => `${parts}; zusammen ${total}.`,
  belowMinimum: (minimum) => `Das sind weniger als ${minimum} Personen: Es gibt keinen Beitrag.`,
  bracket: ({ over, upTo, amount }) =>
    upTo === null
      ? `Grössenklasse über ${over} Personen: ${amount}.`
      : `Grössenklasse über ${over} bis ${upTo} Personen: ${amount}.`,
  slice: ({ residents, rate, amount }) => `${residents} Personen × ${rate} = ${amount}`,
  perCapita: ({ base, rate, residents, amount }) =>
    base === null
      ? `Pro Kopf ${rate} × ${residents} Personen = ${amount}.`
      : `Sockelbeitrag ${base} + pro Kopf ${rate} × ${residents} Personen = ${amount}.`,
  pool: ({ pool, residents, poolResidents, parties }) =>
    `Anteil an ${pool} nach Bevölkerung: ${residents} von ${poolResidents} Personen, ${parties === 1 ? '1 Trägerschaft' : `${parties} Trägerschaften`}.`,
  poolBound: {
    minimum: 'Der Anteil läge unter dem Mindestbeitrag, deshalb gilt der Mindestbeitrag.',
    cap: 'Der Anteil läge über dem Höchstbeitrag, deshalb gilt der Höchstbeitrag.',
  },
  poolRest: (restPool, restResidents) =>
    `Nach Abzug der Trägerschaften mit Mindest- oder Höchstbeitrag bleiben ${restPool} für ${restResidents} Personen.`,
  poolUnit: (unit) => `Der grösste Rest gibt ${unit} mehr.`,
  coFunding: ({ rate, cost, product }) => `${rate} der anrechenbaren Kosten von ${cost} = ${product}.`,
  coFundingCap: (cap) => `Höchstens das Kostendach von ${cap}.`,
  fixed: (amount, reason) =>
    reason ? `Durch Entscheid festgelegt: ${amount}. ${reason}` : `Durch Entscheid festgelegt: ${amount}.`,
  memberBonus: (members, bonus) => `${members} Mitgliedgemeinden × ${bonus}.`,
  minimum: (amount) => `Mindestbeitrag ${amount}.`,
  cap: (amount) => `Höchstens ${amount}.`,
  firstYear: (months, day) => `Beginn am ${day}: ${months} von 12 Monaten.`,
  deduct: (amount) => `Abzug ${amount}.`,
  rounding: {
    half_up: (unit) => `Gerundet auf ${unit}, ab der Hälfte aufwärts.`,
    up: (unit) => `Aufgerundet auf ${unit}.`,
    down: (unit) => `Abgerundet auf ${unit}.`,
  },
  firstYearResult: (amount) => `erstes Jahr ${amount}`,
}
