import fc from 'fast-check'
import { expect, test } from 'vitest'
import { municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { findPersonByEmail } from '#app/models/people/people.server.ts'
import { moveRoles, rolesToMove } from '#app/models/people/role-succession.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { current } from '#db/demo/road.server.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { moveAmendment } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'
import { BY_HEIR, found, MEANWHILE, merged, NOW, undone } from '../support/undone-mergers.ts'

const [HASLE, ROMOOS] = [1005, 1007]

test('an amount that is agreed as such counts nobody’s residents: the way on from an amendment that counts a merger', async () => {
  const [lead, member] = [HASLE, ROMOOS]
  const dossier = await scenes.active({ lead, members: [lead, member], name: 'Verband am See' })
  merged(member, { into: lead })
  const change = { kind: 'members' as const, fromYear: 2027, members: [lead] }
  for (const next of [change, newAmount(2027)]) {
    expect(await propose(current(dossier), next, { person: as('officer'), now: MEANWHILE })).toMatchObject({
      ok: true,
    })
    const accepting = { input: { declaration: scenes.declarationFor(dossier) }, now: MEANWHILE }
    moveAmendment(latestAmendment(dossier), 'accept', as('signatory', lead), accepting)
    moveAmendment(latestAmendment(dossier), 'put_in_force', as('officer'), { now: MEANWHILE })
    expect(found(member)).toEqual(next === change ? [['merger_in_amendment', '']] : [])
  }
  expect(undone(member)).toEqual({ ok: true })
  const back = { kind: 'members' as const, fromYear: 2027, members: [lead, member] }
  const again = await propose(current(dossier), back, { person: as('officer'), now: NOW })
  expect(again).toMatchObject({ ok: true })
})

test('mergers in a row are undone the last one first, and everybody holds at the end what they held before', () => {
  const [first, second, third] = [scenes.freshTown(), scenes.freshTown(), scenes.freshTown()]
  const own = [first, second, third].map((bfsNumber) => as('signatory', bfsNumber))
  const held = () =>
    own.map(({ email }) => municipalitiesOf(findPersonByEmail(email) ?? expect.fail('nobody')))
  const before = held()
  for (const [from, into, on] of [
    [first, second, '2027-01-15'],
    [second, third, '2027-02-01'],
  ] as const) {
    merged(from, { into, on })
    const ticked = rolesToMove(from).map(({ membershipId }) => membershipId)
    expect(moveRoles(as('officer'), { bfsNumber: from, ticked }, MEANWHILE)).toEqual({ ok: true })
  }
  expect(held()).not.toEqual(before)
  expect(undone(first)).toMatchObject({ refusal: 'merger_in_use', reasons: [{ key: 'merger_in_later' }] })
  for (const from of [second, first]) expect(undone(from)).toEqual({ ok: true })
  expect(held()).toEqual(before)
})

test('over any chain of mergers, whoever changed the contact last is seen by each whose people they were not', async () => {
  const dossier = await scenes.active()
  const chain = [dossier.party.leadBfsNumber, ...Array.from({ length: 3 }, () => scenes.freshTown())]
  const people = chain.map((bfsNumber) => as('clerk', bfsNumber))
  const acting = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), acting, (mergers, acts) => {
      rehearsed(() => {
        const unions = chain
          .slice(0, mergers)
          .map((from, at) => merged(from, { into: chain[at + 1] ?? 0, on: `2027-01-0${at + 1}` }))
        const by = acts.map((one) => Math.min(one, mergers))
        for (const [at, one] of by.entries()) {
          const now = new Date(MEANWHILE.getTime() + at * 1000)
          const person = actingOn(people[one] as Person, BY_HEIR)
          const known = current(dossier)
          const act = { dossierId: dossier.id, person, seen: markOfContact(known), now }
          expect(changeContact(act, { ...contactOf(known), contactName: `Kontakt ${at}` }).ok).toBe(true)
        }
        // The last merger first; by each the contact becomes what the people of that municipality had left it as.
        for (const [at, { from }] of [...unions.entries()].reverse()) {
          expect([at, found(from).length]).toEqual([at, (by.at(-1) ?? 0) > at ? 1 : 0])
          expect(undone(from)).toEqual({ ok: true })
          while ((by.at(-1) ?? 0) > at) by.pop()
        }
      })
    }),
    { numRuns: 25 },
  )
})
