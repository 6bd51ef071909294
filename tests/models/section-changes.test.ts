import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import { markOfStructure, saveBudget, saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { current } from '#db/demo/road.server.ts'
import { moveDossier } from '../support/moves.ts'
import { as, EMMEN } from '../support/people.ts'
import { eventsOf, everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { byClerk, MEASURE } from '../support/section-changes.ts'

const STRUCTURE = {
  contactPoint: 'Anlaufstelle',
  responsiblePerson: 'Anna Amrein',
  jobPercentage: 50,
  mandateBasis: 'Leitbild',
  mandateSince: '2022-08-01',
  ownBudgetRappen: rappen(5_000_000),
}

describe('a section', () => {
  test('saved from a stale page is refused, and nothing is written', async () => {
    const dossier = await scenes.draft()
    const seen = markOfStructure(dossier.id)
    expect(saveStructure({ ...byClerk(dossier), seen }, STRUCTURE)).toEqual({ ok: true })
    const before = everything()
    const other = { ...STRUCTURE, jobPercentage: 80 }
    expect(saveStructure({ ...byClerk(dossier), seen }, other)).toMatchObject({
      ok: false,
      refusal: 'changed_meanwhile',
      meanwhile: { who: 'Anna Amrein', action: 'edit', section: 'structure' },
    })
    expect(everything()).toEqual(before)
  })

  test('sent twice is one change, also from the page that is stale by now', async () => {
    const dossier = await scenes.draft()
    const seen = markOfStructure(dossier.id)
    const change = { ...byClerk(dossier), seen }
    expect(saveStructure(change, STRUCTURE)).toEqual({ ok: true })
    const { version } = current(dossier)
    const events = eventsOf(dossier).length
    expect(saveStructure(change, STRUCTURE)).toEqual({ ok: true })
    expect(current(dossier).version).toBe(version)
    expect(eventsOf(dossier)).toHaveLength(events)
  })

  test('can be saved while somebody else changes another one', async () => {
    const dossier = await scenes.draft()
    const seen = markOfStructure(dossier.id)
    expect(saveMeasure(byClerk(dossier), { ...MEASURE, id: newId() })).toEqual({ ok: true })
    expect(saveStructure({ ...byClerk(dossier), seen }, STRUCTURE)).toEqual({ ok: true })
  })

  test('moves the version on, so that whoever files on an older page is told', async () => {
    const dossier = await scenes.draft()
    saveStructure(byClerk(dossier), STRUCTURE)
    expect(current(dossier).version).toBe(dossier.version + 1)
    const filing = () =>
      moveDossier(dossier, 'submit', as('signatory', dossier.party.leadBfsNumber), {
        input: { declaration: scenes.declarationFor(dossier) },
      })
    expect(filing).toThrow('changed_meanwhile')
  })

  test('is closed to strangers, to the canton, and to everybody once it is filed', async () => {
    const dossier = await scenes.draft()
    const before = everything()
    for (const person of [as('clerk', EMMEN), as('officer'), as('admin')])
      expect(saveStructure({ ...byClerk(dossier), person }, STRUCTURE)).toMatchObject({
        refusal: 'wrong_role',
      })
    expect(saveStructure({ ...byClerk(dossier), dossierId: 'nobody' }, STRUCTURE)).toMatchObject({
      refusal: 'not_found',
    })
    expect(Object.keys(before)).toHaveLength(Object.keys(everything()).length)
    const filed = await scenes.submitted()
    expect(saveStructure(byClerk(filed), STRUCTURE)).toMatchObject({ refusal: 'wrong_state' })
  })
})

test('the budget is replaced as a whole', async () => {
  const dossier = await scenes.draft()
  const line = {
    rowNumber: 0,
    year: 2026,
    measureId: null,
    category: 'personnel' as const,
    label: 'Löhne',
    amountRappen: rappen(1_000_000),
  }
  const seen = markOf(dossier, 'budget')
  saveBudget({ ...byClerk(dossier), seen }, { lines: [line], thirdParty: { 2026: rappen(0) } })
  const { budgetLines, thirdParty } = applicationOf(current(dossier))
  expect(budgetLines).toMatchObject([line])
  expect(thirdParty).toEqual({ 2026: 0 })
})
