import { describe, expect, test } from 'vitest'
import type { Application, Resolution } from '#app/domain/application/application.ts'
import {
  missingResolutions,
  uncoveredByResolutions,
  yearsOutside,
} from '#app/domain/application/resolutions.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { completeApplication } from '../support/complete-application.ts'
import { TODAY } from '../support/facts.ts'

const application = completeApplication()
const required = { 2026: rappen(30_000_00), 2027: rappen(28_000_00) }

const changing = (bfsNumber: number, change: Partial<Resolution>): Application => ({
  ...application,
  resolutions: application.resolutions.map((r) => (r.bfsNumber === bfsNumber ? { ...r, ...change } : r)),
})
const uncovered = (
  given: Application,
  requiredByYear: Record<number, ReturnType<typeof rappen>> = required,
) => uncoveredByResolutions(given, { requiredByYear, today: TODAY })

describe('the resolutions of the councils', () => {
  test('cover the application when together they reach the dearest year to the Rappen', () => {
    expect(uncovered(application)).toEqual([])
  })

  test('are too low by one Rappen', () => {
    expect(uncovered(changing(1055, { amountRappen: rappen(14_999_99) }))).toEqual([
      reason('resolution_amount_too_low', { resolved: 29_999_99, required: 30_000_00 }, 'documents'),
    ])
  })

  test('may be borne by one member alone', () => {
    const lead = changing(1065, { amountRappen: rappen(30_000_00) })
    const resolutions = lead.resolutions.map((r) =>
      r.bfsNumber === 1055 ? { ...r, amountRappen: rappen(0) } : r,
    )
    expect(uncovered({ ...lead, resolutions })).toEqual([])
  })

  test('of a municipality that is no member count nothing', () => {
    const [first] = application.resolutions
    const low = changing(1055, { amountRappen: rappen(0) })
    const foreign = first
      ? [{ ...first, bfsNumber: 1061, resolvedOn: '2099-01-01', amountRappen: rappen(99_000_00) }]
      : []
    expect(uncovered({ ...low, resolutions: [...low.resolutions, ...foreign] })).toEqual([
      reason('resolution_amount_too_low', { resolved: 15_000_00, required: 30_000_00 }, 'documents'),
    ])
  })

  test.each([
    ['begin after the term', { fromYear: 2027 }],
    ['end before the term', { toYear: 2026 }],
  ])('are too short when they %s', (_what, change) => {
    expect(uncovered(changing(1055, change))).toEqual([
      reason('resolution_term_too_short', { municipality: 'Gisikon' }, 'documents'),
    ])
  })

  test('may be of today but not of tomorrow', () => {
    expect(uncovered(changing(1065, { resolvedOn: TODAY }))).toEqual([])
    expect(uncovered(changing(1065, { resolvedOn: '2026-02-11' }))).toEqual([
      reason('resolution_lies_in_the_future', { municipality: 'Root' }, 'documents'),
    ])
  })

  test('are not added up while one of them is missing, which is named instead', () => {
    const partial = { ...application, resolutions: application.resolutions.slice(0, 1) }
    expect(uncovered(partial)).toEqual([])
    expect(missingResolutions(partial)).toEqual([
      reason('resolution_missing', { municipality: 'Gisikon' }, 'documents'),
    ])
  })

  test('each need their own paper', () => {
    const papers = application.papers.filter((paper) => paper.bfsNumber !== 1065)
    expect(missingResolutions({ ...application, papers })).toEqual([
      reason('resolution_paper_missing', { municipality: 'Root' }, 'documents'),
    ])
  })

  test('are not measured against a year that nobody could compute', () => {
    expect(uncovered(application, {})).toEqual([])
  })
})

test.each([
  [2024, 2027, []],
  [2023, 2027, ['fromYear']],
  [2024, 2028, ['toYear']],
  [2028, 2029, ['fromYear', 'toYear']],
  [2022, 2023, ['fromYear', 'toYear']],
])(
  'nothing is agreed beyond the period (Merkblatt 5): for %i to %i a resolution is entered but for %j',
  (fromYear, toYear, fields) => {
    const outside = yearsOutside({ fromYear, toYear }, { startsOn: '2024-01-01', endsOn: '2027-12-31' })
    const fault = 'resolution_outside_period:2024–2027'
    expect(outside).toEqual(Object.fromEntries(fields.map((field) => [field, fault])))
  },
)
