import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OfficeSetting } from '#app/domain/agreement/office.ts'
import { PINNED, whyItStays } from '#app/domain/programme/effect.ts'
import { FOUR_EYES_ACTS, type FourEyesAct } from '#app/domain/programme/four-eyes.ts'
import { DEFAULT_SETTINGS, ProgrammeSettings } from '#app/domain/programme/programme.ts'
import {
  type ChangedValue,
  changed,
  changesBetween,
  heldDays,
  type InForce,
  needsSecond,
  restingOn,
} from '#app/domain/programme/settings-version.ts'

const OFFICE = { signers: ['Anna Amrein'] } as OfficeSetting
const BEFORE: InForce = { settings: DEFAULT_SETTINGS, office: OFFICE }

/** What is in force with some of the settings read anew. */
const withSettings = (settings: object): InForce => ({
  ...BEFORE,
  settings: ProgrammeSettings.parse({ ...DEFAULT_SETTINGS, ...settings }),
})
const { fourEyes, reminders, applications } = DEFAULT_SETTINGS

describe('the values by which two states differ', () => {
  test.each<[string, object, ChangedValue[]]>([
    ['none where nothing differs', {}, []],
    ['a value by itself', { reportDue: '04-01' }, [{ at: ['settings', 'reportDue'], value: '04-01' }]],
    [
      'a value within a group, without those beside it',
      { fourEyes: { ...fourEyes, keys: true } },
      [{ at: ['settings', 'fourEyes', 'keys'], value: true }],
    ],
    [
      'a list as a whole',
      { reminders: { ...reminders, daysBefore: [7] } },
      [{ at: ['settings', 'reminders', 'daysBefore'], value: [7] }],
    ],
    [
      'both days of a window, which are only right together',
      { applications: { ...applications, closesOn: '2026-06-30' } },
      [{ at: ['settings', 'applications'], value: { ...applications, closesOn: '2026-06-30' } }],
    ],
  ])('are %s', (_case, settings, expected) => {
    expect(changesBetween(BEFORE, withSettings(settings))).toEqual(expected)
  })

  test('name what is taken away without a value', () => {
    const changes = changesBetween(BEFORE, { ...BEFORE, office: {} as OfficeSetting })
    expect(changes).toEqual([{ at: ['office', 'signers'] }])
    expect(changed(BEFORE, changes).office).toEqual({})
  })
})

const settings = fc
  .record({
    reportDue: fc.constantFrom('03-15', '04-30'),
    keys: fc.boolean(),
    waivers: fc.boolean(),
    daysBefore: fc.constantFrom([7], [14, 7]),
    secondNoticeAfterDays: fc.integer({ min: 14, max: 20 }),
    closesOn: fc.constantFrom(null, '2026-06-30'),
  })
  .map(({ reportDue, keys, waivers, daysBefore, secondNoticeAfterDays, closesOn }) =>
    withSettings({
      reportDue,
      fourEyes: { ...fourEyes, keys, waivers },
      reminders: { ...reminders, daysBefore, secondNoticeAfterDays },
      applications: { ...applications, closesOn },
    }),
  )

test('set again, the values by which a state differs make it of the other one', () => {
  fc.assert(
    fc.property(settings, settings, (before, after) => {
      expect(changed(before, changesBetween(before, after))).toEqual(after)
    }),
  )
})

test('a version for a later day leaves alone what was set meanwhile', () => {
  const planned = changesBetween(BEFORE, withSettings({ fourEyes: { ...fourEyes, keys: true } }))
  const meanwhile = withSettings({ fourEyes: { ...fourEyes, payments: true }, reportDue: '04-01' })
  const { settings: then } = changed(meanwhile, planned)
  expect(then.fourEyes).toEqual({ ...fourEyes, payments: true, keys: true })
  expect(then.reportDue).toBe('04-01')
})

test('a version that makes of the settings what they cannot be is refused', () => {
  expect(() => changed(BEFORE, [{ at: ['settings', 'reportDue'], value: '02-30' }])).toThrow()
})

test('an agreement rests on its own terms, and on how the office works today', () => {
  const terms = withSettings({ reportDue: '04-01', matchingRatio: [3, 2] }).settings
  const today = withSettings({ matchingRatio: [2, 1], reminders: { daysBefore: [7] } }).settings
  const resting = restingOn(terms, today)
  for (const field of PINNED) expect(resting[field], field).toEqual(terms[field])
  expect(resting.reminders).toEqual(today.reminders)
})

/** Whether another person has to confirm a change from one of these settings to the other, and back. */
const asksSecond = (from: object, to: object) => {
  const [one, other] = [withSettings(from), withSettings(to)]
  return [needsSecond(one, changesBetween(one, other)), needsSecond(other, changesBetween(other, one))]
}
const second = (secondPerson: object) => ({ secondPerson })

describe('a change that loosens the rules takes a second person, one that tightens them does not', () => {
  test.each<FourEyesAct>(FOUR_EYES_ACTS)('%s by one person instead of two', (act) => {
    const by = (two: boolean) => ({ fourEyes: { ...fourEyes, [act]: two } })
    expect(asksSecond(by(true), by(false))).toEqual([true, false])
  })

  test.each<[string, from: object, to: object]>([
    [
      'amendments by two from a higher amount on',
      { fourEyes: { ...fourEyes, amendmentsFromAmount: 1_000_00 } },
      { fourEyes: { ...fourEyes, amendmentsFromAmount: 1_000_01 } },
    ],
    [
      'amendments never by two because of their amount',
      { fourEyes: { ...fourEyes, amendmentsFromAmount: 1_000_00 } },
      { fourEyes },
    ],
    ['a second look from a higher amount on', second({ fromAmount: 100 }), second({ fromAmount: 101 })],
    ['no second look because of the amount', second({ fromAmount: 100 }), second({})],
    ['a smaller part drawn', second({ randomShare: [1, 3] }), second({ randomShare: [33, 100] })],
    ['nothing drawn', second({ randomShare: [1, 100] }), second({})],
    ['less of its own beside the contribution', { matchingRatio: [1, 1] }, { matchingRatio: [99, 100] }],
    ['exceptions from the match', {}, { amendments: { matchExceptions: true } }],
    ['raises of past years', { amendments: { raisesOfPastYears: false } }, {}],
  ])('%s', (_case, from, to) => {
    expect(asksSecond(from, to)).toEqual([true, false])
  })

  test('the same ratio and the same part in other figures loosen nothing', () => {
    expect(asksSecond({ matchingRatio: [1, 1] }, { matchingRatio: [2, 2] })).toEqual([false, false])
    const parts = [second({ randomShare: [1, 3] }), second({ randomShare: [2, 6] })] as const
    expect(asksSecond(...parts)).toEqual([false, false])
    expect(asksSecond({}, { reportDue: '05-01' })).toEqual([false, false])
  })
})

test.each([
  ['everybody', 'running', null, undefined],
  ['agreements', 'coming', null, undefined],
  ['agreements', 'over', null, 'period_over'],
  ['applications', 'over', { id: 'kip4' }, 'period_over'],
  ['everybody', 'over', { id: 'kip4' }, 'period_follows'],
  ['everybody', 'over', null, undefined],
] as const)(
  'what concerns %s in a period that is %s, followed by %o: %s',
  (effect, standing, follows, why) => {
    expect(whyItStays(effect, { standing, follows })).toBe(why)
  },
)

test('each version holds from its day, or from when it was confirmed, until the day before the next one', () => {
  const held = heldDays('2024-01-01', [
    { number: 1, validFrom: '2026-03-01', takenOn: '2026-02-10' },
    { number: 2, validFrom: '2026-06-01', takenOn: '2026-06-15' },
    { number: 3, validFrom: '2026-06-15', takenOn: '2026-06-15' },
  ])
  expect([...held]).toEqual([
    [0, { from: '2024-01-01', until: '2026-02-28' }],
    [1, { from: '2026-03-01', until: '2026-06-14' }],
    [2, { from: '2026-06-15', until: '2026-06-15' }],
    [3, { from: '2026-06-15', until: null }],
  ])
})
