import { describe, expect, test } from 'vitest'
import { nameDeputy } from '#app/models/mail/deputies.server.ts'
import { mailRecipients } from '#app/models/mail/recipients.server.ts'
import { appointFirstAdmin, grantRole } from '#app/models/people/memberships.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'

import { endTeamRole, invitePerson, restoreTeamRole } from '#app/models/people/team.server.ts'
import { inTransaction, sqlite } from '#db/client.server.ts'
import { LATER } from '../support/invitations.ts'
import { as, townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'

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
      /canton and of a municipality|a role is never edited/,
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
