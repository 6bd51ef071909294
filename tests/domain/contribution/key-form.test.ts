import { describe, expect, test } from 'vitest'
import type { KeyForm } from '#app/domain/contribution/key.ts'
import { keyFormOf } from '#app/domain/contribution/key-form.ts'
import { formError } from '#app/domain/forms/form-errors.ts'

const AROUND = {
  seen: 'mark',
  name: 'Variante A',
  minimumPopulation: '',
  minimum: '',
  cap: '',
  memberBonus: '',
  association: 'on_sum',
  proration: 'full_year',
  unit: '100',
  mode: 'half_up',
}

function read(form: KeyForm, typed: Record<string, unknown>) {
  const result = keyFormOf(form).safeParse({ ...AROUND, ...typed }, { error: formError })
  if (result.success) return result.data.key
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

const around = {
  minimumPopulation: 0,
  minimum: 0,
  cap: null,
  memberBonus: 0,
  association: 'on_sum',
  proration: 'full_year',
  rounding: { unit: 100, mode: 'half_up' },
}

describe('a key is read as it is typed', () => {
  test.each([
    ['per_capita', { base: '2’000', rate: '4.50' }, { base: 200_000, rate: 450 }],
    [
      'brackets',
      {
        brackets: [
          { over: '2’000', amount: '9000' },
          { over: '', amount: '' },
          { over: '0', amount: 'CHF 5’000.–' },
        ],
      },
      {
        brackets: [
          { over: 0, amount: 500_000 },
          { over: 2_000, amount: 900_000 },
        ],
      },
    ],
    [
      'marginal_brackets',
      {
        brackets: [
          { over: '0', rate: '5' },
          { over: '2000', rate: '3.–' },
        ],
      },
      {
        brackets: [
          { over: 0, rate: 500 },
          { over: 2_000, rate: 300 },
        ],
      },
    ],
    ['pool', { pool: '1’000’000' }, { pool: 100_000_000 }],
    [
      'co_funding',
      {
        rate: '45 %',
        classes: [
          { name: 'Stadt', share: '1/2', members: '191, 198' },
          { name: '', share: '', members: '' },
        ],
        cap: '23250',
      },
      {
        rate: [9, 20],
        rateByClass: { Stadt: [1, 2] },
        membersOfClass: { Stadt: [191, 198] },
        cap: 2_325_000,
      },
    ],
    ['fixed', { amount: '132’000', reason: 'Beschluss' }, { amount: 13_200_000, reason: 'Beschluss' }],
  ] as const)('%s', (form, typed, key) => {
    expect(read(form, typed)).toEqual({ ...around, form, ...key })
  })

  test('with everything around it', () => {
    expect(
      read('per_capita', {
        ...{ base: '0', rate: '5', minimumPopulation: '1’000', minimum: '2000', cap: '50000' },
        ...{
          memberBonus: '500',
          association: 'sum_of_members',
          proration: 'by_month',
          unit: '10000',
          mode: 'down',
        },
      }),
    ).toMatchObject({
      ...{ minimumPopulation: 1_000, minimum: 200_000, cap: 5_000_000, memberBonus: 50_000 },
      ...{ association: 'sum_of_members', proration: 'by_month', rounding: { unit: 10_000, mode: 'down' } },
    })
  })
})

describe('what cannot be is named by row and field:', () => {
  test.each([
    ['a negative rate', 'per_capita', { base: '0', rate: '-4.50' }, { rate: 'negative_amount' }],
    [
      'a negative amount in the second bracket',
      'brackets',
      {
        brackets: [
          { over: '0', amount: '5000' },
          { over: '2000', amount: '−1' },
        ],
      },
      { 'brackets.1.amount': 'negative_amount' },
    ],
    [
      'brackets that overlap, in the row that was typed later',
      'brackets',
      {
        brackets: [
          { over: '2000', amount: '9000' },
          { over: '0', amount: '1' },
          { over: '2’000', amount: '2' },
        ],
      },
      { 'brackets.2.over': 'brackets_not_ascending' },
    ],
    [
      'brackets that begin above nobody',
      'marginal_brackets',
      { brackets: [{ over: '500', rate: '5' }] },
      { 'brackets.0.over': 'first_bracket_not_over_0' },
    ],
    [
      'no bracket at all',
      'brackets',
      { brackets: [{ over: '', amount: '' }] },
      { 'brackets.0.over': 'required' },
    ],
    [
      'an edge without its amount',
      'brackets',
      { brackets: [{ over: '0', amount: '' }] },
      { 'brackets.0.amount': 'required' },
    ],
    [
      'a range for an edge',
      'brackets',
      { brackets: [{ over: '0–2000', amount: '1' }] },
      { 'brackets.0.over': 'not_a_number' },
    ],
    [
      'a minimum above the cap',
      'fixed',
      { reason: 'Beschluss', amount: '1', minimum: '10', cap: '5' },
      { minimum: 'minimum_above_cap' },
    ],
    [
      'a pool that is no multiple of the rounding unit, with a bonus beside it',
      'pool',
      { pool: '1000.50', memberBonus: '5' },
      { pool: 'pool_not_multiple_of_unit', memberBonus: 'pool_with_member_bonus' },
    ],
    [
      'a pool that does not reach for the minimum of a single party',
      'pool',
      { pool: '1000', minimum: '5000' },
      { minimum: 'minimum_above_pool' },
    ],
    ['more than the whole', 'co_funding', { rate: '120 %' }, { rate: 'rate_above_one' }],
    [
      'a class that is named twice',
      'co_funding',
      {
        rate: '1/2',
        classes: [
          { name: 'Stadt', share: '1/2' },
          { name: 'Stadt', share: '1/3' },
        ],
      },
      { 'classes.1.name': 'class_twice' },
    ],
    ['a share that is none', 'co_funding', { rate: 'die Hälfte' }, { rate: 'not_a_share' }],
    ['a fixed amount without its reason', 'fixed', { amount: '1', reason: '' }, { reason: 'required' }],
    ['a share of nothing', 'co_funding', { rate: '0 %', classes: [] }, { rate: 'not_a_share' }],
    ['a pool of nothing', 'pool', { pool: '0' }, { pool: 'key_gives_nothing' }],
    ['a rate of nothing', 'per_capita', { base: '0', rate: '0' }, { rate: 'key_gives_nothing' }],
    [
      'brackets of nothing',
      'brackets',
      { brackets: [{ over: '0', amount: '0' }] },
      { 'brackets.0.amount': 'key_gives_nothing' },
    ],
    ['a maximum of nothing', 'pool', { pool: '5', cap: '0' }, { cap: 'key_gives_nothing' }],
    ['a key without a name', 'fixed', { amount: '1', reason: 'Beschluss', name: ' ' }, { name: 'required' }],
    [
      'a rounding nobody knows',
      'fixed',
      { amount: '1', reason: 'Beschluss', unit: '7' },
      { unit: 'unknown_choice' },
    ],
  ] as const)('%s', (_, form, typed, faults) => expect(read(form, typed)).toEqual(faults))
})
