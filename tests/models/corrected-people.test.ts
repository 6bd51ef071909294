import { describe, expect, test } from 'vitest'
import { correctPerson } from '#app/models/people/corrections.server.ts'
import { endRole, restoreRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { nameChangesOf } from '#app/models/people/names.server.ts'
import { findPerson, findPersonByEmail } from '#app/models/people/people.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { endedRolesOf, endTeamRole, restoreTeamRole } from '#app/models/people/team.server.ts'
import { sqlite } from '#db/client.server.ts'
import { DAYS } from '../support/days.ts'
import { invited, LATER } from '../support/invitations.ts'
import { as, townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'

const MUCH_LATER = new Date('2026-06-02T08:00:00Z')

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
