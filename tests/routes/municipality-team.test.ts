import { describe, expect, test } from 'vitest'
import { listMails } from '#app/models/outbox.server.ts'
import { teamOf } from '#app/models/people.server.ts'
import * as end from '#app/routes/municipality.team.$membershipId.end.tsx'
import * as invite from '#app/routes/municipality.team.invite.tsx'
import * as team from '#app/routes/municipality.team.tsx'
import { townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

const membershipOf = (bfsNumber: number, role: string) =>
  teamOf(bfsNumber).find((held) => held.role === role)?.membershipId ?? ''

describe('inviting', () => {
  const invitation = (bfsNumber: number) => ({
    name: 'Mia Meier',
    email: `mia.${bfsNumber}@example.ch`,
    role: 'clerk',
    bfsNumber: String(bfsNumber),
  })

  test('lets a person in and tells them by mail', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const fields = invitation(town)
    const answer = await visit(invite.action, '/municipality/team/invite', { person: coordinator, fields })
    expect(answer.location).toBe('/municipality/team?done=invited')
    expect(teamOf(town)).toContainEqual(expect.objectContaining({ email: fields.email, role: 'clerk' }))
    expect(listMails({ toAddress: fields.email, limit: 5 })).toMatchObject([{ template: 'invitation' }])
  })

  test('twice for the same role is refused and sends no second mail', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const fields = invitation(town)
    await visit(invite.action, '/municipality/team/invite', { person: coordinator, fields })
    const again = await visit(invite.action, '/municipality/team/invite', { person: coordinator, fields })
    expect(again).toMatchObject({ status: 409, body: { refusal: 'held_already' } })
    expect(listMails({ toAddress: fields.email, limit: 5 })).toHaveLength(1)
  })

  test('into another municipality is no choice', async () => {
    const { coordinator } = townspeople(freshTown())
    const fields = invitation(freshTown())
    const answer = await visit(invite.action, '/municipality/team/invite', { person: coordinator, fields })
    expect(answer).toMatchObject({ status: 422, body: { errors: { bfsNumber: 'unknown_choice' } } })
  })

  test.each(['clerk', 'signatory'] as const)('does not exist for a %s, who sees the team', async (role) => {
    const person = townspeople(freshTown())[role]
    expect((await visit(invite.loader, '/municipality/team/invite', { person })).status).toBe(404)
    expect((await visit(team.loader, '/municipality/team', { person })).status).toBe(200)
  })
})

describe('ending a role', () => {
  test('takes a person out of the team', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const params = { membershipId: membershipOf(town, 'clerk') }
    const answer = await visit(end.action, '/', { person: coordinator, params, fields: {} })
    expect(answer.location).toBe('/municipality/team?done=role_ended')
    expect(membershipOf(town, 'clerk')).toBe('')
  })

  test('of the last coordinator is refused', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const params = { membershipId: membershipOf(town, 'coordinator') }
    expect(await visit(end.action, '/', { person: coordinator, params, fields: {} })).toMatchObject({
      status: 409,
      body: { refusal: 'last_coordinator' },
    })
  })

  test('in another team does not exist', async () => {
    const town = freshTown()
    townspeople(town)
    const { coordinator } = townspeople(freshTown())
    const params = { membershipId: membershipOf(town, 'clerk') }
    expect((await visit(end.loader, '/', { person: coordinator, params })).status).toBe(404)
  })
})
