import { describe, expect, test } from 'vitest'
import { MailAdditions } from '#app/domain/deadlines/deadline-settings.ts'
import { DEADLINE_KINDS, type DeadlineKind, hasDays } from '#app/domain/deadlines/kinds.ts'
import { stepsFor, templateOf, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import type { StepName, StepRecord } from '#app/domain/deadlines/reminder-steps.ts'
import { remindersOf } from '#app/domain/deadlines/reminders-of-kind.ts'
import { DEFAULT_SETTINGS, ProgrammeSettings } from '#app/domain/programme/programme.ts'

const MISSED = new Map<string, StepRecord>([
  ['notice_1', { reachedOn: '2027-03-16', underWay: false, termOn: '2027-03-30' }],
])
const steps = (kind: DeadlineKind, settings = DEFAULT_SETTINGS) =>
  stepsFor({ kind, effectiveOn: '2027-03-15', countsFrom: null }, settings, MISSED).map(({ step, on }) => [
    step,
    on,
  ])

describe('the steps of a deadline on Monday 15 March 2027', () => {
  test.each<[DeadlineKind, [string, string][]]>([
    [
      'completion_request',
      [
        ['before_7', '2027-03-08'],
        ['before_2', '2027-03-13'],
        ['notice_1', '2027-03-16'],
      ],
    ],
    [
      'resolution',
      [
        ['before_14', '2027-03-01'],
        ['before_3', '2027-03-12'],
      ],
    ],
    [
      'signature',
      [
        ['before_30', '2027-02-13'],
        ['before_14', '2027-03-01'],
        ['before_3', '2027-03-12'],
        ['notice_1', '2027-03-16'],
      ],
    ],
    [
      'claim',
      [
        ['before_7', '2027-03-08'],
        ['notice_1', '2027-03-16'],
      ],
    ],
    [
      'end_of_agreement',
      [
        ['before_180', '2026-09-16'],
        ['before_90', '2026-12-15'],
      ],
    ],
  ])('of the kind %s lead no further than one notice', (kind, expected) => {
    expect(steps(kind)).toEqual(expected)
  })

  test.each(DEADLINE_KINDS)(
    'of the kind %s are none while the mail that tells of it has reached nobody',
    (kind) => {
      const untold = { kind, effectiveOn: '2027-03-15', countsFrom: null, untold: true }
      expect(stepsFor(untold, DEFAULT_SETTINGS, MISSED)).toEqual([])
    },
  )

  test('of a report lead on to the second notice, because payments hang on it', () => {
    expect(steps('annual_report').slice(-2)).toEqual([
      ['notice_1', '2027-03-16'],
      ['notice_2', '2027-03-31'],
    ])
  })
})

test.each([
  ['notice_1', '2027-03-16', 'next_working_day', '2027-03-30'],
  ['notice_2', '2027-03-16', 'next_working_day', '2027-04-06'],
  ['notice_1', '2027-03-13', 'next_working_day', '2027-03-30'],
  ['notice_1', '2027-03-14', 'strict', '2027-03-28'],
] as const)('a %s of %s asks, by the rule %s, for the report by %s', (step, sentOn, weekendRule, termOn) => {
  const reminders = { ...DEFAULT_SETTINGS.reminders, secondNoticeAfterDays: 14, holdProposalAfterDays: 21 }
  expect(termOf(step, sentOn, { reminders, weekendRule })).toBe(termOn)
})

test.each<[DeadlineKind, StepName, string]>([
  ['annual_report', 'before_60', 'report-reminder'],
  ['annual_report', 'notice_1', 'report-notice-first'],
  ['annual_report', 'notice_2', 'report-notice-second'],
  ['annual_report', 'hold_proposal', 'payment-hold-proposed'],
  ['claim', 'before_7', 'claim-reminder'],
  ['claim', 'notice_1', 'claim-notice'],
  ['resolution', 'before_3', 'resolution-reminder'],
  ['resolution', 'notice_1', 'resolution-reminder'],
  ['end_of_agreement', 'notice_1', 'agreement-ending'],
])('of the kind %s the step %s is told by the mail %s', (kind, step, template) => {
  expect(templateOf(kind, step)).toBe(template)
})

describe('the settings of a kind', () => {
  test('are for a report its days, both escalations and a notice that cannot be left away', () => {
    expect(remindersOf(DEFAULT_SETTINGS, 'annual_report')).toEqual({
      kind: 'annual_report',
      daysBefore: [60, 30, 14, 7, 2],
      notice: true,
      secondNoticeAfterDays: 14,
      holdProposalAfterDays: 14,
      to: ['clerk', 'signatory', 'coordinator'],
      days: 30,
      from: 'beginning',
    })
  })

  test('have for every other kind no escalation, and days only where no letter or law names them', () => {
    const days = DEADLINE_KINDS.map((kind) => {
      const { secondNoticeAfterDays, days: given } = remindersOf(DEFAULT_SETTINGS, kind)
      return [kind, given, secondNoticeAfterDays]
    })
    expect(days).toEqual([
      ['annual_report', 30, 14],
      ['completion_request', null, null],
      ['resolution', 60, null],
      ['signature', 60, null],
      ['claim', 30, null],
      ['end_of_agreement', null, null],
    ])
    expect(DEADLINE_KINDS.filter((kind) => !hasDays(kind))).toEqual([
      'completion_request',
      'end_of_agreement',
    ])
  })

  test('are those of the office where it has set its own', () => {
    const settings = ProgrammeSettings.parse({
      deadlines: { claim: 10 },
      reminderPlans: { claim: { daysBefore: [], notice: false } },
      reminderRecipients: { claim: ['coordinator'] },
    })
    expect(remindersOf(settings, 'claim')).toMatchObject({
      daysBefore: [],
      notice: false,
      to: ['coordinator'],
      days: 10,
    })
    expect(steps('claim', settings)).toEqual([])
  })

  test.each([
    { deadlines: { claim: 0 } },
    { deadlines: { claim: 366 } },
    { deadlines: { completion_request: 10 } },
    { reminderRecipients: { claim: [] } },
    { reminderRecipients: { claim: ['officer'] } },
    { reminderPlans: { claim: { daysBefore: [7] } } },
    { mailAdditions: { 'claim-notice': { de: 'x'.repeat(1001), en: '' } } },
    { mailAdditions: { 'agreement-issued': { de: '', en: '' } } },
  ])('are refused as %o', (settings) => {
    expect(ProgrammeSettings.safeParse(settings).success).toBe(false)
  })

  test('take a day, a year, and 1000 characters of the office’s own words', () => {
    const words = { de: 'x'.repeat(1000), en: '' }
    expect(ProgrammeSettings.safeParse({ deadlines: { claim: 1, signature: 365 } }).success).toBe(true)
    expect(MailAdditions.safeParse({ 'claim-notice': words }).success).toBe(true)
  })
})
