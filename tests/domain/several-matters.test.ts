import { describe, expect, test } from 'vitest'
import { cantonStepOf } from '#app/domain/lifecycle/canton-step.ts'
import { type NextStep, nextStepOf, type Standing } from '#app/domain/lifecycle/next-step.ts'
import { NOTHING, report } from '../support/standings.ts'

describe('of several matters under an agreement, the next one', () => {
  const file = { documentId: 'a', fileName: 'Budget.xlsx' }
  const locked = [{ ...file, year: null }]
  const amendment = { number: 2, state: 'proposed' } as const
  const active = { ...NOTHING, state: 'active' } as const

  test.each<[string, Partial<Standing>, NextStep]>([
    [
      'is a file to replace, before a report',
      { reports: [report(2026, 'open')], locked, amendment, openClaims: 1 },
      { step: 'replace_file', ...file },
    ],
    [
      'is a file to replace in a filed report, before the report of the next year',
      { reports: [report(2025, 'submitted'), report(2026, 'open')], locked: [{ ...file, year: 2025 }] },
      { step: 'replace_file', ...file },
    ],
    [
      'is a report in which a file is locked, because it says what is missing in it',
      { reports: [report(2026, 'open')], locked: [{ ...file, year: 2026 }], amendment, openClaims: 1 },
      { step: 'report', year: 2026, again: false },
    ],
    [
      'is the file locked in a report that was sent back, once its points are answered',
      { reports: [report(2026, 'returned')], locked: [{ ...file, year: 2026 }] },
      { step: 'replace_file', ...file },
    ],
    [
      'is a report, before an amendment',
      { reports: [report(2026, 'open')], amendment, openClaims: 1 },
      { step: 'report', year: 2026, again: false },
    ],
    [
      'is an amendment to accept, before a claim',
      { amendment, openClaims: 1 },
      { step: 'amendment', number: 2 },
    ],
    [
      'is a claim where the amendment waits for the canton',
      { amendment: { number: 2, state: 'accepted' }, openClaims: 1 },
      { step: 'pay_claim' },
    ],
    ['is to wait where nothing is owed', {}, { step: 'wait' }],
    [
      'is the earlier one of two reports that are due on the same day',
      { reports: [report(2026, 'open', '2027-03-15'), report(2025, 'open', '2027-03-15')] },
      { step: 'report', year: 2025, again: false },
    ],
  ])('%s', (_case, standing, next) => {
    expect(nextStepOf({ ...active, ...standing })).toEqual(next)
  })

  test('is first of all a report whose day nobody has set', () => {
    const reports = [report(2025, 'open'), { ...report(2026, 'open'), dueOn: null }]
    expect(nextStepOf({ ...active, reports })).toMatchObject({ year: 2026 })
    expect(nextStepOf({ ...active, reports: reports.toReversed() })).toMatchObject({ year: 2026 })
  })

  test('of the canton is to put in force what was accepted, after the reports that wait for it', () => {
    const accepted = { ...active, amendment: { number: 2, state: 'accepted' } as const }
    expect(cantonStepOf(accepted)).toEqual({ machine: 'amendment', action: 'put_in_force', year: null })
    expect(cantonStepOf({ ...accepted, reports: [report(2026, 'submitted')] })).toMatchObject({ year: 2026 })
    expect(cantonStepOf({ ...active, amendment })).toBeNull()
  })
})
