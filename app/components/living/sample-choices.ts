/** What the form of the living page chooses from. */
export const SAMPLE_COSTS = ['projects', 'personnel'] as const
export const SAMPLE_GROUPS = ['immigrants', 'locals'] as const
