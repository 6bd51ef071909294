import { expect, test } from 'vitest'
import type { z } from 'zod'
import { keyFormOf } from '#app/domain/contribution/key-form.ts'
import { formError } from '#app/domain/forms/form-errors.ts'
import { LARGEST_AMOUNT } from '#app/domain/money.ts'
import { errorText } from '#app/text/form-error.ts'
import { formFields } from '../support/form-fields.ts'

const read = (schema: z.ZodType, typed: string) => schema.safeParse(typed, { error: formError })

/** What words come to in a field for counts, amounts or shares. */
const isNumber = (value: unknown) => typeof value === 'number' || isRatio(value)
const isRatio = (value: unknown): boolean => Array.isArray(value) && value.every(Number.isInteger)

const FIELDS = formFields((schema) => {
  if (schema._zod.def.type === 'transform') return false
  const [one, other] = [read(schema, '12'), read(schema, '2026')]
  return [one, other].some(({ success, data }) => success && isNumber(data))
}, '2027-03-01')

const TOO_LARGE = [
  '1e15',
  '1E400',
  '9'.repeat(16),
  '9'.repeat(20),
  '99999999999999999999.50',
  `${'9'.repeat(20)} %`,
  `1/${'9'.repeat(20)}`,
  `${'9'.repeat(20)}/1`,
  '1’000’000’000’000’000’000',
]

test('the fields for numbers are found in the forms, those of the programme among them', () => {
  const names = FIELDS.map(([name]) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      ...['creditForm.amountRappen', 'creditForm.year', 'keyForm.per_capita.rate', 'keyForm.pool.pool'],
      ...['keyForm.pool.minimumPopulation', 'keyForm.fixed.amount', 'keyForm.co_funding.rate'],
      ...['toleranceForm.percent', 'grantForm.fromYear'],
    ]),
  )
})

test.each(FIELDS)('%s refuses what is too large in a sentence, and rounds nothing', (_name, schema) => {
  for (const typed of TOO_LARGE) {
    const { success, data, error } = read(schema, typed)
    const kept = [data].flat().flat()
    const isKept = kept.every((value) => typeof value !== 'number' || Math.abs(value) <= LARGEST_AMOUNT)
    expect([typed, success && !isKept]).toEqual([typed, false])
    for (const { message } of error?.issues ?? []) {
      expect(errorText('de', message)).toBeTruthy()
      expect(errorText('en', message)).toBeTruthy()
    }
  }
})

const AMOUNTS = FIELDS.filter(([, schema]) => read(schema, '12’500.50').data === 12_500_50)

test.each(AMOUNTS)('%s says how much it takes at the most', (_name, schema) => {
  const [said = ''] = read(schema, '9'.repeat(16)).error?.issues.map(({ message }) => message) ?? []
  const [, most = ''] = said.split('amount_too_large:')
  expect(read(schema, most).success).toBe(true)
})

test.each(['per_capita', 'marginal_brackets'] as const)('a rate of %s is bounded in francs', (form) => {
  const rows = { brackets: [{ over: '0', rate: '2’000’000' }] }
  const around = { association: 'on_sum', proration: 'full_year', unit: '5', mode: 'half_up' }
  const typed = { seen: 'x', name: 'A', base: '0', rate: '2’000’000', ...rows, ...around }
  const found = keyFormOf(form).safeParse(typed, { error: formError }).error?.issues
  expect(found?.map(({ message }) => message)).toEqual(['amount_too_large:CHF 1’000’000.00'])
})
