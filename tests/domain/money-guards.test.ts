import { expect, test } from 'vitest'
import { type ClaimFacts, claimMachine } from '#app/domain/lifecycle/claim.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { type TrancheFacts, trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { claimFacts, trancheFacts } from '../support/facts.ts'
import { describeGuards, type GuardCases } from '../support/guards.ts'

const TRANCHE: GuardCases<TrancheFacts> = {
  agreementIsActive: [
    ['the agreement is not in force', { facts: { agreementActive: false } }, 'agreement_not_active'],
  ],
  reportGateIsMet: [
    [
      'the report of the year before is not filed',
      { facts: { gate: { year: 2025, filed: false } } },
      reason('report_gate_closed', { year: 2025 }),
    ],
  ],
  entitlementIsKept: [
    [
      'it would pass the entitlement by a Rappen',
      { facts: { committedRappen: rappen(18_000_01) } },
      'entitlement_exceeded',
    ],
  ],
  nothingOwedIsCancelled: [['it tops a settled year up', { facts: { isTopUp: true } }, 'money_not_even']],
  reasonIsGiven: [['no reason is given', { input: { reason: '' } }, 'reason_missing']],
}

const CLAIM: GuardCases<ClaimFacts> = {
  nextTrancheBearsIt: [
    [
      'the next tranche is smaller',
      { facts: { offsettableRappen: rappen(1_999_99) } },
      'next_tranche_too_small',
    ],
    ['no tranche is left', { facts: { offsettableRappen: null } }, 'no_tranche_left'],
  ],
  reviewerIsSomeoneElse: [['whoever claimed it waives it', { actorId: 'officer-1' }, 'same_person']],
  reasonIsGiven: [['no reason is given', { input: { reason: '' } }, 'reason_missing']],
}

const answered = describeGuards('tranche', { machine: trancheMachine, factsOf: trancheFacts, cases: TRANCHE })

describeGuards('claim', { machine: claimMachine, factsOf: claimFacts, cases: CLAIM })

test('the first tranche has no gate', () => {
  expect(answered('reportGateIsMet', { facts: { gate: null } })).toEqual([])
})
