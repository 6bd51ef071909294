import { and, eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { now } from '#app/clock.server.ts'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { openYears } from '#app/models/agreement/amendment-faults.server.ts'
import { agreementInForce, visibleAmendments } from '#app/models/agreement/amendment-records.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { documentsOf, findDocument } from '#app/models/records/documents.server.ts'
import { formatCount } from '#app/text/numbers.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { agreementBlocks } from '#templates/agreement.ts'
import { plainText } from '#templates/plain-text.ts'
import { latestAmendment } from '../support/amendments.ts'
import { as } from '../support/people.ts'
import { mailsOf, mailsSince } from '../support/records.ts'
import {
  accept,
  activeOf,
  byYear,
  confirm,
  DECLARATION,
  dataFor,
  EMMEN,
  ENTLEBUCH,
  handIn,
  propose,
  ROOT,
  raiseBudget,
  stepBy,
} from '../support/story-amendments.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

describe('members', () => {
  const [first] = [1001]

  test('who leaves keeps its time; the contribution falls from the year of leaving on', async () => {
    const dossier = activeOf(ENTLEBUCH)
    const staying = dossier.members.map(({ bfsNumber }) => bfsNumber).filter((one) => one !== first)
    const before = byYear(ENTLEBUCH)
    const change: AmendmentChange = { kind: 'members', fromYear: 2027, members: staying }
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

  test('the new version names who was a member when, and what the contribution of each year rests on', async () => {
    const agreement = agreementInForce(activeOf(ENTLEBUCH))?.data
    if (!agreement) throw new Error('Nothing in force')
    const name = municipalityName(first ?? 0)
    const [before, after] = agreement.bases ?? []
    expect([before?.fromYear, after?.fromYear]).toEqual([2025, 2027])
    expect(before?.members.map((one) => one.name)).toContain(name)
    expect(after?.members.map((one) => one.name)).not.toContain(name)
    const words = plainText(agreementBlocks(agreement))
    expect(words).toContain(`${name} (bis 2026)`)
    for (const basis of agreement.bases ?? [])
      expect(words).toContain(`${formatCount(basis.calculation.result.population)} Personen`)
    expect(words).toContain('Beitrag 2025 bis 2026')
    expect(words).toContain('Beitrag 2027')
  })

  test('a change that reaches back counts in each year the members of that year, and no settled year', () => {
    const dossier = activeOf(ENTLEBUCH)
    const current = agreementInForce(dossier)?.data
    if (!current) throw new Error('Nothing in force')
    const now2027 = current.party.members.map(({ bfsNumber }) => bfsNumber)
    const second = now2027.find((one) => one !== ENTLEBUCH) ?? 0
    const staying = now2027.filter((one) => one !== second)
    const fullYear = (year: number, members: readonly number[]) =>
      previewCalculation({
        ...{ id: dossier.id, periodId: dossier.periodId, startsOn: `${year}-01-01`, endsOn: dossier.endsOn },
        members: members.map((bfsNumber) => ({ bfsNumber })),
      })?.result.fullYear
    const next = dataFor(ENTLEBUCH, { kind: 'members', fromYear: 2026, members: staying })
    const agreed = next.ok ? next.data.contributions : []
    expect(agreed.map(({ year, contributionRappen }) => [year, contributionRappen])).toEqual([
      [2025, current.contributions.find(({ year }) => year === 2025)?.contributionRappen],
      [2026, fullYear(2026, [...staying, first ?? 0])],
      [2027, fullYear(2027, staying)],
    ])
    expect(openYears({ dossier, current }, 'members')).toEqual([2026, 2027])
    expect(dataFor(ENTLEBUCH, { kind: 'members', fromYear: 2025, members: staying })).toEqual({
      ok: false,
      errors: { fromYear: 'amendment_year_closed' },
    })
  })

  test('who leaves out everybody, or the lead, or changes nothing is told so at the field', () => {
    const members = activeOf(ROOT).members.map(({ bfsNumber }) => bfsNumber)
    const change = (more: number[]) => dataFor(ROOT, { kind: 'members', fromYear: 2027, members: more })
    expect(change([1052])).toEqual({ ok: false, errors: { leadBfsNumber: 'amendment_lead_is_member' } })
    expect(change(members)).toEqual({ ok: false, errors: { members: 'amendment_no_change' } })
    expect(change([...members, ...members])).toEqual({
      ok: false,
      errors: { members: 'amendment_member_twice' },
    })
  })

  const joining = (member: number): AmendmentChange => ({
    kind: 'members',
    fromYear: 2027,
    members: [ROOT, member],
  })

  test('who joins needs its resolution and must not be bound elsewhere', async () => {
    expect(await propose(ROOT, joining(1052))).toMatchObject({
      reasons: expect.arrayContaining([
        { key: 'resolution_missing', data: { municipality: municipalityName(1052) } },
      ]),
    })
    const bound = await propose(ROOT, joining(EMMEN))
    expect(bound.ok ? [] : (bound.reasons ?? []).map(({ key }) => key)).toContain('other_agreement_runs')
  })

  test('a resolution of the future, or over five Rappen, is none', async () => {
    await handIn(ROOT, { bfsNumber: 1052, resolvedOn: '2026-12-24', amount: 15_000_000 })
    expect(await propose(ROOT, joining(1052))).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ key: 'resolution_lies_in_the_future' })]),
    })
    await handIn(ROOT, { bfsNumber: 1052, resolvedOn: '2026-11-04', amount: 5 })
    expect(await propose(ROOT, joining(1052))).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ key: 'resolution_below_share' })]),
    })
  })

  test('who joins with a resolution accepts too, and becomes a member; it finds its papers from the proposal on', async () => {
    await handIn(ROOT, { bfsNumber: 1052, resolvedOn: '2026-11-05', amount: 15_000_000 })
    await raiseBudget(ROOT)
    const [clerk, signatory] = [as('clerk', 1052), as('signatory', 1052)]
    const { id, reference: number } = activeOf(ROOT)
    const [earlier] = documentsOf(id)
    expect(findDossier(clerk, number, today(now()))).toBeUndefined()
    const known = mailsOf(activeOf(ROOT))
    expect(await propose(ROOT, joining(1052))).toMatchObject({ ok: true })
    expect(toldSince(known)).toContainEqual(['member-joining', clerk.email])
    const paper = latestAmendment(activeOf(ROOT)).documentId
    const finds = () => [paper, earlier?.id ?? ''].map((one) => findDocument(clerk, one)?.id)
    expect(findDossier(clerk, number, today(now()))).toMatchObject({ roles: [] })
    expect(finds()).toEqual([paper, undefined])
    expect(visibleAmendments(clerk, activeOf(ROOT)).map(({ kind }) => kind)).toEqual(['members'])

    expect(accept(ROOT)).toMatchObject({ ok: true, state: 'proposed' })
    expect(toldSince(known)).toContainEqual(['amendment-half-accepted', signatory.email])
    expect(confirm(ROOT)).toMatchObject({ refusal: 'wrong_state' })
    expect(accept(ROOT)).toMatchObject({ reasons: [{ key: 'signed_already' }] })
    const byNewcomer = { action: 'accept', input: { declaration: DECLARATION } } as const
    expect(stepBy(ROOT, clerk, byNewcomer)).toMatchObject({ refusal: 'wrong_role' })
    expect(stepBy(ROOT, signatory, byNewcomer)).toMatchObject({ ok: true, state: 'accepted' })
    expect(confirm(ROOT)).toMatchObject({ ok: true })
    expect(toldSince(known)).toContainEqual(['member-joined', clerk.email])
    const factsOf = (template: string) =>
      mailsSince(activeOf(ROOT), known).find((one) => one.template === template)?.facts
    for (const template of ['member-joining', 'member-joined'])
      expect(factsOf(template)).toMatchObject({
        dueOn: '2027-01-01',
        path: expect.stringMatching(/\/amendments\/\d+$/),
      })
    expect(factsOf('agreement-amended')?.path).toBe(factsOf('member-joined')?.path)
    const { reference, party } = activeOf(ROOT)
    const membersOn = (day: string) =>
      findDossier(personAs('officer', null), reference, day)?.members.map(({ bfsNumber }) => bfsNumber)
    expect(membersOn('2026-12-31')).toEqual([ROOT])
    expect(membersOn('2027-01-01')?.sort()).toEqual([1052, ROOT])
    expect(party.kind).toBe('association')
    expect(finds()).toEqual([paper, undefined])
    expect(agreementInForce(activeOf(ROOT))?.data.resolutions).toContainEqual(
      expect.objectContaining({ municipality: municipalityName(1052), resolvedOn: '2026-11-05' }),
    )
  })

  const toldSince = (known: ReturnType<typeof mailsOf>) =>
    mailsSince(activeOf(ROOT), known).map(({ template, toAddress }) => [template, toAddress])
})

describe('a new lead', () => {
  const [LEAVING, NEXT] = [ENTLEBUCH, 1005]

  test('has to be a member; the one that leaves cannot stay it', () => {
    const staying = membersFrom2027().filter((one) => one !== LEAVING)
    const change = (leadBfsNumber?: number) =>
      dataFor(LEAVING, { kind: 'members', fromYear: 2027, members: staying, leadBfsNumber })
    for (const lead of [undefined, LEAVING, 1061])
      expect(change(lead)).toEqual({
        ok: false,
        errors: { leadBfsNumber: 'amendment_lead_is_member' },
      })
  })

  test('is proposed by the officer, accepted by the old lead and the new one, and acts once it is in force', async () => {
    const staying = membersFrom2027().filter((one) => one !== LEAVING)
    const lead = staying.includes(NEXT) ? NEXT : (staying[0] ?? 0)
    const change: AmendmentChange = {
      kind: 'members',
      fromYear: 2027,
      members: staying,
      leadBfsNumber: lead,
    }
    const { reference } = activeOf(LEAVING)
    expect(await propose(LEAVING, change)).toMatchObject({ ok: true, number: 2 })
    expect(accept(LEAVING)).toMatchObject({ ok: true, state: 'proposed' })
    const byNext = { action: 'accept', input: { declaration: DECLARATION } } as const
    expect(stepBy(LEAVING, as('signatory', lead), byNext)).toMatchObject({ ok: true, state: 'accepted' })
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
