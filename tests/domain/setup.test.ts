import { expect, test } from 'vitest'
import { missingSteps, type SetupFacts, setupSteps } from '#app/domain/programme/setup.ts'

const READY: SetupFacts = {
  vacant: [],
  periodRuns: true,
  keyIsDecided: true,
  officeIsEntered: true,
  unconfirmed: 0,
  yearsWithoutCredit: [],
  hasSignatory: true,
  hasApplication: true,
}

test('with everything entered the first agreement waits for nothing', () => {
  expect(missingSteps(READY)).toEqual([])
  expect(setupSteps(READY).every(({ isDone }) => isDone)).toBe(true)
})

test.each<[step: string, lacking: Partial<SetupFacts>, isNeeded: boolean]>([
  ['people', { vacant: ['officer'] }, true],
  ['period', { periodRuns: false }, true],
  ['settings', { unconfirmed: 3 }, false],
  ['key', { keyIsDecided: false }, true],
  ['office', { officeIsEntered: false }, false],
  ['credit', { yearsWithoutCredit: [2027] }, false],
  ['municipality', { hasSignatory: false }, true],
  ['application', { hasApplication: false }, true],
])('%s is open by its own fact, and holds up the agreement or not', (step, lacking, isNeeded) => {
  const facts = { ...READY, ...lacking }
  expect(setupSteps(facts).filter(({ isDone }) => !isDone)).toEqual([{ step, isNeeded, isDone: false }])
  expect(missingSteps(facts)).toEqual(isNeeded ? [step] : [])
})

test('a second role that nobody holds does not hold up the first agreement', () => {
  expect(missingSteps({ ...READY, vacant: ['finance', 'admin'] })).toEqual([])
})
