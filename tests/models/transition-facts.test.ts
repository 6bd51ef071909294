import { describe, expect, test } from 'vitest'
import { dossierDoor, reportingYearDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { eventsOf, everything, withTableRefusing } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2025-11-20T10:00:00Z')

describe('state, event and mail are one fact:', () => {
  test('a transition leaves one event that says who, what, from, to and why', async () => {
    const dossier = await scenes.checked()
    const before = eventsOf(dossier).length
    moveDossier(dossier, 'return', as('officer'), { input: scenes.RETURNED, now: DAYS.decided })
    expect(eventsOf(dossier).slice(before)).toMatchObject([
      {
        machine: 'dossier',
        action: 'return',
        fromState: 'in_review',
        toState: 'returned',
        actorName: 'Livia Arnold',
        at: DAYS.decided.toISOString(),
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
