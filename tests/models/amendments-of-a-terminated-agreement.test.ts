import { expect, test } from 'vitest'
import { amendmentClosed, openYears } from '#app/models/agreement/amendment-faults.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { moveAmendment, moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const DECLARATION = { name: 'A', function: 'B', onBehalfOf: 'C' }

/** Agreed for three years, and terminated to the end of the second one. */
async function ending() {
  const active = await scenes.active({ lead: scenes.freshTown(), years: [2025, 2027] })
  const input = { reason: 'Die Anlaufstelle wird aufgehoben.', effectiveOn: '2026-12-31' }
  return moveDossier(active, 'terminate', as('officer'), { now: DAYS.paid, input })
}

test('what is terminated for a coming day is amended for the years that are left, and for no other', async () => {
  const dossier = await ending()
  const inForce = agreementInForce(dossier)?.data
  if (!inForce) throw new Error('Nothing is in force')
  expect(amendmentClosed(dossier)).toBeUndefined()
  expect(amendmentClosed(dossier, 'term')).toBe('terminated')
  expect(openYears({ dossier, current: inForce }, 'amount')).not.toContain(2027)

  await propose(dossier, newAmount(2026), { person: as('officer'), now: DAYS.paid })
  const { leadBfsNumber } = dossier.party
  const accepting = { now: DAYS.paid, input: { declaration: DECLARATION } }
  moveAmendment(latestAmendment(dossier), 'accept', as('signatory', leadBfsNumber), accepting)
  moveAmendment(latestAmendment(dossier), 'put_in_force', as('officer'), { now: DAYS.paid })

  const after = current(dossier)
  expect([after.state, after.endsOn]).toEqual(['terminated', '2026-12-31'])
  const years = recordsIn(dossier.id, 'reportingYears').map(({ year, entitlementRappen }) => [
    year,
    entitlementRappen,
  ])
  expect(years).toContainEqual([2026, 300_050])
  expect(years.map(([year]) => year)).not.toContain(2027)
})

test('the preview of a merger shows what it makes of a terminated agreement while it goes on', async () => {
  const dossier = await ending()
  const union = {
    from: [dossier.party.leadBfsNumber],
    into: scenes.freshTown(),
    mergedOn: '2026-01-01',
  } as const
  const found = affectedBy({ ...union, from: [...union.from] }, '2025-12-01', db)
  const own = found.find(({ reference }) => reference === dossier.reference)
  expect(own).toMatchObject({ decide: 'amend', fromYear: 2026 })
  expect(own?.before).toBeGreaterThan(0)
})
