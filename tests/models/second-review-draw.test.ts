import { expect, test } from 'vitest'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { approved, checked, inReview, returned } from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const drawing = (randomShare: [number, number] | null) =>
  changeSettings({ secondPerson: { ...programmeSettings().secondPerson, randomShare } })

const draws = () => latestEvents(500).filter(({ action }) => action === 'draw_second_review')

test('where the programme draws all, an approval goes to the second person, and the draw is kept', async () => {
  drawing([1, 1])
  const dossier = await checked()
  moveDossier(dossier, 'approve', as('officer'), { now: DAYS.approved })
  expect(current(dossier).state).toBe('second_review')
  expect(draws()[0]?.data).toMatchObject({ number: 0, part: 1, whole: 1, drawn: true })
})

test('a dossier is drawn once, however often it comes back', async () => {
  drawing([1, 1])
  const before = draws().length
  const dossier = await returned()
  expect(draws()).toHaveLength(before + 1)
  expect(current(dossier).secondReviewDrawn).toBe(true)
})

test('without a random share nothing is drawn and nobody is asked', async () => {
  drawing(null)
  const before = draws().length
  expect((await inReview()).secondReviewDrawn).toBeNull()
  expect((await approved()).state).toBe('approved')
  expect(draws()).toHaveLength(before)
})
