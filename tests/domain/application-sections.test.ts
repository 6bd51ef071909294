import { describe, expect, test } from 'vitest'
import { type Application, yearsOf } from '#app/domain/application/application.ts'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { missingIn, sectionStates } from '#app/domain/application/completeness.ts'
import { missingResolutions } from '#app/domain/application/resolutions.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { LOSSES } from '../support/application-losses.ts'
import { completeApplication } from '../support/complete-application.ts'

describe('the state of a section', () => {
  const stateOf = (application: Application) =>
    sectionStates({
      begun: new Set(['party', 'structure', 'measures', 'budget', 'documents']),
      reasons: [...missingIn(application, LEAFLET), ...missingResolutions(application)],
      points: [],
    })

  test('is complete where no guard has a complaint; the last section stays open until filing', () => {
    expect(stateOf(completeApplication())).toEqual({
      party: 'complete',
      structure: 'complete',
      measures: 'complete',
      budget: 'complete',
      documents: 'complete',
      review: 'open',
    })
  })

  test.each(LOSSES)('is incomplete without $what, and no other section suffers', ({ take, reasons }) => {
    const states = stateOf(take(completeApplication()))
    const faulty = reasons.map(({ section }) => section)
    for (const [section, state] of Object.entries(states))
      if (section !== 'review')
        expect(state, section).toBe(faulty.includes(section as 'party') ? 'incomplete' : 'complete')
    expect(states.review).toBe('open')
  })

  test.each([
    ['open', 'returned'],
    ['revised', 'revised'],
    ['answered', 'answered'],
  ] as const)('with a point of the canton that is %s is %s, and so in no other section', (state, told) => {
    const points = [{ number: 0, section: 'budget', text: 'Bitte prüfen.', answer: '', state }]
    const states = sectionStates({ begun: new Set(['budget']), reasons: [], points })
    expect([states.budget, states.party]).toEqual([told, 'complete'])
  })

  test('is returned before it is incomplete, and incomplete before it is revised', () => {
    const reasons = missingIn({ ...completeApplication(), thirdParty: {} }, LEAFLET)
    const stateWith = (state: 'open' | 'revised') =>
      sectionStates({
        begun: new Set(['budget']),
        reasons,
        points: [{ number: 0, section: 'budget', text: 'Bitte prüfen.', answer: '', state }],
      }).budget
    expect([stateWith('open'), stateWith('revised')]).toEqual(['returned', 'incomplete'])
  })
})

test('the years of a term are those it touches, none when it ends before it begins', () => {
  expect(yearsOf({ startsOn: '2025-07-01', endsOn: '2027-12-31' })).toEqual([2025, 2026, 2027])
  expect(yearsOf({ startsOn: '2026-01-01', endsOn: '2026-12-31' })).toEqual([2026])
  expect(yearsOf({ startsOn: '2027-01-01', endsOn: '2026-12-31' })).toEqual([])
})

test('the check list asks for every rule up to approval but B7, which is never a gate', () => {
  const rules = Array.from({ length: 13 }, (_, index) => `B${index + 1}`).filter((rule) => rule !== 'B7')
  expect(CHECKLIST_RULES).toEqual(rules)
})
