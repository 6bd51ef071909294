import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import type { Person } from '#app/domain/roles.ts'
import { meetDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { dossierDoor, trancheDoor } from '#app/models/doors.server.ts'
import { recordsOf } from '#app/models/dossier/dossier-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { termOf } from '#app/models/dossier/terminations.server.ts'
import { milestonesOf } from '#app/models/records/audit.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { lastingText } from '#app/text/term.ts'
import { translator } from '#app/text/text.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { current, signatoryOf } from '#db/demo/road.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { anotherOfficer, as } from '../support/people.ts'
import { factsToConfirm } from '../support/proposals.ts'
import { eventsOf, mailsOf, tranchesFor } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { programmeSettings, withSettings } from '../support/settings.ts'

const LATER = new Date('2026-03-02T08:00:00Z')
const MISTAKE = 'Gekündigt wurde die falsche Vereinbarung.'

type Given = { input?: TransitionInput; now?: Date; version?: number }
function attempt(dossier: Dossier, action: DossierAction, person: Person, given: Given = {}) {
  const { input = {}, now = LATER, version = current(dossier).version } = given
  const step = { id: dossier.id, action, person, version, now, input: { reason: MISTAKE, ...input } }
  return applyTransition(dossierDoor, step)
}

/** The other side agrees. */
function agree(dossier: Dossier, person: Person, now = LATER) {
  const [proposal] = openProposals(dossier.id)
  return confirmProposal({ dossier, id: proposal?.id ?? '', person, now })
}

const terminate = (dossier: Dossier, effectiveOn = '2026-12-31', now = DAYS.paid) =>
  moveDossier(dossier, 'terminate', as('officer'), { input: { effectiveOn }, now })

const told = (dossier: Dossier) => ({
  endsOn: current(dossier).endsOn,
  years: reportingYearsOf(dossier.id).map(({ year, state, entitlementRappen }) => [
    year,
    state,
    entitlementRappen,
  ]),
  tranches: tranchesFor(dossier).map(({ year, number, state, amountRappen, dueOn }) => [
    year,
    number,
    state,
    amountRappen,
    dueOn,
  ]),
  deadlines: openDeadlinesOf(dossier.id).map(({ kind, year, effectiveOn }) => [kind, year, effectiveOn]),
})

const offeredTo = (role: 'officer' | 'signatory', dossier: Dossier, day: string) => {
  const person = role === 'officer' ? as('officer') : signatoryOf(dossier)
  const found = findDossier(person, dossier.reference, day)
  const at = { person, language: 'de', now: new Date(`${day}T09:00:00Z`) } as const
  return found ? stepsAtHand(dossierDoor, found, { ...at, dossier: found }).steps : []
}

const turnIn = (dossier: Dossier) => turnOf(standingFacts(current(dossier), { today: '2027-03-20' }))
const listedBall = ({ reference }: Dossier) =>
  overviewRows('2026-03-02').find((row) => row.reference === reference)?.ball

describe('a termination by mistake', () => {
  test('is revoked once both sides agree, and everything it had changed comes back', async () => {
    const dossier = await scenes.active()
    const before = told(dossier)
    terminate(dossier)
    expect(told(dossier)).not.toEqual(before)

    expect(attempt(dossier, 'revoke', as('officer'))).toMatchObject({ ok: true, proposed: true })
    expect(current(dossier).state).toBe('terminated')
    expect(turnIn(dossier)).toMatchObject({
      ...{ ball: 'both', next: { step: 'confirm' } },
      canton: { machine: 'tranche', action: 'release' },
    })
    expect(listedBall(dossier)).toBe('both')
    expect(factsToConfirm(dossier).termination).toMatchObject({ on: '2026-12-31' })
    expect(agree(dossier, anotherOfficer())).toMatchObject({ refusal: 'wrong_role' })
    expect(agree(dossier, signatoryOf(dossier))).toMatchObject({ ok: true, state: 'active' })
    expect(told(dossier)).toEqual(before)
    expect(mailsOf(dossier).map(({ template }) => template)).toContain('termination-revoked')
    expect(milestonesOf(dossier.id).get('active')?.at).toBe(DAYS.inForce.toISOString())
    expect(eventsOf(dossier).at(-1)?.action).toBe('reinstate')
  })

  test('may be revoked on the proposal of the municipality, which the officer confirms', async () => {
    const dossier = await scenes.active()
    terminate(dossier)
    expect(attempt(dossier, 'revoke', as('clerk', dossier.party.leadBfsNumber))).toMatchObject({
      refusal: 'wrong_role',
    })
    expect(attempt(dossier, 'revoke', signatoryOf(dossier))).toMatchObject({ proposed: true })
    expect(turnIn(dossier)).toMatchObject({
      ball: 'canton',
      canton: { machine: 'office', action: 'confirm' },
    })
    expect(listedBall(dossier)).toBe('canton')
    expect(agree(dossier, as('officer'))).toMatchObject({ ok: true, state: 'active' })
  })

  test('can be made and revoked twice, and a revocation is not taken twice', async () => {
    const dossier = await scenes.active()
    const before = told(dossier)
    for (const _round of [1, 2]) {
      terminate(current(dossier), '2026-12-31', LATER)
      attempt(dossier, 'revoke', as('officer'))
      expect(agree(dossier, signatoryOf(dossier)).ok).toBe(true)
      expect(told(dossier)).toEqual(before)
    }
    expect(attempt(dossier, 'revoke', as('officer'))).toMatchObject({ refusal: 'wrong_state' })
  })

  test('is past for good after its day: refused by its day, and without a button', async () => {
    const dossier = await scenes.active()
    terminate(dossier)
    expect(offeredTo('officer', dossier, '2026-12-31')).toContain('revoke')
    expect(offeredTo('officer', dossier, '2027-01-01')).not.toContain('revoke')
    expect(
      attempt(dossier, 'revoke', as('officer'), { now: new Date('2027-01-01T08:00:00Z') }),
    ).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'termination_in_effect', data: { day: '2026-12-31' } }],
    })
  })

  test('proposed in time is not confirmed after its day', async () => {
    const dossier = await scenes.active()
    terminate(dossier)
    attempt(dossier, 'revoke', as('officer'))
    expect(agree(dossier, signatoryOf(dossier), new Date('2027-01-04T08:00:00Z'))).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'termination_in_effect' }],
    })
  })

  test('stands where another agreement covers the years to come: the refusal names it', async () => {
    const lead = scenes.freshTown()
    const dossier = await scenes.active({ lead })
    terminate(dossier)
    const next = await scenes.approved({ lead, years: [2027, 2027] })
    expect(attempt(dossier, 'revoke', as('officer'))).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'other_application_counts', data: { reference: next.reference } }],
    })
  })

  test('leaves a hold of payments a hold', async () => {
    const dossier = await scenes.active()
    const later = tranchesFor(dossier).find(({ year }) => year === 2027)
    const { id = '', version = 0 } = later ?? {}
    const hold = { id, action: 'hold', person: as('finance'), version, now: DAYS.paid } as const
    expect(applyTransition(trancheDoor, { ...hold, input: { reason: 'Verdacht' } }).ok).toBe(true)
    terminate(dossier)
    attempt(dossier, 'revoke', as('officer'))
    expect(agree(dossier, signatoryOf(dossier)).ok).toBe(true)
    expect(tranchesFor(dossier).find((one) => one.id === id)).toMatchObject({
      state: 'held',
      holdReason: 'Verdacht',
    })
  })
})

describe('an agreement that is terminated before its term begins', () => {
  test('ends without a year, a tranche or a deadline, and comes back whole', async () => {
    const dossier = await scenes.active()
    const before = told(dossier)
    terminate(dossier, '2025-12-31', new Date('2025-12-01T08:00:00Z'))
    expect(told(dossier)).toMatchObject({ years: [], deadlines: [] })
    expect(new Set(tranchesFor(dossier).map(({ state }) => state))).toEqual(new Set(['cancelled']))
    const ended = current(dossier)
    expect(termOf(ended)).toMatchObject({ endedBefore: '2025-12-31' })
    expect(recordsOf(ended, 'municipality').dossier).toMatchObject({ endedBefore: '2025-12-31' })
    expect(lastingText(translator('de'), termOf(ended))).toContain('31.12.2025')

    const now = new Date('2025-12-10T08:00:00Z')
    attempt(dossier, 'revoke', signatoryOf(dossier), { now })
    expect(agree(dossier, as('officer'), now).ok).toBe(true)
    expect(told(dossier)).toEqual(before)
    expect(termOf(current(dossier))).toMatchObject({ endedBefore: null })
  })
})

test('an agreement whose term is over is not terminated any more, and nothing offers it', async () => {
  const dossier = await scenes.active()
  expect(offeredTo('signatory', dossier, '2028-01-01')).not.toContain('terminate')
  const input = { effectiveOn: '2027-12-31' }
  const now = new Date('2028-01-10T08:00:00Z')
  expect(attempt(dossier, 'terminate', signatoryOf(dossier), { input, now })).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'term_over' }],
  })
})

test('an agreement in its last year ends anyway: nothing offers to terminate it, and nobody does', async () => {
  const dossier = await scenes.active()
  for (const role of ['officer', 'signatory'] as const) {
    expect(offeredTo(role, dossier, '2026-12-31')).toContain('terminate')
    expect(offeredTo(role, dossier, '2027-01-01')).not.toContain('terminate')
    const now = new Date('2027-01-04T08:00:00Z')
    const by = role === 'officer' ? as('officer') : signatoryOf(dossier)
    expect(attempt(dossier, 'terminate', by, { input: { effectiveOn: '2027-12-31' }, now })).toEqual({
      ok: false,
      refusal: 'not_fulfilled',
      reasons: [{ key: 'term_ends_anyway', data: { endsOn: '2027-12-31' } }],
    })
  }
})

describe('a dossier that was completed by mistake', () => {
  async function completed() {
    const dossier = await scenes.active()
    const { id } = dossier
    db.update(dossiers)
      .set({ state: asIfDecided('completed') })
      .where(eq(dossiers.id, id))
      .run()
    inTransaction((tx) => meetDeadline(tx, id, DAYS.paid, 'end_of_agreement'))
    return current(dossier)
  }
  const fourEyes = (reopenings: boolean) => ({
    fourEyes: { ...programmeSettings().fourEyes, reopenings },
  })

  test('is opened again by the administration with a reason, and its end is watched again', async () => {
    const dossier = await completed()
    withSettings(fourEyes(false), () => {
      expect(attempt(dossier, 'resume', as('officer'))).toMatchObject({ refusal: 'wrong_role' })
      expect(attempt(dossier, 'resume', as('admin'), { input: { reason: ' ' } })).toMatchObject({
        reasons: [{ key: 'reason_missing' }],
      })
      expect(attempt(dossier, 'resume', as('admin'))).toMatchObject({ ok: true, state: 'active' })
      expect(attempt(dossier, 'resume', as('admin'))).toMatchObject({ refusal: 'wrong_state' })
    })
    expect(openDeadlinesOf(dossier.id).map(({ kind }) => kind)).toContain('end_of_agreement')
    expect(mailsOf(dossier).map(({ template }) => template)).toContain('dossier-resumed')
  })

  test('waits for a second person where two open what was decided', async () => {
    const dossier = await completed()
    withSettings(fourEyes(true), () => {
      expect(attempt(dossier, 'resume', as('admin'))).toMatchObject({ proposed: true })
      expect(agree(dossier, as('second'))).toMatchObject({ ok: true, state: 'active' })
    })
  })
})
