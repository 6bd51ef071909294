import { describe, expect, test } from 'vitest'
import type { MeasureForm } from '#app/domain/application/forms.ts'
import { rappen } from '#app/domain/money.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import { applicationOf, measuresOf } from '#app/models/dossier/application.server.ts'
import { markOfStructure, saveBudget, saveStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfMeasure, removeMeasure, saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { addPaper, removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { addLedger, saveAccounts, saveContent, saveCorrections } from '#app/models/report/reports.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { current } from '#db/demo/road.server.ts'
import { moveDossier, moveReport } from '../support/moves.ts'
import { as, EMMEN } from '../support/people.ts'
import { eventsOf, everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2025-09-09T08:00:00Z')

const MEASURE: MeasureForm = {
  title: 'Sprachcafé',
  description: 'Jeden Dienstag.',
  fundingArea: 5,
  targetGroups: ['immigrants'],
  keyFigures: [{ label: 'Abende', planned: 40 }],
}

const STRUCTURE = {
  contactPoint: 'Anlaufstelle',
  responsiblePerson: 'Anna Amrein',
  jobPercentage: 50,
  mandateBasis: 'Leitbild',
  mandateSince: '2022-08-01',
  ownBudgetRappen: rappen(5_000_000),
}

const byClerk = (dossier: Dossier) => ({
  dossierId: dossier.id,
  person: as('clerk', dossier.party.leadBfsNumber),
  now: NOW,
})

const letter = (title: string) =>
  paper({ fileName: `${title}.pdf`, title, from: 'Root', reference: 'MK', lines: [title], at: NOW })

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

describe('a measure', () => {
  test('sent twice under the id of its page is one measure', async () => {
    const dossier = await scenes.draft()
    const measure = { ...MEASURE, id: newId() }
    saveMeasure(byClerk(dossier), measure)
    saveMeasure(byClerk(dossier), measure)
    expect(measuresOf(dossier.id).filter(({ title }) => title === 'Sprachcafé')).toHaveLength(1)
  })

  test('of another dossier is not found', async () => {
    const [own, foreign] = [await scenes.draft(), await scenes.draft()]
    const id = measuresOf(foreign.id)[0]?.id ?? ''
    const before = everything()
    expect(saveMeasure(byClerk(own), { ...MEASURE, id })).toEqual({ ok: false, refusal: 'not_found' })
    expect(removeMeasure(byClerk(own), id)).toEqual({ ok: true })
    expect(everything()).toEqual(before)
  })

  test('taken out takes its budget lines along; who saves it on an old page is told', async () => {
    const dossier = await scenes.draft()
    const id = measuresOf(dossier.id)[0]?.id ?? ''
    const seen = markOfMeasure(dossier.id, id)
    expect(removeMeasure(byClerk(dossier), id)).toEqual({ ok: true })
    expect(applicationOf(current(dossier)).budgetLines.some(({ measureId }) => measureId === id)).toBe(false)
    expect(saveMeasure({ ...byClerk(dossier), seen }, { ...MEASURE, id })).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    expect(measuresOf(dossier.id).map((measure) => measure.id)).not.toContain(id)
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

describe('a paper', () => {
  test('handed in twice is kept once, and can be taken out by its own municipality', async () => {
    const dossier = await scenes.draft()
    const file = await letter('Strategie')
    addPaper(byClerk(dossier), { slot: 'foundation_paper', file })
    addPaper(byClerk(dossier), { slot: 'foundation_paper', file })
    const found = documentsOf(dossier.id).filter(({ fileName }) => fileName === 'Strategie.pdf')
    expect(found).toHaveLength(1)
    const foreign = await scenes.draft()
    expect(removePaper(byClerk(foreign), found[0]?.id ?? '')).toEqual({ ok: true })
    expect(documentsOf(dossier.id)).toContainEqual(found[0])
    expect(removePaper(byClerk(dossier), found[0]?.id ?? '')).toEqual({ ok: true })
    expect(documentsOf(dossier.id)).not.toContainEqual(found[0])
  })
})

describe('a report', () => {
  const change = (dossier: Dossier) => ({
    reportingYearId: scenes.yearOf(dossier).id,
    person: as('clerk', dossier.party.leadBfsNumber),
    now: scenes.DAYS.written,
  })

  test('saved from a stale page is refused; sent twice it is one change', async () => {
    const dossier = await scenes.reportOpen()
    const seen = markOfReport(scenes.yearOf(dossier), 'content')
    const content = { ...emptyContent(), summary: 'Ein gutes Jahr.' }
    expect(saveContent({ ...change(dossier), seen }, content)).toEqual({ ok: true })
    const { version } = scenes.yearOf(dossier)
    expect(saveContent({ ...change(dossier), seen }, content)).toEqual({ ok: true })
    expect(scenes.yearOf(dossier).version).toBe(version)
    const other = { ...content, summary: 'Anders.' }
    expect(saveContent({ ...change(dossier), seen }, other)).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(scenes.yearOf(dossier).summary).toBe('Ein gutes Jahr.')
  })

  test('belongs to the municipality until it is filed, and its correction to the officer who checks it', async () => {
    const dossier = await scenes.reportFiled()
    const accounts = { accounts: [], thirdPartyRappen: rappen(1) }
    const correction = {
      accounts: [],
      thirdPartyCorrectedRappen: rappen(2),
      thirdPartyCorrectionReason: 'Beleg.',
    }
    const officer = { ...change(dossier), person: as('officer') }
    expect(saveAccounts(change(dossier), accounts)).toMatchObject({ refusal: 'wrong_state' })
    expect(saveAccounts(officer, accounts)).toMatchObject({ refusal: 'wrong_role' })
    expect(saveCorrections(officer, correction)).toMatchObject({ refusal: 'wrong_state' })
    moveReport(scenes.yearOf(dossier), 'take_up', as('officer'))
    expect(saveCorrections(change(dossier), correction)).toMatchObject({ refusal: 'wrong_role' })
    expect(saveCorrections(officer, correction)).toEqual({ ok: true })
    expect(scenes.yearOf(dossier)).toMatchObject({ thirdPartyRappen: 100_000, thirdPartyCorrectedRappen: 2 })
    expect(saveContent({ ...change(dossier), person: as('clerk', EMMEN) }, emptyContent())).toMatchObject({
      refusal: 'wrong_role',
    })
  })

  test('keeps the same ledger once', async () => {
    const dossier = await scenes.reportOpen()
    const file = await letter('Kontoauszug')
    addLedger(change(dossier), file)
    addLedger(change(dossier), file)
    expect(documentsOf(dossier.id).filter(({ slot }) => slot === 'ledger')).toHaveLength(1)
  })
})
