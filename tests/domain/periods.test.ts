import { expect, test } from 'vitest'
import { nextPeriod, periodFaults, periodIdFor, standingOf } from '#app/domain/programme/period.ts'

const KIP3 = { id: 'kip3', name: 'KIP 3', startsOn: '2024-01-01', endsOn: '2027-12-31' }
const NEXT = {
  ...{ name: 'KIP 4', startsOn: '2028-01-01', endsOn: '2031-12-31' },
  ...{ legalBasis: '', opensOn: null, closesOn: null },
}

test.each([
  ['draft', '2026-01-01', 'draft'],
  ['in_force', '2023-12-31', 'coming'],
  ['in_force', '2024-01-01', 'running'],
  ['in_force', '2027-12-31', 'running'],
  ['in_force', '2028-01-01', 'over'],
] as const)('a period that is %s is on %s %s', (state, today, standing) => {
  expect(standingOf({ ...KIP3, state }, today)).toBe(standing)
})

test.each<[string, object, object]>([
  ['nothing where it follows on the last one', {}, {}],
  [
    'its name where another one has it, however it is written',
    { name: ' kip 3' },
    { name: 'period_name_taken' },
  ],
  [
    'its first day where another one still runs on it',
    { startsOn: '2027-01-01' },
    { startsOn: 'period_overlaps:KIP 3' },
  ],
  [
    'its first day where it lies around another one',
    { startsOn: '2020-01-01' },
    { startsOn: 'period_overlaps:KIP 3' },
  ],
  ['a first day in the year', { startsOn: '2028-02-01' }, { startsOn: 'period_not_from_january' }],
  ['a last day in the year', { endsOn: '2031-11-30' }, { endsOn: 'period_not_to_december' }],
  ['an end before its beginning', { endsOn: '2027-12-31' }, { endsOn: 'ends_before_start' }],
  [
    'a window that closes before it opens',
    { opensOn: '2028-03-01', closesOn: '2028-02-01' },
    { closesOn: 'ends_before_start' },
  ],
  [
    'a window that opens after its end',
    { opensOn: '2032-01-01' },
    { opensOn: expect.stringMatching(/^day_outside:/) },
  ],
])('against a period stands %s', (_case, typed, faults) => {
  expect(periodFaults({ ...NEXT, ...typed }, [KIP3])).toEqual(faults)
})

test.each([
  ['KIP 4 (2028–2031)', [], 'kip4'],
  ['Période 4; 2028', [], 'periode4'],
  ['KIP 4', ['kip4'], 'kip4-2'],
  ['KIP 4', ['kip4-2', 'kip4'], 'kip4-3'],
  ['(2028–2031)', [], 'period'],
  ['x'.repeat(40), [], 'x'.repeat(30)],
])('in addresses «%s» beside %j is %s', (name, taken, id) => {
  expect(periodIdFor(name, taken)).toBe(id)
})

test('the next period is proposed for four years from the end of the last one', () => {
  const earlier = { startsOn: '2018-01-01', endsOn: '2021-12-31' }
  expect(nextPeriod([KIP3, earlier])).toMatchObject({ startsOn: '2028-01-01', endsOn: '2031-12-31' })
})
