import { z } from 'zod'
import type { Budgeted } from '#app/domain/application/budget-grid.ts'
import { fundingArea } from '#app/domain/application/forms.ts'
import {
  choice,
  identifier,
  oneOf,
  optionalAmount,
  optionalLine,
  optionalText,
  orNull,
} from '#app/domain/forms/fields.ts'
import type { AnyCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { AddedCost, AddedMeasure } from './additions.ts'

/** The number of the record that a row stands for; empty in a new row. */
const rowId = z.union([z.literal(''), identifier]).default('')

/** A row without title and reason is dropped; one that is begun says what it is and where it belongs. */
export function addedMeasure(catalogue: AnyCatalogue) {
  return z
    .object({
      id: rowId,
      title: optionalLine(200),
      fundingArea: orNull(fundingArea(catalogue)),
      reason: optionalText(2000),
    })
    .transform(({ title, fundingArea: area, ...row }, context): AddedMeasure | null => {
      if (title === '' && row.reason === '') return null
      if (title === '') context.addIssue({ code: 'custom', path: ['title'], message: 'required' })
      if (area !== null) return { ...row, title, fundingArea: area }
      context.addIssue({ code: 'custom', path: ['fundingArea'], message: 'choose' })
      return z.NEVER
    })
}

type DeclaredCost = Omit<AddedCost, 'correctedRappen' | 'correctionReason'>

/** As `addedMeasure`, for a cost: amount and reason may come later, before the report is filed. */
export function addedCost({ measureIds, categories }: Omit<Budgeted, 'years'>) {
  return z
    .object({
      id: rowId,
      label: optionalLine(120),
      measureId: orNull(oneOf(measureIds)),
      category: orNull(choice(categories)),
      declared: optionalAmount,
      reason: optionalText(2000),
    })
    .transform(({ label, category, declared, ...row }, context): DeclaredCost | null => {
      if (label === '' && declared === null && row.reason === '') return null
      if (label === '') context.addIssue({ code: 'custom', path: ['label'], message: 'required' })
      if (category !== null) return { ...row, label, category, declaredRappen: declared }
      context.addIssue({ code: 'custom', path: ['category'], message: 'choose' })
      return z.NEVER
    })
}
