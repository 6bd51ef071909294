import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { dossierDoor, reportingYearDoor } from '#app/models/doors.server.ts'
import { askSecondReview } from '#app/models/dossier/second-review.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { current } from '#db/demo/road.server.ts'
import { moveDossier, moveReport } from '../support/moves.ts'
import { as, someone } from '../support/people.ts'
import { eventsOf, everything, withTableRefusing } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2025-11-20T10:00:00Z')

const signedCopy = () =>
  paper({
    fileName: 'Vereinbarung.pdf',
    title: 'Unterzeichnet',
    from: 'Root',
    reference: 'MK',
    lines: ['Unterschrift'],
    at: NOW,
  })

describe('state, event and mail are one fact:', () => {
  test('a transition leaves one event that says who, what, from, to and why', async () => {
    const dossier = await scenes.checked()
    const before = eventsOf(dossier).length
    moveDossier(dossier, 'return', as('officer'), { input: scenes.RETURNED, now: scenes.DAYS.decided })
    expect(eventsOf(dossier).slice(before)).toMatchObject([
      {
        machine: 'dossier',
        action: 'return',
        fromState: 'in_review',
        toState: 'returned',
        actorName: 'Livia Arnold',
        at: scenes.DAYS.decided.toISOString(),
        reason: scenes.RETURNED.reason,
        data: { ground: 'incomplete', dueOn: '2025-11-14' },
      },
    ])
  })

  test.each(['audit_events', 'outbox', 'calculations'])(
    'when %s takes no row, nothing changes',
    async (table) => {
      const dossier = await scenes.checked()
      const before = everything()
      const attempt = () =>
        withTableRefusing(table, () => moveDossier(dossier, 'approve', as('officer'), { now: NOW }))
      expect(attempt).toThrow('disk full')
      expect(everything()).toEqual(before)
      expect(moveDossier(dossier, 'approve', as('officer'), { now: NOW }).state).toBe('approved')
    },
  )

  test('a refused follow-up undoes the transition that caused it', async () => {
    const dossier = await scenes.active()
    const before = everything()
    const input = { effectiveOn: '2026-12-31' }
    const attempt = () =>
      withTableRefusing('audit_events', () =>
        moveDossier(dossier, 'terminate', as('officer'), { input, now: NOW }),
      )
    expect(attempt).toThrow()
    expect(everything()).toEqual(before)
  })
})

describe('a stale page', () => {
  test('is told that something changed, and nothing is written', async () => {
    const dossier = await scenes.checked()
    const before = everything()
    const result = applyTransition(dossierDoor, {
      id: dossier.id,
      action: 'approve',
      person: as('officer'),
      version: dossier.version - 1,
      now: NOW,
    })
    expect(result).toMatchObject({ ok: false, refusal: 'changed_meanwhile', reasons: [] })
    expect(everything()).toEqual(before)
  })

  test('sent twice does it once', async () => {
    const dossier = await scenes.submitted()
    const request = {
      id: dossier.id,
      action: 'take_up' as const,
      person: as('officer'),
      version: dossier.version,
      now: NOW,
    }
    expect(applyTransition(dossierDoor, request)).toMatchObject({ ok: true, state: 'in_review' })
    const once = everything()
    expect(applyTransition(dossierDoor, request)).toMatchObject({ ok: false, refusal: 'changed_meanwhile' })
    expect(everything()).toEqual(once)
  })

  test('of a record that does not exist is not found', () => {
    const request = { id: 'nobody', action: 'take_up' as const, person: as('officer'), version: 1, now: NOW }
    expect(applyTransition(dossierDoor, request)).toMatchObject({ refusal: 'not_found' })
    expect(applyTransition(reportingYearDoor, request)).toMatchObject({ refusal: 'not_found' })
  })
})

describe('a document', () => {
  test('prepared for a transition that is refused leaves no row', async () => {
    const dossier = await scenes.issued()
    const before = everything()
    const file = await signedCopy()
    const signing = {
      dossier,
      person: as('clerk', dossier.party.leadBfsNumber),
      version: dossier.version,
      now: NOW,
    }
    const refused = handInSignedAgreement(signing, { kind: 'handwritten_scan', file })
    expect(refused).toMatchObject({ ok: false, refusal: 'wrong_role' })
    expect(everything()).toEqual(before)

    const person = as('signatory', dossier.party.leadBfsNumber)
    const stale = handInSignedAgreement(
      { ...signing, person, version: 1 },
      { kind: 'handwritten_scan', file },
    )
    expect(stale).toMatchObject({ refusal: 'changed_meanwhile' })
    const taken = handInSignedAgreement({ ...signing, person }, { kind: 'handwritten_scan', file })
    expect(taken).toMatchObject({ ok: true, state: 'signed_by_municipality' })
    expect(documentsOf(dossier.id).filter(({ slot }) => slot === 'agreement_signed')).toHaveLength(1)
  })

  test.each([
    ['of another dossier', async () => documentsOf((await scenes.draft()).id)[0]?.id ?? ''],
    ['that does not exist', async () => '00000000-0000-4000-8000-000000000000'],
  ])('%s does not count as the issued agreement', async (_, foreign) => {
    const dossier = await scenes.approved()
    const before = await foreign().then((documentId) => ({ documentId, held: everything() }))
    const result = applyTransition(dossierDoor, {
      id: dossier.id,
      action: 'issue_agreement',
      person: as('officer'),
      version: dossier.version,
      input: { documentId: before.documentId },
      now: NOW,
    })
    expect(result).toMatchObject({ reasons: [{ key: 'agreement_document_missing' }] })
    expect(everything()).toEqual(before.held)
  })
})

describe('the second pair of eyes', () => {
  test('is asked for by amount, and must be somebody else', async () => {
    const dossier = await scenes.checked()
    const both = someone(
      'Ruth Doppel',
      { role: 'officer', bfsNumber: null },
      { role: 'second', bfsNumber: null },
    )
    const before = scenes.settings()
    scenes.changeSettings({ secondPerson: { ...before.secondPerson, fromAmount: rappen(1) } })
    const waiting = moveDossier(dossier, 'approve', both, { now: NOW })
    scenes.changeSettings(before)
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
    const before = scenes.settings()
    scenes.changeSettings({ secondPerson: { ...before.secondPerson, fromAmount: rappen(100_000_000_00) } })
    expect(moveDossier(dossier, 'approve', as('officer'), { now: NOW }).state).toBe('approved')
    scenes.changeSettings(before)
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

  test('of a report is asked for by amount too', async () => {
    const dossier = await scenes.reportInSecondReview()
    moveReport(scenes.yearOf(dossier), 'confirm', as('second'))
    expect(scenes.yearOf(dossier)).toMatchObject({ state: 'approved', decidedBy: as('officer').id })
  })
})
