import { z } from 'zod'
import { readData } from '#app/domain/faults.ts'
import {
  amount,
  amountUpTo,
  choice,
  count,
  identifier,
  line,
  optionalAmount,
  optionalLine,
  orNull,
  rowsOf,
  shareAboveZero,
  text,
  withoutEmpty,
} from '#app/domain/forms/fields.ts'
import { DistributionKey, edgeFault, givesNothing, type KeyForm, LARGEST_RATE } from './key.ts'
import {
  ASSOCIATION_RULES,
  MAXIMAL_BRACKETS,
  MOST_CLASSES,
  PRORATION_RULES,
  ROUNDING_MODES,
  ROUNDING_UNITS,
} from './key-choices.ts'

/** What is found beyond a single field: the rules of the key itself, at the field that breaks them. */
export const KEY_FAULTS = [
  'minimum_above_cap',
  'minimum_above_pool',
  'first_bracket_not_over_0',
  'brackets_not_ascending',
  'pool_not_multiple_of_unit',
  'pool_with_member_bonus',
  'bound_not_multiple_of_unit',
  'class_twice',
  'class_member_twice',
  'not_a_bfs_number',
  'paste_columns',
  'key_gives_nothing',
] as const

/** Around every form; what is left empty is no part of the key. `seen`: the mark of what the page showed. */
const AROUND = {
  seen: identifier,
  name: line(80),
  minimumPopulation: orNull(count).transform((typed) => typed ?? 0),
  minimum: amountOrNone(),
  cap: optionalAmount,
  memberBonus: amountOrNone(),
  association: choice(ASSOCIATION_RULES),
  proration: choice(PRORATION_RULES),
  unit: choice(ROUNDING_UNITS.map(String)).transform(Number),
  mode: choice(ROUNDING_MODES),
}

/** For each inhabitant. */
const rate = amountUpTo(LARGEST_RATE)

const plain = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields)

/** What each form asks for beside, as the key holds it. */
const OWN: Record<KeyForm, z.ZodType<Record<string, unknown>, Record<string, unknown>>> = {
  per_capita: plain({ base: amount, rate }),
  brackets: plain({ brackets: brackets('amount') }),
  marginal_brackets: plain({ brackets: brackets('rate') }),
  pool: plain({ pool: amount }),
  co_funding: plain({ rate: shareAboveZero, classes: classes() }).transform(({ classes: rows, ...own }) => ({
    ...own,
    rateByClass: Object.fromEntries(rows.map((one) => [one.name, one.share])),
    membersOfClass: Object.fromEntries(rows.map((one) => [one.name, one.members])),
  })),
  fixed: plain({ amount, reason: text(2000) }),
}

/** The field of each form that decides whether anybody gets anything. */
const DECISIVE: Record<KeyForm, readonly (string | number)[]> = {
  per_capita: ['rate'],
  brackets: ['brackets', 0, 'amount'],
  marginal_brackets: ['brackets', 0, 'rate'],
  pool: ['pool'],
  co_funding: ['rate'],
  fixed: ['amount'],
}

export type TypedKey = { seen: string; name: string; key: DistributionKey }

/**
 * A key of one form as people type it: francs, inhabitants, brackets in any order. What it comes to is read once more
 * by the schema of the key, the only authority.
 */
export function keyFormOf(form: KeyForm): z.ZodType<TypedKey, Record<string, unknown>> {
  return z
    .intersection(z.object(AROUND), OWN[form])
    .transform(({ seen, name, unit, mode, ...typed }, context): TypedKey => {
      const read = readData(DistributionKey, { ...typed, form, rounding: { unit, mode } })
      if (read.ok && !givesNothing(read.value)) return { seen, name, key: read.value }
      if (read.ok) {
        const path = read.value.cap === 0 ? ['cap'] : [...DECISIVE[form]]
        context.addIssue({ code: 'custom', path, message: 'key_gives_nothing' })
        return z.NEVER
      }
      for (const { key, path } of read.faults)
        context.addIssue({ code: 'custom', path: [...path], message: key })
      return z.NEVER
    })
}

function amountOrNone() {
  return optionalAmount.transform((typed) => typed ?? 0)
}

/** Sorted by their edges; a fault stands in the row in which it was typed. An empty row is none. */
function brackets(figure: 'amount' | 'rate') {
  const row = z
    .object({ over: optionalLine(40), [figure]: optionalLine(40) })
    .transform((typed) => (typed.over === '' && typed[figure] === '' ? null : typed))
    .pipe(z.object({ over: count, [figure]: figure === 'rate' ? rate : amount }).nullable())
  return rowsOf(row, MAXIMAL_BRACKETS).transform((rows, context) => {
    const typed = rows.flatMap((one, index) => (one ? [{ over: Number(one.over), one, index }] : []))
    const sorted = typed.sort((a, b) => a.over - b.over)
    const lack = (index: number, message: string) =>
      context.addIssue({ code: 'custom', path: [index, 'over'], message })
    if (sorted.length === 0) lack(0, 'required')
    for (const [at, { over, index }] of sorted.entries()) {
      const message = edgeFault(over, sorted[at - 1]?.over)
      if (message) lack(index, message)
    }
    return sorted.map(({ one }) => one)
  })
}

/** The numbers of municipalities as people type them: «191, 198». */
function numbers() {
  return z
    .string()
    .transform((typed) => typed.split(/[\s,;]+/).filter(Boolean))
    .pipe(
      z
        .array(
          z
            .string()
            .regex(/^[1-9]\d{0,3}$/, 'not_a_bfs_number')
            .transform(Number),
        )
        .max(200),
    )
}

/** A rate for each class of parties, by its name, with the municipalities that are in it. */
function classes() {
  const row = z
    .object({ name: optionalLine(40), share: optionalLine(40), members: optionalLine(1000) })
    .transform((typed) => (typed.name === '' && typed.share === '' && typed.members === '' ? null : typed))
    .pipe(z.object({ name: line(40), share: shareAboveZero, members: numbers() }).nullable())
  return rowsOf(row, MOST_CLASSES).transform((rows, context) => {
    const lack = (index: number, field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [index, field], message })
    for (const [index, one] of rows.entries()) {
      const earlier = rows.slice(0, index)
      if (one && earlier.some((other) => other?.name === one.name)) lack(index, 'name', 'class_twice')
      const twice = one?.members.some((member) => earlier.some((other) => other?.members.includes(member)))
      if (twice) lack(index, 'members', 'class_member_twice')
    }
    return withoutEmpty([...rows])
  })
}
