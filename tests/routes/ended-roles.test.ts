import { describe, expect, test } from 'vitest'
import { teamOf } from '#app/models/people/role-holders.server.ts'

import * as end from '#app/routes/municipality.team.$membershipId.end.tsx'
import * as restore from '#app/routes/municipality.team.$membershipId.restore.ts'
import { townspeople } from '../support/people.ts'
import { freshTown, issued } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

const membershipOf = (bfsNumber: number, role: string) =>
  teamOf(bfsNumber).find((held) => held.role === role)?.membershipId ?? ''

describe('ending a role', () => {
  test('of the last signatory says what waits for a signature', async () => {
    const { party, reference } = await issued()
    const { coordinator } = townspeople(party.leadBfsNumber)
    const params = { membershipId: membershipOf(party.leadBfsNumber, 'signatory') }
    expect((await visit(end.loader, '/', { person: coordinator, params })).body).toMatchObject({
      unsigned: [{ reference, what: 'sign' }],
    })
  })

  test('that a colleague has ended already leads back to the team, which says so', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const page = { person: coordinator, params: { membershipId: membershipOf(town, 'clerk') } }
    expect((await visit(end.action, '/', { ...page, fields: {} })).location).toMatch(/done=role_ended/)
    for (const answer of [
      await visit(end.loader, '/', page),
      await visit(end.action, '/', { ...page, fields: {} }),
    ])
      expect(answer.location).toBe('/municipality/team?done=gone')
    const other = { ...page, person: townspeople(freshTown()).coordinator }
    expect((await visit(end.action, '/', { ...other, fields: {} })).status).toBe(404)
  })

  test('is taken back by giving it again', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const params = { membershipId: membershipOf(town, 'clerk') }
    await visit(end.action, '/', { person: coordinator, params, fields: {} })
    const answer = await visit(restore.action, '/', { person: coordinator, params, fields: {} })
    expect(answer.location).toBe('/municipality/team?done=role_restored')
    expect(membershipOf(town, 'clerk')).not.toBe('')
    const again = await visit(restore.action, '/', { person: coordinator, params, fields: {} })
    expect(again.location).toBe('/municipality/team?refused=held_already')
  })

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
