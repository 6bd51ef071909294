import { describe, expect, test } from 'vitest'
import { admissionOf, type LateOpening, openTermOf, whyNotTaken } from '#app/domain/programme/admission.ts'

const PERIOD = { id: 'kip-3', startsOn: '2024-01-01', endsOn: '2027-12-31' }
const WINDOW = { opensOn: null, closesOn: '2027-12-31', thisYear: true }
const OPENING: LateOpening = {
  fromYear: 2026,
  untilOn: '2028-03-31',
  openedAt: '2028-01-12T08:00:00.000Z',
  closedAt: null,
  countsFrom: null,
}
const CLOSED = { ...OPENING, closedAt: '2028-01-20T08:00:00.000Z' }

type Asked = { window?: typeof WINDOW; openings?: LateOpening[]; filed?: string; today?: string }

function admitted({ window = WINDOW, openings = [], filed, today = '2027-05-03' }: Asked) {
  return admissionOf({ window, openings }, { firstFiledAt: filed ?? null, today })
}

const reasonsFor = (startsOn: string, asked: Asked) =>
  whyNotTaken(startsOn, admitted(asked)).map(({ key }) => key)

describe('an application', () => {
  test.each<[string, string, Asked, string[]]>([
    ['the coming year', '2028-01-01', {}, []],
    ['the running year', '2027-01-01', {}, []],
    ['a year that is over', '2026-01-01', {}, ['term_begins_too_early']],
    [
      'the running year, where the programme has no grace',
      '2027-01-01',
      { window: { ...WINDOW, thisYear: false } },
      ['term_begins_too_early'],
    ],
    ['a year of a period that is over', '2027-01-01', { today: '2028-01-10' }, ['window_closed']],
    ['a year of such a period, opened late', '2027-01-01', { today: '2028-01-12', openings: [OPENING] }, []],
    ['the last day of the opening', '2026-01-01', { today: '2028-03-31', openings: [OPENING] }, []],
    ['the day after it', '2026-01-01', { today: '2028-04-01', openings: [OPENING] }, ['window_closed']],
    [
      'an earlier year than was opened',
      '2025-01-01',
      { today: '2028-01-12', openings: [OPENING] },
      ['term_begins_too_early'],
    ],
    ['an opening taken back', '2026-01-01', { today: '2028-01-21', openings: [CLOSED] }, ['window_closed']],
    [
      'what was filed while an opening stood, after it was taken back',
      '2026-01-01',
      { today: '2028-02-01', openings: [CLOSED], filed: '2028-01-15T10:00:00.000Z' },
      [],
    ],
    [
      'what was filed before an opening',
      '2026-01-01',
      { today: '2028-02-01', openings: [OPENING], filed: '2028-01-11T10:00:00.000Z' },
      ['window_closed'],
    ],
    [
      'what was filed in time, years later',
      '2026-01-01',
      { today: '2028-02-01', filed: '2025-12-31T22:00:00.000Z' },
      [],
    ],
  ])('for %s', (_what, startsOn, asked, expected) => {
    expect(reasonsFor(startsOn, asked)).toEqual(expected)
  })

  test.each([
    ['2025-12-31', ['window_not_open']],
    ['2026-01-01', []],
    ['2026-06-30', []],
    ['2026-07-01', ['window_closed']],
  ])('of %s is taken within the window, whose days both count', (today, expected) => {
    const window = { ...WINDOW, opensOn: '2026-01-01', closesOn: '2026-06-30' }
    const admission = admissionOf({ window, openings: [] }, { firstFiledAt: null, today })
    expect(whyNotTaken('2027-01-01', admission).map(({ key }) => key)).toEqual(expected)
  })
})

describe('a new application can be begun', () => {
  test.each<[string, Asked, string | undefined]>([
    ['from the running year on', {}, '2027-01-01'],
    ['from the beginning of the period on, before it begins', { today: '2023-05-01' }, '2024-01-01'],
    ['for no year once the period is over', { today: '2028-01-10' }, undefined],
    [
      'for no year before the window opens',
      { window: { ...WINDOW, opensOn: null, closesOn: '2027-01-31' } },
      undefined,
    ],
    ['for the years that are opened late', { today: '2028-01-12', openings: [OPENING] }, '2026-01-01'],
    [
      'for no year where only the coming one is taken, in the last year',
      { window: { ...WINDOW, thisYear: false } },
      undefined,
    ],
  ])('%s', (_when, asked, startsOn) => {
    const open = openTermOf(PERIOD, admitted(asked))
    expect(open).toEqual(startsOn && { periodId: 'kip-3', startsOn, endsOn: '2027-12-31' })
  })
})
