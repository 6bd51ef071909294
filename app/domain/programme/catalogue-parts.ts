/** What a catalogue consists of, in the order of its page: each is edited by itself. */
export const CATALOGUE_PARTS = [
  'pillars',
  'areas',
  'goals',
  'examples',
  'target-groups',
  'costs',
  'key-figures',
] as const
export type CataloguePart = (typeof CATALOGUE_PARTS)[number]

/** Entries of one part. */
export const MOST_ENTRIES = 60

/** What a row asks beside its name, its words and whether it can be chosen. */
export const PART_FIELDS = {
  pillars: [],
  areas: ['number', 'pillar'],
  goals: ['area'],
  examples: ['area'],
  'target-groups': [],
  costs: ['scope', 'eligible'],
  'key-figures': [],
} as const satisfies Record<CataloguePart, readonly RowField[]>

export type RowField = 'number' | 'pillar' | 'area' | 'scope' | 'eligible'

/** Whether the rows of a part ask for this. */
export function asksFor(part: CataloguePart, field: RowField): boolean {
  const fields: readonly RowField[] = PART_FIELDS[part]
  return fields.includes(field)
}
