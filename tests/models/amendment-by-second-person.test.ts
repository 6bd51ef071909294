import { describe, expect, test } from 'vitest'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { Person } from '#app/domain/roles.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { resolutionsOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { declineProposal } from '#app/models/dossier/proposing.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import * as amendmentPage from '#app/routes/canton.dossiers.$reference.amendments.$number.tsx'
import * as ownAmendmentPage from '#app/routes/municipality.dossiers.$reference.amendments.$number.tsx'
import { accept, accepted, NOW, officer, putInForce } from '../support/amended-scenes.ts'
import { latestAmendment, newAmount, propose, stepOnAmendment } from '../support/amendments.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as, someone } from '../support/people.ts'
import { factsToConfirm } from '../support/proposals.ts'
import { eventsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings, programmeSettings, withSettings } from '../support/settings.ts'
import { type Visited, visitDossier } from '../support/visits.ts'

const [CONTRIBUTION, ROLES] = [300_050, { bfsNumber: null }]

const fromAmount = (amountRappen: number): Partial<ProgrammeSettings> => ({
  fourEyes: { ...programmeSettings().fourEyes, amendmentsFromAmount: rappen(amountRappen) },
})

function confirm(dossier: Dossier, person: Person) {
  const [proposal] = openProposals(dossier.id)
  return confirmProposal({ dossier, id: proposal?.id ?? '', person, now: NOW })
}

/** The latest amendment of a dossier, as an officer or somebody of the municipality reads it. */
async function pageOf(dossier: Dossier, role: 'officer' | 'clerk' = 'officer') {
  const params = { number: String(latestAmendment(dossier).number) }
  const page = role === 'officer' ? amendmentPage : ownAmendmentPage
  const { body } = await visitDossier(page.loader as Visited, dossier, { role, params })
  return drawn(page.default, body, '/')
}

describe('an amendment from the amount on from which the programme asks for two persons', () => {
  test('comes into force by the second one, and is signed for the canton by who put it into force', async () => {
    const dossier = await accepted()
    withSettings(fromAmount(CONTRIBUTION), () => {
      expect(putInForce(dossier)).toMatchObject({ ok: true, proposed: true, state: 'accepted' })
      expect(agreementsOf(dossier.id)).toHaveLength(1)
      expect(factsToConfirm(dossier)).toMatchObject({ amendment: { kind: 'amount' } })
      expect(factsToConfirm(dossier).differences).not.toEqual([])
      expect(confirm(dossier, as('second'))).toMatchObject({ ok: true, state: 'in_force' })
    })
    const [version] = agreementsOf(dossier.id)
    const signers = version ? signaturesOf(version).map(({ side, signer }) => [side, signer]) : []
    expect(signers).toContainEqual(['canton', officer().name])
    const [put] = eventsOf(dossier).filter(({ action }) => action === 'put_in_force')
    expect(put).toMatchObject({ actorId: as('second').id, data: { proposedBy: officer().id } })
  })

  test('is confirmed by nobody who put it into force, also in both roles, and by no officer', async () => {
    const dossier = await accepted()
    const both = someone('Ruth Doppel', { role: 'officer', ...ROLES }, { role: 'second', ...ROLES })
    withSettings(fromAmount(CONTRIBUTION), () => {
      expect(stepOnAmendment(dossier, 'put_in_force', { person: both, now: NOW })).toMatchObject({
        proposed: true,
      })
      expect(confirm(dossier, both)).toMatchObject({
        refusal: 'not_fulfilled',
        reasons: [{ key: 'same_person' }],
      })
      expect(confirm(dossier, officer())).toMatchObject({ refusal: 'wrong_role' })
    })
    expect(latestAmendment(dossier).state).toBe('accepted')
  })

  test('and that was declined says so on its page for the canton, by whom and why', async () => {
    const dossier = await accepted()
    expect(await pageOf(dossier)).not.toContain('Abgelehnt')
    const put = () => withSettings(fromAmount(CONTRIBUTION), () => putInForce(dossier))
    put()
    const [proposal] = openProposals(dossier.id)
    const reason = 'Der Betrag stimmt nicht.'
    declineProposal({ dossier, id: proposal?.id ?? '', person: as('second'), reason, now: NOW })
    const html = await pageOf(dossier)
    for (const told of ['Abgelehnt: Nachtrag in Kraft setzen', reason, as('second').name])
      expect(html).toContain(told)
  })

  test('below it is put into force by one', async () => {
    const dossier = await accepted()
    withSettings(fromAmount(CONTRIBUTION + 1), () => {
      expect(putInForce(dossier)).toMatchObject({ state: 'in_force' })
    })
  })
})

describe('an amendment whose budget does not match the contribution', () => {
  const beyond = (matchException?: string): AmendmentChange => ({
    ...newAmount(2027, 900_000_00),
    matchException,
  })
  const keysOf = (answer: Awaited<ReturnType<typeof propose>>) =>
    answer.ok ? [] : (answer.reasons ?? []).map(({ key }) => key)

  test('is refused, with a reason for an exception too where the programme knows none', async () => {
    const dossier = await scenes.active()
    const by = { person: officer(), now: NOW }
    expect(keysOf(await propose(dossier, beyond(), by))).toContain('amendment_match_not_met')
    const excepted = keysOf(await propose(dossier, beyond('Neue Aufgabe'), by))
    expect(excepted).toContain('match_exception_not_allowed')
  })

  test('comes into force with its reason where the programme allows it, by two persons', async () => {
    const dossier = await scenes.active()
    const amendments = { ...programmeSettings().amendments, matchExceptions: true }
    // All that the councils have resolved, which is more than the budget matches.
    const resolved = resolutionsOf(dossier.id).reduce((sum, { amountRappen }) => sum + amountRappen, 0)
    const change = { ...newAmount(2027, resolved), matchException: 'Neue Aufgabe' }
    changeSettings({ amendments })
    const begun = await propose(dossier, change, { person: officer(), now: NOW })
    expect(begun).toMatchObject({ ok: true })
    expect(accept(dossier)).toMatchObject({ ok: true, state: 'accepted' })
    for (const reader of ['officer', 'clerk'] as const)
      expect(await pageOf(dossier, reader)).toContain('Neue Aufgabe')
    expect(putInForce(dossier)).toMatchObject({ ok: true, proposed: true })
    expect(confirm(dossier, as('second'))).toMatchObject({ ok: true, state: 'in_force' })
    expect(latestAmendment(dossier).change).toMatchObject({ matchException: 'Neue Aufgabe' })
  })
})
