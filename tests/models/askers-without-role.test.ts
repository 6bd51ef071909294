import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Person } from '#app/domain/roles.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { proposalOf } from '#app/models/dossier/proposals.server.ts'
import { endRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { current, signatoryOf } from '#db/demo/road.server.ts'
import { memberships } from '#db/schema/people.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { anotherOfficer, as } from '../support/people.ts'
import { ANSWERED_AT, askedToReopen, dossierWithClaim, waitingOn, word } from '../support/proposals.ts'
import { active } from '../support/scenes.ts'

/** What somebody gets to do ends for good. */
function endRolesOf({ id }: Person, now: Date) {
  for (const { membershipId } of rolesInForce().filter(({ userId }) => userId === id))
    expect(endRole(as('admin'), membershipId, now)).toEqual({ ok: true })
}

const askers = [
  [
    'an officer for a report to be opened once more',
    async () => {
      const dossier = await dossierWithClaim()
      const asking = anotherOfficer()
      return {
        dossier,
        asking,
        proposal: askedToReopen(dossier, asking),
        confirming: as('second'),
        now: ANSWERED_AT,
      }
    },
  ],
  [
    'a signatory for a termination to be revoked',
    async () => {
      const dossier = await active()
      const termination = { input: { effectiveOn: '2026-12-31' }, now: DAYS.paid }
      moveDossier(dossier, 'terminate', as('officer'), termination)
      const { id, version } = current(dossier)
      const step = { id, version, action: 'revoke' as const, input: { reason: 'Ein Irrtum.' } }
      const asking = signatoryOf(dossier)
      applyTransition(dossierDoor, { ...step, person: asking, now: DAYS.paid })
      return { dossier, asking, proposal: waitingOn(dossier), confirming: as('officer'), now: DAYS.paid }
    },
  ],
] as const

describe.each(askers)('what was asked for by %s', (_name, ask) => {
  test('is overtaken as soon as their role ends, and is not confirmed', async () => {
    const { dossier, asking, proposal, confirming, now } = await ask()
    endRolesOf(asking, now)
    const reasons = [{ key: 'asker_without_role' }]
    expect(proposalOf(dossier.id, proposal.id)).toMatchObject({ outcome: 'overtaken', reasons })
    expect(confirmProposal({ ...word(dossier, proposal, confirming), now })).toMatchObject({
      refusal: 'wrong_state',
    })
  })

  test('is not confirmed where their role has ended without a word', async () => {
    const { dossier, asking, proposal, confirming, now } = await ask()
    db.update(memberships).set({ endedAt: now.toISOString() }).where(eq(memberships.userId, asking.id)).run()
    const reasons = [{ key: 'asker_without_role' }]
    expect(confirmProposal({ ...word(dossier, proposal, confirming), now })).toMatchObject({
      ok: false,
      reasons,
    })
  })
})
