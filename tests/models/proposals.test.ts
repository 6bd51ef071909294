import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { isMunicipal } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { declineProposal, openProposals, takeBackProposal } from '#app/models/dossier/proposals.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { endHeldRole } from '#app/models/people/role-ending.server.ts'
import { peopleInForce } from '#app/models/people/role-holders.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { orRollBack } from '#db/client.server.ts'
import { morning } from '../support/days.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { anotherOfficer, as, someone } from '../support/people.ts'
import {
  ANSWERED_AT,
  ASKED_AT,
  askedToReopen,
  askToReopen,
  factsToConfirm,
  outcomeOf,
  waitingOn,
  word,
} from '../support/proposals.ts'
import { claimOf, eventsOf, everything, mailsOf, mailsSince, tranchesFor } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

const dossierWithClaim = () => reportApproved({ percent: 80 })
const otherSecond = () => someone('Sara Second', { role: 'second', bfsNumber: null })
const officerAndSecond = (name = 'Olga Zweifach') =>
  someone(name, { role: 'officer', bfsNumber: null }, { role: 'second', bfsNumber: null })

const stands = (dossier: Dossier) => [yearOf(dossier).state, claimOf(dossier).state]
const AS_IT_WAS = ['approved', 'issued']
const REOPENED = ['in_review', 'withdrawn']

const ASKED = [
  'Bestätigung verlangt: Bericht 2026 wieder öffnen und die Abrechnung ersetzen',
  as('officer').name,
]

/** What the history tells of steps that wait, the latest first; to the municipality it tells nothing of them. */
function toldOf(dossier: Dossier) {
  expect(
    historyFor(dossier, 'municipality', 'de')
      .map(({ told }) => told)
      .join(),
  ).not.toMatch(/Bestätigung/)
  return historyFor(dossier, 'canton', 'de')
    .filter(({ told }) => /Bestätigung/.test(told))
    .map(({ told, who }) => [told, who])
}

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
    const asked = { by: as('officer').name, at: ASKED_AT.toISOString() }
    expect(historyFor(dossier, 'canton', 'de')).toContainEqual(expect.objectContaining({ ...told, asked }))
    expect(historyFor(dossier, 'municipality', 'de')).toContainEqual(
      expect.objectContaining({ ...told, asked: null }),
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

describe('a step that waits', () => {
  test('is declined with a reason, which is told to whoever asked; it can be asked for again', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    const known = mailsOf(dossier)
    expect(declineProposal({ ...word(dossier, proposal), reason: 'Es fehlt der Beleg.' })).toEqual({
      ok: true,
    })
    expect(stands(dossier)).toEqual(AS_IT_WAS)
    expect(outcomeOf(dossier, proposal)).toBe('declined')
    expect(mailsSince(dossier, known)).toMatchObject([
      {
        template: 'confirmation-declined',
        toAddress: as('officer').email,
        facts: { by: as('second').name, reason: 'Es fehlt der Beleg.' },
      },
    ])
    expect(latestEvents(1)).toMatchObject([{ action: 'decline', dossierId: null }])
    expect(toldOf(dossier)).toEqual([
      ['Bestätigung abgelehnt: Bericht 2026 wieder öffnen und die Abrechnung ersetzen', as('second').name],
      ASKED,
    ])
    const again = askedToReopen(dossier)
    expect(confirmProposal(word(dossier, again))).toMatchObject({ ok: true })
    expect([outcomeOf(dossier, proposal), outcomeOf(dossier, again)]).toEqual(['declined', 'confirmed'])
  })

  test('is taken back by whoever asked, and by nobody else', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    for (const person of [as('second'), anotherOfficer(), as('admin')])
      expect(takeBackProposal(word(dossier, proposal, person))).toMatchObject({ refusal: 'wrong_role' })
    expect(takeBackProposal(word(dossier, proposal, as('officer')))).toEqual({ ok: true })
    expect(outcomeOf(dossier, proposal)).toBe('taken_back')
    expect(latestEvents(1)).toMatchObject([{ action: 'take_back', dossierId: null }])
    expect(toldOf(dossier)).toMatchObject([
      [expect.stringContaining('zurückgenommen'), as('officer').name],
      ASKED,
    ])
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({ refusal: 'wrong_state' })
    expect(stands(dossier)).toEqual(AS_IT_WAS)
  })

  test('is asked for once: a colleague who asks too is told that it waits', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    for (const person of [as('officer'), anotherOfficer()])
      expect(askToReopen(dossier, person, 'Nochmals.')).toMatchObject({
        refusal: 'not_fulfilled',
        reasons: [{ key: 'proposal_open', data: { proposalId: proposal.id } }],
      })
    expect(waitingOn(dossier)).toEqual(proposal)
  })

  test('is overtaken by another step on its record, and confirms nothing any more', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    payClaim(claimOf(dossier), undefined, morning('2027-05-03'))
    moveReport(yearOf(dossier), 'settle', as('officer'), { now: morning('2027-05-03') })
    expect(outcomeOf(dossier, proposal)).toBe('overtaken')
    expect(toldOf(dossier)).toMatchObject([[expect.stringContaining('überholt'), as('officer').name], ASKED])
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({ refusal: 'wrong_state' })
    expect(stands(dossier)).toEqual(['settled', 'paid'])
  })

  test('is answered once: a second word of any kind changes nothing', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    confirmProposal(word(dossier, proposal))
    const before = everything()
    const officers = word(dossier, proposal, as('officer'))
    for (const answer of [
      confirmProposal(word(dossier, proposal)),
      confirmProposal(word(dossier, proposal, otherSecond())),
      declineProposal({ ...word(dossier, proposal), reason: 'Doch nicht.' }),
      takeBackProposal(officers),
    ])
      expect(answer).toMatchObject({ refusal: 'wrong_state' })
    expect(everything().proposals).toEqual(before.proposals)
    expect(everything().audit_events).toEqual(before.audit_events)
  })

  test('is refused for what has changed since, with the reason, and waits on', async () => {
    const dossier = await withTopUp()
    const topUp = tranchesFor(dossier).find(({ kind }) => kind === 'top_up')
    if (!topUp) throw new Error('The scene has no top-up')
    const proposal = askedToReopen(dossier)
    moveTranche(topUp, 'release', as('finance'), { now: morning('2027-05-03') })
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'top_up_released', data: { number: topUp.number } }],
    })
    expect(outcomeOf(dossier, proposal)).toBeNull()
    moveTranche({ id: topUp.id, version: topUp.version + 1 }, 'hold', as('finance'), {
      now: morning('2027-05-04'),
    })
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({ ok: true, state: 'in_review' })
  })

  test('belongs to its dossier: in the name of another one it is not there', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    const other = await dossierWithClaim()
    for (const answer of [
      confirmProposal(word(other, proposal)),
      declineProposal({ ...word(other, proposal), reason: 'Nein.' }),
      takeBackProposal(word(other, proposal, as('officer'))),
    ])
      expect(answer).toMatchObject({ refusal: 'not_found' })
    expect(outcomeOf(dossier, proposal)).toBeNull()
  })
})

/** Settled anew for more than was left once money had come back: the difference is planned. */
async function withTopUp() {
  const dossier = await dossierWithClaim()
  payClaim(claimOf(dossier), undefined, morning('2027-04-20'))
  asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), { now: morning('2027-04-21') }))
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: morning('2027-04-22') },
    { accounts: [], thirdPartyCorrectedRappen: rappen(0), thirdPartyCorrectionReason: 'Laut Beleg.' },
  )
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: morning('2027-04-23') })
  return dossier
}
