import { describe, expect, test } from 'vitest'
import { grantRole } from '#app/models/people/memberships.server.ts'
import { addPerson, findPerson, findPersonByEmail } from '#app/models/people/people.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { invited, LATER } from '../support/invitations.ts'
import { as, townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'

describe('a known address of somebody who works elsewhere too', () => {
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
})
