import type { TraceWording } from '#app/text/trace.ts'

export const traceEn: TraceWording = {
  label: {
    population: 'Population',
    form: 'Contribution by the distribution key',
    member_bonus: 'Bonus for associations',
    bounds: 'Bounds',
    first_year: 'First year',
    deduct: 'Other public contributions',
    rounding: 'Rounding',
  },
  people: (count) => `${count} people`,
  population: (day, members) => `Permanent residents on ${day}: ${members}.`,
  member: (name, residents) => `${name} ${residents} people`,
  merged: ({ name, residents, day, into }) =>
    `In addition ${name} with ${residents} people, part of the municipality of ${into} since ${day}.`,
  newMember: (name) => `${name} came into being by a merger after the reference date.`,
  sum: (parts, total) => `${parts}; together ${total}.`,
  belowMinimum: (minimum) => `That is fewer than ${minimum} people: there is no contribution.`,
  bracket: ({ over, upTo, amount }) =>
    upTo === null
      ? `Size bracket over ${over} people: ${amount}.`
      : `Size bracket over ${over} up to ${upTo} people: ${amount}.`,
  slice: ({ residents, rate, amount }) => `${residents} people × ${rate} = ${amount}`,
  perCapita: ({ base, rate, residents, amount }) =>
    base === null
      ? `Per head ${rate} × ${residents} people = ${amount}.`
      : `Base amount ${base} + per head ${rate} × ${residents} people = ${amount}.`,
  pool: ({ pool, residents, poolResidents, parties }) =>
    `Share of ${pool} by population: ${residents} of ${poolResidents} people, ${parties === 1 ? '1 party' : `${parties} parties`}.`,
  poolBound: {
    minimum: 'The share would lie below the minimum, so the minimum holds.',
    cap: 'The share would lie above the maximum, so the maximum holds.',
  },
  poolRest: (restPool, restResidents) =>
    `After the parties on minimum or maximum, ${restPool} remain for ${restResidents} people.`,
  poolUnit: (unit) => `The largest remainder gives ${unit} more.`,
  coFunding: ({ rate, cost, product }) => `${rate} of the eligible costs of ${cost} = ${product}.`,
  coFundingCap: (cap) => `At most the cap of ${cap}.`,
  fixed: (amount, reason) =>
    reason ? `Set by decision: ${amount}. ${reason}` : `Set by decision: ${amount}.`,
  memberBonus: (members, bonus) => `${members} member municipalities × ${bonus}.`,
  minimum: (amount) => `Minimum contribution ${amount}.`,
  cap: (amount) => `At most ${amount}.`,
  firstYear: (months, day) => `Start on ${day}: ${months} of 12 months.`,
  deduct: (amount) => `Less ${amount}.`,
  rounding: {
    half_up: (unit) => `Rounded to ${unit}, halves up.`,
    up: (unit) => `Rounded up to ${unit}.`,
    down: (unit) => `Rounded down to ${unit}.`,
  },
  firstYearResult: (amount) => `first year ${amount}`,
}
