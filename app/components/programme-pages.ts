/** The pages of the programme, in their order; what each is called stands with its own page (`programme-parts.ts`). */
export const PROGRAMME = '/canton/programme'
export const SETUP = `${PROGRAMME}/setup` as const

export const PROGRAMME_PAGES = [
  SETUP,
  '/canton/programme/periods',
  '/canton/programme/keys',
  '/canton/programme/simulator',
  '/canton/programme/catalogue',
  '/canton/programme/chain',
  '/canton/settings',
  '/canton/programme/office',
  '/canton/programme/words',
  '/canton/programme/grants',
  '/canton/programme/population',
  '/canton/mergers',
  '/canton/programme/credit',
  '/canton/rollup',
  '/canton/statistics',
  '/canton/federal-proof',
  '/canton/evaluations',
  '/canton/activity',
] as const
