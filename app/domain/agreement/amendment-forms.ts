import { z } from 'zod'
import { budgetRow, linesOf } from '#app/domain/application/budget-grid.ts'
import { measureFields, servingAGoal } from '#app/domain/application/forms.ts'
import { amount, box, identifier, optionalText, rowsOf, ruledDay, text } from '#app/domain/forms/fields.ts'
import { offeredCodes } from '#app/domain/programme/catalogue.ts'
import type { AnyCatalogue } from '#app/domain/programme/catalogue-content.ts'

/** The first year of the change, of those the agreement covers. */
const fromYear = z
  .string({ error: 'choose' })
  .min(1, { error: 'choose', abort: true })
  .regex(/^20\d\d$/, 'unknown_choice')
  .transform(Number)
const bfsNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'unknown_municipality')
  .transform(Number)
const reason = text(2000)

/** Asked for where the programme allows it and the budget does not match; elsewhere nobody fills it in. */
const matchException = optionalText(2000).transform((given) => given || undefined)

/** What is typed for each kind of amendment; the preview reads the same form from the address. */
export const amendmentForms = {
  amount: z.object({ fromYear, amountRappen: amount, reason, matchException }),
  term: z.object({ endsOn: ruledDay, reason, matchException }),
  members: z.object({
    fromYear,
    members: z.preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(bfsNumber).min(1, 'required').max(80),
    ),
    leadBfsNumber: z.preprocess((given) => (given === '' ? undefined : given), bfsNumber.optional()),
    reason,
    matchException,
  }),
  budget: z.object({
    fromYear,
    lines: rowsOf(z.object({ id: z.string().regex(/^[\w-]{1,60}$/), amountRappen: amount }), 400),
    reason,
    matchException,
  }),
  measures: z.object({ fromYear, reason, matchException, measure: identifier, dropped: box }),
} as const

/** A contribution by the key in force, in the place of an amount. */
export const amountByKeyForm = z.object({
  fromYear,
  keyVersion: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'unknown_choice')
    .transform(Number),
  reason,
  matchException,
})

/** A measure that is added or changed, with its budget lines by the years of the agreement. */
export function changedMeasureForm(years: readonly number[], catalogue: AnyCatalogue) {
  const categories = offeredCodes(catalogue.costCategories)
  const row = budgetRow({ measureIds: [], years, categories })
  const fields = measureFields(catalogue).extend({
    rows: rowsOf(row, 12).transform((rows) => rows.filter((one) => one !== null).flatMap(linesOf)),
  })
  return servingAGoal(fields, catalogue)
}
