/** The seven Förderbereiche of KIP 3; Mini-KIP agreements have their content in areas 1 and 5 (Merkblatt 3). */
export const FUNDING_AREAS = [1, 2, 3, 4, 5, 6, 7] as const
export const FOCUS_AREAS = [1, 5] as const
export type FundingArea = (typeof FUNDING_AREAS)[number]
export type FocusArea = (typeof FOCUS_AREAS)[number]

/** Target groups of Merkblatt 4. */
export const TARGET_GROUPS = [
  'immigrants',
  'work_and_family',
  'asylum',
  'local_population',
  'professionals',
] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

/**
 * Fundable cost categories of Merkblatt 5 (a to d), and costs listed for completeness only:
 * general administration and what the Regelstrukturen must offer anyway count nothing.
 */
export const COST_CATEGORIES = [
  'projects',
  'counselling',
  'contact_point',
  'personnel',
  'not_eligible',
] as const
export type CostCategory = (typeof COST_CATEGORIES)[number]

export function isEligible(category: CostCategory) {
  return category !== 'not_eligible'
}

/** Examples of measures (Merkblatt 3.1.1 and 3.2.1): to pick from, never a gate. */
export const MEASURE_EXAMPLES = {
  1: ['welcome_talks', 'welcome_event', 'advice', 'networks', 'advice_for_offices', 'public_awareness'],
  5: ['everyday_projects', 'contact_networks', 'german_conversation', 'shared_conversation', 'commission'],
} as const satisfies Record<FocusArea, readonly string[]>
export type MeasureExample = (typeof MEASURE_EXAMPLES)[FocusArea][number]
