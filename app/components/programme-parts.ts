import { CANTONAL_ROLES, type CantonalRole } from '#app/domain/roles.ts'
import type { TextKey } from '#app/text/text.ts'
import { PROGRAMME_PAGES, SETUP } from './programme-pages.ts'

type Group = 'decisions' | 'money' | 'registers' | 'upward'

type Area = Extract<TextKey, `${string}.about`> extends `${infer Name}.about` ? Name : never

type Part = {
  to: string
  title: Extract<TextKey, `${Area}.title`>
  about: `${Area}.about`
  group: Group
  may: readonly CantonalRole[]
}

const PARTS: Readonly<Record<(typeof PROGRAMME_PAGES)[number], Omit<Part, 'to'>>> = {
  [SETUP]: {
    title: 'setup.title',
    about: 'setup.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/periods': {
    title: 'periods.title',
    about: 'periods.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/keys': {
    title: 'keys.title',
    about: 'keys.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/simulator': {
    title: 'simulator.title',
    about: 'simulator.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/catalogue': {
    title: 'catalogue.title',
    about: 'catalogue.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/chain': {
    title: 'chain.title',
    about: 'chain.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/settings': {
    title: 'settings.title',
    about: 'settings.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/office': {
    title: 'office.title',
    about: 'office.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/words': {
    title: 'words.title',
    about: 'words.about',
    group: 'decisions',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/grants': {
    title: 'grants.title',
    about: 'grants.about',
    group: 'registers',
    may: CANTONAL_ROLES,
  },
  '/canton/programme/population': {
    title: 'population.title',
    about: 'population.about',
    group: 'registers',
    may: CANTONAL_ROLES,
  },
  '/canton/mergers': {
    title: 'merger.title',
    about: 'merger.about',
    group: 'registers',
    may: ['officer', 'admin'],
  },
  '/canton/programme/credit': {
    title: 'credit.title',
    about: 'credit.about',
    group: 'money',
    may: CANTONAL_ROLES,
  },
  '/canton/rollup': {
    title: 'rollUp.title',
    about: 'rollUp.about',
    group: 'upward',
    may: CANTONAL_ROLES,
  },
  '/canton/statistics': {
    title: 'statistics.title',
    about: 'statistics.about',
    group: 'upward',
    may: CANTONAL_ROLES,
  },
  '/canton/federal-proof': {
    title: 'federalProof.title',
    about: 'federalProof.about',
    group: 'upward',
    may: CANTONAL_ROLES,
  },
  '/canton/activity': {
    title: 'activity.title',
    about: 'activity.about',
    group: 'upward',
    may: CANTONAL_ROLES,
  },
  '/canton/evaluations': {
    title: 'evaluation.title',
    about: 'evaluation.about',
    group: 'upward',
    may: CANTONAL_ROLES,
  },
}

/** What the canton decides and enters itself, by what it is: each part with its page, its sentence and who may open it. */
export const PROGRAMME_PARTS: readonly Part[] = PROGRAMME_PAGES.map((to) => ({ to, ...PARTS[to] }))

export const PART_GROUPS: readonly Group[] = ['decisions', 'money', 'registers', 'upward']
