import { describe, expect, test } from 'vitest'
import { approveDossier, askSecondReview } from '#app/models/dossier/second-review.server.ts'
import { approvalFor } from '#app/views/approved.server.ts'
import { current } from '#db/demo/road.server.ts'
import { answerChecklist } from '../support/answered-checklist.ts'
import { DAYS } from '../support/days.ts'
import { enactedKey } from '../support/enacted-key.ts'
import { as } from '../support/people.ts'
import { everything, mailsOf } from '../support/records.ts'
import { inReview } from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const now = new Date('2025-09-20T08:00:00Z')

const dossier = await inReview()

describe('the second person', () => {
  const ask = (asked: boolean) =>
    askSecondReview({ dossierId: dossier.id, person: as('officer'), asked, now })

  test('is asked for by hand only where the programme allows it', () => {
    ask(true)
    expect(current(dossier).secondReviewAsked).toBe(false)
    changeSettings({ secondPerson: { ...programmeSettings().secondPerson, byHand: true } })
    ask(true)
    expect(current(dossier).secondReviewAsked).toBe(true)
    ask(false)
    expect(current(dossier).secondReviewAsked).toBe(false)
  })

  test('gets the dossier when the officer asks while approving', async () => {
    const other = await inReview()
    answerChecklist(other)
    const { version } = current(other)
    const result = approveDossier({
      dossier: current(other),
      person: as('officer'),
      version,
      secondPerson: true,
      reason: '',
      now: DAYS.decided,
    })
    expect(result).toMatchObject({ ok: true, state: 'second_review' })
    expect(approvalFor(current(other)).keySince).toBeNull()
    const { legalBasis } = enactedKey({ form: 'per_capita', base: 300_000, rate: 500 }, now)
    expect(approvalFor(current(other)).keySince).toMatchObject({ version: 2, legalBasis })
    const told = mailsOf(other).filter(({ template }) => template === 'key-since-review')
    expect(told.map(({ toAddress }) => toAddress)).toContain(as('officer').email)
    expect(mailsOf(dossier).filter(({ template }) => template === 'key-since-review')).toEqual([])
  })

  test('of an approval that is refused leaves nothing, not even the wish', async () => {
    const other = await inReview()
    answerChecklist(other)
    const before = everything()
    const { version } = current(other)
    const approval = {
      dossier: current(other),
      person: as('officer'),
      secondPerson: true,
      reason: '',
      now: DAYS.decided,
    }
    expect(approveDossier({ ...approval, version: version - 1 })).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    expect(everything()).toEqual(before)
  })
})
