import { describe, expect, test } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { rappen } from '#app/domain/money.ts'
import type { TypedPeriod } from '#app/domain/programme/period.ts'
import { beginCatalogue, enactCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { catalogueBy, catalogueInForce } from '#app/models/programme/catalogues.server.ts'
import { enterCredit, markOfCredits } from '#app/models/programme/credits.server.ts'
import { draftKey, enactKey, keyBy, markOfKey } from '#app/models/programme/key-acts.server.ts'
import { openTermsFor } from '#app/models/programme/late-openings.server.ts'
import * as periods from '#app/models/programme/periods.server.ts'
import {
  allPeriods,
  keyInForce,
  periodBy,
  programmeOf,
  programmeOn,
  programmes,
} from '#app/models/programme/programme.server.ts'
import { saveTerms } from '#app/models/programme/settings.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { db } from '#db/client.server.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { as, ROOT } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'

const NOW = new Date('2027-02-15T09:00:00Z')
const NEXT: TypedPeriod = {
  name: 'KIP 4 (2028–2031)',
  startsOn: '2028-01-01',
  endsOn: '2031-12-31',
  legalBasis: 'Programmvereinbarung vom 1. Februar 2027',
  opensOn: null,
  closesOn: null,
}

function open(typed: Partial<TypedPeriod> = {}) {
  const opened = periods.openPeriod(as('officer'), { ...NEXT, ...typed }, NOW)
  if (!opened.ok || !('id' in opened)) throw new Error(JSON.stringify(opened))
  return opened.id
}

function deciding(id: string, person = as('officer')) {
  return { id, person, seen: periods.markOfPeriod(programmeOf(id)), reason: 'So beschlossen.', now: NOW }
}

describe('a period that is opened', () => {
  rehearsal('is a draft, a copy of the last with its key as sample values, and counts for nothing', () => {
    const before = programmes()
    const id = open({ opensOn: '2027-06-01', closesOn: '2027-11-30' })
    expect(id).toBe('kip4')
    const [opened, last] = [programmeOf(id), programmeOn('2027-01-01')]
    expect(opened.settings).toEqual({
      ...last.settings,
      applications: { ...last.settings.applications, opensOn: '2027-06-01', closesOn: '2027-11-30' },
    })
    expect([opened.office, opened.account, opened.confirmed]).toEqual([last.office, last.account, {}])
    expect(keyInForce(id)).toMatchObject({ key: keyInForce(last.id).key, confirmedAt: null, version: 1 })
    expect(programmes()).toEqual(before)
    expect(programmeOn('2028-06-01').id).toBe(last.id)
    expect(openTermsFor(ROOT, NOW).map(({ periodId }) => periodId)).toEqual([last.id])
  })

  rehearsal('takes applications and renewals once it is in force, as its window says', () => {
    const id = open({ opensOn: '2027-06-01' })
    expect(periods.enactPeriod(deciding(id))).toEqual({ ok: true })
    expect(programmeOn('2028-06-01').id).toBe(id)
    const terms = (day: string) =>
      openTermsFor(ROOT, new Date(`${day}T09:00:00Z`)).map((term) => term.periodId)
    expect(terms('2027-05-31')).toEqual(['kip3'])
    expect(terms('2027-06-01')).toEqual(['kip3', id])
  })

  rehearsal('is edited as a draft, with its key following its first day, and dropped with it', () => {
    const id = open()
    const edited = { ...NEXT, name: 'KIP 4', startsOn: '2029-01-01' }
    expect(periods.editPeriod(deciding(id), edited)).toEqual({ ok: true })
    expect(periods.typedOf(programmeOf(id))).toEqual(edited)
    expect(keyInForce(id).inForceFrom).toBe('2029-01-01')
    expect(periods.dropPeriod(deciding(id))).toEqual({ ok: true })
    expect(periodBy(id)).toBeUndefined()
    expect(db.select().from(distributionKeys).all()).toHaveLength(1)
    expect(verifyChain()).toMatchObject({ ok: true })
  })

  rehearsal('becomes a draft again as long as nothing belongs to it', () => {
    const id = open()
    periods.enactPeriod(deciding(id))
    expect(periods.suspendPeriod(deciding(id))).toEqual({ ok: true })
    expect(programmeOf(id).state).toBe('draft')
  })
})

describe('refused, with nothing changed', () => {
  test.each<[string, Partial<TypedPeriod>, Record<string, string>]>([
    ['an overlap', { startsOn: '2027-01-01' }, { startsOn: 'period_overlaps:KIP 3 (2024–2027)' }],
    ['a time around another', { startsOn: '2020-01-01' }, { startsOn: 'period_overlaps:KIP 3 (2024–2027)' }],
    ['an end before the start', { endsOn: '2027-12-31' }, { endsOn: 'ends_before_start' }],
    ['a name twice', { name: 'kip 3 (2024–2027) ' }, { name: 'period_name_taken' }],
    ['a start within a year', { startsOn: '2028-07-01' }, { startsOn: 'period_not_from_january' }],
    ['an end within a year', { endsOn: '2031-06-30' }, { endsOn: 'period_not_to_december' }],
    [
      'a window that closes before it opens',
      { opensOn: '2028-03-01', closesOn: '2028-02-28' },
      { closesOn: 'ends_before_start' },
    ],
    [
      'a window after the end',
      { closesOn: '2032-01-01' },
      { closesOn: 'day_outside:30.12.2025 – 31.12.2031' },
    ],
  ])('%s', (_name, typed, errors) => {
    const before = allPeriods()
    expect(periods.openPeriod(as('officer'), { ...NEXT, ...typed }, NOW)).toEqual({ ok: false, errors })
    expect(allPeriods()).toEqual(before)
  })

  test('opening by a role that does not keep the settings', () => {
    expect(periods.openPeriod(as('finance'), NEXT, NOW)).toEqual({ ok: false, refusal: 'wrong_role' })
  })

  rehearsal('a draft without legal basis is not put into force', () => {
    const id = open({ legalBasis: '' })
    expect(periods.enactPeriod(deciding(id))).toMatchObject({ refusal: 'period_without_basis' })
  })

  rehearsal(
    'what stands in force is neither edited nor dropped, nor is what was changed since the page',
    () => {
      const id = open()
      const stale = deciding(id)
      periods.enactPeriod(deciding(id))
      expect(periods.dropPeriod(stale)).toMatchObject({ refusal: 'changed_meanwhile' })
      expect(periods.dropPeriod(deciding(id))).toMatchObject({ refusal: 'wrong_state' })
      expect(periods.editPeriod(deciding(id), NEXT)).toMatchObject({ refusal: 'wrong_state' })
      expect(periods.suspendPeriod(deciding('kip3'))).toEqual({ ok: true })
      expect(periods.dropPeriod(deciding('kip3'))).toMatchObject({ refusal: 'period_with_catalogue' })
      expect(periods.suspendPeriod(deciding(id))).toMatchObject({ refusal: 'period_in_use' })
    },
  )
})

/** KIP 2bis, opened in 2027: what was before the portal. */
describe('a period of a time that has passed', () => {
  const BEFORE = { ...NEXT, name: 'KIP 2bis (2022–2023)', startsOn: '2022-01-01', endsOn: '2023-12-31' }
  const decision = { legalBasis: 'RRB von 2021', reason: 'So galt es damals.' }

  rehearsal('gets settings, key, catalogue, chain and credit of its own before it is put into force', () => {
    const id = open(BEFORE)
    const { terms } = programmeOf(id).settings
    const change = { periodId: id, person: as('officer'), reason: '', validFrom: null, now: NOW }
    const shorter = { ...terms, applicationCompletion: terms.applicationCompletion + 1 }
    expect(saveTerms({ ...change, seen: markOfRecord(terms) }, shorter)).toEqual({ ok: true })
    expect(programmeOf(id).settings.terms).toEqual(shorter)

    const key = DistributionKey.parse({ form: 'pool', pool: 100_000_000 })
    const drafted = begun(draftKey(as('officer'), { periodId: id, name: 'Topf', key }, NOW))
    const stored = keyBy(drafted)
    if (!stored) throw new Error('The draft is gone')
    const enacting = { ...deciding(id), id: drafted, seen: markOfKey(stored) }
    expect(enactKey(enacting, { ...decision, inForceFrom: '2022-01-01' })).toEqual({ ok: true })
    expect(keyInForce(id)).toMatchObject({ key })

    const catalogue = begun(beginCatalogue(as('officer'), { periodId: id, from: '' }, NOW))
    const own = catalogueBy(catalogue)
    if (!own) throw new Error('The draft is gone')
    const putting = { ...deciding(id), id: catalogue, seen: markOfVersion(own) }
    expect(enactCatalogue(putting, decision)).toEqual({ ok: true })
    expect(catalogueInForce(id).periodId).toBe(id)
    expect(enterCredit(crediting(id), CREDIT)).toEqual({ ok: true })

    expect(periods.enactPeriod(deciding(id))).toEqual({ ok: true })
    expect(enterCredit(crediting(id), CREDIT)).toMatchObject({ refusal: 'period_over' })
    const other = { periodId: id, name: 'Anders', key }
    expect(draftKey(as('officer'), other, NOW)).toMatchObject({ refusal: 'period_over' })
    expect(beginCatalogue(as('officer'), { periodId: id, from: '' }, NOW)).toMatchObject({
      refusal: 'period_over',
    })
  })

  rehearsal('is kept as a draft once a credit is entered in it, and says so', () => {
    const id = open(BEFORE)
    expect(enterCredit(crediting(id), CREDIT)).toEqual({ ok: true })
    expect(periods.dropPeriod(deciding(id))).toEqual({ ok: false, refusal: 'period_with_records' })
  })

  rehearsal('lets no catalogue count before the period, where that is still to come', () => {
    const id = open()
    const catalogue = begun(beginCatalogue(as('officer'), { periodId: id, from: '' }, NOW))
    const own = catalogueBy(catalogue)
    if (!own) throw new Error('The draft is gone')
    const putting = { ...deciding(id), id: catalogue, seen: markOfVersion(own) }
    expect(enactCatalogue(putting, decision)).toMatchObject({ refusal: 'period_is_draft' })
  })

  const CREDIT = {
    ...{ year: 2022, source: 'cantonal' as const, amountRappen: rappen(50_000_00), isShort: false },
    ...decision,
  }
  function crediting(periodId: string) {
    return { periodId, person: as('officer'), seen: markOfCredits(periodId), now: NOW, today: '2027-02-15' }
  }
  function begun(answer: { ok: true; id: string } | { ok: false }) {
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.id
  }
})
