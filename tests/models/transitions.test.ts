import { describe, expect, test } from 'vitest'
import { type AccountChangeAction, accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { type AmendmentAction, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { isCantonal, type Role } from '#app/domain/roles.ts'
import {
  accountChangeDoor,
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'

import { current } from '#db/demo/road.server.ts'
import { askForAccount, latestAccountChange, moveAccountChange } from '../support/account-changes.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { type Case, expectTable, fullInput } from '../support/doors.ts'
import { settledExOfficio } from '../support/ex-officio.ts'
import { moveAmendment, moveClaim, moveDossier, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, trancheOf } from '../support/records.ts'
import {
  reportApproved,
  reportFiled,
  reportInReview,
  reportInSecondReview,
  reportReturned,
  reportWritten,
  yearOf,
} from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { asOneMay } from '../support/settings.ts'

const itself = (dossier: Dossier) => dossier

const oneYear = { years: [2026, 2026] as [number, number] }

async function completed() {
  const dossier = await reportApproved({ place: { lead: scenes.freshTown(), ...oneYear } })
  moveReport(yearOf(dossier), 'settle', as('finance'))
  return moveDossier(current(dossier), 'complete', as('officer'))
}

/** What is about a request while nothing is asked. */
const NOTHING_ASKED = [
  ...['clerk', 'signatory', 'coordinator'].map((role) => `hand_in_paper as ${role}: request_not_open`),
  'change_request as officer: request_not_open',
  'cancel_request as officer: request_not_open',
]

/** What is about other bodies where none decides along. */
const NOBODY_ELSE = [
  ['record_step', 'no_step_awaited'],
  ['refer_back', 'step_sends_nothing_back'],
  ['take_step_back', 'no_step_recorded'],
].flatMap(([action, said]) => ['officer', 'second'].map((role) => `${action} as ${role}: ${said}`))

/** Accepted in the portal, so that no copy lies there. */
const NO_COPY = 'replace_copy as officer: no_copy_handed_in signed_copy_missing'

/** While the agreement can still be terminated, and its termination revoked: the year before its last. */
const RUNNING = '2026-06-01'

const DOSSIERS: Case[] = [
  ['draft', () => scenes.draft({ lead: scenes.freshTown(), years: [2027, 2027] }), itself],
  ['submitted', scenes.submitted, itself],
  ['in_review', scenes.checked, itself, NOTHING_ASKED],
  ['returned', scenes.returned, itself, ['dismiss as officer: request_not_reminded']],
  ['second_review', scenes.secondReview, itself],
  ['approved', scenes.approved, itself, NOBODY_ELSE],
  ['agreement_issued', scenes.issued, itself, ['take_first_back as signatory: no_signature_stands']],
  ['signed_by_municipality', scenes.signed, itself, NOBODY_ELSE],
  [
    'active',
    scenes.active,
    itself,
    [
      NO_COPY,
      'amend as officer: amendment_missing',
      'amend as second: amendment_missing',
      'complete as officer: reporting_years_open',
    ],
    RUNNING,
  ],
  ['completed', completed, itself],
  ['rejected', scenes.rejected, itself],
  ['withdrawn', scenes.withdrawn, itself],
  [
    'terminated',
    scenes.terminated,
    itself,
    [NO_COPY, 'amend as officer: amendment_missing', 'amend as second: amendment_missing'],
    RUNNING,
  ],
]

/** An amendment of 2027, led by its people to where it stands. */
const amendment = (...actions: AmendmentAction[]) =>
  async function scene() {
    const dossier = await scenes.active()
    await propose(dossier, newAmount(2027), { person: as('officer'), now: DAYS.paid })
    for (const action of actions) {
      const role = amendmentMachine.transitions[action].by[0] as Role
      const person = as(role, isCantonal(role) ? undefined : dossier.party.leadBfsNumber)
      moveAmendment(latestAmendment(dossier), action, person, { input: fullInput(dossier) })
    }
    return current(dossier)
  }

/** What is about an amendment that the municipality has asked for. */
const OF_A_REQUEST = ['refuse as officer: own_proposal', 'take_back as signatory: proposal_of_the_other_side']

const AMENDMENTS: Case[] = [
  [
    'proposed',
    amendment(),
    latestAmendment,
    ['take_acceptance_back as signatory: no_acceptance_stands', ...OF_A_REQUEST],
  ],
  ['accepted', amendment('accept'), latestAmendment, OF_A_REQUEST],
  ['in_force', amendment('accept', 'put_in_force'), latestAmendment],
  ['declined', amendment('decline'), latestAmendment],
  ['withdrawn', amendment('withdraw'), latestAmendment],
]

const theYear = (dossier: Dossier) => yearOf(dossier)

const NOTHING_EXTENDED = ['correct_extension as officer: extension_nothing_to_correct']

const REPORTS: Case[] = [
  ['scheduled', scenes.active, theYear, NOTHING_EXTENDED],
  [
    'open',
    reportWritten,
    theYear,
    [...NOTHING_EXTENDED, 'settle_ex_officio as officer: second_notice_missing'],
  ],
  ['submitted', reportFiled, theYear],
  ['in_review', reportInReview, theYear, NOTHING_ASKED],
  ['returned', reportReturned, theYear, ['settle_ex_officio as officer: awaited_still']],
  ['second_review', reportInSecondReview, theYear],
  ['approved', reportApproved, theYear],
  [
    'ex_officio',
    settledExOfficio,
    theYear,
    ['settle as officer: money_not_even', 'settle as finance: money_not_even'],
  ],
  [
    'settled',
    completed,
    theYear,
    ['reopen as officer: dossier_completed', 'await_again as officer: settled_on_report dossier_completed'],
  ],
]

/** The tranche of 2027, whose gate, the report of 2026, is met. */
const tranche2027 = (...actions: (keyof typeof trancheMachine.transitions)[]) =>
  async function scene() {
    const dossier = await reportFiled()
    for (const action of actions) moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    return dossier
  }

const theTranche = (dossier: Dossier) => trancheOf(dossier, 2027)

const TRANCHES: Case[] = [
  ['planned', tranche2027(), theTranche],
  ['held', tranche2027('hold'), theTranche],
  ['released', tranche2027('release'), theTranche],
  ['ordered', tranche2027('release', 'order'), theTranche],
  ['paid', tranche2027('release', 'order', 'pay'), theTranche],
  ['reversed', tranche2027('release', 'order', 'pay', 'reverse'), theTranche],
  ['cancelled', cancelledTranche, theTranche, ['reinstate as system: not_ended_with_agreement']],
]

async function cancelledTranche() {
  const dossier = await scenes.active()
  moveTranche(theTranche(dossier), 'cancel', as('officer'))
  return dossier
}

/** A report at 80 per cent of the budget misses the match: part of the contribution comes back. */
const claimed = (close?: (claim: ReturnType<typeof claimOf>) => void) =>
  async function scene() {
    const dossier = await reportApproved({ percent: 80 })
    close?.(claimOf(dossier))
    return dossier
  }

/** What the first settlement asked for falls away as the year is opened again. */
async function reopened() {
  const dossier = await reportApproved({ percent: 80 })
  asOneMay(() => moveReport(theYear(dossier), 'reopen', as('officer')))
  return dossier
}

const NO_OFFSET = 'reinstate as system: no_booking_to_reverse'

const CLAIMS: Case[] = [
  [
    'issued',
    claimed(),
    claimOf,
    [
      'reverse_booking as finance: no_booking_to_reverse booking_not_chosen',
      'plan_instalments as finance: instalments_missing',
      'end_plan as finance: no_plan',
      NO_OFFSET,
      // All that was paid has reached the municipality.
      'not_received as system: more_than_is_open',
    ],
  ],
  [
    'paid',
    claimed((claim) => payClaim(claim)),
    claimOf,
    ['reverse_booking as finance: booking_not_chosen', NO_OFFSET],
  ],
  [
    'offset',
    claimed((claim) => moveClaim(claim, 'offset', as('finance'))),
    claimOf,
    ['reverse_booking as finance: booking_not_chosen'],
  ],
  [
    'waived',
    claimed((claim) => asOneMay(() => moveClaim(claim, 'waive', as('officer')))),
    claimOf,
    [
      'reverse_booking as finance: no_booking_to_reverse booking_not_chosen',
      NO_OFFSET,
      'lapse_waiver as system: more_than_is_open',
    ],
  ],
  [
    'withdrawn',
    reopened,
    claimOf,
    [
      'reverse_booking as finance: no_booking_to_reverse booking_not_chosen',
      NO_OFFSET,
      'lapse_waiver as system: more_than_is_open',
      'void_waiver as system: more_than_is_open',
    ],
  ],
]

/** A change of account, led to where it stands; the second person has confirmed it. */
const accountChange = (...actions: AccountChangeAction[]) =>
  async function scene() {
    const dossier = await scenes.active()
    await askForAccount(dossier, { now: DAYS.paid })
    for (const action of actions) moveAccountChange(dossier, action)
    return current(dossier)
  }

const ACCOUNT_CHANGES: Case[] = [
  ['requested', accountChange(), latestAccountChange],
  [
    'confirmed',
    accountChange('confirm'),
    latestAccountChange,
    ['put_in_force as system: account_change_waits'],
  ],
  ['in_force', accountChange('confirm', 'put_in_force'), latestAccountChange],
  ['refused', accountChange('refuse'), latestAccountChange],
  ['withdrawn', accountChange('withdraw'), latestAccountChange],
  ['stopped', accountChange('confirm', 'stop'), latestAccountChange],
]

describe('the door does what the table says, for every action and role, on a', () => {
  test.each(DOSSIERS)('dossier that is %s', (...found) => expectTable(dossierDoor, found))
  test.each(AMENDMENTS)('amendment that is %s', (...found) => expectTable(amendmentDoor, found))
  test.each(REPORTS)('reporting year that is %s', (...found) => expectTable(reportingYearDoor, found))
  test.each(TRANCHES)('tranche that is %s', (...found) => expectTable(trancheDoor, found))
  test.each(CLAIMS)('claim that is %s', (...found) => expectTable(claimDoor, found))
  test.each(ACCOUNT_CHANGES)('change of account that is %s', (...found) =>
    expectTable(accountChangeDoor, found),
  )
})

test('every state of the six machines has stood at the door', () => {
  const states = (cases: Case[]) => cases.map(([state]) => state).sort()
  expect(states(DOSSIERS)).toEqual([...dossierMachine.states].sort())
  expect(states(AMENDMENTS)).toEqual([...amendmentMachine.states].sort())
  expect(states(REPORTS)).toEqual([...reportingYearMachine.states].sort())
  expect(states(TRANCHES)).toEqual([...trancheMachine.states].sort())
  expect(states(CLAIMS)).toEqual([...claimMachine.states].sort())
  expect(states(ACCOUNT_CHANGES)).toEqual([...accountChangeMachine.states].sort())
})
