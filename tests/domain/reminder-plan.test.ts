import { describe, expect, test } from 'vitest'
import { DEADLINE_KINDS, type DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { stepsFor, templateOf, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import type { StepName } from '#app/domain/deadlines/reminder-steps.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { MISSED, steps } from '../support/reminder-steps.ts'

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
