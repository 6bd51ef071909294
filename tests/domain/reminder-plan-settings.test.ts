import { describe, expect, test } from 'vitest'
import { MailAdditions } from '#app/domain/deadlines/deadline-settings.ts'
import { DEADLINE_KINDS, hasDays } from '#app/domain/deadlines/kinds.ts'
import { remindersOf } from '#app/domain/deadlines/reminders-of-kind.ts'
import { DEFAULT_SETTINGS, ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { steps } from '../support/reminder-steps.ts'

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
