import { describe, expect, test } from 'vitest'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { markOfPerson } from '#app/models/people/corrections.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'

import * as correct from '#app/routes/municipality.team.$membershipId.correct.tsx'
import { townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

const membershipOf = (bfsNumber: number, role: string) =>
  teamOf(bfsNumber).find((held) => held.role === role)?.membershipId ?? ''

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
