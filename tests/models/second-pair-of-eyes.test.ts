import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { askSecondReview } from '#app/models/dossier/second-review.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { outbox } from '#db/schema/process.ts'
import { moveDossier, moveReport } from '../support/moves.ts'
import { as, someone } from '../support/people.ts'
import { reportInSecondReview, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const NOW = new Date('2025-11-20T10:00:00Z')

describe('the second pair of eyes', () => {
  test('is asked for by amount, and must be somebody else', async () => {
    const dossier = await scenes.checked()
    const both = someone(
      'Ruth Doppel',
      { role: 'officer', bfsNumber: null },
      { role: 'second', bfsNumber: null },
    )
    const before = programmeSettings()
    changeSettings({ secondPerson: { ...before.secondPerson, fromAmount: rappen(1) } })
    const waiting = moveDossier(dossier, 'approve', both, { now: NOW })
    changeSettings(before)
    expect([waiting.state, waiting.decidedBy]).toEqual(['second_review', both.id])

    const alone = {
      id: waiting.id,
      action: 'confirm' as const,
      person: both,
      version: waiting.version,
      now: NOW,
    }
    expect(applyTransition(dossierDoor, alone)).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'same_person' }],
    })
    expect(moveDossier(waiting, 'confirm', as('second'), { now: NOW }).state).toBe('approved')
  })

  test('is not asked for below the amount', async () => {
    const dossier = await scenes.checked()
    const before = programmeSettings()
    changeSettings({ secondPerson: { ...before.secondPerson, fromAmount: rappen(100_000_000_00) } })
    expect(moveDossier(dossier, 'approve', as('officer'), { now: NOW }).state).toBe('approved')
    changeSettings(before)
  })

  test('is asked for by hand where the programme allows it, and sends back with a reason', async () => {
    const plain = await scenes.checked()
    const wish = { dossierId: plain.id, person: as('officer'), asked: true, now: NOW }
    expect(askSecondReview(wish)).toEqual({ ok: true })
    expect(current(plain).secondReviewAsked).toBe(false)

    const dossier = await scenes.secondReview()
    const back = moveDossier(dossier, 'send_back', as('second'), { now: NOW })
    expect(back.state).toBe('in_review')
    expect(moveDossier(back, 'approve', as('officer'), { now: NOW }).state).toBe('second_review')
  })

  test('is called off by whoever approved, by nobody else and with a reason, and the second person is told', async () => {
    const waiting = await scenes.secondReview()
    const takeBack = (person: Person, reason = 'Die Drittmittel sind doppelt gezählt.') =>
      applyTransition(dossierDoor, {
        id: waiting.id,
        action: 'take_approval_back',
        person,
        version: waiting.version,
        input: { reason },
        now: NOW,
      })
    const other = someone('Nora Zweite', { role: 'officer', bfsNumber: null })
    expect(takeBack(other)).toMatchObject({ reasons: [{ key: 'approval_of_another' }] })
    expect(takeBack(as('second'))).toMatchObject({ refusal: 'wrong_role' })
    expect(takeBack(as('officer'), ' ')).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
    expect(takeBack(as('officer'))).toMatchObject({ ok: true, state: 'in_review' })

    const back = current(waiting)
    expect(pinnedCalculation(back.id)).toBeUndefined()
    expect(historyFor(back, 'canton', 'de')[0]).toMatchObject({
      action: 'take_approval_back',
      reason: 'Die Drittmittel sind doppelt gezählt.',
    })
    expect(historyFor(back, 'municipality', 'de')[0]).toMatchObject({ reason: '' })
    const told = db.select().from(outbox).where(eq(outbox.template, 'approval-taken-back')).all()
    expect(told.map(({ toAddress }) => toAddress)).toContain(as('second').email)
    expect(moveDossier(back, 'approve', as('officer'), { now: NOW }).state).toBe('second_review')
  })

  test('of a report is called off likewise, and nothing is settled', async () => {
    const dossier = await reportInSecondReview()
    expect(moveReport(yearOf(dossier), 'take_approval_back', as('officer')).state).toBe('in_review')
    expect(recordsIn(dossier.id, 'settlements')).toEqual([])
    moveReport(yearOf(dossier), 'approve', as('officer'))
    expect(recordsIn(dossier.id, 'settlements')).toHaveLength(1)
  })

  test('of a report is asked for by amount too', async () => {
    const dossier = await reportInSecondReview()
    moveReport(yearOf(dossier), 'confirm', as('second'))
    expect(yearOf(dossier)).toMatchObject({ state: 'approved', decidedBy: as('officer').id })
  })
})
