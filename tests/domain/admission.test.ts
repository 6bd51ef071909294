import { describe, expect, test } from 'vitest'
import {
  admissionOf,
  isOpenPastItsEnd,
  type LateOpening,
  openTermOf,
  whyNotTaken,
} from '#app/domain/programme/admission.ts'

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

type Asked = { window?: typeof WINDOW; openings?: LateOpening[]; today?: string }

function admitted({ window = WINDOW, openings = [], today = '2027-05-03' }: Asked) {
  return admissionOf({ window, openings }, today)
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
    const admission = admissionOf({ window, openings: [] }, today)
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

describe('for a term that is over an application is taken', () => {
  const term = { startsOn: '2026-01-01', endsOn: '2027-12-31' }
  const filed = '2028-01-15T10:00:00.000Z'
  test.each<[string, boolean, LateOpening[], string | null]>([
    ['by nobody without an opening', false, [], filed],
    ['by an opening that stands', true, [OPENING], filed],
    ['by one that was given after it was filed', true, [OPENING], '2027-02-09T10:00:00.000Z'],
    ['by one that stood when it was filed', true, [CLOSED], filed],
    ['not by one that was taken back before', false, [CLOSED], '2028-01-21T10:00:00.000Z'],
    ['not by one that was taken back, where nothing was filed', false, [CLOSED], null],
    ['not by one for later years', false, [{ ...OPENING, fromYear: 2027 }], filed],
    ['not by one that ended with the term', false, [{ ...OPENING, untilOn: '2027-12-31' }], filed],
    ['not by one of a merger to come', false, [{ ...OPENING, countsFrom: '2028-03-01' }], filed],
  ])('%s', (_how, expected, openings, firstFiledAt) => {
    const asked = { firstFiledAt, today: '2028-02-01' }
    expect(isOpenPastItsEnd(term, { window: WINDOW, openings }, asked)).toBe(expected)
  })
})
