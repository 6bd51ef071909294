import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import {
  fateOf,
  type HandOverFate,
  handOverPath,
  handOverTask,
  isAbout,
  type Matter,
  matterIn,
  waitsForSignatory,
} from '#app/domain/lifecycle/hand-over.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
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
  const LOCKED = reason('file_locked', { fileName: 'Beschluss.pdf' })
  const at = (state: string, version: number) => ({ state, version })
  test.each<
    [string, HandOverFate, { record: ReturnType<typeof at>; taken?: string; left?: true; missing?: Reason[] }]
  >([
    ['stands while nobody changes it', 'with_takers', { record: at('draft', 3) }],
    ['is over once it is changed', 'changed', { record: at('draft', 4) }],
    ['is over once it is filed', 'moved', { record: at('submitted', 4) }],
    ['is over in a state that waits for nobody', 'moved', { record: at('submitted', 3) }],
    ['is over when taken back', 'taken_back', { record: at('draft', 3), taken: TAKEN }],
    ['is taken back, not changed, when both', 'taken_back', { record: at('draft', 4), taken: TAKEN }],
    ['is over when nobody it was given to may file it', 'left', { record: at('draft', 3), left: true }],
    [
      'is over when something is missing again',
      'incomplete',
      { record: at('returned', 3), missing: [LOCKED] },
    ],
  ])('%s', (_case, fate, { record, taken = null, left = false, missing = [] }) => {
    const handed = { matter: 'application' as const, version: 3, takenBackAt: taken }
    expect(fateOf(handed, { record, canBeTaken: !left, missing: () => missing })).toBe(fate)
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

test('what the next step says of a matter is not said once more', () => {
  const matter = { kind: 'report', year: 2026 } as const
  const next = { step: 'handed', matter, to: null } as const
  expect(isAbout(next)({ matter })).toBe(true)
  expect(isAbout(next)({ matter: { kind: 'report', year: 2027 } })).toBe(false)
  expect(isAbout({ step: 'wait' })({ matter })).toBe(false)
})
