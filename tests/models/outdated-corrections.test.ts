import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { countedFunds } from '#app/domain/report/report.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { agreedFor, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { fileReport, takeUpReport } from '#db/demo/reports.server.ts'
import { at } from '../support/money-lives.ts'
import { moveReport } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { declare, reportInReview, yearOf } from '../support/report-scenes.ts'
import { RETURNED } from '../support/scenes.ts'

const YEAR = 2026
const RETURN = {
  ...RETURNED,
  dueOn: '2027-04-09',
  items: [{ section: 'accounts', text: 'Der Lohn stimmt nicht.' }],
}

const lineOf = (dossier: Dossier) => {
  const [line] = reportOf(yearOf(dossier)).accounts
  if (!line) throw new Error('The scene has no accounts')
  return line
}
const counted = (dossier: Dossier) =>
  countedFunds(reportOf(yearOf(dossier)), agreedFor(yearOf(dossier), dossier)).eligible

/** The first line, to so many Rappen; null takes what was corrected back. */
function correct(dossier: Dossier, amount: number | null, day = '2027-03-10') {
  const { budgetLineId } = lineOf(dossier)
  const correctedRappen = amount === null ? null : rappen(amount)
  return saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at(day) },
    {
      accounts: [{ budgetLineId, correctedRappen, correctionReason: amount === null ? '' : 'Laut Beleg.' }],
      thirdPartyCorrectedRappen: null,
      thirdPartyCorrectionReason: '',
    },
  )
}

/** Corrected, sent back, filed again at another percentage of the budget, and taken up. */
async function filedAgain(percent: number) {
  const dossier = await reportInReview()
  correct(dossier, 90_000)
  moveReport(yearOf(dossier), 'return', as('officer'), { input: RETURN, now: at('2027-03-11') })
  declare(dossier, { percent, at: at('2027-03-12') })
  fileReport(dossier, YEAR, at('2027-03-13'))
  takeUpReport(dossier, YEAR, at('2027-03-14'))
  return dossier
}

const approve = (dossier: Dossier) =>
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: at('2027-03-16') })

describe('a correction of the canton, once the municipality files another amount,', () => {
  test('counts no more, stands beside the line, and holds the approval up by its name', async () => {
    const dossier = await filedAgain(40)
    const { declaredRappen, correctedRappen, outdated, budgetLineId } = lineOf(dossier)
    expect(correctedRappen).toBeNull()
    expect(outdated).toMatchObject({ correctedRappen: 90_000, correctionReason: 'Laut Beleg.' })
    const { budgetLines } = agreedFor(yearOf(dossier), dossier)
    const label = budgetLines.find(({ id }) => id === budgetLineId)?.label
    expect(() => approve(dossier)).toThrow(JSON.stringify({ lines: label }))
    const before = counted(dossier)
    correct(dossier, 90_000, '2027-03-15')
    expect(counted(dossier)).toBe(before - (declaredRappen ?? 0) + 90_000)
  })

  test.each([
    ['kept', 90_000],
    ['replaced', 80_000],
    ['dropped', null],
  ])('is decided on anew: %s', async (_, amount) => {
    const dossier = await filedAgain(40)
    expect(correct(dossier, amount, '2027-03-15')).toEqual({ ok: true })
    expect(lineOf(dossier)).toMatchObject({ correctedRappen: amount })
    expect(lineOf(dossier).outdated).toBeUndefined()
    approve(dossier)
    const settled = settlementFor(yearOf(dossier))?.basis.accounts.map((one) => one.correctedRappen)
    expect(settled?.filter((one) => one !== null)).toEqual(amount === null ? [] : [amount])
  })

  test('counts as before where the amount is filed as it was', async () => {
    const dossier = await filedAgain(100)
    expect(lineOf(dossier)).toMatchObject({ correctedRappen: 90_000 })
    expect(approve(dossier).state).toBe('approved')
  })
})

test('a correction of third-party funds is as outdated as one of a line', async () => {
  const dossier = await reportInReview()
  const third = (amount: number | null) =>
    saveCorrections(
      { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-03-10') },
      {
        accounts: [],
        thirdPartyCorrectedRappen: amount === null ? null : rappen(amount),
        thirdPartyCorrectionReason: amount === null ? '' : 'Laut Beleg.',
      },
    )
  third(500_000)
  moveReport(yearOf(dossier), 'return', as('officer'), { input: RETURN, now: at('2027-03-11') })
  declare(dossier, { percent: 100, at: at('2027-03-12') })
  expect(reportOf(yearOf(dossier))).toMatchObject({
    thirdPartyRappen: 0,
    thirdPartyCorrectedRappen: null,
    thirdPartyOutdated: { correctedRappen: 500_000 },
  })
  fileReport(dossier, YEAR, at('2027-03-13'))
  takeUpReport(dossier, YEAR, at('2027-03-14'))
  expect(() => approve(dossier)).toThrow('third_party_correction_outdated')
  third(null)
  expect(approve(dossier).state).toBe('approved')
})
