import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { now } from '#app/clock.server.ts'
import { replaysCalculation } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { amendedAgreement } from '#app/models/agreement/amended-agreement.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { dossierById } from '#app/models/dossier/dossiers.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { allCalculations, previewCalculation } from '#app/models/money/calculations.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import {
  faultsOfMerger,
  mergerOf,
  mergers,
  previewMerger,
  registerMerger,
} from '#app/models/programme/mergers.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { dossierLedBy } from '../support/story.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const NOW = new Date('2026-11-21T09:00:00Z')
const TODAY = '2026-11-21'
const DIERIKON = 1053
const [ROOT, EMMEN, BUCHRAIN, DOPPLESCHWAND, ENTLEBUCH] = [1065, 1024, 1052, 1001, 1002]
const INTO_ROOT = { from: BUCHRAIN, into: ROOT, mergedOn: '2027-01-01' }

test('the merger of Honau with Root is known from the start', () => {
  expect(mergerOf(1057)).toMatchObject({ name: 'Honau', into: ROOT, mergedOn: '2025-01-01' })
})

test('a look at a merger changes nothing', () => {
  const before = municipalityHistories()
  const [affected] = previewMerger(INTO_ROOT, TODAY)
  expect(affected).toMatchObject({ party: 'Root', fromYear: 2027, members: [ROOT], decide: 'amend' })
  expect(affected?.after).toBeGreaterThan(affected?.before ?? 0)
  expect(municipalityHistories()).toEqual(before)
})

test('a lead municipality that ends is a question of succession, an own member one for an amendment', () => {
  expect(
    previewMerger({ from: EMMEN, into: ROOT, mergedOn: '2027-01-01' }, TODAY)
      .map(({ decide }) => decide)
      .sort(),
  ).toEqual(['amend', 'succession'])
  const [association] = previewMerger({ from: DOPPLESCHWAND, into: ENTLEBUCH, mergedOn: '2027-01-01' }, TODAY)
  expect(association?.members).not.toContain(DOPPLESCHWAND)
  expect(association?.after).toBe(association?.before)
})

test('an application without a pinned calculation shows the amount before and the amount after', () => {
  const dossier = db.select().from(dossiers).where(eq(dossiers.state, 'submitted')).get()
  const kriens = dossier && dossierById(dossier.id, today(now()))
  const amount = kriens && previewCalculation(kriens)?.result.fullYear
  const into = kriens?.party.leadBfsNumber ?? 0
  const [affected] = previewMerger({ from: DIERIKON, into, mergedOn: '2027-01-01' }, TODAY)
  expect(affected?.before).toBe(amount)
  expect(affected?.after).toBeGreaterThan(affected?.before ?? 0)
})

test('a merger after the last year of an agreement concerns nobody', () => {
  expect(previewMerger({ ...INTO_ROOT, mergedOn: '2027-06-01' }, TODAY)).toEqual([])
})

test.each<[typeof INTO_ROOT, Record<string, string>]>([
  [{ ...INTO_ROOT, from: 1057 }, { from: 'merger_ended_already' }],
  [{ ...INTO_ROOT, into: BUCHRAIN }, { into: 'merger_same' }],
  [{ ...INTO_ROOT, into: 1057 }, { into: 'merger_ended_already' }],
  [{ ...INTO_ROOT, from: 9999 }, { from: 'merger_ended_already' }],
  [{ ...INTO_ROOT, mergedOn: '1990-01-01' }, { mergedOn: 'day_outside:01.01.2024 – 31.12.2028' }],
  [{ ...INTO_ROOT, mergedOn: '2023-12-31' }, { mergedOn: 'day_outside:01.01.2024 – 31.12.2028' }],
  [{ ...INTO_ROOT, mergedOn: '2024-01-01' }, {}],
  [{ ...INTO_ROOT, mergedOn: '2028-12-31' }, {}],
  [{ ...INTO_ROOT, mergedOn: '2029-01-01' }, { mergedOn: 'day_outside:01.01.2024 – 31.12.2028' }],
])(
  'what cannot be is refused at its field, by the time that the periods of the portal leave: %o gives %o',
  (merger, errors) => {
    expect(faultsOfMerger(merger)).toEqual(errors)
  },
)

test('a registered merger is an event; pinned calculations stay, and the amendment has the new population', () => {
  expect(registerMerger(personAs('finance', null), INTO_ROOT, NOW)).toEqual({
    ok: false,
    refusal: 'wrong_role',
  })
  const reason = 'Volksabstimmung vom 9. Juni.'
  expect(registerMerger(personAs('officer', null), { ...INTO_ROOT, reason }, NOW)).toEqual({ ok: true })
  expect(mergers().map(({ bfsNumber }) => bfsNumber)).toContain(BUCHRAIN)
  const event = db.select().from(auditEvents).where(eq(auditEvents.machine, 'municipality')).get()
  expect(event).toMatchObject({ action: 'merge', recordId: String(BUCHRAIN), data: INTO_ROOT, reason })
  const told = listMails({ limit: 1000 }).filter(({ template }) => template === 'merger-registered')
  expect(new Set(told.map(({ facts }) => facts.reason))).toEqual(new Set([reason]))
  expect(verifyChain()).toMatchObject({ ok: true })
  expect(allCalculations().filter(({ calculation }) => !replaysCalculation(calculation))).toEqual([])

  const [affected] = affectedBy({ ...INTO_ROOT, from: [BUCHRAIN] }, TODAY)
  const dossier = dossierLedBy(ROOT, { state: 'active' })
  const current = agreementInForce(dossier)
  if (!current) throw new Error('Root has no agreement')
  const change = { kind: 'members', fromYear: 2027, members: [ROOT] } as const
  const amended = amendedAgreement(
    {
      dossier,
      current: current.data,
      change: { ...change, members: [ROOT] },
      reason: 'Fusion',
    },
    NOW,
  )
  expect(amended).toMatchObject({ ok: true })
  const contribution = amended.ok ? amended.data.contributions.find(({ year }) => year === 2027) : undefined
  expect(contribution?.contributionRappen).toBe(affected?.after)
})
