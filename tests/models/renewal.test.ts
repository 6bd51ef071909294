import { expect, test, vi } from 'vitest'
import { now as clockTime } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import { dossierById, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { renewalOf, renewDossier } from '#app/models/dossier/renewal.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { periods } from '#db/schema/reference.ts'
import { dossierLedBy } from '../support/story.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const LEAD = 1024
const own = () => dossierLedBy(LEAD, { person: personAs('clerk', LEAD) })

test('an agreement with more than a year to run is not renewed yet', () => {
  expect(renewalOf(own(), new Date('2026-11-21T09:00:00Z'))).toBeUndefined()
  expect(renewDossier(personAs('clerk', LEAD), own(), new Date('2026-11-21T09:00:00Z'))).toMatchObject({
    refusal: 'wrong_state',
  })
})

test('without a next period nothing begins', () => {
  expect(renewDossier(personAs('clerk', LEAD), own(), new Date('2027-06-01T09:00:00Z'))).toMatchObject({
    refusal: 'no_next_period',
  })
})

test('a renewal takes structure, contact, account and foundation papers along, and nothing else', () => {
  const now = new Date('2027-06-01T09:00:00Z')
  const period = db.select().from(periods).get()
  if (!period) throw new Error('The demo has no period')
  db.insert(periods)
    .values({ ...period, id: 'next', name: 'KIP 4', startsOn: '2028-01-01', endsOn: '2031-12-31' })
    .run()
  const before = own()
  const result = renewDossier(personAs('clerk', LEAD), before, now)
  const next = result.ok
    ? findDossier(personAs('clerk', LEAD), result.reference, today(clockTime()))
    : undefined
  if (!next) throw new Error(JSON.stringify(result))
  expect(next).toMatchObject({
    state: 'draft',
    startsOn: '2028-01-01',
    endsOn: '2031-12-31',
    members: before.members,
  })

  const [old, fresh] = [applicationOf(before), applicationOf(next)]
  expect(fresh.structure).toEqual(old.structure)
  expect(fresh.party).toEqual(old.party)
  expect([fresh.measures, fresh.budgetLines, fresh.resolutions]).toEqual([[], [], []])
  expect(
    documentsOf(next.id)
      .map(({ slot }) => slot)
      .sort(),
  ).toEqual(['foundation_paper', 'structure_evidence'])
  expect(dossierById(before.id, today(clockTime()))?.state).toBe('active')
  expect(verifyChain()).toMatchObject({ ok: true })

  expect(renewDossier(personAs('clerk', LEAD), before, now)).toMatchObject({ refusal: 'begun_already' })
})

test('only people of the lead municipality renew', () => {
  const result = renewDossier(personAs('clerk', 1065), own(), new Date('2027-06-01T09:00:00Z'))
  expect(result).toMatchObject({ refusal: 'not_your_municipality' })
})
