import { describe, expect, test } from 'vitest'
import { calculate } from '#app/domain/contribution/calculation.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { settle } from '#app/domain/contribution/settlement.ts'
import { LANGUAGES, type Language } from '#app/domain/language.ts'
import { rappen } from '#app/domain/money.ts'
import { settlementLines } from '#app/text/settlement.ts'
import { traceLines } from '#app/text/trace.ts'

const municipality = (bfsNumber: number, name: string, residents: number): MunicipalityHistory => ({
  bfsNumber,
  name,
  district: '',
  tile: { column: 0, row: 0 },
  validFrom: null,
  validTo: null,
  successor: null,
  populations: { '2023-12-31': residents },
})
const MUNICIPALITIES = [municipality(1, 'Aha', 2000), municipality(2, 'Beda', 3001)]

function linesOf(key: object, party: object = {}, language: Language = 'de') {
  const calculation = calculate({
    key: DistributionKey.parse(key),
    parties: [CalculationParty.parse({ id: 'one', members: [1, 2], startOn: '2025-07-01', ...party })],
    referenceDate: '2023-12-31',
    municipalities: MUNICIPALITIES,
  })
  if (!calculation.ok) throw new Error(JSON.stringify(calculation.faults))
  return traceLines(language, calculation.value.results[0]?.trace ?? [])
}
const textOf = (...given: Parameters<typeof linesOf>) =>
  linesOf(...given)
    .map(({ label, text, result }) => `${label}: ${text} → ${result}`)
    .join('\n')

const BRACKETS = [
  { over: 0, amount: 500_000 },
  { over: 2000, amount: 900_000 },
]

describe('a calculation in words', () => {
  test('tells each form line by line', () => {
    expect(textOf({ form: 'brackets', brackets: BRACKETS })).toMatchSnapshot()
    expect(textOf({ form: 'brackets', brackets: BRACKETS, association: 'sum_of_members' })).toMatchSnapshot()
    const marginal = [
      { over: 0, rate: 500 },
      { over: 2000, rate: 300 },
    ]
    expect(textOf({ form: 'marginal_brackets', brackets: marginal })).toMatchSnapshot()
    expect(textOf({ form: 'per_capita', base: 0, rate: 450 })).toMatchSnapshot()
    expect(textOf({ form: 'pool', pool: 100_000_000 })).toMatchSnapshot()
    expect(
      textOf({ form: 'co_funding', rate: [1, 3], cap: 2_325_000 }, { eligibleCost: 1_000_000 }),
    ).toMatchSnapshot()
    expect(textOf({ form: 'fixed', amount: 13_200_000, reason: 'Beschluss 12.' })).toMatchSnapshot()
  })

  test('tells every step around the form, and leaves out what changes nothing', () => {
    const everything = {
      memberBonus: 100_000,
      cap: 2_000_000,
      proration: 'by_month',
      rounding: { unit: 10_000, mode: 'down' },
    }
    expect(linesOf(everything, { deduct: 50_000 }).map(({ label }) => label)).toEqual([
      'Bevölkerung',
      'Beitrag nach Verteilschlüssel',
      'Zuschlag für Verbünde',
      'Grenzen',
      'Erstes Jahr',
      'Andere öffentliche Beiträge',
      'Rundung',
    ])
    expect(textOf(everything, { deduct: 50_000 })).toMatchSnapshot()
    expect(linesOf({}).map(({ label }) => label)).toEqual([
      'Bevölkerung',
      'Beitrag nach Verteilschlüssel',
      'Rundung',
    ])
  })

  test('says that a population is below the minimum, and stops there', () => {
    const lines = linesOf({ minimumPopulation: 10_000 })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.text).toContain('Das sind weniger als 10’000 Personen: Es gibt keinen Beitrag.')
  })

  test('says the same in English', () => {
    expect(textOf({ memberBonus: 100_000, minimum: 9_000_000 }, {}, 'en')).toMatchSnapshot()
  })
})

describe('a settlement in words', () => {
  const settlement = (eligible: number, rule: 'reduce' | 'forfeit', paid = 2_000_000) =>
    settle({
      entitlement: rappen(2_000_000),
      paid: rappen(paid),
      eligible: rappen(eligible),
      thirdParty: rappen(200_000),
      ratio: [1, 1],
      rule,
    }).trace

  test.each(LANGUAGES)('tells claim, top-up and balance in %s', (language) => {
    const told = [
      settlement(3_600_000, 'reduce'),
      settlement(3_600_000, 'forfeit'),
      settlement(9_000_000, 'reduce', 1_500_000),
      settlement(9_000_000, 'reduce'),
    ].map((trace) =>
      settlementLines(language, trace)
        .map(({ label, text, result }) => `${label}: ${text} → ${result}`)
        .join('\n'),
    )
    expect(told.join('\n\n')).toMatchSnapshot()
  })

  test.each([
    ['de', 'Vereinbarte Ausnahme von der Eigenleistung: CHF 1’000.00. Im Verhältnis'],
    ['en', 'Agreed exception from own spending: CHF 1’000.00. With own spending'],
  ] as const)('names an exception that was agreed in %s', (language, told) => {
    const { trace } = settle({
      entitlement: rappen(2_000_000),
      paid: rappen(2_000_000),
      eligible: rappen(3_900_000),
      thirdParty: rappen(0),
      accepted: rappen(100_000),
      ratio: [1, 1],
      rule: 'reduce',
    })
    const [, match] = settlementLines(language, trace)
    expect(match?.text).toContain(told)
  })
})
