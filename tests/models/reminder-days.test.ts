import { describe, expect, test } from 'vitest'
import { DAYS } from '../support/days.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { deadline, delivered, every } from '../support/report-reminders.ts'
import * as scenes from '../support/scenes.ts'

describe('a deadline on a weekend', () => {
  test('moves to Monday, and every step with it: 15 March 2026 is a Sunday', async () => {
    const own = await scenes.active({ lead: 1054, years: [2025, 2025] })
    expect(deadline(own, 2025)).toMatchObject({ legalOn: '2026-03-15', effectiveOn: '2026-03-16' })
    const of = { of: own, year: 2025 }
    const sent = rehearsed(() =>
      every('2026-01-01', '2026-05-01').flatMap((day) =>
        (delivered(day, of)?.sent ?? []).map((step) => `${day} ${step}`),
      ),
    )
    expect(sent).toEqual([
      '2026-01-15 before_60',
      '2026-02-14 before_30',
      '2026-03-02 before_14',
      '2026-03-09 before_7',
      '2026-03-14 before_2',
      '2026-03-17 notice_1',
      '2026-04-01 notice_2',
      '2026-04-16 hold_proposal',
    ])
  })
})

describe('an agreement that comes into force after the reports of its first years were due', () => {
  const late = () => scenes.active({ lead: 1059, years: [2024, 2026] })
  const opened = DAYS.inForce.toISOString().slice(0, 10)

  test('gives each of them 30 days, and later ones their legal day', async () => {
    const own = await late()
    expect(deadline(own, 2024)).toMatchObject({ legalOn: '2025-03-15', effectiveOn: '2025-12-22' })
    expect(deadline(own, 2025)).toMatchObject({ legalOn: '2026-03-15', effectiveOn: '2026-03-16' })
    const sent = rehearsed(() =>
      every(opened, '2026-02-28').flatMap((day) =>
        (delivered(day, { of: own, year: 2024 })?.sent ?? []).map((step) => `${day} ${step}`),
      ),
    )
    expect(sent).toEqual([
      '2025-11-22 before_30',
      '2025-12-08 before_14',
      '2025-12-15 before_7',
      '2025-12-20 before_2',
      '2025-12-23 notice_1',
      '2026-01-07 notice_2',
      '2026-01-22 hold_proposal',
    ])
  })
})
