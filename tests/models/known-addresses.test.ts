import { describe, expect, test } from 'vitest'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { eventsOf } from '#app/models/dossier/history.server.ts'
import { nameChangesOf } from '#app/models/people/names.server.ts'
import { findPerson, findPersonByEmail } from '#app/models/people/people.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { findSession, startSession } from '#app/models/people/sessions.server.ts'
import { endedRolesOf, invitePerson } from '#app/models/people/team.server.ts'
import { invited, LATER } from '../support/invitations.ts'
import { townspeople } from '../support/people.ts'
import { freshTown, signed } from '../support/scenes.ts'

describe('a known address under another name', () => {
  test('is asked about, and nothing changes until it is answered', () => {
    const town = freshTown()
    const { coordinator, signatory } = townspeople(town)
    const result = invited(coordinator, town, { email: signatory.email })
    expect(result).toMatchObject({
      refusal: 'another_name',
      reasons: [{ key: 'known_as', data: { name: signatory.name } }],
    })
    expect(findPersonByEmail(signatory.email)).toEqual(signatory)
  })

  test('of a successor makes a new person: the predecessor loses roles and sessions, and keeps her name', async () => {
    const town = freshTown()
    const dossier = await signed({ lead: town })
    const { coordinator, signatory } = townspeople(town)
    const { token } = startSession({ userId: signatory.id, now: LATER, userAgent: '' })
    const result = invited(coordinator, town, { email: signatory.email, reader: 'successor' })
    expect(result.ok).toBe(true)
    const successor = findPersonByEmail(signatory.email)
    expect(successor).toMatchObject({
      name: 'Petra Pfister',
      memberships: [{ role: 'signatory', bfsNumber: town }],
    })
    expect(successor?.id).not.toBe(signatory.id)
    expect(findPerson(signatory.id)).toBeUndefined()
    expect(findSession(token, LATER)).toBeUndefined()
    const [agreement] = agreementsOf(dossier.id)
    expect(agreement && signaturesOf(agreement)).toMatchObject([{ signer: signatory.name }])
    expect(eventsOf(dossier.id).find(({ action }) => action === 'sign')?.actorName).toBe(signatory.name)
    expect(endedRolesOf(town)).toMatchObject([{ name: signatory.name, role: 'signatory', hasLeft: 1 }])
  })

  test('of the same person corrects the name and leaves what was signed under the former one', async () => {
    const town = freshTown()
    const dossier = await signed({ lead: town })
    const { coordinator, signatory } = townspeople(town)
    invitePerson(
      coordinator,
      { name: 'David Duss-Moser', email: signatory.email, role: 'clerk', bfsNumber: town, reader: 'same' },
      LATER,
    )
    expect(findPerson(signatory.id)?.name).toBe('David Duss-Moser')
    const [agreement] = agreementsOf(dossier.id)
    expect(agreement && signaturesOf(agreement)).toMatchObject([{ signer: signatory.name }])
    expect(nameChangesOf(signatory.id)).toMatchObject([
      { oldName: signatory.name, newName: 'David Duss-Moser', by: coordinator.name },
    ])
  })

  test('of the last coordinator goes to a successor only as coordinator', () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const taken = {
      name: 'Petra Pfister',
      email: coordinator.email,
      bfsNumber: town,
      reader: 'successor' as const,
    }
    expect(invitePerson(coordinator, { ...taken, role: 'clerk' }, LATER)).toMatchObject({
      refusal: 'last_coordinator',
    })
    expect(findPerson(coordinator.id)).toEqual(coordinator)
    expect(invitePerson(coordinator, { ...taken, role: 'coordinator' }, LATER).ok).toBe(true)
    expect(teamOf(town).filter(({ role }) => role === 'coordinator')).toMatchObject([
      { name: 'Petra Pfister' },
    ])
  })

  test('that differs in case or accents only is no other name', () => {
    const town = freshTown()
    const { coordinator, clerk } = townspeople(town)
    expect(invited(coordinator, town, { email: clerk.email, name: clerk.name.toUpperCase() }).ok).toBe(true)
  })
})
