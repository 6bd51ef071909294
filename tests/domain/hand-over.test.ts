import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'
import {
  handOverPath,
  handOverTask,
  isHandedOver,
  isOverByChange,
  type Matter,
  matterIn,
  waitsForSignatory,
} from '#app/domain/lifecycle/hand-over.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'

test('only a signatory files an application or a report, and signs an agreement: in these states they wait', () => {
  const waiting = (matter: 'application' | 'agreement' | 'report', states: readonly string[]) =>
    states.filter((state) => waitsForSignatory(matter, state))
  expect(waiting('application', DOSSIER_STATES)).toEqual(['draft', 'returned'])
  expect(waiting('agreement', DOSSIER_STATES)).toEqual(['agreement_issued'])
  expect(waiting('report', REPORTING_YEAR_STATES).sort()).toEqual(['open', 'returned'])
})

describe('what was handed on', () => {
  const TAKEN = '2027-02-01T08:00:00Z'
  test.each([
    ['stands while nobody changes it', { state: 'draft', version: 3 }, null, true, false],
    ['is over once it is changed', { state: 'draft', version: 4 }, null, false, true],
    ['is over once it is filed', { state: 'submitted', version: 4 }, null, false, false],
    ['is over in a state that waits for nobody', { state: 'submitted', version: 3 }, null, false, false],
    ['is over when taken back', { state: 'draft', version: 3 }, TAKEN, false, false],
    ['is taken back, not changed, when both', { state: 'draft', version: 4 }, TAKEN, false, false],
  ])('%s', (_case, record, takenBackAt, stands, isChanged) => {
    const handed = { matter: 'application' as const, version: 3, takenBackAt }
    expect([isHandedOver(handed, record), isOverByChange(handed, record)]).toEqual([stands, isChanged])
  })
})

describe('the address of a matter', () => {
  const DOSSIER = '/municipality/dossiers/MK-2027-7F4K-2Q'
  test.each<[string, Matter, string]>([
    ['application', { kind: 'application', year: null }, 'review'],
    ['agreement', { kind: 'agreement', year: null }, 'agreement'],
    ['2026', { kind: 'report', year: 2026 }, 'reports/2026/submit'],
  ])('/hand-over/%s names %o, which is done at /%s', (segment, matter, task) => {
    expect(matterIn(segment)).toEqual(matter)
    expect(handOverPath('MK-2027-7F4K-2Q', matter)).toBe(`${DOSSIER}/hand-over/${segment}`)
    expect(handOverTask('MK-2027-7F4K-2Q', matter)).toBe(`${DOSSIER}/${task}`)
  })

  test.each([undefined, '', 'report', '1999', '20261', '12026', '20x6', 'budget'])(
    'names none under «%s»',
    (segment) => {
      expect(matterIn(segment)).toBeUndefined()
    },
  )
})
