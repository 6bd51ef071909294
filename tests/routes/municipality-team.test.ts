import { describe, expect, test } from 'vitest'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'

import * as invite from '#app/routes/municipality.team.invite.tsx'
import * as team from '#app/routes/municipality.team.tsx'
import { townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

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
    expect(listMails({ toAddress: fields.email, limit: 5 })).toMatchObject([
      { template: 'invitation', facts: { role: 'clerk' } },
    ])
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

describe('an address known under another name', () => {
  test('is asked about with everything typed kept, and goes to a successor once that is chosen', async () => {
    const town = freshTown()
    const { coordinator, signatory } = townspeople(town)
    const typed = {
      name: 'Petra Pfister',
      email: signatory.email,
      role: 'signatory',
      bfsNumber: String(town),
    }
    const path = '/municipality/team/invite'
    expect(await visit(invite.action, path, { person: coordinator, fields: typed })).toMatchObject({
      status: 409,
      body: {
        refusal: 'another_name',
        reasons: [{ key: 'known_as', data: { name: signatory.name } }],
        values: typed,
      },
    })
    const fields = { ...typed, reader: 'successor' }
    const answer = await visit(invite.action, path, { person: coordinator, fields })
    expect(answer.location).toBe('/municipality/team?done=invited')
    expect(teamOf(town)).toContainEqual(expect.objectContaining({ name: 'Petra Pfister', role: 'signatory' }))
    expect(teamOf(town).some(({ name }) => name === signatory.name)).toBe(false)
  })
})
