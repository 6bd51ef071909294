import { describe, expect, test } from 'vitest'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { markOfPerson } from '#app/models/people/corrections.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import * as correct from '#app/routes/municipality.team.$membershipId.correct.tsx'
import * as end from '#app/routes/municipality.team.$membershipId.end.tsx'
import * as restore from '#app/routes/municipality.team.$membershipId.restore.ts'
import * as invite from '#app/routes/municipality.team.invite.tsx'
import * as team from '#app/routes/municipality.team.tsx'
import { townspeople } from '../support/people.ts'
import { freshTown, issued } from '../support/scenes.ts'
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

type Shown = { addressIsOpen: boolean; seen: string }

describe('correcting a colleague', () => {
  const pageOf = (town: number) => ({ params: { membershipId: membershipOf(town, 'clerk') } })

  test('offers the address until the first sign-in, and takes name and address at once', async () => {
    const town = freshTown()
    const { coordinator } = townspeople(town)
    const page = { person: coordinator, ...pageOf(town) }
    const { addressIsOpen, seen } = (await visit(correct.loader, '/', page)).body as Shown
    expect(addressIsOpen).toBe(true)
    const fields = { name: 'Anna Zemp', email: `zemp.${town}@gemeinde.example` }
    const answer = await visit(correct.action, '/', { ...page, fields: { ...fields, seen } })
    expect(answer.location).toBe('/municipality/team?done=person_corrected')
    expect(teamOf(town)).toContainEqual(expect.objectContaining(fields))
    expect(listMails({ toAddress: fields.email, limit: 5 })).toMatchObject([{ template: 'invitation' }])
  })

  test('to the address of somebody else is refused, with the name as it was', async () => {
    const town = freshTown()
    const { coordinator, clerk, signatory } = townspeople(town)
    const fields = { name: 'Anna Zemp', email: signatory.email, seen: markOfPerson(clerk) }
    const answer = await visit(correct.action, '/', { person: coordinator, ...pageOf(town), fields })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'address_taken', values: fields } })
    expect(teamOf(town)).toContainEqual(expect.objectContaining({ name: clerk.name, email: clerk.email }))
  })

  test('on a page from before another correction is refused, says who was quicker and keeps what was typed', async () => {
    const town = freshTown()
    const { coordinator, clerk } = townspeople(town)
    const seen = markOfPerson(clerk)
    const write = (person: typeof clerk, name: string) =>
      visit(correct.action, '/', { person, ...pageOf(town), fields: { name, email: clerk.email, seen } })
    expect((await write(coordinator, 'Anna Zemp')).location).toBe('/municipality/team?done=person_corrected')
    expect((await write(coordinator, 'Anna Zemp')).location).toBe('/municipality/team?done=person_corrected')
    expect(await write(coordinator, 'Anna Amrein-Zemp')).toMatchObject({
      status: 409,
      body: {
        refusal: 'changed_meanwhile',
        values: { name: 'Anna Amrein-Zemp' },
        meanwhile: { who: coordinator.name, action: 'rename' },
      },
    })
    expect(teamOf(town)).toContainEqual(expect.objectContaining({ name: 'Anna Zemp' }))
  })

  test('does not exist in another team', async () => {
    const town = freshTown()
    townspeople(town)
    const { coordinator } = townspeople(freshTown())
    expect((await visit(correct.loader, '/', { person: coordinator, ...pageOf(town) })).status).toBe(404)
  })
})

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
