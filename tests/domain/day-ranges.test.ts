import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { EVER } from '#app/domain/deadlines/day-ranges.ts'
import { formError } from '#app/domain/forms/form-errors.ts'
import { errorText } from '#app/text/form-error.ts'

/** Every form of the portal stands in one of these. */
const MODULES = import.meta.glob<Record<string, unknown>>('../../app/domain/**/*.ts', { eager: true })

type Field = [name: string, schema: z.ZodType]

/** The days among the fields of a form, wherever they stand: also in its rows. */
function daysIn(schema: unknown, name: string): Field[] {
  if (!(schema instanceof z.ZodType)) return []
  if (takesDays(schema)) return [[name, schema]]
  const { shape, in: before, out, element, innerType } = schema._zod.def as Parts
  const inside = [before, out, element, innerType].flatMap((part) => daysIn(part, name))
  return [
    ...inside,
    ...Object.entries(shape ?? {}).flatMap(([field, part]) => daysIn(part, `${name}.${field}`)),
  ]
}

type Parts = Partial<Record<'in' | 'out' | 'element' | 'innerType', unknown>> & {
  shape?: Record<string, unknown>
}

const read = (schema: z.ZodType, typed: string) => schema.safeParse(typed, { error: formError })

/** A pipe or a field that may be left out, which takes words and makes a day of them. */
function takesDays(schema: z.ZodType) {
  if (!['pipe', 'transform', 'optional', 'nullable'].includes(schema._zod.def.type)) return false
  try {
    return read(schema, '15. März 2026').data === '2026-03-15'
  } catch {
    return false
  }
}

const FIELDS = Object.values(MODULES).flatMap((module) =>
  Object.entries(module).flatMap(([name, part]) => [
    ...daysIn(part, name),
    ...(part && typeof part === 'object' && !(part instanceof z.ZodType)
      ? Object.entries(part).flatMap(([inner, form]) => daysIn(form, `${name}.${inner}`))
      : []),
  ]),
)

test('the fields for days are found in the forms', () => {
  const names = FIELDS.map(([name]) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'windowForm.opensOn',
      'STEP_FORMS.points.dueOn',
      'STEP_FORMS.payment.paidOn',
      'STEP_FORMS.instalments.instalments.dueOn',
      'deputyForm.toOn',
    ]),
  )
})

describe.each(FIELDS)('%s', (_name, schema) => {
  test.each(['1.1.1900', '31.12.2099'])('does not take %s, and says which days it takes', (typed) => {
    const { error } = read(schema, typed)
    const [message = ''] = error?.issues.map((issue) => issue.message) ?? []
    expect(errorText('de', message)).toContain('01.01.1950 – 31.12.2049')
  })

  test('does not take a day that does not exist', () => {
    expect(read(schema, '31.6.2027').error?.issues).toMatchObject([{ message: 'not_a_date' }])
  })

  test('takes the first and the last day of all', () => {
    // The days of a mandate and of a resolution are over.
    expect(read(schema, EVER.from).data).toBe(EVER.from)
  })
})
