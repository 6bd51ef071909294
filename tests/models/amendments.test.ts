import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { replaysCalculation } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { AmendmentAction } from '#app/domain/lifecycle/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import {
  agreementInForce,
  amendmentsOf,
  findAmendment,
} from '#app/models/agreement/amendment-records.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import type { TransitionRequest } from '#app/models/door.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { findDossier, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { pinnedCalculation } from '#app/models/money/calculations.server.ts'
import { tranchesOf } from '#app/models/money/payments.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { verifyChain } from '#app/models/records/audit.server.ts'
import { documentById, documentsOf, findDocument } from '#app/models/records/documents.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { fillIn } from '#db/demo/application.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { approve, countersign, issue, sign, submit, takeUp } from '#db/demo/road.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { outbox } from '#db/schema/process.ts'
import { amended, latestAmendment, propose as proposed } from '../support/amendments.ts'
import { as } from '../support/people.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const [ROOT, ENTLEBUCH, EMMEN, HOCHDORF] = [1065, 1008, 1024, 1031]
const DECLARATION = { name: 'Anna Muster', function: 'Gemeindepräsidentin', onBehalfOf: 'Gemeinderat' }

beforeAll(() => seedDemo(NOW))

function activeOf(lead: number, role: 'officer' | 'signatory' | 'clerk' = 'officer'): VisibleDossier {
  const row = db
    .select({ reference: dossiers.reference })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(parties.leadBfsNumber, lead), eq(dossiers.state, 'active')))
    .get()
  const person = personAs(role, role === 'officer' ? null : lead)
  const dossier = findDossier(person, row?.reference ?? '', today(now()))
  if (!dossier) throw new Error(`No active dossier of ${lead}`)
  return dossier
}

const dataFor = (lead: number, change: AmendmentChange) => amended(activeOf(lead), change, NOW)
const propose = (lead: number, change: AmendmentChange) =>
  proposed(activeOf(lead), change, { person: personAs('officer', null), now: NOW })

type Taken = Pick<TransitionRequest<AmendmentAction>, 'action' | 'input'> & {
  role: 'officer' | 'signatory' | 'clerk'
}

/** A step on the latest amendment of whoever this municipality leads. */
function step(lead: number, { role, ...taken }: Taken) {
  const person = personAs(role, role === 'officer' ? null : lead)
  return applyTransition(amendmentDoor, { ...latestAmendment(activeOf(lead)), ...taken, person, now: NOW })
}

const accept = (lead: number, role: 'signatory' | 'clerk' = 'signatory') =>
  step(lead, { action: 'accept', role, input: { declaration: DECLARATION } })
const confirm = (lead: number) => step(lead, { action: 'put_in_force', role: 'officer' })

const byYear = (lead: number) =>
  Object.fromEntries(
    reportingYearsOf(activeOf(lead).id).map(({ year, entitlementRappen }) => [year, entitlementRappen]),
  )

describe('a new amount', () => {
  const change: AmendmentChange = { kind: 'amount', fromYear: 2027, amountRappen: rappen(2_000_050) }

  test('changes nothing until the municipality has accepted and the officer has confirmed', async () => {
    const before = byYear(EMMEN)
    expect(await propose(EMMEN, change)).toEqual({ ok: true, number: 1 })
    expect(confirm(EMMEN)).toMatchObject({ ok: false, refusal: 'wrong_state' })
    expect(accept(EMMEN, 'clerk')).toMatchObject({ refusal: 'wrong_role' })
    expect(accept(EMMEN)).toMatchObject({ ok: true, state: 'accepted' })
    expect(byYear(EMMEN)).toEqual(before)
    expect(confirm(EMMEN)).toMatchObject({ ok: true, state: 'in_force' })
  })

  test('counts from its year on, for entitlement and open tranches, and leaves paid ones alone', () => {
    const dossier = activeOf(EMMEN)
    const first = agreementInForce(dossier)
    expect(byYear(EMMEN)[2027]).toBe(2_000_050)
    expect(byYear(EMMEN)[2026]).not.toBe(2_000_050)
    const of = (year: number) => tranchesOf(dossier.id).filter((tranche) => tranche.year === year)
    expect(of(2027).map(({ amountRappen }) => amountRappen)).toEqual([2_000_050])
    expect(of(2025).every(({ state }) => state === 'paid')).toBe(true)
    expect(first?.version).toBe(2)
    expect(first?.data.contributions.map(({ contributionRappen }) => contributionRappen)).toEqual(
      [2025, 2026, 2027].map((year) => byYear(EMMEN)[year]),
    )
  })

  test('is a paper that anybody can check, from the proposal on', () => {
    const dossier = activeOf(EMMEN)
    const row = findAmendment(dossier, 1)
    const sha256 = documentById(row?.documentId ?? '')?.sha256 ?? ''
    expect(verify({ kind: 'sha256', sha256 })).toMatchObject({
      slot: 'amendment',
      agreement: { version: 2, standing: 'in_force' },
    })
  })

  test('rests on a calculation that replays, and the old version stays to be verified as replaced', () => {
    const dossier = activeOf(EMMEN)
    const pinned = pinnedCalculation(dossier.id)
    expect(pinned && replaysCalculation(pinned.calculation)).toBe(true)
    const ask = (version: number) =>
      verify({ kind: 'reference', reference: dossier.reference as never, version })
    expect(ask(1)?.agreement).toMatchObject({ standing: 'replaced', inForce: { version: 2 } })
    expect(ask(2)?.agreement).toMatchObject({ standing: 'in_force' })
  })

  test('tells the signatories, the officers, and the whole municipality at the end', () => {
    const told = db.select({ template: outbox.template }).from(outbox).all()
    const templates = new Set(told.map(({ template }) => template))
    for (const template of ['amendment-proposed', 'amendment-accepted', 'agreement-amended'] as const)
      expect(templates).toContain(template)
    expect(verifyChain()).toMatchObject({ ok: true })
  })
})

describe('members', () => {
  const [first] = [1001]

  test('who leaves keeps its time; the contribution falls from the year of leaving on', async () => {
    const dossier = activeOf(ENTLEBUCH)
    const staying = dossier.members.map(({ bfsNumber }) => bfsNumber).filter((one) => one !== first)
    const before = byYear(ENTLEBUCH)
    const change: AmendmentChange = { kind: 'members', fromYear: 2027, members: staying, resolutions: [] }
    expect(await propose(ENTLEBUCH, change)).toMatchObject({ ok: true })
    accept(ENTLEBUCH)
    expect(confirm(ENTLEBUCH)).toMatchObject({ ok: true })
    expect(byYear(ENTLEBUCH)[2027]).toBeLessThan(before[2027] ?? 0)
    expect(byYear(ENTLEBUCH)[2026]).toBe(before[2026])
    const left = db
      .select()
      .from(partyMembers)
      .where(and(eq(partyMembers.partyId, dossier.party.id), eq(partyMembers.bfsNumber, first ?? 0)))
      .get()
    expect(left?.leftOn).toBe('2026-12-31')
  })

  test('who joins needs its resolution and must not be bound elsewhere; the lead stays', () => {
    const members = activeOf(ROOT).members.map(({ bfsNumber }) => bfsNumber)
    const change = (more: number[]) =>
      dataFor(ROOT, { kind: 'members', fromYear: 2027, members: more, resolutions: [] })
    expect(change([...members, 1052])).toEqual({
      ok: false,
      errors: { members: 'amendment_resolution_missing' },
    })
    expect(change([...members, EMMEN])).toEqual({
      ok: false,
      errors: { members: 'amendment_member_bound' },
    })
    expect(change([1052])).toEqual({ ok: false, errors: { leadBfsNumber: 'amendment_lead_is_member' } })
    expect(change(members)).toEqual({ ok: false, errors: { members: 'amendment_no_change' } })
  })

  test('who joins with a resolution becomes a member, the party an association; it finds the papers from the proposal on', async () => {
    const resolution = {
      bfsNumber: 1052,
      body: 'Gemeinderat',
      resolvedOn: '2026-11-05',
      businessNumber: '26-7',
      amountRappen: rappen(1_500_000),
    }
    const change: AmendmentChange = {
      kind: 'members',
      fromYear: 2027,
      members: [ROOT, 1052],
      resolutions: [resolution],
    }
    const joining = as('clerk', 1052)
    const { id, reference: number } = activeOf(ROOT)
    const [earlier] = documentsOf(id)
    expect(findDossier(joining, number, today(now()))).toBeUndefined()
    expect(await propose(ROOT, change)).toMatchObject({ ok: true })
    const paper = findAmendment(activeOf(ROOT), 1)?.documentId ?? ''
    const finds = () => [paper, earlier?.id ?? ''].map((one) => findDocument(joining, one)?.id)
    expect(findDossier(joining, number, today(now()))).toMatchObject({ roles: [] })
    expect(finds()).toEqual([paper, undefined])
    accept(ROOT)
    expect(confirm(ROOT)).toMatchObject({ ok: true })
    const { reference, party } = activeOf(ROOT)
    const membersOn = (day: string) =>
      findDossier(personAs('officer', null), reference, day)?.members.map(({ bfsNumber }) => bfsNumber)
    expect(membersOn('2026-12-31')).toEqual([ROOT])
    expect(membersOn('2027-01-01')?.sort()).toEqual([1052, ROOT])
    expect(party.kind).toBe('association')
    expect(finds()).toEqual([paper, undefined])
  })
})

describe('a new lead', () => {
  const [LEAVING, NEXT] = [ENTLEBUCH, 1005]

  test('has to be a member; the one that leaves cannot stay it', () => {
    const staying = membersFrom2027().filter((one) => one !== LEAVING)
    const change = (leadBfsNumber?: number) =>
      dataFor(LEAVING, { kind: 'members', fromYear: 2027, members: staying, leadBfsNumber, resolutions: [] })
    for (const lead of [undefined, LEAVING, 1061])
      expect(change(lead)).toEqual({
        ok: false,
        errors: { leadBfsNumber: 'amendment_lead_is_member' },
      })
  })

  test('is proposed by the officer, accepted by the old lead, and acts once it is in force', async () => {
    const staying = membersFrom2027().filter((one) => one !== LEAVING)
    const lead = staying.includes(NEXT) ? NEXT : (staying[0] ?? 0)
    const change: AmendmentChange = {
      kind: 'members',
      fromYear: 2027,
      members: staying,
      leadBfsNumber: lead,
      resolutions: [],
    }
    const { reference } = activeOf(LEAVING)
    expect(await propose(LEAVING, change)).toMatchObject({ ok: true, number: 2 })
    expect(accept(LEAVING)).toMatchObject({ ok: true })
    expect(confirm(LEAVING)).toMatchObject({ ok: true })
    const after = activeOf(lead)
    expect(after).toMatchObject({ reference, party: { leadBfsNumber: lead, kind: 'association' } })
    expect(agreementInForce(after)?.data.party.leadBfsNumber).toBe(lead)
    expect(findDossier(personAs('signatory', LEAVING), reference, today(now()))?.roles).toEqual([])
  })

  function membersFrom2027() {
    const members = agreementInForce(activeOf(LEAVING))?.data.party.members ?? []
    return members.map(({ bfsNumber }) => bfsNumber)
  }
})

describe('a shift in the budget', () => {
  test('changes the lines of its years only, and the report is measured against them', async () => {
    const data = agreementInForce(activeOf(HOCHDORF))?.data
    const line = data?.budget.find(({ year }) => year === 2027)
    const past = data?.budget.find(({ year }) => year === 2025)
    if (!line || !past) throw new Error('The demo has no budget')
    const lines = [{ id: line.id, amountRappen: rappen(123_400) }]
    expect(
      dataFor(HOCHDORF, {
        kind: 'budget',
        fromYear: 2027,
        lines: [{ id: past.id, amountRappen: rappen(123_400) }],
      }),
    ).toMatchObject({
      ok: false,
    })
    await propose(HOCHDORF, { kind: 'budget', fromYear: 2027, lines })
    accept(HOCHDORF)
    expect(confirm(HOCHDORF)).toMatchObject({ ok: true })
    const after = agreementInForce(activeOf(HOCHDORF))?.data.budget
    expect(after?.find(({ id }) => id === line.id)?.amountRappen).toBe(123_400)
    expect(after?.find(({ id }) => id === past.id)).toEqual(past)
  })
})

test('a longer term brings further years with report, tranche and the budget of the last one', async () => {
  const lead = 1059
  const clerk = personAs('clerk', lead)
  db.update(dossiers).set({ state: 'withdrawn' }).where(eq(dossiers.state, 'submitted')).run()
  const { id: periodId } = programmeOn('2025-01-01')
  const place = { kind: 'municipality', name: '', leadBfsNumber: lead, members: [lead], periodId } as const
  const at = new Date('2024-09-10T09:00:00Z')
  const begun = createDossier(clerk, { ...place, startsOn: '2025-01-01', endsOn: '2026-12-31' }, at)
  const dossier = begun.ok ? findDossier(clerk, begun.reference, today(now())) : undefined
  if (!dossier) throw new Error('The dossier was not begun')
  await fillIn(dossier, at)
  await countersign(sign(await issue(approve(takeUp(submit(dossier, at), at), at), at), at), at)

  expect(await propose(lead, { kind: 'term', endsOn: '2027-12-31' })).toMatchObject({ ok: true })
  accept(lead)
  expect(confirm(lead)).toMatchObject({ ok: true })
  const longer = activeOf(lead)
  const years = byYear(lead)
  expect(longer.endsOn).toBe('2027-12-31')
  expect(years[2027]).toBe(years[2026])
  expect(deadlineOf(reportingYearsOf(longer.id).find(({ year }) => year === 2027)?.id ?? '')?.legalOn).toBe(
    '2028-03-15',
  )
  const tranches = tranchesOf(longer.id).filter(({ year }) => year === 2027)
  expect(tranches.map(({ amountRappen }) => amountRappen)).toEqual([years[2027]])
  const linesOf = (year: number) =>
    budgetLinesOf(longer.id)
      .filter((line) => line.year === year)
      .map(({ rowNumber, label, amountRappen }) => [rowNumber, label, amountRappen])
  expect(linesOf(2027)).toEqual(linesOf(2026))
})

describe('what stands against it', () => {
  test('years whose report is filed are closed', () => {
    const amended = dataFor(EMMEN, { kind: 'amount', fromYear: 2025, amountRappen: rappen(100) })
    expect(amended).toEqual({ ok: false, errors: { fromYear: 'amendment_year_closed' } })
  })

  test.each([
    ['2028-12-31', 'amendment_past_period'],
    ['2027-06-30', 'amendment_not_year_end'],
    ['2027-12-31', 'amendment_term_not_longer'],
  ])('a term that ends on %s is refused', (endsOn, error) => {
    expect(dataFor(EMMEN, { kind: 'term', endsOn })).toEqual({ ok: false, errors: { endsOn: error } })
  })

  test('one amendment at a time; declined and withdrawn ones leave everything as it was', async () => {
    const change = (francs: number): AmendmentChange => ({
      kind: 'amount',
      fromYear: 2027,
      amountRappen: rappen(francs * 100),
    })
    const before = byYear(HOCHDORF)
    await propose(HOCHDORF, change(9_000))
    expect(await propose(HOCHDORF, change(8_000))).toMatchObject({ reasons: [{ key: 'amendment_open' }] })
    expect(
      step(HOCHDORF, { action: 'decline', role: 'signatory', input: { reason: 'Zu wenig' } }),
    ).toMatchObject({ ok: true })
    await propose(HOCHDORF, change(8_000))
    accept(HOCHDORF)
    expect(
      step(HOCHDORF, { action: 'withdraw', role: 'officer', input: { reason: 'Neu berechnet' } }),
    ).toMatchObject({ ok: true })
    expect(confirm(HOCHDORF)).toMatchObject({ refusal: 'wrong_state' })
    const withdrawn = findAmendment(activeOf(HOCHDORF), 3)?.agreementDocumentId ?? ''
    const sha256 = documentById(withdrawn)?.sha256 ?? ''
    expect(verify({ kind: 'sha256', sha256 })?.agreement).toMatchObject({ standing: 'given_up' })
    expect(byYear(HOCHDORF)).toEqual(before)
    expect(amendmentsOf(activeOf(HOCHDORF).id).map(({ state }) => state)).toEqual([
      'withdrawn',
      'declined',
      'in_force',
    ])
  })

  test('a stale page is refused', async () => {
    await propose(HOCHDORF, { kind: 'amount', fromYear: 2027, amountRappen: rappen(700_000) })
    const { id, version } = latestAmendment(activeOf(HOCHDORF))
    const request = { id, version: version + 1, person: personAs('signatory', HOCHDORF), now: NOW }
    expect(
      applyTransition(amendmentDoor, { ...request, action: 'accept', input: { declaration: DECLARATION } }),
    ).toMatchObject({ refusal: 'changed_meanwhile' })
  })
})
