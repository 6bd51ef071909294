/** The stories that an empty demo can be told, each of a canton: with its municipalities, its office and its way to decide. */
export type DemoStory = 'luzern' | 'solothurn' | 'zuerich' | 'basel-landschaft'

/** The municipalities that the start page of the demo lets people be, the busiest first. */
export const STORY_PLACES = {
  luzern: [1065, 1031, 1058, 1103, 1054, 1024, 1008, 1061],
  solothurn: [2513, 2581, 2546, 2601],
  zuerich: [191, 53, 198, 193, 199],
  'basel-landschaft': [2770, 2829, 2831, 2762],
} as const satisfies Record<DemoStory, readonly number[]>
