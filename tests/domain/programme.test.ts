import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { readData } from '#app/domain/faults.ts'
import { rappen } from '#app/domain/money.ts'
import {
  DEFAULT_SETTINGS,
  OPEN_POINTS,
  ProgrammeSettings,
  SAMPLE_KEY,
  stillConfirmed,
  unconfirmedIn,
} from '#app/domain/programme/programme.ts'
import { tranchePlan } from '#app/domain/tranche-plan.ts'

const term = {
  startOn: '2025-07-01',
  endOn: '2027-12-31',
  firstYear: rappen(1_000_001),
  fullYear: rappen(2_000_003),
}

describe('the settings of a programme', () => {
  test('have a default for every open point', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      referenceDate: '2023-12-31',
      reportDue: '03-15',
      matchingRatio: [1, 1],
      missedMatch: 'reduce',
      unspentMoney: 'reclaim',
      tranches: [{ share: [1, 1], due: '01-31', gate: 'previous_report_filed' }],
      weekendRule: 'next_working_day',
      deadlines: { resolutionFrom: 'beginning', resolution: 60, annual_report: 30, signature: 60, claim: 30 },
      reminders: { daysBefore: [60, 30, 14, 7, 2], secondNoticeAfterDays: 14, holdProposalAfterDays: 14 },
      reminderPlans: {
        completion_request: { daysBefore: [7, 2], notice: true },
        resolution: { daysBefore: [14, 3], notice: false },
        signature: { daysBefore: [30, 14, 3], notice: true },
        claim: { daysBefore: [7], notice: true },
        end_of_agreement: { daysBefore: [180, 90], notice: false },
      },
      reminderRecipients: Object.fromEntries(
        DEADLINE_KINDS.map((kind) => [kind, ['clerk', 'signatory', 'coordinator']]),
      ),
      mailAdditions: {},
      terms: {
        applicationCompletion: 30,
        reportCompletion: 14,
        reportExtension: 184,
        remindAgain: 7,
        reportSoon: 30,
        overviewAhead: 14,
        renewalAhead: 365,
        accountWait: 5,
      },
      tolerance: { percent: 15, amountRappen: 100_000 },
      secondPerson: { fromAmount: null, randomShare: null, byHand: false },
      amendments: { matchExceptions: false, raisesOfPastYears: true },
      applications: { opensOn: null, closesOn: null, thisYear: true },
      fourEyes: {
        payments: false,
        reopenings: true,
        exOfficio: true,
        accountChanges: true,
        waivers: true,
        matchExceptions: true,
        raisesOfPastYears: true,
        longExtensions: true,
        keys: false,
        amendmentsFromAmount: null,
      },
    })
    expect(SAMPLE_KEY).toMatchObject({ form: 'per_capita', proration: 'full_year', association: 'on_sum' })
  })

  test('list the seventeen points the canton has to confirm, each where it is held', () => {
    expect(Object.keys(OPEN_POINTS)).toHaveLength(17)
    const held = Object.values(OPEN_POINTS).map((point) =>
      point.in === 'key' ? point.field in SAMPLE_KEY : point.field in DEFAULT_SETTINGS,
    )
    expect(held).not.toContain(false)
  })

  test.each([
    [{ tranches: [{ share: [1, 2], due: '01-31', gate: 'none' }] }, 'shares_not_one'],
    [{ tranches: [{ share: [3, 2], due: '01-31', gate: 'none' }] }, 'shares_not_one'],
    [{ tranches: [{ share: [1, 1], due: '02-30', gate: 'none' }] }, 'not_a_date'],
    [{ secondPerson: { randomShare: [2, 1] } }, 'rate_above_one'],
    [{ weekendRule: 'never' }, 'unknown_choice'],
    [{ colour: 'red' }, 'unknown_field'],
    [null, 'required'],
  ])('%j are refused: %s', (settings, key) => {
    expect(readData(ProgrammeSettings, settings)).toMatchObject({ ok: false, faults: [{ key }] })
  })

  test('nonsense is refused, never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readData(ProgrammeSettings, data)))
  })
})

describe('a point that the canton has confirmed', () => {
  const POINTS = Object.fromEntries(Object.keys(OPEN_POINTS).map((point) => [point, 'confirmed']))
  const gone = (after: object) => {
    const settings = { ...DEFAULT_SETTINGS, ...after }
    const still = stillConfirmed(POINTS, { before: DEFAULT_SETTINGS, after: settings })
    return Object.keys(POINTS).filter((point) => !(point in still))
  }
  const { reminders } = DEFAULT_SETTINGS

  test.each<[string, object, string[]]>([
    ['the same values', { matchingRatio: [1, 1] }, []],
    ['another ratio', { matchingRatio: [2, 1] }, ['matchingRatio']],
    ['another value of a group', { tolerance: { percent: 10, amountRappen: 100_000 } }, ['tolerance']],
    ['other days before', { reminders: { ...reminders, daysBefore: [7] } }, ['remindersBefore']],
    ['other days after', { reminders: { ...reminders, secondNoticeAfterDays: 20 } }, ['remindersAfter']],
    ['what is no open point', { reportDue: '04-01' }, []],
  ])('stays confirmed unless its value is another one: %s', (_case, after, points) => {
    expect(gone(after)).toEqual(points)
  })

  test('is counted until it is confirmed by itself; what the key holds is decided with the key', () => {
    const inKey = Object.values(OPEN_POINTS).filter((point) => point.in === 'key').length
    expect([unconfirmedIn({}), inKey]).toEqual([13, 4])
    expect(unconfirmedIn({ tolerance: {}, rounding: {} })).toBe(12)
    expect(unconfirmedIn(POINTS)).toBe(0)
  })
})

describe('the tranche plan', () => {
  test('has one tranche a year, due on 31 January but not before the start, gated by the report before', () => {
    expect(tranchePlan(DEFAULT_SETTINGS, term)).toEqual([
      { year: 2025, number: 1, dueOn: '2025-07-01', gateYear: null, amountRappen: 1_000_001 },
      { year: 2026, number: 1, dueOn: '2026-01-31', gateYear: 2025, amountRappen: 2_000_003 },
      { year: 2027, number: 1, dueOn: '2027-01-31', gateYear: 2026, amountRappen: 2_000_003 },
    ])
  })

  test('splits a year by its shares and gates each tranche as set', () => {
    const tranches = [
      { share: [4, 5], due: '01-31', gate: 'none' },
      { share: [1, 5], due: '09-30', gate: 'previous_report_filed' },
    ] satisfies ProgrammeSettings['tranches']
    const plan = tranchePlan({ tranches }, { ...term, startOn: '2026-01-01' })
    expect(plan.map(({ gateYear, amountRappen }) => [gateYear, amountRappen])).toEqual([
      [null, 800_000],
      [null, 200_001],
      [null, 1_600_002],
      [2026, 400_001],
    ])
  })

  test('the tranches of a year add up to its entitlement', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(parts, fc.nat(1_000_000_000), fc.nat(1_000_000_000), (parts, firstYear, fullYear) => {
        const whole = parts.reduce((sum, part) => sum + part, 0)
        const { tranches } = ProgrammeSettings.parse({
          tranches: parts.map((part) => ({ share: [part, whole], due: '01-31', gate: 'none' })),
        })
        const plan = tranchePlan(
          { tranches },
          { ...term, firstYear: rappen(firstYear), fullYear: rappen(fullYear) },
        )
        const sum = (year: number) =>
          plan.filter((one) => one.year === year).reduce((total, { amountRappen }) => total + amountRappen, 0)
        expect([sum(2025), sum(2026), sum(2027)]).toEqual([firstYear, fullYear, fullYear])
        expect(plan.every(({ amountRappen }) => amountRappen >= 0)).toBe(true)
      }),
    )
  })
})
