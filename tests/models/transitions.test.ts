import { describe, expect, test } from 'vitest'
import { type AmendmentAction, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { type ActingRole, isCantonal, ROLES, type Role } from '#app/domain/roles.ts'
import type { Door, TransitionRequest, TransitionResult } from '#app/models/door.server.ts'
import {
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { moveAmendment, moveClaim, moveDossier, moveReport, moveTranche } from '../support/moves.ts'
import { as, EMMEN } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const ACTORS: readonly ActingRole[] = [...ROLES, 'system']
const TODAY = new Date('2027-03-20T09:00:00Z')

type Scene = () => Promise<Dossier>
type Found = { id: string; state: string; version: number }
type Case = [state: string, scene: Scene, find: (dossier: Dossier) => Found, not?: string[]]

const itself = (dossier: Dossier) => dossier
const oneYear = { years: [2026, 2026] as [number, number] }

async function completed() {
  const dossier = await scenes.reportApproved({ place: { lead: scenes.freshTown(), ...oneYear } })
  moveReport(scenes.yearOf(dossier), 'settle', as('finance'))
  return moveDossier(current(dossier), 'complete', as('officer'))
}

const DOSSIERS: Case[] = [
  ['draft', scenes.draft, itself],
  ['submitted', scenes.submitted, itself],
  ['in_review', scenes.checked, itself],
  ['returned', scenes.returned, itself],
  ['second_review', scenes.secondReview, itself],
  ['approved', scenes.approved, itself],
  ['agreement_issued', scenes.issued, itself],
  ['signed_by_municipality', scenes.signed, itself],
  [
    'active',
    scenes.active,
    itself,
    ['amend as officer: amendment_missing', 'complete as officer: reporting_years_open'],
  ],
  ['completed', completed, itself],
  ['rejected', scenes.rejected, itself],
  ['withdrawn', scenes.withdrawn, itself],
  ['terminated', scenes.terminated, itself],
]

/** An amendment of 2027, led by its people to where it stands. */
const amendment = (...actions: AmendmentAction[]) =>
  async function scene() {
    const dossier = await scenes.active()
    await propose(dossier, newAmount(2027), { person: as('officer'), now: scenes.DAYS.paid })
    for (const action of actions) {
      const role = amendmentMachine.transitions[action].by[0] as Role
      const person = as(role, isCantonal(role) ? undefined : dossier.party.leadBfsNumber)
      moveAmendment(latestAmendment(dossier), action, person, { input: fullInput(dossier) })
    }
    return current(dossier)
  }

const AMENDMENTS: Case[] = [
  ['proposed', amendment(), latestAmendment],
  ['accepted', amendment('accept'), latestAmendment],
  ['in_force', amendment('accept', 'put_in_force'), latestAmendment],
  ['declined', amendment('decline'), latestAmendment],
  ['withdrawn', amendment('withdraw'), latestAmendment],
]

const theYear = (dossier: Dossier) => scenes.yearOf(dossier)

const REPORTS: Case[] = [
  ['scheduled', scenes.active, theYear],
  ['open', scenes.reportWritten, theYear],
  ['submitted', scenes.reportFiled, theYear],
  ['in_review', scenes.reportInReview, theYear],
  ['returned', scenes.reportReturned, theYear],
  ['second_review', scenes.reportInSecondReview, theYear],
  ['approved', scenes.reportApproved, theYear],
  ['settled', completed, theYear],
]

/** The tranche of 2027, whose gate, the report of 2026, is met. */
const tranche2027 = (...actions: (keyof typeof trancheMachine.transitions)[]) =>
  async function scene() {
    const dossier = await scenes.reportFiled()
    for (const action of actions) moveTranche(scenes.trancheOf(dossier, 2027), action, as('finance'))
    return dossier
  }
const theTranche = (dossier: Dossier) => scenes.trancheOf(dossier, 2027)

const TRANCHES: Case[] = [
  ['planned', tranche2027(), theTranche],
  ['held', tranche2027('hold'), theTranche],
  ['released', tranche2027('release'), theTranche],
  ['ordered', tranche2027('release', 'order'), theTranche],
  ['paid', tranche2027('release', 'order', 'pay'), theTranche],
  ['cancelled', cancelledTranche, theTranche],
]

async function cancelledTranche() {
  const dossier = await scenes.active()
  moveTranche(theTranche(dossier), 'cancel', as('officer'))
  return dossier
}

/** A report at 80 per cent of the budget misses the match: part of the contribution comes back. */
const claimed = (action?: keyof typeof claimMachine.transitions, role: 'finance' | 'second' = 'finance') =>
  async function scene() {
    const dossier = await scenes.reportApproved({ percent: 80 })
    if (action) moveClaim(scenes.claimOf(dossier), action, as(role))
    return dossier
  }

const CLAIMS: Case[] = [
  ['issued', claimed(), scenes.claimOf],
  ['paid', claimed('pay'), scenes.claimOf],
  ['offset', claimed('offset'), scenes.claimOf],
  ['waived', claimed('waive', 'second'), scenes.claimOf],
]

describe('the door does what the table says, for every action and role, on a', () => {
  test.each(DOSSIERS)('dossier that is %s', (...found) => expectTable(dossierDoor, found))
  test.each(AMENDMENTS)('amendment that is %s', (...found) => expectTable(amendmentDoor, found))
  test.each(REPORTS)('reporting year that is %s', (...found) => expectTable(reportingYearDoor, found))
  test.each(TRANCHES)('tranche that is %s', (...found) => expectTable(trancheDoor, found))
  test.each(CLAIMS)('claim that is %s', (...found) => expectTable(claimDoor, found))
})

test('every state of the five machines has stood at the door', () => {
  const states = (cases: Case[]) => cases.map(([state]) => state).sort()
  expect(states(DOSSIERS)).toEqual([...dossierMachine.states].sort())
  expect(states(AMENDMENTS)).toEqual([...amendmentMachine.states].sort())
  expect(states(REPORTS)).toEqual([...reportingYearMachine.states].sort())
  expect(states(TRANCHES)).toEqual([...trancheMachine.states].sort())
  expect(states(CLAIMS)).toEqual([...claimMachine.states].sort())
})

// biome-ignore lint/suspicious/noExplicitAny: five doors of five types go through one table test
type AnyDoor = Door<any, any, any, any>

async function expectTable(door: AnyDoor, [state, scene, find, exceptions = []]: Case) {
  const dossier = await scene()
  const record = find(dossier)
  expect(record.state).toBe(state)
  const wrong = Object.entries(door.machine.transitions).flatMap(([action, { by, from }]) =>
    ACTORS.flatMap((role) => {
      const expected = !by.includes(role) ? 'wrong_role' : from.includes(state) ? 'ok' : 'wrong_state'
      const said = attempted(door, { action, role, record, dossier })
      return said === expected ? [] : [`${action} as ${role}: ${said}`]
    }),
  )
  expect(wrong).toEqual(exceptions)
  expect(strangers(door, { record, dossier })).toEqual(['wrong_role'])
}

type Attempt = { action: string; role: ActingRole; record: Found; dossier: Dossier }

function attempted(door: AnyDoor, { action, role, record, dossier }: Attempt) {
  const lead = isCantonalOrSystem(role) ? undefined : dossier.party.leadBfsNumber
  const person = role === 'system' ? null : as(role, lead)
  return tried(door, { ...record, action, person, input: fullInput(dossier) })
}

/** Every action, tried by the people of another municipality. */
function strangers(door: AnyDoor, { record, dossier }: Pick<Attempt, 'record' | 'dossier'>) {
  const foreign = dossier.party.leadBfsNumber === EMMEN ? 1031 : EMMEN
  const people = [as('signatory', foreign), as('clerk', foreign), as('coordinator', foreign)]
  const input = fullInput(dossier)
  const said = Object.keys(door.machine.transitions).flatMap((action) =>
    people.map((person) => tried(door, { ...record, action, person, input })),
  )
  return [...new Set(said)]
}

function tried(door: AnyDoor, request: Omit<TransitionRequest<string>, 'now'>) {
  const result: TransitionResult = scenes.rehearsed(() => applyTransition(door, { ...request, now: TODAY }))
  if (result.ok) return 'ok'
  return result.refusal === 'not_fulfilled' ? result.reasons.map(({ key }) => key).join(' ') : result.refusal
}

const isCantonalOrSystem = (role: ActingRole) => role === 'system' || isCantonal(role)

/** Everything that any guard asks of a person. */
function fullInput(dossier: Dossier): TransitionInput {
  return {
    ...scenes.RETURNED,
    dueOn: '2027-04-20',
    legalRemedies: 'Einsprache innert 20 Tagen.',
    effectiveOn: '2027-12-31',
    declaration: scenes.declarationFor(dossier),
    signatureKind: 'acceptance',
    documentId: documentsOf(dossier.id)[0]?.id ?? '',
    pointsLeftOpen: true,
  }
}
