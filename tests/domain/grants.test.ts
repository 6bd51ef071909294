import { describe, expect, test } from 'vitest'
import { grantForm } from '#app/domain/programme/grant-forms.ts'
import { type Grant, grantFaults, standingOfGrant, yearsOf } from '#app/domain/programme/grants.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'

const [ROOT, HONAU, EMMEN] = [1065, 1057, 1024]
const grant = (more: Partial<Grant> = {}): Grant => ({
  bfsNumber: ROOT,
  title: 'Begegnung im Quartier',
  reference: '',
  fromYear: 2026,
  toYear: 2027,
  ...more,
})
const faults = (given: Grant, grantId?: string) =>
  grantFaults(
    given,
    { municipalities: referenceMunicipalities(), standing: [{ ...grant(), grantId: 'known' }] },
    grantId,
  )

describe('a grant', () => {
  test.each([
    [grant({ bfsNumber: EMMEN }), {}],
    [grant({ bfsNumber: 999 }), { bfsNumber: 'unknown_municipality' }],
    // Honau belongs to Root since 2025.
    [grant({ bfsNumber: HONAU, fromYear: 2025 }), { bfsNumber: 'municipality_gone:Root' }],
    [grant({ bfsNumber: HONAU, fromYear: 2024 }), {}],
    [grant({ fromYear: 2027, toYear: 2029 }), { title: 'grant_known:2026–2027' }],
    [grant({ title: ' begegnung im  QUARTIER' }), { title: 'grant_known:2026–2027' }],
    [grant({ fromYear: 2028, toYear: 2028 }), {}],
    [grant({ title: 'Begegnung im Park' }), {}],
  ])('%j has the faults %j', (given, expected) => {
    expect(faults(given)).toEqual(expected)
  })

  test('is no twin of itself', () => {
    expect(faults(grant({ toYear: 2028 }), 'known')).toEqual({})
  })

  test('ends in the year in which it begins, or later', () => {
    const typed = { bfsNumber: '1065', title: 'Treff', reference: '', fromYear: '2027', toYear: '2026' }
    const read = grantForm.safeParse(typed)
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['toYear', 'ends_before_start'],
    ])
    expect(grantForm.parse({ ...typed, toYear: '2027' })).toMatchObject({ bfsNumber: ROOT, toYear: 2027 })
  })

  test.each([
    [2025, 'coming'],
    [2026, 'running'],
    [2027, 'running'],
    [2028, 'over'],
  ])('of 2026 to 2027 is in %i %s', (today, standing) => {
    expect(standingOfGrant({ ...grant(), act: 'change' }, today)).toBe(standing)
    expect(standingOfGrant({ ...grant(), act: 'take_back' }, today)).toBe('taken_back')
  })

  test('names a single year once', () => {
    expect([yearsOf({ fromYear: 2026, toYear: 2026 }), yearsOf({ fromYear: 2026, toYear: 2028 })]).toEqual([
      '2026',
      '2026–2028',
    ])
  })
})
