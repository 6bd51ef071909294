import { afterEach, expect, test } from 'vitest'
import { FEDERAL_BASIS } from '#app/domain/agreement/legal-basis.ts'
import { rappen } from '#app/domain/money.ts'
import { agreementData } from '#app/models/agreement/issued-agreement.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { matchByYear } from '#app/models/money/calculations.server.ts'
import { pinnedCalculation, settingsOf } from '#app/models/money/pinned.server.ts'
import { otherTerms } from '#app/models/money/pinned-terms.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { agreedFor } from '#app/models/report/report-facts.server.ts'
import { settlementTerms } from '#app/models/report/report-figures.server.ts'
import { sqlite } from '#db/client.server.ts'
import { current, moveDossier } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const OWN = programmeSettings()
afterEach(() => changeSettings(OWN))

/** Everything that an agreement rests on, otherwise than before. */
const OTHERS = {
  referenceDate: '2024-12-31',
  reportDue: '04-30',
  matchingRatio: [1, 2] as [number, number],
  missedMatch: 'forfeit' as const,
  unspentMoney: 'offset' as const,
  tolerance: { percent: 1, amountRappen: rappen(100) },
  tranches: [
    { share: [1, 2] as [number, number], due: '02-28', gate: 'none' as const },
    { share: [1, 2] as [number, number], due: '08-31', gate: 'none' as const },
  ],
}

/** Every figure of an agreement and of its report that a setting could change. */
function figuresOf(dossier: Dossier) {
  const year = yearOf(dossier, 2026)
  const { issuedAt: _issued, version: _version, ...data } = agreementData(current(dossier), DAYS.inForce)
  const { matchingRatio, missedMatch, reportDue } = settingsOf(dossier)
  const match = matchByYear(dossier, { calculation: data.calculation, budgetLines: [], thirdParty: {} })
  return {
    data,
    match,
    held: { matchingRatio, missedMatch, reportDue },
    tranches: recordsIn(dossier.id, 'tranches'),
    terms: settlementTerms(year, dossier),
    tolerance: agreedFor(year, dossier).tolerance,
  }
}

test('an agreement rests on the law, on what its own period rests on, and on its key', async () => {
  const dossier = await scenes.active()
  const data = agreementData(current(dossier), DAYS.inForce)
  const { legalBasis } = programmeOf(dossier.periodId)
  expect(legalBasis).not.toBe('')
  expect(data.legalBasis).toEqual([FEDERAL_BASIS, legalBasis, data.calculation.legalBasis])
})

test('other settings change no figure of an agreement, and do change the next application', async () => {
  const dossier = await reportOpen()
  const before = figuresOf(dossier)
  changeSettings(OTHERS)
  expect(figuresOf(dossier)).toEqual(before)

  const next = await scenes.active()
  const data = agreementData(next, DAYS.inForce)
  expect(data).toMatchObject({
    ratio: OTHERS.matchingRatio,
    missedMatch: OTHERS.missedMatch,
    unspent: OTHERS.unspentMoney,
    tolerance: OTHERS.tolerance,
    calculation: { input: { referenceDate: OTHERS.referenceDate } },
  })
  expect(data.tranches.filter(({ year }) => year === 2026)).toHaveLength(2)
  expect(otherTerms()).toEqual([])
})

test('how the office works holds for everybody, whenever the agreement was concluded', async () => {
  const dossier = await reportOpen()
  changeSettings({ terms: { ...OWN.terms, reportSoon: 77 }, weekendRule: 'strict' })
  expect(settingsOf(dossier)).toMatchObject({ terms: { reportSoon: 77 }, weekendRule: 'strict' })
})

test('a dossier that is opened once more is pinned anew', async () => {
  const dossier = await scenes.approved()
  changeSettings(OTHERS)
  expect(settingsOf(dossier).matchingRatio).toEqual(OWN.matchingRatio)
  const opened = moveDossier(dossier, 'reopen', as('officer'), {
    at: DAYS.issued,
    input: { reason: 'Der Beitrag war falsch.' },
  })
  expect(pinnedCalculation(opened.id)).toBeUndefined()
  expect(settingsOf(opened).matchingRatio).toEqual(OTHERS.matchingRatio)
})

test('whatever rests on other settings than its approval is named', async () => {
  const dossier = await scenes.active()
  changeSettings(OTHERS)
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'calculations'",
    )
    .all()
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER main."${name}"`)
  sqlite.exec(
    `UPDATE calculations SET settings_version = (SELECT max(number) FROM settings_versions) WHERE dossier_id = '${dossier.id}'`,
  )
  for (const { sql } of triggers) sqlite.exec(sql)
  expect(otherTerms()).toEqual([
    { what: expect.stringContaining('calculation'), reference: dossier.reference },
    { what: 'agreement version 1', reference: dossier.reference },
  ])
})
