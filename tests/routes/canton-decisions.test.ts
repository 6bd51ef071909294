import { describe, expect, test } from 'vitest'
import { markOfChecklist } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as approve from '#app/routes/canton.dossiers.$reference.approve.tsx'
import * as checklist from '#app/routes/canton.dossiers.$reference.checklist.tsx'
import * as page from '#app/routes/canton.dossiers.$reference.tsx'
import * as step from '#app/routes/step.tsx'
import { current } from '#db/demo/road.server.ts'
import { answered, at, expectBackAtDossier, of, stepOf } from '../support/canton-steps.ts'
import { as, someone } from '../support/people.ts'
import { checked, draft, inReview, secondReview, submitted } from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

describe('the door', () => {
  test('a municipality finds none of the canton’s pages, a stranger is led to the sign-in', async () => {
    const dossier = await submitted()
    const clerk = as('clerk', dossier.party.leadBfsNumber)
    expect(await statusThrown(page.loader(visit(clerk, of(dossier))))).toBe(404)
    expect(await statusThrown(page.loader(visit(null, of(dossier))))).toBe(302)
  })

  test('a draft does not exist for the canton', async () => {
    expect(await statusThrown(page.loader(visit(as('officer'), of(await draft()))))).toBe(404)
  })

  test('the auditor reads the dossier, sees no step and takes none', async () => {
    const dossier = await submitted()
    const shown = await page.loader(visit(as('auditor'), of(dossier)))
    expect(shown).toMatchObject({ steps: [], mayWriteNotes: false })
    expect(
      await statusThrown(step.action(send(as('auditor'), at(dossier), stepOf(dossier, 'take-up')))),
    ).toBe(404)
    expect(await statusThrown(step.loader(visit(as('auditor'), stepOf(dossier, 'take-up'))))).toBe(404)
  })
})

describe('taking up', () => {
  test('leads back to the dossier, now in review', async () => {
    const dossier = await submitted()
    expectBackAtDossier(
      await step.action(send(as('officer'), at(dossier), stepOf(dossier, 'take-up'))),
      dossier,
    )
    expect(current(dossier).state).toBe('in_review')
  })

  test('of a stale page is refused', async () => {
    const dossier = await submitted()
    const answer = answered(
      await step.action(send(as('officer'), { version: '1' }, stepOf(dossier, 'take-up'))),
    )
    expect(answer).toMatchObject({ init: { status: 409 }, data: { refusal: 'changed_meanwhile' } })
    expect(current(dossier).state).toBe('submitted')
  })
})

test('a rejection asks for its reason, and shows it with the legal remedies', async () => {
  const dossier = await inReview()
  const fields = { ...at(dossier), reason: '', legalRemedies: 'Innert 30 Tagen.' }
  expect(
    answered(await step.action(send(as('officer'), fields, stepOf(dossier, 'reject')))).init.status,
  ).toBe(422)
  const full = { ...fields, reason: 'Die feste Struktur fehlt.' }
  expectBackAtDossier(await step.action(send(as('officer'), full, stepOf(dossier, 'reject'))), dossier)
  const { rejection } = await page.loader(visit(as('officer'), of(dossier)))
  expect(rejection).toMatchObject({ reason: full.reason, legalRemedies: 'Innert 30 Tagen.' })
})

describe('the check list', () => {
  test('wants a remark where a rule is not fulfilled', async () => {
    const dossier = await inReview()
    const fields = { seen: markOfChecklist(dossier.id), 'B1.verdict': 'not_fulfilled', 'B1.remark': ' ' }
    const answer = answered(await checklist.action(send(as('officer'), fields, of(dossier))))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { 'B1.remark': 'required' } } })
  })

  test('shows the auditor the verdicts without a form', async () => {
    const dossier = await checked()
    const shown = await checklist.loader(visit(as('auditor'), of(dossier)))
    expect(shown.editable).toBe(false)
    expect(shown.rules.every(({ verdict }) => verdict === 'fulfilled')).toBe(true)
  })
})

/** The marks of the page on which it is approved. */
async function shownOn(dossier: Dossier) {
  const { figures = '' } = await approve.loader(visit(as('officer'), of(dossier)))
  return { ...at(dossier), figures }
}

describe('approving', () => {
  test('without the mark of the figures that its page shows is refused', async () => {
    const dossier = await checked()
    const answer = answered(await approve.action(send(as('officer'), at(dossier), of(dossier))))
    expect(answer).toMatchObject({ init: { status: 409 }, data: { reasons: [{ key: 'figures_changed' }] } })
    expect(current(dossier).state).toBe('in_review')
  })

  test('is refused with the number of open rules', async () => {
    const dossier = await inReview()
    const answer = answered(await approve.action(send(as('officer'), await shownOn(dossier), of(dossier))))
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { reasons: [{ key: 'checklist_incomplete', data: { count: 12 } }] },
    })
  })

  test('with the check list answered pins the calculation', async () => {
    const dossier = await checked()
    expectBackAtDossier(
      await approve.action(send(as('officer'), await shownOn(dossier), of(dossier))),
      dossier,
    )
    expect(current(dossier).state).toBe('approved')
    const { calculation } = await page.loader(visit(as('officer'), of(dossier)))
    expect(calculation?.pinnedOn).not.toBeNull()
  })

  test('is confirmed by the second person, not by the officer', async () => {
    const dossier = await secondReview()
    const both = someone('Livia Arnold Zwei', { role: 'second', bfsNumber: null })
    expect(
      await statusThrown(step.action(send(as('officer'), at(dossier), stepOf(dossier, 'confirm')))),
    ).toBe(404)
    const { approved } = await step.loader(visit(both, stepOf(dossier, 'confirm')))
    expect(approved).toMatchObject({
      calculation: {
        years: expect.arrayContaining([
          { year: 2026, contribution: expect.any(Number), required: expect.any(Number) },
        ]),
      },
      checklist: { rules: expect.arrayContaining([{ rule: expect.any(String), verdict: 'fulfilled' }]) },
    })
    expectBackAtDossier(await step.action(send(both, at(dossier), stepOf(dossier, 'confirm'))), dossier)
    expect(current(dossier).state).toBe('approved')
  })
})
