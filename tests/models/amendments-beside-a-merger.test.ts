import { beforeAll, describe, expect, test } from 'vitest'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import { amendedAgreement } from '#app/models/agreement/amended-agreement.server.ts'
import { changedMembers } from '#app/models/agreement/amendment-acceptances.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { MEMBERS_FIRST } from '#app/models/agreement/not-calculable.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { current } from '#db/demo/road.server.ts'
import { newAmount, propose, stepOnAmendment } from '../support/amendments.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { countedTwice } from '../support/whole-lives.ts'

const NOW = new Date('2027-02-15T09:00:00Z')
const TODAY = '2027-02-15'
const [HOCHDORF, EMMEN, BUCHRAIN, HASLE, ENTLEBUCH, ROMOOS] = [1031, 1024, 1052, 1005, 1002, 1007]

type Case = { ended: Dossier; successor: Dossier }
let lastYear: Case
let association: Case

async function merged(ended: number, into: number, others: readonly number[] = []): Promise<Case> {
  const members = [ended, ...others]
  const lead = others[0] ?? ended
  const dossiers = {
    ended: await scenes.active({ lead, members, name: 'Verbund', years: [2026, 2027] }),
    successor: await scenes.active({ lead: into, years: [2026, 2027] }),
  }
  const merger = { from: ended, into, mergedOn: '2027-01-01' }
  expect(registerMerger(as('officer'), merger, NOW)).toEqual({ ok: true })
  return { ended: current(dossiers.ended), successor: current(dossiers.successor) }
}

beforeAll(async () => {
  lastYear = await merged(HOCHDORF, EMMEN)
  association = await merged(HASLE, ENTLEBUCH, [ROMOOS])
})

const budget = (dossier: Dossier): AmendmentChange => {
  const lines = agreementInForce(dossier)?.data.budget.filter(({ year }) => year === 2027) ?? []
  return {
    kind: 'budget',
    fromYear: 2027,
    lines: lines.map(({ id, amountRappen }) => ({ id, amountRappen: rappen(amountRappen + 100_00) })),
  }
}

const proposed = (dossier: Dossier, change: AmendmentChange) =>
  propose(dossier, change, { person: as('officer'), now: NOW })

function agreed(dossier: Dossier) {
  const input = { declaration: scenes.declarationFor(dossier) }
  const person = as('signatory', dossier.party.leadBfsNumber)
  expect(stepOnAmendment(dossier, 'accept', { person, input, now: NOW })).toMatchObject({ ok: true })
  return stepOnAmendment(dossier, 'put_in_force', { person: as('officer'), now: NOW })
}

describe('two agreements in their last year, when one municipality has gone into the other', () => {
  test.each(['successor', 'ended'] as const)(
    'a budget and an amount of the %s are amended, and nobody counts twice by that',
    async (which) => {
      const dossier = lastYear[which]
      for (const change of [budget(dossier), newAmount(2027)]) {
        expect(await proposed(dossier, change)).toMatchObject({ ok: true })
        expect(agreed(current(dossier))).toMatchObject({ ok: true })
      }
      expect(countedTwice()).toEqual([])
    },
  )

  test('the people who came are not counted anew while they count elsewhere: the refusal says until when', async () => {
    const change: AmendmentChange = { kind: 'members', fromYear: 2027, members: [EMMEN, BUCHRAIN] }
    const refused = await proposed(lastYear.successor, change)
    expect(refused.ok ? [] : refused.reasons).toContainEqual({
      key: 'other_agreement_ends',
      section: 'party',
      data: {
        ...{ municipality: 'Emmen', counted: 'Hochdorf', reference: lastYear.ended.reference },
        ...{ year: 2027, endsOn: '2027-12-31', from: 2028 },
      },
    })
  })

  test('the page of the merger says that there is nothing to do, for both', () => {
    const union = { from: [HOCHDORF], into: EMMEN, mergedOn: '2027-01-01' }
    const decided = new Map(affectedBy(union, TODAY).map(({ reference, decide }) => [reference, decide]))
    expect(decided.get(lastYear.ended.reference)).toBe('follow')
    expect(decided.get(lastYear.successor.reference)).toBe('counted')
  })
})

describe('a member of an association that has gone into a municipality with an agreement', () => {
  const counting = (): AmendmentChange => ({ kind: 'members', fromYear: 2027, members: [ENTLEBUCH] })

  test('is let go first, as the refusal says: then it counts with its successor, and once', async () => {
    const { ended, successor } = association
    const refused = await proposed(successor, counting())
    expect(refused.ok ? [] : refused.reasons).toContainEqual({
      key: 'other_agreement_releases',
      section: 'party',
      data: { municipality: 'Entlebuch', counted: 'Hasle (LU)', reference: ended.reference, year: 2027 },
    })
    const release: AmendmentChange = { kind: 'members', fromYear: 2027, members: [ROMOOS] }
    expect(await proposed(ended, release)).toMatchObject({ ok: true })
    expect(agreed(current(ended))).toMatchObject({ ok: true })
    const again = await proposed(successor, counting())
    expect(again.ok ? [] : again.reasons?.map(({ key }) => key)).not.toContain('other_agreement_releases')
    expect(countedTwice()).toEqual([])
  })
})

test('whoever takes a member over and brings residents of its own joins: it is told, resolves and accepts for itself', async () => {
  const [lead, ended, heir] = [scenes.freshTown(), scenes.freshTown(), scenes.freshTown()]
  const dossier = await scenes.active({
    lead,
    members: [lead, ended],
    name: 'Verbund',
    years: [2026, 2027],
  })
  expect(registerMerger(as('officer'), { from: ended, into: heir, mergedOn: '2027-01-01' }, NOW)).toEqual({
    ok: true,
  })
  const change: AmendmentChange = { kind: 'members', fromYear: 2027, members: [lead, heir] }
  const open = agreementInForce(dossier)?.data
  if (!open) throw new Error('No agreement is in force')
  expect(changedMembers(change, open)).toEqual({ joining: [heir], leaving: [] })
  const refused = await proposed(current(dossier), change)
  expect(refused.ok ? [] : refused.reasons).toContainEqual(
    expect.objectContaining({ key: 'resolution_missing', data: { municipality: municipalityName(heir) } }),
  )
})

describe('while the member list names a municipality that has ended', () => {
  const [FLUEHLI, ESCHOLZMATT] = [1004, 1010]
  test('an amount is refused, given or by key, for the amendment of the members that comes first', async () => {
    const members = [FLUEHLI, ESCHOLZMATT]
    const dossier = await scenes.active({ lead: FLUEHLI, members, name: 'Verbund', years: [2026, 2027] })
    const merger = { from: ESCHOLZMATT, into: FLUEHLI, mergedOn: '2027-01-01' }
    expect(registerMerger(as('officer'), merger, NOW)).toEqual({ ok: true })
    const current = agreementInForce(dossier)?.data
    if (!current) throw new Error('No agreement is in force')
    const byKey: AmendmentChange = {
      kind: 'amount',
      fromYear: 2027,
      keyVersion: current.calculation.keyVersion,
    }
    for (const change of [newAmount(2027), byKey])
      expect(amendedAgreement({ dossier, current, change, reason: 'So beschlossen.' }, NOW)).toEqual({
        ok: false,
        errors: { [MEMBERS_FIRST]: 'amendment_members_first:Escholzmatt-Marbach' },
      })
  })
})
