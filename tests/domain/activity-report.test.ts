import { describe, expect, test } from 'vitest'
import {
  areaKey,
  countingBeside,
  referenceOfReport,
  standingOfReport,
  successorOf,
} from '#app/domain/programme/activity-report.ts'
import { activityWordsFrom } from '#app/domain/programme/activity-report-forms.ts'

const ISSUED = '2027-04-01T09:00:00.000Z'
const WITHDRAWN = '2027-05-01T09:00:00.000Z'
const report = (number: number, given: object = {}) => ({
  ...{ id: `report-${number}`, periodId: 'kip3', year: 2026 as number | null, number },
  ...{ issuedAt: ISSUED as string | null, withdrawnAt: null as string | null },
  ...given,
})
const DRAFT = { issuedAt: null }

describe('a report on the activity of a year', () => {
  test.each<[string, ReturnType<typeof report>[], string[]]>([
    ['a draft until it is issued', [report(1, DRAFT)], ['draft']],
    ['replaced by the next one that is issued', [report(1), report(2)], ['replaced', 'issued']],
    ['issued beside a draft of the next one', [report(1), report(2, DRAFT)], ['issued', 'draft']],
    [
      'replaced also where the later one is withdrawn',
      [report(1), report(2, { withdrawnAt: WITHDRAWN })],
      ['replaced', 'withdrawn'],
    ],
    [
      'withdrawn also where a later one has taken its place',
      [report(1, { withdrawnAt: WITHDRAWN }), report(2)],
      ['withdrawn', 'issued'],
    ],
    ['issued beside that of another year', [report(1), report(2, { year: 2025 })], ['issued', 'issued']],
    ['issued beside that of the whole period', [report(1), report(2, { year: null })], ['issued', 'issued']],
    [
      'issued beside that of the year of another period',
      [report(1), report(2, { periodId: 'kip4' })],
      ['issued', 'issued'],
    ],
  ])('is %s', (_case, all, standings) => {
    expect(all.map((one) => standingOfReport(one, all))).toEqual(standings)
  })

  test('is followed by the next number that was issued, in whatever order they are read', () => {
    const all = [report(4), report(3), report(2, DRAFT), report(1)]
    expect(successorOf(report(1), all)?.number).toBe(3)
    expect(successorOf(report(4), all)).toBeUndefined()
  })

  test('takes the place of the one that counts, which is never itself', () => {
    const all = [report(1), report(2), report(3, DRAFT)]
    expect(countingBeside(report(3), all)?.number).toBe(2)
    expect(countingBeside(report(2), all)).toBeUndefined()
    expect(countingBeside({ id: 'new', year: null }, all)).toBeUndefined()
  })

  test('is called by its year or by its whole period, and its number', () => {
    const period = { startsOn: '2024-01-01', endsOn: '2027-12-31' }
    expect(referenceOfReport({ year: 2025, number: 2 }, period)).toBe('MK-TB-2025-2')
    expect(referenceOfReport({ year: null, number: 3 }, period)).toBe('MK-TB-2024-2027-3')
  })
})

test('of the words on the Förderbereiche those that say nothing are not kept', () => {
  const rows = [
    { id: areaKey(2), words: 'Deutschkurse' },
    { id: areaKey(5), words: '' },
    { id: areaKey(null), words: 'Anlaufstelle' },
  ]
  const said = { foreword: 'Vorwort', conclusions: '', outlook: 'Ausblick' }
  expect(activityWordsFrom({ ...said, rows })).toEqual({
    ...said,
    areas: { 2: 'Deutschkurse', none: 'Anlaufstelle' },
  })
})
