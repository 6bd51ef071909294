import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOff,
  daysBetween,
  easterSunday,
  endOfDay,
  holidays,
  nextWorkingDay,
  parsePlainDate,
  startOfDay,
  today,
} from '#app/domain/deadlines/calendar.ts'
import {
  annualReportDue,
  countedOn,
  countingDay,
  daysLeft,
  dueDay,
  extensionRefusal,
  isLately,
  isOpenedLate,
  movedDue,
  openedDue,
  takesDaysAway,
  timeliness,
  WEEKEND_RULES,
} from '#app/domain/deadlines/due.ts'
import { DEADLINE_KINDS, type DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { MonthDay, PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { termOf } from '#app/domain/deadlines/reminder-plan.ts'
import {
  type Dated,
  dueSteps,
  isNotice,
  ReminderSettings,
  type Step,
  type StepRecord,
  stepsOf,
} from '#app/domain/deadlines/reminder-steps.ts'
import { offsetByRule, offsetByZone } from '#app/domain/deadlines/zurich.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'

const days = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays('1950-01-01', offset))
const report = { reportDue: '03-15', weekendRule: 'next_working_day' } as const

describe('plain dates', () => {
  test.each(['2027-03-15', '2028-02-29', '1900-01-01', '9000-12-31'])('%s is a day', (day) => {
    expect(parsePlainDate(day)).toBe(day)
  })

  test.each([
    '2027-02-30',
    '2027-02-29',
    '1900-02-29',
    '0000-00-00',
    '1899-12-31',
    '2027-3-5',
    '15.03.2027',
    '',
  ])('«%s» is not', (day) => {
    expect(parsePlainDate(day)).toBeUndefined()
  })

  test('whatever is no text is refused', () => {
    fc.assert(fc.property(fc.anything(), (value) => void PlainDate.safeParse(value)))
    expect(PlainDate.safeParse(20_270_315).success).toBe(false)
    expect(MonthDay.safeParse('02-29').success).toBe(false)
    expect(MonthDay.safeParse('01-31').success).toBe(true)
  })

  test('adding days and counting them are inverse, through every leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        fc.pre(addDays(day, count) >= '1900-01-01')
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('the calendar of the canton', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('has thirteen holidays in 2027', () => {
    expect(Object.fromEntries([...holidays(2027)].map(([day, name]) => [name, day]))).toEqual({
      new_year: '2027-01-01',
      berchtold: '2027-01-02',
      good_friday: '2027-03-26',
      easter_monday: '2027-03-29',
      ascension: '2027-05-06',
      whit_monday: '2027-05-17',
      corpus_christi: '2027-05-27',
      national_day: '2027-08-01',
      assumption: '2027-08-15',
      all_saints: '2027-11-01',
      immaculate_conception: '2027-12-08',
      christmas: '2027-12-25',
      st_stephen: '2027-12-26',
    })
  })

  test('knows Saturdays, Sundays, holidays and working days', () => {
    expect(['2027-03-13', '2027-03-14', '2027-03-26', '2027-03-15'].map(dayOff)).toEqual([
      'saturday',
      'sunday',
      'good_friday',
      undefined,
    ])
    expect(dayOff('1960-01-02')).toBe('saturday')
    expect(nextWorkingDay('2026-12-31')).toBe('2027-01-04')
    expect(nextWorkingDay('2027-03-25')).toBe('2027-03-30')
  })

  test('Easter is always a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_900, max: 9_998 }), (year) => {
        const easter = easterSunday(year)
        expect(dayOff(easter)).toBe('sunday')
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})

describe('the day in Zurich', () => {
  test.each([
    ['2027-03-14T22:59:59Z', '2027-03-14'],
    ['2027-03-14T23:00:00Z', '2027-03-15'],
    ['2027-07-31T21:59:59Z', '2027-07-31'],
    ['2027-07-31T22:00:00Z', '2027-08-01'],
    ['2027-03-28T00:59:59Z', '2027-03-28'],
    ['2027-10-30T21:59:59Z', '2027-10-30'],
    ['2027-10-31T22:59:59Z', '2027-10-31'],
    ['2027-10-31T23:00:00Z', '2027-11-01'],
  ])('at %s is %s, with and without a zone database', (instant, day) => {
    expect(today(new Date(instant))).toBe(day)
    expect(today(new Date(instant), offsetByRule)).toBe(day)
  })

  test.each([
    ['2027-03-28T00:59:59Z', 60],
    ['2027-03-28T01:00:00Z', 120],
    ['2027-10-31T00:59:59Z', 120],
    ['2027-10-31T01:00:00Z', 60],
    ['2026-03-29T01:00:00Z', 120],
    ['2030-03-31T01:00:00Z', 120],
  ])('summer time changes at 01.00 UTC: %s is %i minutes ahead', (instant, minutes) => {
    expect(offsetByRule(new Date(instant))).toBe(minutes)
  })

  test('the rule agrees with the zone database', () => {
    const byZone = offsetByZone('Europe/Zurich')
    const instants = fc.date({
      min: new Date('1997-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(instants, (instant) => byZone?.(instant) === offsetByRule(instant)))
  })

  test('a zone the runtime does not know, or takes for UTC, gives no offset', () => {
    expect(offsetByZone('Europe/Nowhere')).toBeUndefined()
    expect(offsetByZone('UTC')).toBeUndefined()
  })

  test('a day has 24 hours, but 23 and 25 when clocks change', () => {
    const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000
    expect(['2027-03-15', '2027-03-28', '2027-10-31'].map(hours)).toEqual([24, 23, 25])
    fc.assert(
      fc.property(days, (day) => {
        expect(today(startOfDay(day, offsetByRule), offsetByRule)).toBe(day)
        expect(today(new Date(endOfDay(day, offsetByRule).getTime() - 1), offsetByRule)).toBe(day)
      }),
    )
  })
})

describe('the annual report', () => {
  test.each([
    [2024, '2025-03-15', '2025-03-17', 'saturday'],
    [2025, '2026-03-15', '2026-03-16', 'sunday'],
    [2026, '2027-03-15', '2027-03-15', null],
    [2030, '2031-03-15', '2031-03-17', 'saturday'],
  ])('on %i is due %s, in time until %s (%s)', (year, legalOn, effectiveOn, reason) => {
    expect(annualReportDue(year, report)).toMatchObject({ legalOn, effectiveOn, reason })
    expect(annualReportDue(year, { ...report, weekendRule: 'strict' })).toMatchObject({
      effectiveOn: legalOn,
      reason: null,
    })
  })

  test('every day off that is passed over is named', () => {
    expect(dueDay('2027-03-26', 'next_working_day')).toEqual({
      legalOn: '2027-03-26',
      effectiveOn: '2027-03-30',
      reason: 'good_friday',
      passedOver: [
        { on: '2027-03-26', reason: 'good_friday' },
        { on: '2027-03-27', reason: 'saturday' },
        { on: '2027-03-28', reason: 'sunday' },
        { on: '2027-03-29', reason: 'easter_monday' },
      ],
    })
  })

  test('until 15 March means until 24.00 in Zurich', () => {
    expect(timeliness(new Date('2027-03-15T22:59:59.999Z'), '2027-03-15')).toBe('on_time')
    expect(timeliness(new Date('2027-03-15T23:00:00.000Z'), '2027-03-15')).toBe('late')
    expect(daysLeft({ dueOn: '2027-03-15', termOn: null }, '2027-03-01')).toBe(14)
    expect(daysLeft({ dueOn: '2027-03-15', termOn: null }, '2027-03-16')).toBe(-1)
  })

  test('the days until a new day are counted to it, and once it is over from the deadline itself', () => {
    const due = { dueOn: '2027-03-15', termOn: '2027-03-30' }
    expect(daysLeft(due, '2027-03-20')).toBe(10)
    expect(daysLeft(due, '2027-03-30')).toBe(0)
    expect(daysLeft(due, '2027-03-31')).toBe(-16)
  })
})

test.each([
  ['the deadline itself', null, '2027-03-15', '2027-03-01', 'not_later'],
  [
    'a day after the deadline, before the new day of a notice',
    '2027-04-23',
    '2027-04-15',
    '2027-04-09',
    'not_later',
  ],
  ['the new day of a notice', '2027-04-23', '2027-04-23', '2027-04-09', 'not_later'],
  ['a day that is over', null, '2027-03-19', '2027-03-20', 'day_is_over'],
  ['today', null, '2027-03-20', '2027-03-20', undefined],
  ['the day after the new day of a notice', '2027-04-23', '2027-04-24', '2027-04-09', undefined],
])('an extension to %s is granted only where it takes no day away', (_to, termOn, dueOn, day, refusal) => {
  expect(extensionRefusal({ dueOn: '2027-03-15', termOn }, dueOn, day)).toBe(refusal)
})

describe('a deadline that is moved', () => {
  const kinds = fc.constantFrom(...DEADLINE_KINDS.filter((kind) => kind !== 'end_of_agreement'))
  const rules = fc.constantFrom(...WEEKEND_RULES)
  const given = (kind: DeadlineKind, termOn: string | null = null) => ({
    kind,
    legalOn: '2027-04-26',
    effectiveOn: '2027-04-26',
    termOn,
  })

  test('never ends before the day that was given, by itself or by a notice', () => {
    fc.assert(
      fc.property(kinds, days, fc.option(days), days, rules, (kind, effectiveOn, termOn, legalOn, rule) => {
        const moved = movedDue({ kind, legalOn: effectiveOn, effectiveOn, termOn }, legalOn, rule)
        expect(takesDaysAway({ dueOn: effectiveOn, termOn }, moved.effectiveOn)).toBe(false)
        expect([countingDay({ dueOn: effectiveOn, termOn }), dueDay(legalOn, rule).effectiveOn]).toContain(
          moved.effectiveOn,
        )
      }),
    )
  })

  test('ends on the later day, with the day of the law or letter that belongs to it', () => {
    expect(movedDue(given('claim'), '2027-04-10', 'next_working_day')).toEqual({
      legalOn: '2027-04-26',
      effectiveOn: '2027-04-26',
    })
    expect(movedDue(given('claim'), '2027-05-01', 'next_working_day')).toEqual({
      legalOn: '2027-05-01',
      effectiveOn: '2027-05-03',
    })
    expect(movedDue(given('annual_report', '2027-05-04'), '2027-05-01', 'strict').effectiveOn).toBe(
      '2027-05-04',
    )
  })

  test('may be the end of an agreement, which a termination brings forward', () => {
    expect(movedDue(given('end_of_agreement'), '2026-12-31', 'strict').effectiveOn).toBe('2026-12-31')
  })
})

describe('reminder steps', () => {
  const settings = ReminderSettings.parse({})
  const dated = { effectiveOn: '2027-03-15', countsFrom: '2024-11-20' }
  const reached = (reachedOn: string | null, termOn: string | null = null): StepRecord => ({
    reachedOn,
    termOn,
    underWay: false,
  })
  const first = ['notice_1', reached('2027-03-16', '2027-03-30')] as const
  const second = ['notice_2', reached('2027-03-31', '2027-04-14')] as const
  const daysOf = (given: Dated, ...records: (readonly [string, StepRecord])[]) =>
    stepsOf(given, settings, new Map(records)).map(({ step, on }) => `${step} ${on}`)
  const open = (today: string, ...records: (readonly [string, StepRecord])[]) => {
    const known = new Map(records)
    const { send, skipped } = dueSteps(stepsOf(dated, settings, known), { today, records: known })
    return [send, skipped].map((list: readonly Step[]) => list.map(({ step }) => step))
  }
  const told = (step: string) => [step, reached('2027-01-14')] as const

  test('come 60, 30, 14, 7 and 2 days before, and the notice on the next working day after', () => {
    expect(daysOf(dated)).toEqual([
      'before_60 2027-01-14',
      'before_30 2027-02-13',
      'before_14 2027-03-01',
      'before_7 2027-03-08',
      'before_2 2027-03-13',
      'notice_1 2027-03-16',
    ])
  })

  test('the second notice and the proposal follow when the day set before is over', () => {
    expect(daysOf(dated, first).at(-1)).toBe('notice_2 2027-03-31')
    expect(daysOf(dated, first, second).at(-1)).toBe('hold_proposal 2027-04-15')
  })

  test('nothing follows a notice that reached nobody, however long ago it was due', () => {
    expect(daysOf(dated, ['notice_1', reached(null, '2027-03-30')]).at(-1)).toBe('notice_1 2027-03-16')
    expect(open('2028-01-01')[0]).toEqual(['notice_1'])
    expect(open('2028-01-01', first, ['notice_2', reached(null, '2027-04-14')])[0]).toEqual(['notice_2'])
  })

  test('a notice that came late gives its days from then on', () => {
    expect(termOf('notice_1', '2027-06-07', DEFAULT_SETTINGS)).toBe('2027-06-21')
    expect(termOf('notice_1', '2026-11-28', DEFAULT_SETTINGS)).toBe('2026-12-14')
    expect(daysOf(dated, ['notice_1', reached('2027-06-07', '2027-06-21')]).at(-1)).toBe(
      'notice_2 2027-06-22',
    )
    expect(daysOf(dated, ['notice_1', reached('2027-06-10', '2027-06-21')]).at(-1)).toBe(
      'notice_2 2027-06-25',
    )
  })

  test('none is taken on the day the deadline was told of, or before it', () => {
    expect(daysOf({ ...dated, countsFrom: '2027-03-08' })).toEqual([
      'before_2 2027-03-13',
      'notice_1 2027-03-16',
    ])
    expect(daysOf({ ...dated, countsFrom: '2027-03-19' })).toEqual(['notice_1 2027-03-22'])
  })

  test('the first notice waits for a working day', () => {
    expect(daysOf({ ...dated, effectiveOn: '2027-03-25' }).at(-1)).toBe('notice_1 2027-03-30')
  })

  test('nothing is due before the first step', () => {
    expect(open('2027-01-13')).toEqual([[], []])
  })

  test('after a standstill only the latest is sent and the others are skipped', () => {
    expect(open('2027-03-09', told('before_60'))).toEqual([['before_7'], ['before_30', 'before_14']])
  })

  test('a reminder is skipped once the day it asks for is over, and the notice waits for its working day', () => {
    const friday = stepsOf({ effectiveOn: '2027-03-12', countsFrom: null }, settings, new Map())
    const onSaturday = dueSteps(friday, { today: '2027-03-13', records: new Map() })
    expect(onSaturday).toMatchObject({ current: [], send: [], skipped: { length: 5 } })
    const onMonday = dueSteps(friday, { today: '2027-03-15', records: new Map() })
    expect(onMonday.send.map(({ step }) => step)).toEqual(['notice_1'])
  })

  test('a step is not sent twice, nor one before a step that is logged', () => {
    expect(open('2027-03-01', told('before_60'), told('before_30'), told('before_14'))).toEqual([[], []])
    expect(open('2027-03-01', told('before_60'), told('before_14'))).toEqual([[], ['before_30']])
    expect(open('2027-03-20', ['notice_1', { ...reached(null), underWay: true }])[0]).toEqual([])
  })

  test('steps that do not come nearer are refused', () => {
    for (const daysBefore of [[7, 14], [7, 7], [0], [1.5]]) {
      expect(ReminderSettings.safeParse({ daysBefore }).success).toBe(false)
    }
  })

  test('whatever the standstills, no step comes twice, and every notice gives its days', () => {
    const runs = fc.array(fc.integer({ min: -80, max: 200 }), { maxLength: 20 })
    fc.assert(
      fc.property(days, runs, (effectiveOn, offsets) => {
        const records = new Map<string, StepRecord>()
        const sent: (Step & { sentOn: string })[] = []
        for (const offset of [...offsets.toSorted((a, b) => a - b), 201]) {
          const today = addDays(effectiveOn, offset)
          const steps = stepsOf({ effectiveOn, countsFrom: null }, settings, records)
          const { send, skipped } = dueSteps(steps, { today, records })
          for (const { step } of [...send, ...skipped]) expect(records.has(step)).toBe(false)
          for (const { step } of skipped) records.set(step, reached(null))
          for (const { step } of send) {
            const termOn = isNotice(step) ? termOf(step, today, DEFAULT_SETTINGS) : null
            records.set(step, reached(today, termOn))
          }
          sent.push(...send.map((step) => ({ ...step, sentOn: today })))
        }
        const escalation = sent.filter(({ step }) => !step.startsWith('before'))
        const gaps = escalation.slice(1).map(({ sentOn }, index) => {
          const before = escalation[index]
          return before ? daysBetween(before.sentOn, sentOn) : 0
        })
        expect(gaps.every((gap) => gap > 14)).toBe(true)
      }),
    )
  })
})

describe('a report whose agreement comes into force late', () => {
  const due = (legalOn: string, openedOn: string) =>
    openedDue({ kind: 'annual_report', legalOn }, openedOn, DEFAULT_SETTINGS)

  test('keeps its legal day where there is time, and else has 30 days from the opening', () => {
    expect(due('2027-03-15', '2026-11-20')).toBe('2027-03-15')
    expect(due('2025-03-15', '2027-03-10')).toBe('2027-04-09')
    expect(due('2027-03-15', '2027-03-10')).toBe('2027-04-09')
    expect(due('2026-03-15', '2027-04-01')).toBe('2027-05-03')
  })

  test('does so alone: what is asked for by a day is due on it', () => {
    expect(
      openedDue({ kind: 'completion_request', legalOn: '2027-03-26' }, '2027-03-20', DEFAULT_SETTINGS),
    ).toBe('2027-03-30')
  })
})

test('a first day that lies later than a weekend explains tells of a late opening; a later one of an extension', () => {
  const late = (effectiveOn: string, sequence = 0) =>
    isOpenedLate({ legalOn: '2026-03-15', effectiveOn, sequence })
  expect([late('2026-03-15'), late('2026-03-16'), late('2026-03-17'), late('2026-03-17', 1)]).toEqual([
    false,
    false,
    true,
    false,
  ])
})

test('whoever was reminded six days ago was reminded lately, after a week no longer', () => {
  const on = (toldOn: string) => isLately(toldOn, { today: '2027-03-15', terms: DEFAULT_SETTINGS.terms })
  expect([on('2027-03-09'), on('2027-03-08')]).toEqual([true, false])
})

test('a mail that waited counts its days anew, to a new day while that is ahead; one without days counts none', () => {
  const told = { dueOn: '2027-03-15', newDueOn: '2027-03-30', daysLeft: 20 }
  expect(countedOn(told, '2027-03-28')).toEqual({ ...told, daysLeft: 2 })
  expect(countedOn(told, '2027-03-31')).toEqual({ dueOn: '2027-03-15', newDueOn: null, daysLeft: -16 })
  const bare = [
    { ...told, dueOn: null },
    { ...told, daysLeft: null },
  ]
  expect(bare.map((one) => countedOn(one, '2027-03-31'))).toEqual(bare)
})
