import { describe, expect, test } from 'vitest'
import type { Person } from '#app/domain/roles.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { eventsOf } from '#app/models/dossier/history.server.ts'
import { nameDeputy } from '#app/models/mail/deputies.server.ts'
import { mailRecipients } from '#app/models/mail/recipients.server.ts'
import { correctPerson } from '#app/models/people/corrections.server.ts'
import {
  appointFirstAdmin,
  endRole,
  grantRole,
  restoreRole,
  rolesInForce,
} from '#app/models/people/memberships.server.ts'
import { nameChangesOf } from '#app/models/people/names.server.ts'
import { addPerson, findPerson, findPersonByEmail } from '#app/models/people/people.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { findSession, startSession } from '#app/models/people/sessions.server.ts'
import { endedRolesOf, endTeamRole, invitePerson, restoreTeamRole } from '#app/models/people/team.server.ts'
import { inTransaction, sqlite } from '#db/client.server.ts'
import { as, townspeople } from '../support/people.ts'
import { DAYS, freshTown, signed } from '../support/scenes.ts'

const LATER = new Date('2026-03-02T08:00:00Z')
const MUCH_LATER = new Date('2026-06-02T08:00:00Z')

function invited(
  coordinator: Person,
  bfsNumber: number,
  more: { email: string; name?: string; reader?: 'same' | 'successor' },
) {
  return invitePerson(coordinator, { name: 'Petra Pfister', role: 'signatory', bfsNumber, ...more }, LATER)
}

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

  test('of somebody of the canton or of another municipality is not given away by a coordinator', () => {
    const [town, other] = [freshTown(), freshTown()]
    const { coordinator } = townspeople(town)
    for (const { email } of [townspeople(other).signatory, as('finance'), as('admin')])
      expect(invited(coordinator, town, { email, reader: 'successor' })).toMatchObject({
        refusal: 'works_elsewhere',
      })
  })

  test('of somebody who works elsewhere too is not given away by one of her municipalities', () => {
    const [town, other] = [freshTown(), freshTown()]
    const { coordinator, clerk } = townspeople(town)
    townspeople(other)
    inTransaction((tx) =>
      addPerson(tx, { ...clerk, roles: [{ role: 'clerk', bfsNumber: other }], now: LATER }),
    )
    expect(invited(coordinator, town, { email: clerk.email, reader: 'successor' })).toMatchObject({
      refusal: 'works_elsewhere',
    })
    const reader = 'successor'
    const role = {
      name: 'Petra Pfister',
      email: clerk.email,
      language: 'de',
      role: 'clerk',
      bfsNumber: town,
    } as const
    expect(grantRole(as('admin'), { ...role, reader }, LATER).ok).toBe(true)
    expect(findPerson(clerk.id)).toBeUndefined()
  })

  test('is not told to a coordinator who does not see that person, and stays where others look after it', () => {
    const [town, other] = [freshTown(), freshTown()]
    const { coordinator } = townspeople(town)
    const { signatory: elsewhere } = townspeople(other)
    for (const { email } of [elsewhere, as('finance')])
      expect(invited(coordinator, town, { email })).toMatchObject({
        refusal: 'another_name',
        reasons: [{ key: 'name_stays' }],
      })
    const who = {
      name: 'Petra Pfister',
      email: elsewhere.email,
      language: 'de',
      role: 'clerk',
      bfsNumber: town,
    }
    expect(grantRole(as('admin'), { ...who, language: 'de', role: 'clerk' }, LATER)).toMatchObject({
      reasons: [{ key: 'known_as', data: { name: elsewhere.name } }],
    })
    expect(invited(coordinator, town, { email: elsewhere.email, reader: 'same' }).ok).toBe(true)
    expect(findPersonByEmail(elsewhere.email)?.name).toBe(elsewhere.name)
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

describe('both sides', () => {
  const OFFICER = { name: 'Livia Arnold', email: 'officer@disg.example' }

  test('are refused when a municipality invites somebody of the canton', () => {
    as('officer')
    const town = freshTown()
    const { coordinator } = townspeople(town)
    for (const role of ['clerk', 'signatory', 'coordinator'] as const)
      expect(invitePerson(coordinator, { ...OFFICER, role, bfsNumber: town }, LATER)).toMatchObject({
        refusal: 'both_sides',
      })
  })

  test('are refused when the canton appoints somebody of a municipality, also as first administrator', () => {
    const { clerk } = townspeople(freshTown())
    const who = { name: clerk.name, email: clerk.email }
    for (const role of ['officer', 'second', 'finance', 'auditor', 'admin'] as const)
      expect(grantRole(as('admin'), { ...who, language: 'de', role, bfsNumber: null }, LATER)).toMatchObject({
        refusal: 'both_sides',
      })
    sqlite.exec("UPDATE memberships SET ended_at = '2026-01-01T00:00:00.000Z' WHERE role = 'admin'")
    expect(appointFirstAdmin(who, LATER)).toMatchObject({ refusal: 'both_sides' })
  })

  test('are open one after the other: whose role has ended may change sides', () => {
    const town = freshTown()
    const { coordinator, clerk } = townspeople(town)
    const held = teamOf(town).find(({ userId }) => userId === clerk.id)
    endTeamRole(coordinator, { membershipId: held?.membershipId ?? '', bfsNumber: town }, LATER)
    const role = {
      name: clerk.name,
      email: clerk.email,
      language: 'de',
      role: 'auditor',
      bfsNumber: null,
    } as const
    expect(grantRole(as('admin'), role, LATER).ok).toBe(true)
    expect(
      restoreTeamRole(coordinator, { membershipId: held?.membershipId ?? '', bfsNumber: town }, LATER),
    ).toEqual({
      ok: false,
      refusal: 'both_sides',
    })
  })

  test('are refused by the database itself, for a new role and for one that comes back', () => {
    const { clerk } = townspeople(freshTown())
    const insert = `INSERT INTO memberships (id, user_id, role, bfs_number, created_at, ended_at)
      VALUES ('x', '${clerk.id}', 'officer', NULL, '2026-01-01T00:00:00.000Z', `
    expect(() => sqlite.exec(`${insert}NULL)`)).toThrow(/canton and of a municipality/)
    sqlite.exec(`${insert}'2026-01-02T00:00:00.000Z')`)
    expect(() => sqlite.exec("UPDATE memberships SET ended_at = NULL WHERE id = 'x'")).toThrow(
      /canton and of a municipality/,
    )
  })

  test('do not meet in a deputy: who has left the team stands in for nobody there', () => {
    const town = freshTown()
    const { coordinator, clerk, signatory } = townspeople(town)
    nameDeputy(signatory, { deputyId: clerk.id, fromOn: '2026-03-01', toOn: '2026-12-31' }, LATER)
    const told = () =>
      inTransaction((tx) =>
        mailRecipients(tx, { audience: 'signatories', leadBfsNumber: town, day: '2026-04-01' }),
      )
    expect(told().map(({ id }) => id)).toEqual([signatory.id, clerk.id])
    const held = teamOf(town).find(({ userId }) => userId === clerk.id)
    endTeamRole(coordinator, { membershipId: held?.membershipId ?? '', bfsNumber: town }, LATER)
    expect(told().map(({ id }) => id)).toEqual([signatory.id])
  })
})

describe('a correction', () => {
  test('of one’s own name is kept with the former one', () => {
    const { clerk } = townspeople(freshTown())
    expect(correctPerson(clerk, { userId: clerk.id, name: 'Anna Amrein-Zemp' }, LATER)).toEqual({ ok: true })
    const renamed = findPerson(clerk.id) ?? clerk
    correctPerson(renamed, { userId: clerk.id, name: 'Anna Zemp' }, MUCH_LATER)
    expect(nameChangesOf(clerk.id).map(({ oldName, by }) => [oldName, by])).toEqual([
      ['Anna Amrein-Zemp', 'Anna Amrein-Zemp'],
      ['Anna Amrein', 'Anna Amrein'],
    ])
    expect(() => sqlite.exec("UPDATE name_changes SET old_name = ''")).toThrow(/never edited/)
  })

  test('of somebody in another team is refused', () => {
    const { coordinator } = townspeople(freshTown())
    const { clerk } = townspeople(freshTown())
    expect(correctPerson(coordinator, { userId: clerk.id, name: 'X Y' }, LATER)).toMatchObject({
      refusal: 'wrong_role',
    })
  })

  test('of a mistyped address invites again, until the person has come in once', () => {
    const town = freshTown()
    const { coordinator, clerk } = townspeople(town)
    const { id: userId, name } = clerk
    const right = `richtig.${town}@gemeinde.example`
    expect(correctPerson(coordinator, { userId, name, email: right }, LATER)).toEqual({ ok: true })
    expect(findPersonByEmail(right)?.id).toBe(userId)
    startSession({ userId, now: LATER, userAgent: '' })
    expect(correctPerson(coordinator, { userId, name, email: 'mein@postfach.example' }, LATER)).toMatchObject(
      {
        refusal: 'wrong_role',
      },
    )
    expect(
      correctPerson(as('admin'), { userId, name, email: `neu.${town}@gemeinde.example` }, LATER),
    ).toEqual({ ok: true })
  })
})

describe('a role ended by mistake', () => {
  test('is given again by who looks after the team, and both times stay in the record', () => {
    const town = freshTown()
    const { coordinator, clerk } = townspeople(town)
    const membershipId = teamOf(town).find(({ userId }) => userId === clerk.id)?.membershipId ?? ''
    endTeamRole(coordinator, { membershipId, bfsNumber: town }, DAYS.begun)
    expect(restoreTeamRole(coordinator, { membershipId, bfsNumber: town }, LATER)).toEqual({ ok: true })
    expect(teamOf(town)).toContainEqual(
      expect.objectContaining({ userId: clerk.id, since: LATER.toISOString() }),
    )
    expect(endedRolesOf(town)).toHaveLength(1)
  })

  test('at the canton is given again by the administration', () => {
    const finance = as('finance')
    const held = rolesInForce().find(({ userId }) => userId === finance.id)
    endRole(as('admin'), held?.membershipId ?? '', LATER)
    expect(findPerson(finance.id)?.memberships).toEqual([])
    expect(restoreRole(as('officer'), held?.membershipId ?? '', LATER)).toMatchObject({
      refusal: 'wrong_role',
    })
    expect(restoreRole(as('admin'), held?.membershipId ?? '', LATER)).toEqual({ ok: true })
    expect(findPerson(finance.id)?.memberships).toEqual([{ role: 'finance', bfsNumber: null }])
  })

  test('of somebody whose address went to another is not given again', () => {
    const town = freshTown()
    const { coordinator, clerk } = townspeople(town)
    const membershipId = teamOf(town).find(({ userId }) => userId === clerk.id)?.membershipId ?? ''
    invited(coordinator, town, { email: clerk.email, reader: 'successor' })
    expect(restoreTeamRole(coordinator, { membershipId, bfsNumber: town }, LATER)).toEqual({
      ok: false,
      refusal: 'left_mailbox',
    })
  })
})
