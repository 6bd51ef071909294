import type { KeyForm } from './key.ts'

/** What a key can be chosen from: apart from its schema, so that a page can show it without reading one. */
export const ASSOCIATION_RULES = ['on_sum', 'sum_of_members'] as const
export const PRORATION_RULES = ['full_year', 'by_month'] as const
export const ROUNDING_UNITS = [1, 5, 100, 1_000, 10_000] as const
export const ROUNDING_MODES = ['half_up', 'up', 'down'] as const

/** In the order in which they are offered. */
export const KEY_FORMS = [
  'per_capita',
  'brackets',
  'marginal_brackets',
  'pool',
  'co_funding',
  'fixed',
] as const satisfies readonly KeyForm[]

export const MAXIMAL_BRACKETS = 100
export const MOST_CLASSES = 20
