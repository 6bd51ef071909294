import { expect, test } from 'vitest'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { isDrawn, LOTS, lotOf } from '#app/models/dossier/second-review-draw.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { approved, checked } from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const drawing = (randomShare: [number, number] | null) =>
  changeSettings({ secondPerson: { ...programmeSettings().secondPerson, randomShare } })

const draws = () => latestEvents(500).filter(({ action }) => action === 'draw_second_review')
const approve = (dossier: Dossier) =>
  moveDossier(current(dossier), 'approve', as('officer'), { now: DAYS.approved })
const sendBack = (dossier: Dossier) =>
  moveDossier(current(dossier), 'send_back', as('second'), { input: { reason: 'Noch einmal.' } })

test('a share that is set or raised while an application is in review counts for it, and is kept with its figures', async () => {
  drawing(null)
  const dossier = await checked()
  expect(dossierFacts(current(dossier)).secondPersonAsked).toBe(false)
  drawing([1, 1])
  expect(dossierFacts(current(dossier)).secondPersonAsked).toBe(true)
  expect(approve(dossier).state).toBe('second_review')
  expect(draws()[0]?.data).toMatchObject({ lot: lotOf(dossier.id), lots: LOTS, part: 1, whole: 1 })
})

test('a dossier has one lot, however often it is tried: just above it the share draws it, and at it not', async () => {
  drawing(null)
  const dossier = await checked()
  const lot = lotOf(dossier.id)
  for (const [part, drawn] of [
    [lot, false],
    [lot + 1, true],
    [lot, false],
  ] as const) {
    drawing(part === 0 ? null : [part, LOTS])
    expect(isDrawn(current(dossier))).toBe(drawn)
  }
})

test('what the lot has sent to a second person goes there again, whatever the share is by then', async () => {
  drawing([1, 1])
  const before = draws().length
  const dossier = await checked()
  approve(dossier)
  drawing(null)
  sendBack(dossier)
  expect(approve(dossier).state).toBe('second_review')
  expect(draws()).toHaveLength(before + 1)
})

test('a share of a fifth draws about a fifth of the dossiers', () => {
  const lots = Array.from({ length: 5000 }, (_, index) => lotOf(`dossier ${index}`))
  const drawn = lots.filter((lot) => lot < LOTS / 5).length
  expect(drawn).toBeGreaterThan(900)
  expect(drawn).toBeLessThan(1100)
})

test('without a random share nothing is drawn and nobody is asked', async () => {
  drawing(null)
  const before = draws().length
  expect((await approved()).state).toBe('approved')
  expect(draws()).toHaveLength(before)
})
