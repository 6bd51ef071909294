import { z } from 'zod'
import { AddableRappen } from '#app/domain/rappen.ts'
import {
  ASSOCIATION_RULES,
  MAXIMAL_BRACKETS,
  PRORATION_RULES,
  ROUNDING_MODES,
  ROUNDING_UNITS,
} from './key-choices.ts'
import { BfsNumber } from './party.ts'

export const RoundingRule = z
  .strictObject({
    unit: z.literal(ROUNDING_UNITS).default(100),
    mode: z.enum(ROUNDING_MODES).default('half_up'),
  })
  .prefault({})

/** With these limits every contribution to a party stays an exact number. */
const RESIDENTS = z.int().min(0).max(100_000_000)
/** At most a million francs for each inhabitant. */
export const LARGEST_RATE = 100_000_000

const RATE = z.int().min(0).max(LARGEST_RATE).brand<'Rappen'>()

/** Around every form; amounts in Rappen a year. */
const AROUND = {
  minimumPopulation: RESIDENTS.default(0),
  minimum: AddableRappen.prefault(0),
  cap: AddableRappen.nullable().default(null),
  memberBonus: AddableRappen.prefault(0),
  association: z.enum(ASSOCIATION_RULES).default('on_sum'),
  proration: z.enum(PRORATION_RULES).default('full_year'),
  rounding: RoundingRule,
}

/** Edges are «über»: 2'000 inhabitants are not over 2'000. The first bracket is over 0, the last is open. */
const brackets = <S extends z.ZodRawShape>(figure: S) =>
  z
    .array(z.strictObject({ over: RESIDENTS, ...figure }))
    .min(1)
    .max(MAXIMAL_BRACKETS)
    .superRefine((list, context) => {
      const edges = (list as { over: number }[]).map(({ over }) => over)
      edges.forEach((over, index) => {
        const message = edgeFault(over, edges[index - 1])
        if (message) context.addIssue({ code: 'custom', message, path: [index, 'over'] })
      })
    })

/** A part of the whole, numerator and denominator. */
const SHARE = z
  .tuple([z.int().min(0).max(1_000_000), z.int().min(1).max(1_000_000)])
  .refine(([part, whole]) => part <= Math.max(whole, 1), { error: 'rate_above_one' })

const FORMS = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('brackets'), brackets: brackets({ amount: AddableRappen }), ...AROUND }),
  z.strictObject({ form: z.literal('marginal_brackets'), brackets: brackets({ rate: RATE }), ...AROUND }),
  z.strictObject({
    form: z.literal('per_capita'),
    base: AddableRappen.prefault(200_000),
    rate: RATE.prefault(450),
    ...AROUND,
  }),
  z.strictObject({ form: z.literal('pool'), pool: AddableRappen, ...AROUND }),
  z.strictObject({
    form: z.literal('co_funding'),
    rate: SHARE,
    rateByClass: z.record(z.string().min(1).max(40), SHARE).default({}),
    /** The municipalities of each class, by their numbers; who is in none has the key's own rate. */
    membersOfClass: z.record(z.string().min(1).max(40), z.array(BfsNumber).max(200)).optional(),
    ...AROUND,
  }),
  z.strictObject({
    form: z.literal('fixed'),
    amount: AddableRappen,
    reason: z.string().max(2_000).nullable().default(null),
    ...AROUND,
  }),
])

/** How the yearly contribution follows from the population (Merkblatt 5); without a form it is `per_capita`. */
export const DistributionKey = z
  .preprocess((data) => (isFormless(data) ? { form: 'per_capita', ...data } : data), FORMS)
  .superRefine((key, context) => {
    for (const { message, field } of boundFaults(key)) {
      context.addIssue({ code: 'custom', message, path: [field] })
    }
  })
export type DistributionKey = z.infer<typeof DistributionKey>
export type KeyForm = DistributionKey['form']
export type KeyOf<F extends KeyForm> = Extract<DistributionKey, { form: F }>

/** Why an edge cannot follow on the one before it. */
export const edgeFault = (over: number, previous: number | undefined): string | undefined => {
  if (previous === undefined) return over === 0 ? undefined : 'first_bracket_not_over_0'
  return over > previous ? undefined : 'brackets_not_ascending'
}

/** Whether a key gives nobody anything, as a draft that was never filled in. */
export function givesNothing(key: DistributionKey): boolean {
  if (key.cap === 0) return true
  return key.minimum === 0 && figuresOf(key).every((figure) => figure === 0)
}

/** Whether a draft, as it was kept before, holds what no key may: no reason for an amount, no share, a minimum above its pool. */
export function isUnfit(key: DistributionKey): boolean {
  if (key.form === 'fixed') return key.reason === null || key.reason.trim() === ''
  if (key.form === 'pool') return key.minimum > key.pool || key.pool === 0
  return key.form === 'co_funding' && figuresOf(key).some((part) => part === 0)
}

function figuresOf(key: DistributionKey): readonly number[] {
  switch (key.form) {
    case 'per_capita':
      return [key.base, key.rate]
    case 'brackets':
      return key.brackets.map(({ amount }) => amount)
    case 'marginal_brackets':
      return key.brackets.map(({ rate }) => rate)
    case 'pool':
      return [key.pool]
    case 'co_funding':
      return [key.rate, ...Object.values(key.rateByClass)].map(([part]) => part)
    case 'fixed':
      return [key.amount]
  }
}

const isFormless = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && !Object.hasOwn(data, 'form')

/**
 * The shares of a pool are multiples of the rounding unit, so its bounds have to be as well; a bonus beside them
 * would spend more than the pool.
 */
const boundFaults = (key: z.infer<typeof FORMS>): readonly { message: string; field: string }[] => {
  const { minimum, cap, rounding } = key
  const isOdd = (amount: number | null) => amount !== null && amount % rounding.unit !== 0
  const isPool = key.form === 'pool'
  return [
    ...(cap !== null && minimum > cap ? [{ message: 'minimum_above_cap', field: 'minimum' }] : []),
    ...(isPool && key.memberBonus > 0 ? [{ message: 'pool_with_member_bonus', field: 'memberBonus' }] : []),
    ...(isPool && isOdd(key.pool) ? [{ message: 'pool_not_multiple_of_unit', field: 'pool' }] : []),
    ...(isPool && minimum > key.pool ? [{ message: 'minimum_above_pool', field: 'minimum' }] : []),
    ...(isPool && isOdd(minimum) ? [{ message: 'bound_not_multiple_of_unit', field: 'minimum' }] : []),
    ...(isPool && isOdd(cap) ? [{ message: 'bound_not_multiple_of_unit', field: 'cap' }] : []),
  ]
}
