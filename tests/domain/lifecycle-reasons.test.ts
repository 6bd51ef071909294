import { expect, test } from 'vitest'
import { decide } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { REASON_KEYS, reason } from '#app/domain/lifecycle/reasons.ts'
import { dossierFacts, TODAY } from '../support/facts.ts'

test('a refusal names the reasons of all guards at once, in the order of the table', () => {
  const decision = decide(dossierMachine, 'reject', {
    facts: dossierFacts({ state: 'in_review' }),
    actor: { id: 'officer-1', roles: ['officer'] },
    input: {},
    today: TODAY,
  })
  expect(decision).toEqual({
    allowed: false,
    refusal: 'not_fulfilled',
    reasons: [reason('reason_missing'), reason('legal_remedies_missing')],
  })
})

test('a reason carries data and section only where it has them', () => {
  expect(reason('reason_missing')).toEqual({ key: 'reason_missing' })
  expect(reason('measure_without_budget', { title: 'Begrüssungsgespräche' }, 'budget')).toEqual({
    key: 'measure_without_budget',
    data: { title: 'Begrüssungsgespräche' },
    section: 'budget',
  })
  expect(new Set(REASON_KEYS).size).toBe(REASON_KEYS.length)
})
