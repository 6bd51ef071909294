import { describe, expect, test } from 'vitest'
import { isMunicipal } from '#app/domain/roles.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { declineProposal } from '#app/models/dossier/proposing.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { endHeldRole } from '#app/models/people/role-ending.server.ts'
import { peopleInForce } from '#app/models/people/role-holders.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { orRollBack } from '#db/client.server.ts'
import { DAYS } from '../support/days.ts'
import { moveClaim, moveReport } from '../support/moves.ts'
import { anotherOfficer, as } from '../support/people.ts'
import {
  ANSWERED_AT,
  AS_IT_WAS,
  ASKED_AT,
  askedToReopen,
  askToReopen,
  dossierWithClaim,
  factsToConfirm,
  officerAndSecond,
  otherSecond,
  outcomeOf,
  REOPENED,
  stands,
  waitingOn,
  word,
} from '../support/proposals.ts'
import { claimOf, eventsOf, everything, mailsOf, mailsSince } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportInReview, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

/** Roles end for everybody who holds this one. */
function nobodyIsSecond() {
  const held = peopleInForce().filter(({ role }) => role === 'second')
  const by = { by: as('admin'), now: ASKED_AT }
  for (const { membershipId } of held)
    expect(orRollBack((tx) => endHeldRole(tx, membershipId, by))).toEqual({ ok: true })
}

describe('a step that takes a second person', () => {
  test('waits as it was asked for, and nothing has moved', async () => {
    const dossier = await dossierWithClaim()
    const events = eventsOf(dossier).length
    const { version } = yearOf(dossier)
    const proposal = askedToReopen(dossier)
    expect(proposal).toMatchObject({
      machine: 'reportingYear',
      recordId: yearOf(dossier).id,
      action: 'reopen',
      version,
      input: { reason: 'Neue Belege.' },
      asked: 'second',
      proposedBy: as('officer').id,
      proposedByName: as('officer').name,
    })
    expect([...stands(dossier), yearOf(dossier).version]).toEqual([...AS_IT_WAS, version])
    expect(factsToConfirm(dossier)).toMatchObject({
      settled: { pinned: true, settlement: { claim: claimOf(dossier).amountRappen } },
      lapsing: { claimRappen: claimOf(dossier).amountRappen, topUpRappen: 0 },
    })
    expect(eventsOf(dossier)).toHaveLength(events)
    expect(latestEvents(1)).toMatchObject([
      { machine: 'proposal', action: 'ask', recordId: proposal.id, dossierId: null, reason: 'Neue Belege.' },
    ])
  })

  test('is told to every second person but whoever asks, and waits among their tasks and nobody else’s', async () => {
    const dossier = await dossierWithClaim()
    const [asking, other] = [officerAndSecond(), otherSecond()]
    const known = mailsOf(dossier)
    const { id } = askedToReopen(dossier, asking)
    const told = mailsSince(dossier, known)
    expect(told.map(({ template, toAddress }) => [template, toAddress]).sort()).toEqual(
      [as('second').email, other.email].sort().map((email) => ['confirmation-asked', email]),
    )
    expect(told[0]?.facts).toMatchObject({
      by: asking.name,
      reason: 'Neue Belege.',
      path: `/canton/dossiers/${dossier.reference}/proposals/${id}`,
    })
    const waits = (person: typeof other) =>
      waitingFor(person, '2027-05-04').filter(({ record }) => record === id)
    for (const person of [as('second'), other])
      expect(waits(person)).toMatchObject([{ action: 'confirm', since: '2027-05-03', year: 2026 }])
    for (const person of [asking, as('officer'), as('finance'), as('admin')])
      expect(waits(person)).toEqual([])
  })

  test('is taken with the word of another person, as it was asked for, and both stand in the history', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({ ok: true, state: 'in_review' })
    expect(stands(dossier)).toEqual(REOPENED)
    expect(outcomeOf(dossier, proposal)).toBe('confirmed')
    const told = {
      action: 'reopen',
      who: as('second').name,
      reason: 'Neue Belege.',
      at: ANSWERED_AT.toISOString(),
    }
    const asked = { proposal: proposal.id, by: as('officer').name, at: ASKED_AT.toISOString() }
    expect(historyFor(dossier, 'canton', 'de')).toContainEqual(expect.objectContaining({ ...told, asked }))
    expect(historyFor(dossier, 'municipality', 'de')).toContainEqual(
      expect.objectContaining({ ...told, who: as('officer').name, asked: null }),
    )
  })

  test('is confirmed by nobody in another role, nor by whoever asked for it', async () => {
    const dossier = await dossierWithClaim()
    const asking = officerAndSecond()
    const proposal = askedToReopen(dossier, asking)
    const others = (['finance', 'auditor', 'admin', 'clerk', 'signatory', 'coordinator'] as const).map(
      (role) => as(role, isMunicipal(role) ? dossier.party.leadBfsNumber : undefined),
    )
    const before = everything()
    for (const person of [...others, as('officer'), anotherOfficer()])
      expect(confirmProposal(word(dossier, proposal, person)), person.name).toMatchObject({
        refusal: 'wrong_role',
      })
    expect(confirmProposal(word(dossier, proposal, asking))).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'same_person' }],
    })
    for (const person of [...others, asking])
      expect(declineProposal({ ...word(dossier, proposal, person), reason: 'Nein.' })).toMatchObject({
        refusal: 'wrong_role',
      })
    expect(everything().proposals).toEqual(before.proposals)
    expect(stands(dossier)).toEqual(AS_IT_WAS)
  })

  test('is not kept where nobody else could confirm it, and says so', async () => {
    const dossier = await dossierWithClaim()
    const asking = officerAndSecond()
    rehearsed(() => {
      nobodyIsSecond()
      const before = everything()
      expect(askToReopen(dossier)).toMatchObject({
        refusal: 'not_fulfilled',
        reasons: [{ key: 'nobody_to_confirm' }],
      })
      expect(everything()).toEqual(before)
    })
    rehearsed(() => {
      nobodyIsSecond()
      expect(askToReopen(dossier, officerAndSecond('Una Allein'))).toMatchObject({
        reasons: [{ key: 'nobody_to_confirm' }],
      })
      expect(askToReopen(dossier, asking)).toMatchObject({ proposed: true })
    })
    expect(openProposals(dossier.id)).toEqual([])
  })

  test('waits for nobody where the programme asks for none', async () => {
    const dossier = await dossierWithClaim()
    expect(asOneMay(() => askToReopen(dossier))).toMatchObject({ ok: true, state: 'in_review' })
    expect(openProposals(dossier.id)).toEqual([])
  })
})

test('a waiver, and taking it back, take a second person, too', async () => {
  const dossier = await dossierWithClaim()
  for (const [action, from, to] of [
    ['waive', 'issued', 'waived'],
    ['take_back_waiver', 'waived', 'issued'],
  ] as const) {
    moveClaim(claimOf(dossier), action, as('officer'), { now: ASKED_AT })
    expect(claimOf(dossier).state).toBe(from)
    expect(factsToConfirm(dossier).claim?.amountRappen).toBe(claimOf(dossier).amountRappen)
    expect(confirmProposal(word(dossier, waitingOn(dossier), as('finance')))).toMatchObject({
      refusal: 'wrong_role',
    })
    expect(confirmProposal(word(dossier, waitingOn(dossier)))).toMatchObject({ ok: true, state: to })
    expect(claimOf(dossier).state).toBe(to)
  }
})

test('a waiver is confirmed by nobody who decided on the settlement, neither told nor asked of them', async () => {
  const decider = officerAndSecond('Dora Entscheid')
  const dossier = await reportInReview({ percent: 80 })
  moveReport(yearOf(dossier), 'approve', decider, { now: DAYS.approved })
  const known = mailsOf(dossier)
  moveClaim(claimOf(dossier), 'waive', as('officer'), { now: ASKED_AT })
  const proposal = waitingOn(dossier)
  expect(mailsSince(dossier, known).map(({ toAddress }) => toAddress)).not.toContain(decider.email)
  const waits = waitingFor(decider, '2027-05-04').filter(({ record }) => record === proposal.id)
  expect(waits).toEqual([])
  expect(confirmProposal(word(dossier, proposal, decider))).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'confirmed_by_decider' }],
  })
  expect(confirmProposal(word(dossier, proposal))).toMatchObject({ ok: true, state: 'waived' })
})
