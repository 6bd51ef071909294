import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import type { CreditSource } from '#app/domain/programme/credit.ts'
import {
  creditYears,
  enterCredit,
  enteredCredits,
  markOfCredits,
} from '#app/models/programme/credits.server.ts'
import * as year from '#app/routes/canton.programme.credit.$year.tsx'
import { sqlite } from '#db/client.server.ts'
import { creditsOtherwise } from '../support/credit-sums.ts'
import { YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { reportApproved } from '../support/report-scenes.ts'
import { active, approved } from '../support/scenes.ts'
import { visit } from '../support/visit.ts'

const TODAY = '2027-03-20'
const NOW = new Date(`${TODAY}T09:00:00Z`)

const ofYear = () => creditYears('kip3', TODAY).find((one) => one.year === YEAR)

const enter = (
  francs: number,
  {
    source = 'cantonal',
    about = YEAR,
    seen = markOfCredits('kip3'),
    role = 'officer',
    ...more
  }: Entering = {},
) =>
  enterCredit(
    { periodId: 'kip3', person: as(role), seen, now: NOW, today: more.today ?? TODAY },
    {
      year: about,
      source,
      amountRappen: rappen(francs * 100),
      legalBasis: 'Budget 2026',
      reason: 'Vom Kantonsrat beschlossen.',
      isShort: more.isShort ?? false,
    },
  )
type Entering = {
  source?: CreditSource
  about?: number
  seen?: string
  role?: 'officer' | 'auditor' | 'finance'
  isShort?: boolean
  today?: string
}

describe('the credit of a year', () => {
  test('is no limit as long as nobody has entered one', () => {
    expect(ofYear()).toMatchObject({ creditRappen: null, leftRappen: null, committed: 0 })
  })

  test('has what its agreements leave of it, each figure the sum of its lines', async () => {
    await active({ lead: 1024 })
    await approved({ lead: 1031 })
    await reportApproved({ percent: 80 })
    expect(creditsOtherwise(TODAY)).toEqual([])
    const short = enter(1)
    expect(short).toMatchObject({
      ok: false,
      errors: { isShort: expect.stringMatching(/^credit_short:CHF \d/) },
    })
    expect(enter(900_000)).toEqual({ ok: true })
    expect(enter(100_000, { source: 'integration_credit' })).toEqual({ ok: true })
    const found = ofYear()
    expect(found).toMatchObject({ creditRappen: 1_000_000_00 })
    const { committed = 0, freed = 0, reserved = 0, leftRappen } = found ?? {}
    expect(Math.min(committed, freed, reserved)).toBeGreaterThan(0)
    expect(leftRappen).toBe(1_000_000_00 - committed + freed - reserved)
    const { figures } = await year.loader({
      ...visit(as('auditor'), { path: `/canton/programme/credit/${YEAR}` }),
      params: { year: String(YEAR) },
    })
    for (const { sumRappen, lines } of figures)
      expect(lines.reduce((sum, { amountRappen }) => sum + amountRappen, 0)).toBe(sumRappen)
  })

  test('is never less than what is committed and reserved, unless it becomes more than it was', () => {
    expect(enter(1)).toMatchObject({
      ok: false,
      errors: { amountRappen: expect.stringMatching(/^credit_below_committed:CHF \d/) },
    })
    expect(ofYear()).toMatchObject({ creditRappen: 1_000_000_00 })
    expect(enter(950_000)).toEqual({ ok: true })
    expect(ofYear()).toMatchObject({ creditRappen: 1_050_000_00 })
  })

  test('keeps the ones before it, and SQL changes none of them', () => {
    expect(enteredCredits('kip3').map(({ source, amountRappen }) => [source, amountRappen])).toEqual([
      ['cantonal', 900_000_00],
      ['integration_credit', 100_000_00],
      ['cantonal', 950_000_00],
    ])
    expect(() => sqlite.exec('UPDATE credits SET amount_rappen = 1')).toThrow('a credit is never edited')
    expect(() => sqlite.exec('DELETE FROM credits')).toThrow('a credit is never deleted')
  })

  test.each([
    ['of a year outside of its period', { about: 2031 }, { errors: { year: 'year_outside_period' } }],
    ['of a period that is over', { today: '2028-01-01' }, { refusal: 'period_over' }],
    ['by whoever only reads', { role: 'auditor' as const }, { refusal: 'wrong_role' }],
    ['on a page that somebody else was quicker on', { seen: 'older' }, { refusal: 'changed_meanwhile' }],
  ])('is refused %s', (_when, entering, answer) => {
    expect(enter(2_000_000, entering)).toMatchObject({ ok: false, ...answer })
  })
})
