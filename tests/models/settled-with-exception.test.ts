import { beforeAll, describe, expect, test } from 'vitest'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { replaysSettlement } from '#app/domain/contribution/pinned.ts'
import { figuresOf } from '#app/domain/contribution/settlement.ts'
import { formatAmount, rappen } from '#app/domain/money.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { budgetLinesOf, resolutionsOf, thirdPartyOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { saveAccounts } from '#app/models/report/reports.server.ts'
import { settlementOf } from '#app/models/report/told-report.server.ts'
import { fileReport, openReport, payYear, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import { current, done } from '#db/demo/road.server.ts'
import { agreementBlocks } from '#templates/agreement.ts'
import { plainText } from '#templates/plain-text.ts'
import { accept, NOW, officer, putInForce } from '../support/amended-scenes.ts'
import { newAmount, propose } from '../support/amendments.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { moveReport } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimsFor } from '../support/records.ts'
import { yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { asOneMay, changeSettings, programmeSettings } from '../support/settings.ts'

beforeAll(() => changeSettings({ amendments: { ...programmeSettings().amendments, matchExceptions: true } }))

/** The councils have resolved more than the budget matches. */
const resolvedBy = ({ id }: Dossier) =>
  resolutionsOf(id).reduce((sum, { amountRappen }) => sum + amountRappen, 0)

async function amend(dossier: Dossier, change: AmendmentChange) {
  done(await propose(dossier, change, { person: officer(), now: NOW }))
  done(accept(dossier))
  asOneMay(() => done(putInForce(dossier)))
}

/** The year with its contribution by an exception, paid, its accounts written: as budgeted, but for `less` Rappen. */
async function written(less: number, later?: (dossier: Dossier) => AmendmentChange) {
  const dossier = await scenes.active()
  await amend(dossier, { ...newAmount(YEAR, resolvedBy(dossier)), matchException: 'Neue Aufgabe' })
  if (later) await amend(dossier, later(dossier))
  payYear(dossier, YEAR, NOW)
  openReport(dossier, YEAR)
  await writeReport(dossier, YEAR, { percent: 100, at: DAYS.written })
  const lines = budgetLinesOf(dossier.id).filter(({ year }) => year === YEAR)
  const accounts = lines.map(({ id, amountRappen }, index) => ({
    budgetLineId: id,
    declaredRappen: rappen(amountRappen - (index === 0 ? less : 0)),
    deviationReason: '',
  }))
  const thirdPartyRappen = thirdPartyOf(dossier.id)[YEAR] ?? rappen(0)
  const person = as('clerk', dossier.party.leadBfsNumber)
  const change = { reportingYearId: yearOf(dossier).id, person, now: DAYS.written }
  done(saveAccounts(change, { accounts, addedCosts: [], thirdPartyRappen }))
  return current(dossier)
}

function previewOf(dossier: Dossier) {
  const reportingYear = yearOf(dossier)
  const preview = settlementOf({ dossier, reportingYear }, reportOf(reportingYear))
  return preview.settlement
}

function settled(dossier: Dossier) {
  fileReport(dossier, YEAR, DAYS.reported)
  takeUpReport(dossier, YEAR, DAYS.checked)
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: DAYS.approved })
  const found = settlementFor(yearOf(dossier))
  if (!found) throw new Error('The year is not settled')
  return found.settlement
}

describe('a year whose contribution was agreed by an exception from the match', () => {
  test('is named by the version in force, with the own spending that is asked for all the same', async () => {
    const agreement = agreementInForce(await written(0))?.data
    const [exception] = agreement?.exceptions ?? []
    if (!agreement || !exception) throw new Error('The agreement names no exception')
    const words = plainText(agreementBlocks(agreement))
    const asked = agreement.contributions.find(({ year }) => year === YEAR)?.requiredOwnRappen ?? 0
    expect(exception).toMatchObject({ year: YEAR, reason: 'Neue Aufgabe' })
    expect(words).toContain(`Für das Jahr ${YEAR} vereinbaren die Parteien eine Ausnahme`)
    expect(words).toContain(formatAmount(rappen(asked - exception.missingRappen)))
  })

  test.each([
    ['as budgeted keeps it whole, and nothing is claimed', 0, 0],
    ['with 100 francs less than budgeted is cut by half of them, which are claimed', 100_00, 50_00],
  ])('%s', async (_case, less, cut) => {
    const dossier = await written(less)
    const preview = previewOf(dossier)
    const { input, result } = settled(dossier)
    expect(input.entitlement).toBe(resolvedBy(dossier))
    expect(input.accepted).toBeGreaterThan(0)
    expect(result.final).toBe(input.entitlement - cut)
    expect(figuresOf(result).missing).toBe(less)
    expect(claimsFor(dossier).map(({ amountRappen }) => amountRappen)).toEqual(cut > 0 ? [cut] : [])
    expect(preview).toEqual(result)
    expect(replaysSettlement({ input, result })).toBe(true)
  })

  test('and that a later amendment agreed anew without one is settled without it', async () => {
    const dossier = await written(0, () => newAmount(YEAR))
    const { input, result } = settled(dossier)
    expect(input).not.toHaveProperty('accepted')
    expect(result.final).toBe(300_050)
  })
})
