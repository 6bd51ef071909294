import { z } from 'zod'
import { MISSED_MATCH_RULES } from '#app/domain/contribution/settlement.ts'
import { WEEKEND_RULES } from '#app/domain/deadlines/due.ts'
import {
  amount,
  box,
  choice,
  line,
  monthDay,
  orNull,
  rowsOf,
  ruledDay,
  shareAboveZero,
} from '#app/domain/forms/fields.ts'
import { formError } from '#app/domain/forms/form-errors.ts'
import { formatShare } from '#app/domain/forms/share.ts'
import { fraction, isLess, sumOf } from '#app/domain/fraction.ts'
import { TRANCHE_GATES, UNSPENT_MONEY_RULES } from './programme.ts'
import { VERSION_FIELDS } from './version-form.ts'

/** A whole number as people type it. */
const whole = (least: number, most: number) =>
  line()
    .pipe(z.string().regex(/^-?\d{1,9}$/, 'not_a_number'))
    .transform(Number)
    .pipe(z.int().min(least, { error: formError }).max(most, { error: formError }))

/** More than a hundred times the other side's money is a slip. */
const MOST_PARTS = 100

export const matchForm = z.object({
  ...VERSION_FIELDS,
  referenceDate: ruledDay,
  own: whole(1, MOST_PARTS),
  canton: whole(1, MOST_PARTS),
  missedMatch: choice(MISSED_MATCH_RULES),
  unspentMoney: choice(UNSPENT_MONEY_RULES),
})

export const MOST_TRANCHES = 12

const tranche = z.object({ share: shareAboveZero, due: monthDay, gate: choice(TRANCHE_GATES) })

/** Shares that do not add up are said at the last one: the others may be right. */
export const tranchesForm = z.object({
  ...VERSION_FIELDS,
  tranches: rowsOf(tranche, MOST_TRANCHES).superRefine((all, context) => {
    const refuse = (index: number, field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [index, field], message })
    // A share that cannot be read is said at its field, and stands here as nothing.
    if (all.some(({ share }) => !share)) return
    const sum = sumOf(all.map((one) => fraction(...one.share)))
    const isWhole = !isLess(sum, fraction(1)) && !isLess(fraction(1), sum)
    if (!isWhole) {
      const together = formatShare([Number(sum.numerator), Number(sum.denominator)])
      refuse(Math.max(0, all.length - 1), 'share', `shares_not_one:${together}`)
    }
    for (const [index, { due }] of all.entries())
      if (index > 0 && due <= (all[index - 1]?.due ?? '')) refuse(index, 'due', 'tranche_not_later')
  }),
})

export const reportDueForm = z.object({
  ...VERSION_FIELDS,
  reportDue: monthDay,
  weekendRule: choice(WEEKEND_RULES),
})

export const toleranceForm = z.object({ ...VERSION_FIELDS, percent: whole(0, 100), amountRappen: amount })

export const secondPersonForm = z.object({
  ...VERSION_FIELDS,
  fromAmount: orNull(amount),
  randomShare: orNull(shareAboveZero),
  byHand: box,
})
