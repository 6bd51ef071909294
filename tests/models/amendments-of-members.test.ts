import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { agreementInForce, findAmendment } from '#app/models/agreement/amendment-records.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf, findDocument } from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { as } from '../support/people.ts'
import {
  accept,
  activeOf,
  byYear,
  confirm,
  dataFor,
  EMMEN,
  ENTLEBUCH,
  NOW,
  propose,
  ROOT,
} from '../support/story-amendments.ts'

beforeAll(() => seedDemo(NOW))

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
