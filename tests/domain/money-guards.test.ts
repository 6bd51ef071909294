import { expect, test } from 'vitest'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import type { ClaimFacts } from '#app/domain/lifecycle/claim-facts.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { type TrancheFacts, type TrancheState, trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { balance, rappen } from '#app/domain/money.ts'
import { claimFacts, PAYMENT, TODAY, trancheFacts } from '../support/facts.ts'
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
  exOfficioIsAnswered: [
    [
      'the year before was settled ex officio and nobody says why it is paid',
      { facts: { gate: { year: 2025, filed: false, exOfficio: true } }, input: { reason: ' ' } },
      reason('gate_ex_officio', { year: 2025 }),
    ],
  ],
  entitlementIsKept: [
    [
      'it would pass the entitlement by a Rappen',
      { facts: { committedRappen: balance(18_000_01) } },
      reason('entitlement_exceeded', { beyond: 1 }),
    ],
  ],
  releaseStillFits: [
    [
      'an amendment has left less for its year than was released',
      {
        facts: {
          state: 'released',
          committedRappen: balance(18_000_00),
          entitlementRappen: rappen(10_000_00),
        },
      },
      reason('released_beyond_entitlement', { beyond: 8_000_00 }),
    ],
  ],
  dayHasComeOrReasonIsGiven: [
    [
      'it is not due yet and nobody says why',
      { facts: { dueOn: '2026-02-11' }, input: { reason: ' ' } },
      reason('not_due_yet', { day: '2026-02-11' }),
    ],
  ],
  reportHasComeOrReasonIsGiven: [
    ['it is held for another reason and nobody says more', { input: { reason: ' ' } }, 'reason_missing'],
    [
      'the report is still missing and nobody says why',
      { facts: { heldFor: { year: 2025, filed: false } }, input: { reason: '' } },
      'reason_missing',
    ],
  ],
  orderedBySomeoneElse: [
    ['whoever released it orders it', { facts: { releasedBy: 'second-1' } }, 'released_by_same_person'],
  ],
  endedWithTheAgreement: [
    ['it was cancelled otherwise', { facts: { endedWithAgreement: false } }, 'not_ended_with_agreement'],
  ],
  wasCancelledByHand: [
    ['it went with a decision', { facts: { cancelledByHand: false } }, 'not_cancelled_by_hand'],
  ],
  yearIsNotSettled: [['its year is settled', { facts: { isOwed: true } }, 'year_settled_since']],
  nothingOwedIsCancelled: [['its year is settled', { facts: { isOwed: true } }, 'owed_by_settlement']],
  noSettledOffsetLapses: [
    [
      'a settlement counts its offset',
      { facts: { offsetsSettled: [2025] } },
      reason('settled_with_offset', { year: 2025 }),
    ],
  ],
  accountStands: [
    ['another account is asked for', { facts: { accountChangeOpen: true } }, 'account_change_open'],
    [
      'who gave the account acted by a merger that was none',
      { facts: { accountOfOthers: true } },
      'account_of_others',
    ],
  ],
}

const OPEN = rappen(1_500_00)
const part = (dueOn: string, francs: number) => ({ dueOn, amountRappen: rappen(francs * 100) })

const SPENT = { trancheId: 'tranche-3', bearsRappen: rappen(0) }
const offsetOn = (state: TrancheState) =>
  ({
    ...PAYMENT,
    id: 'offset',
    kind: 'offset',
    trancheId: 'tranche-1',
    borneBy: { state, year: 2026, number: 2 },
  }) as const

const CLAIM: GuardCases<ClaimFacts> = {
  confirmedBySomeoneElse: [
    [
      'whoever decided on the settlement gives the second word',
      { actorId: 'officer-1', confirms: { asked: 'second', proposedBy: 'officer-2' } },
      'confirmed_by_decider',
    ],
  ],
  amountIsOpen: [
    ['nothing is paid', { input: { amountRappen: rappen(0) } }, 'amount_missing'],
    [
      'a Rappen more is paid than is open',
      { input: { amountRappen: rappen(1_500_01) } },
      reason('more_than_is_open', { open: OPEN }),
    ],
  ],
  dayOfPaymentIsOver: [
    ['no day is given', { input: { paidOn: '' } }, 'day_of_payment_missing'],
    ['there is no such day', { input: { paidOn: '2026-02-30' } }, 'day_of_payment_missing'],
    ['the day is to come', { input: { paidOn: '2026-02-11' } }, 'day_of_payment_lies_ahead'],
    [
      'the day lies before the claim',
      { input: { paidOn: '2020-02-10' } },
      reason('day_outside', { from: '2026-01-10', until: TODAY }),
    ],
  ],
  aTrancheBearsSome: [
    [
      'the next tranche is set off in full',
      { facts: { offsettable: [{ trancheId: 'tranche-2', bearsRappen: rappen(0) }] } },
      'no_tranche_bears_more',
    ],
    ['no tranche is left', { facts: { offsettable: [] } }, 'no_tranche_left'],
  ],
  trancheIsOneOfThem: [
    ['none is named', { input: { trancheId: undefined } }, 'tranche_not_chosen'],
    ['another tranche is named', { input: { trancheId: 'of-another' } }, 'tranche_not_chosen'],
    [
      'the one that is named bears nothing more',
      { facts: { offsettable: [...claimFacts().offsettable, SPENT] }, input: { trancheId: SPENT.trancheId } },
      'tranche_not_chosen',
    ],
  ],
  aBookingStands: [
    ['nothing is booked', { facts: { bookings: [] } }, 'no_booking_to_reverse'],
    [
      'what was booked is reversed',
      {
        facts: {
          bookings: [PAYMENT, { ...PAYMENT, id: 'undone', kind: 'reversal', reversesId: PAYMENT.id }],
        },
      },
      'no_booking_to_reverse',
    ],
    ['it was waived', { facts: { bookings: [{ ...PAYMENT, kind: 'waiver' }] } }, 'no_booking_to_reverse'],
  ],
  aBookingCanBeReversed: (['released', 'ordered', 'paid'] as const).map((state) => [
    `its tranche is ${state}`,
    { facts: { bookings: [offsetOn(state)] } },
    reason(`offset_tranche_${state}`, { year: 2026, number: 2 }),
  ]),
  soMuchIsWaived: [
    [
      'nothing is',
      {
        input: { amountRappen: rappen(1) },
        unless: { bookings: [{ ...PAYMENT, kind: 'waiver', amountRappen: rappen(1_000_00) }] },
      },
      reason('more_than_is_open', { open: 0 }),
    ],
  ],
  somethingIsAskedBack: [
    ['nothing is', { input: { notReceived: undefined } }, reason('more_than_is_open', { open: 1_500_00 })],
    [
      'less is',
      { input: { notReceived: { trancheId: 'tranche-1', amountRappen: rappen(1_500_01) } } },
      reason('more_than_is_open', { open: 1_500_00 }),
    ],
  ],
  anOffsetStands: [['it was paid', { facts: { bookings: [PAYMENT] } }, 'no_booking_to_reverse']],
  bookingIsOneOfThem: [
    ['another one is named', { input: { bookingId: 'of-another' } }, 'booking_not_chosen'],
    [
      'its tranche is released, beside a payment that could be reversed',
      { facts: { bookings: [PAYMENT, offsetOn('released')] }, input: { bookingId: 'offset' } },
      reason('offset_tranche_released', { year: 2026, number: 2 }),
    ],
  ],
  dossierIsNotCompleted: [['it is completed', { facts: { isCompleted: true } }, 'dossier_completed']],
  bookingIsNotSettled: [
    [
      'a later settlement counts it, beside one that was booked since',
      { facts: { settledWith: [PAYMENT.id] }, input: { bookingId: PAYMENT.id } },
      reason('settled_with_booking', { year: 2025 }),
    ],
    [
      'a later settlement counts all that was booked',
      { facts: { bookings: [PAYMENT], settledWith: [PAYMENT.id] } },
      reason('settled_with_booking', { year: 2025 }),
    ],
  ],
  waiverIsNotSettled: [
    [
      'a later settlement counts it',
      { facts: { bookings: [{ ...PAYMENT, kind: 'waiver' }], settledWith: [PAYMENT.id] } },
      reason('settled_with_booking', { year: 2025 }),
    ],
  ],
  instalmentsAddUp: [
    ['there is one part', { input: { instalments: [part('2026-03-31', 1500)] } }, 'instalments_missing'],
    [
      'a part is of nothing',
      { input: { instalments: [part('2026-03-31', 1500), part('2026-04-30', 0)] } },
      'instalments_missing',
    ],
    [
      'a franc is lacking',
      { input: { instalments: [part('2026-03-31', 800), part('2026-04-30', 699)] } },
      reason('instalments_do_not_add_up', { open: OPEN, planned: rappen(1_499_00) }),
    ],
  ],
  instalmentsLieAhead: [
    [
      'the first is due today',
      { input: { instalments: [part(TODAY, 800), part('2026-04-30', 700)] } },
      'instalments_out_of_order',
    ],
    [
      'the last is due in a lifetime',
      { input: { instalments: [part('2026-04-30', 800), part('2099-04-30', 700)] } },
      reason('day_outside', { from: '2026-02-11', until: '2031-02-14' }),
    ],
    [
      'two are due on one day',
      { input: { instalments: [part('2026-04-30', 800), part('2026-04-30', 700)] } },
      'instalments_out_of_order',
    ],
    [
      'a weekend moves two onto one day',
      { input: { instalments: [part('2026-04-25', 800), part('2026-04-26', 700)] } },
      'instalments_out_of_order',
    ],
    [
      'both lie before the day that was given',
      {
        facts: { partDays: { dueOn: '2026-05-29', weekendRule: 'strict' } },
        input: { instalments: [part('2026-03-31', 800), part('2026-04-30', 700)] },
      },
      'instalments_out_of_order',
    ],
    [
      'there is no such day',
      { input: { instalments: [part('2026-03-31', 800), part('2026-04-31', 700)] } },
      'instalments_out_of_order',
    ],
  ],
  planStands: [['there is no plan', { facts: { plan: null } }, 'no_plan']],
}

const answered = describeGuards('tranche', { machine: trancheMachine, factsOf: trancheFacts, cases: TRANCHE })

describeGuards('claim', { machine: claimMachine, factsOf: claimFacts, cases: CLAIM })

test('the first tranche has no gate', () => {
  expect(answered('reportGateIsMet', { facts: { gate: null } })).toEqual([])
})

test('a hold until a report came is lifted without a word once it stands', () => {
  const facts = { heldFor: { year: 2025, filed: true } }
  expect(answered('reportHasComeOrReasonIsGiven', { facts, input: { reason: '' } })).toEqual([])
})

test('a reason lets a tranche go before its day, and the portal lets lapse what a new settlement replaces', () => {
  expect(answered('dayHasComeOrReasonIsGiven', { facts: { dueOn: '2027-01-31' } })).toEqual([])
  expect(answered('nothingOwedIsCancelled', { facts: { isOwed: true }, actorId: null })).toEqual([])
})
