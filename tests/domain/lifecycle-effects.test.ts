import { describe, expect, test } from 'vitest'
import { canReach } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { ActingRole } from '#app/domain/roles.ts'
import { SUBJECTS } from '../support/lifecycle-tables.ts'

describe('what follows a transition', () => {
  const effectsOf = (
    name: MachineName,
    action: string,
    {
      state,
      role,
      second = false,
    }: {
      state: string
      role: ActingRole
      second?: boolean
    },
  ) => {
    const decision = SUBJECTS[name].ask(action, state, { role, second })
    return decision.allowed ? decision.effects : decision.refusal
  }

  test('approval pins the calculation on both ways, and only going back supersedes it', () => {
    expect(effectsOf('dossier', 'approve', { state: 'in_review', role: 'officer' })).toEqual([
      'pinCalculation',
    ])
    expect(effectsOf('dossier', 'approve', { state: 'in_review', role: 'officer', second: true })).toEqual([
      'pinCalculation',
      'recordDraw',
    ])
    expect(effectsOf('dossier', 'confirm', { state: 'second_review', role: 'second' })).toEqual([])
    expect(effectsOf('dossier', 'send_back', { state: 'second_review', role: 'second' })).toEqual([
      'supersedeCalculation',
    ])
    expect(effectsOf('dossier', 'reopen', { state: 'approved', role: 'officer' })).toEqual([
      'supersedeCalculation',
    ])
  })

  test('the countersignature creates the reporting years and the tranches', () => {
    expect(effectsOf('dossier', 'countersign', { state: 'signed_by_municipality', role: 'officer' })).toEqual(
      ['confirmCopies', 'recordSignature', 'createReportingYears', 'createTranches', 'watchTheEnd'],
    )
  })

  test('a year is settled once: on approval, or on the confirmation by the second person', () => {
    expect(effectsOf('reportingYear', 'approve', { state: 'in_review', role: 'officer' })).toContain(
      'settleYear',
    )
    expect(
      effectsOf('reportingYear', 'approve', { state: 'in_review', role: 'officer', second: true }),
    ).toEqual(['recordDecision'])
    expect(effectsOf('reportingYear', 'confirm', { state: 'second_review', role: 'second' })).toEqual([
      'settleYear',
    ])
  })

  test('the detour tells the second person instead of the municipality', () => {
    expect(SUBJECTS.dossier.ask('approve', 'in_review', { role: 'officer', second: true })).toMatchObject({
      mails: [{ template: 'second-review-asked', to: 'secondPersons' }],
    })
  })

  test('a claim is set off as far as the tranche bears it, and closed where it bears all', () => {
    const offset = { state: 'issued', role: 'finance' } as const
    expect(effectsOf('claim', 'offset', offset)).toEqual(['bookOffset', 'askForRest', 'followPlan'])
    expect(effectsOf('claim', 'offset', { ...offset, second: true })).toEqual(['bookOffset', 'recordClosing'])
  })
})

test('the municipality can come to its signature, also once more, until the canton has signed or nothing leads on', () => {
  const open = dossierMachine.states.filter((state) => canReach(dossierMachine, state, 'sign'))
  expect(open).toEqual([
    'draft',
    'submitted',
    'in_review',
    'returned',
    'second_review',
    'approved',
    'agreement_issued',
    'signed_by_municipality',
    // A rejection can be taken back.
    'rejected',
  ])
})
