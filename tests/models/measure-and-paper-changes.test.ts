import { describe, expect, test } from 'vitest'
import { applicationOf, measuresOf } from '#app/models/dossier/application.server.ts'
import { markOfMeasure, removeMeasure, saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { addPaper, removePaper } from '#app/models/dossier/paper-changes.server.ts'

import { documentsOf } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { current } from '#db/demo/road.server.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { byClerk, letter, MEASURE } from '../support/section-changes.ts'

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
