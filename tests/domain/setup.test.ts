import { describe, expect, test } from 'vitest'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { type ChainStep, EMPTY_CHAIN } from '#app/domain/programme/chain-content.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import {
  missingSteps,
  rolesBefore,
  type SetupFacts,
  type Standing,
  setupSteps,
} from '#app/domain/programme/setup.ts'

const PERIOD = {
  unconfirmed: 0,
  notTaken: [],
  catalogue: { isOwn: true, openAreas: 2 },
  municipalities: 80,
  withoutResidents: [],
  referenceDate: '2023-12-31',
  key: { isDecided: true, mayBind: true },
  yearsWithoutCredit: [],
  hasApplication: true,
}
const READY: SetupFacts = {
  vacant: { before: [], after: [] },
  periodRuns: true,
  period: PERIOD,
  officeIsEntered: true,
  hasSignatory: true,
}
const withPeriod = (lacking: Partial<NonNullable<SetupFacts['period']>>) => ({
  period: { ...PERIOD, ...lacking },
})

test('with everything entered the first agreement waits for nothing', () => {
  expect(missingSteps(READY)).toEqual([])
  expect(setupSteps(READY).every(({ standing }) => standing === 'done')).toBe(true)
})

test.each<[step: string, lacking: Partial<SetupFacts>, standing: Standing]>([
  ['people', { vacant: { before: ['officer'], after: [] } }, 'missing'],
  ['people', { vacant: { before: [], after: ['finance'] } }, 'advised'],
  ['period', { periodRuns: false }, 'missing'],
  ['settings', withPeriod({ unconfirmed: 3 }), 'advised'],
  ['window', withPeriod({ notTaken: [reason('window_closed', { closesOn: '2026-06-30' })] }), 'missing'],
  ['catalogue', withPeriod({ catalogue: { isOwn: true, openAreas: 0 } }), 'missing'],
  ['catalogue', withPeriod({ catalogue: { isOwn: false, openAreas: 2 } }), 'advised'],
  ['population', withPeriod({ withoutResidents: ['Root'] }), 'advised'],
  ['population', withPeriod({ municipalities: 1, withoutResidents: ['Root'] }), 'missing'],
  ['key', withPeriod({ key: { isDecided: false, mayBind: false } }), 'missing'],
  ['key', withPeriod({ key: { isDecided: false, mayBind: true } }), 'advised'],
  ['office', { officeIsEntered: false }, 'advised'],
  ['credit', withPeriod({ yearsWithoutCredit: [2027] }), 'advised'],
  ['municipality', { hasSignatory: false }, 'missing'],
  ['application', withPeriod({ hasApplication: false }), 'missing'],
])('%s is open by its own fact, and holds up the agreement or not', (step, lacking, standing) => {
  const facts = { ...READY, ...lacking }
  expect(setupSteps(facts).filter((one) => one.standing !== 'done')).toEqual([{ step, standing }])
  expect(missingSteps(facts)).toEqual(standing === 'missing' ? [step] : [])
})

test('without a period all that belongs to one is missing, the period before it', () => {
  expect(missingSteps({ ...READY, periodRuns: false, period: null })).toEqual([
    ...['period', 'window', 'catalogue', 'population', 'key', 'application'],
  ])
})

describe('the roles that an agreement asks for', () => {
  const step: ChainStep = {
    ...{ code: 'decision', body: 'government', kind: 'decision', name: 'Beschluss' },
    ...{ place: 'before', asksNumber: true, asksPaper: false, recordedBy: 'second', sendsBack: false },
  }
  const drawn = { fromAmount: null, randomShare: [1, 5] as [number, number], byHand: false }

  test.each<[what: string, roles: string[], expected: string[]]>([
    ['the officer alone', rolesBefore(DEFAULT_SETTINGS, EMPTY_CHAIN), ['officer']],
    [
      'the second person, where a draw asks for one',
      rolesBefore({ secondPerson: drawn }, EMPTY_CHAIN),
      ['officer', 'second'],
    ],
    [
      'whoever records a step before it',
      rolesBefore(DEFAULT_SETTINGS, { ...EMPTY_CHAIN, steps: [step] }),
      ['officer', 'second'],
    ],
    [
      'nobody for a step after it',
      rolesBefore(DEFAULT_SETTINGS, { ...EMPTY_CHAIN, steps: [{ ...step, place: 'after' }] }),
      ['officer'],
    ],
  ])('are %s', (_what, roles, expected) => {
    expect(roles).toEqual(expected)
  })
})
