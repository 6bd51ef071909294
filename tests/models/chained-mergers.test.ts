import { expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { awaitedAcceptances } from '#app/models/agreement/amendment-acceptances.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { counterpartyAt } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { previewMerger, registerMerger, unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { newAmendment } from '#app/views/new-amendment.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2027-04-20T09:00:00Z')
const MOVED_IN = new Date('2027-02-10T09:00:00Z')

function merge(from: number, into: number, mergedOn: string) {
  as('coordinator', into)
  expect(registerMerger(as('officer'), { from, into, mergedOn }, DAYS.paid)).toEqual({ ok: true })
}

function livesIn(dossier: Dossier, street: string, bfsNumber = dossier.party.leadBfsNumber) {
  const known = current(dossier)
  const person = actingOn(as('clerk', bfsNumber), today(MOVED_IN))
  const act = { dossierId: dossier.id, person, seen: markOfContact(known), now: MOVED_IN }
  expect(changeContact(act, { ...contactOf(known), street, contactName: 'Berta Bach' })).toEqual({ ok: true })
}

test('the preview of a second merger shows what the ending municipality had taken over, and so do its page and its task', async () => {
  const dossier = await scenes.active()
  const lead = dossier.party.leadBfsNumber
  const [between, last] = [scenes.freshTown(), scenes.freshTown()]
  merge(lead, between, '2026-12-01')
  const merger = { from: between, into: last, mergedOn: '2027-01-01' }
  const expected = {
    reference: dossier.reference,
    members: [last],
    lead: last,
    leadEnds: true,
    decide: 'amend',
  }
  expect(previewMerger(merger, '2026-12-10')).toMatchObject([expected])
  merge(between, last, '2027-01-01')
  for (const ended of [lead, between]) {
    const union = unionOf(ended)
    expect(union && affectedBy(union, '2026-12-10')).toMatchObject([expected])
  }
})

test('the form of the members keeps whoever goes on in the place of the lead', async () => {
  const [lead, member, heir] = [scenes.freshTown(), scenes.freshTown(), scenes.freshTown()]
  const dossier = await scenes.active({ lead, members: [lead, member], name: 'Verband am Wald' })
  const between = scenes.freshTown()
  merge(lead, between, '2026-12-01')
  merge(between, heir, '2027-01-01')
  const agreed = agreementInForce(dossier)?.data
  if (!agreed) throw new Error('Nothing is in force')
  const asked = { kind: 'members', current: agreed, side: 'canton', language: 'de', now: NOW } as const
  const form = newAmendment({ ...asked, dossier: { ...current(dossier), roles: [] } }, new URLSearchParams())
  expect(form.goingOn).toEqual([heir, member])
  expect(form.successors).toEqual([heir])
  expect(form.municipalities.map(({ bfsNumber }) => bfsNumber)).toEqual(expect.arrayContaining(form.goingOn))
})

test('whoever will live on in the lead’s place joins with its own word as long as that day has not come', async () => {
  const dossier = await scenes.active()
  const lead = dossier.party.leadBfsNumber
  const heir = scenes.freshTown()
  merge(lead, heir, '2027-06-01')
  const change = { kind: 'members' as const, fromYear: 2027, members: [lead, heir] }
  const agreed = agreementInForce(dossier)?.data
  if (!agreed) throw new Error('Nothing is in force')
  const awaited = (proposedAt: string) =>
    awaitedAcceptances(
      { id: '', dossierId: dossier.id, change, current: agreed, proposedAt },
      current(dossier),
    )
  expect(awaited('2027-05-31T09:00:00Z')).toEqual([lead, heir])
  expect(awaited('2027-06-01T09:00:00Z')).toEqual([lead])
})

test('a letter goes to where the last but one could be reached, to somebody of the last one', async () => {
  const [taken, changed] = [await scenes.active(), await scenes.active()]
  const between = await scenes.active()
  const [first, second] = [between.party.leadBfsNumber, scenes.freshTown()]
  merge(taken.party.leadBfsNumber, first, '2027-01-01')
  livesIn(between, 'Bachweg 2')
  const other = scenes.freshTown()
  merge(changed.party.leadBfsNumber, other, '2027-01-01')
  livesIn(changed, 'Seeweg 3', other)
  merge(first, second, '2027-03-01')
  merge(other, second, '2027-03-01')
  const name = municipalityName(second)
  const contact = { name: as('coordinator', second).name }
  const at = NOW.toISOString()
  expect(counterpartyAt(current(taken), at)).toMatchObject({
    name,
    contact: { ...contact, street: 'Bachweg 2' },
  })
  expect(counterpartyAt(current(changed), at)).toMatchObject({
    name,
    contact: { ...contact, street: 'Seeweg 3' },
  })
})
