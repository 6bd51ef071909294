import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveDay, type OpenTranche, retuneTranches } from '#app/domain/agreement/amendment.ts'
import { amendmentForms } from '#app/domain/agreement/amendment-forms.ts'
import { rappen } from '#app/domain/money.ts'
import { faultsOf, send, type Typed } from '../support/typed.ts'

const sum = (tranches: readonly OpenTranche[]) =>
  tranches.reduce((total, { amountRappen }) => total + amountRappen, 0)

const tranches = fc
  .array(fc.record({ amountRappen: fc.nat(5_000_000), fixed: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map((row, index) => ({ ...row, number: index + 1, amountRappen: rappen(row.amountRappen) })),
  )
const amount = fc.nat(10_000_000).map(rappen)

test('what is released or paid never changes', () => {
  fc.assert(
    fc.property(tranches, amount, (before, entitlement) => {
      const after = retuneTranches(before, entitlement)
      const fixed = ({ fixed }: OpenTranche) => fixed
      expect(after.filter(fixed)).toEqual(before.filter(fixed))
    }),
  )
})

test('with an open tranche, the tranches add up to the entitlement, or to what is fixed where that is more', () => {
  fc.assert(
    fc.property(tranches, amount, (before, entitlement) => {
      fc.pre(before.some(({ fixed }) => !fixed))
      const committed = sum(before.filter(({ fixed }) => fixed))
      expect(sum(retuneTranches(before, entitlement))).toBe(Math.max(entitlement, committed))
    }),
  )
})

test.each([
  ['share alike where they had nothing', [0, 0], 101, [50, 51]],
  ['become 0 where nothing is left', [60, 40], 0, [0, 0]],
  ['are one that takes all', [70], 201, [201]],
])('open tranches %s', (_case, before, entitlement, after) => {
  const rows = before.map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: false,
  }))
  expect(retuneTranches(rows, rappen(entitlement)).map(({ amountRappen }) => amountRappen)).toEqual(after)
})

test('what was paid counts first, and the open ones share the rest', () => {
  const rows = [100, 30, 10].map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: index === 0,
  }))
  const after = (entitlement: number) =>
    retuneTranches(rows, rappen(entitlement)).map(({ amountRappen }) => amountRappen)
  expect([after(140), after(180), after(101), after(100), after(99)]).toEqual([
    [100, 30, 10],
    [100, 60, 20],
    [100, 0, 1],
    [100, 0, 0],
    [100, 0, 0],
  ])
})

test('open tranches keep their proportion to the Rappen', () => {
  const before = [60, 40].map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: false,
  }))
  expect(retuneTranches(before, rappen(201)).map(({ amountRappen }) => amountRappen)).toEqual([120, 81])
})

test('an amendment counts from the first of January, but a new term up to its own day', () => {
  expect(effectiveDay({ kind: 'budget', fromYear: 2027, lines: [] })).toBe('2027-01-01')
  expect(effectiveDay({ kind: 'term', endsOn: '2027-06-30' })).toBe('2027-06-30')
})

describe('what the officer types', () => {
  const REASON = 'Neue Stelle ab Januar.'
  const ROW = 'resolutions.0'
  const RESOLUTION = {
    [`${ROW}.bfsNumber`]: '1055',
    [`${ROW}.body`]: 'Gemeinderat',
    [`${ROW}.resolvedOn`]: '12.11.2026',
    [`${ROW}.businessNumber`]: '',
    [`${ROW}.amountRappen`]: '15’000',
  }

  test.each<[keyof typeof amendmentForms, Typed, Record<string, unknown>]>([
    ['amount', { fromYear: '2027', amountRappen: '20’000.05' }, { fromYear: 2027, amountRappen: 20_000_05 }],
    ['term', { endsOn: '31.12.2027' }, { endsOn: '2027-12-31' }],
    [
      'members',
      { fromYear: '2027', members: ['1065', '1055'], leadBfsNumber: '', ...RESOLUTION },
      {
        fromYear: 2027,
        members: [1065, 1055],
        leadBfsNumber: undefined,
        resolutions: [
          {
            bfsNumber: 1055,
            body: 'Gemeinderat',
            resolvedOn: '2026-11-12',
            businessNumber: '',
            amountRappen: 15_000_00,
          },
        ],
      },
    ],
    [
      'members',
      { fromYear: '2027', members: '1065', leadBfsNumber: '1065' },
      { fromYear: 2027, members: [1065], leadBfsNumber: 1065, resolutions: [] },
    ],
    [
      'budget',
      { fromYear: '2027', 'lines.0.id': 'talks_2027-a', 'lines.0.amountRappen': '0' },
      { fromYear: 2027, lines: [{ id: 'talks_2027-a', amountRappen: 0 }] },
    ],
  ])('for an amendment of the %s is read', (kind, typed, data) => {
    expect(send(amendmentForms[kind], { ...typed, reason: REASON })).toEqual({
      ok: true,
      data: { ...data, reason: REASON },
    })
  })

  test('asks for everything at once, and for the year as a choice', () => {
    expect(faultsOf(amendmentForms.amount, {})).toEqual({
      fromYear: 'choose',
      amountRappen: 'required',
      reason: 'required',
    })
    expect(faultsOf(amendmentForms.members, { fromYear: '' })).toMatchObject({
      fromYear: 'choose',
      members: 'required',
    })
    expect(faultsOf(amendmentForms.term, {})).toEqual({ endsOn: 'required', reason: 'required' })
  })

  test.each([
    ['amount', 'fromYear', ['1999', '20271', '12027', '20x7'], 'unknown_choice'],
    ['members', 'members.0', ['0', '01', '123456', 'x1', '1x'], 'unknown_municipality'],
    ['members', 'leadBfsNumber', ['0', 'Root'], 'unknown_municipality'],
    ['budget', 'lines.0.id', ['', 'x'.repeat(61), 'a b', 'a/', '/a'], undefined],
  ] as const)('for an amendment of the %s refuses another %s: %j', (kind, field, values, fault) => {
    for (const value of values) {
      const faults = faultsOf(amendmentForms[kind], { [field.replace('members.0', 'members')]: value })
      expect(faults[field], value).toEqual(fault ?? expect.any(String))
    }
  })

  test('may give 2000 characters of reason, 80 members and 400 lines, and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))
    expect(faultsOf(amendmentForms.members, { members: many(80) })).not.toHaveProperty('members')
    expect(faultsOf(amendmentForms.members, { members: many(81) })).toMatchObject({ members: 'too_many:80' })
    expect(faultsOf(amendmentForms.term, { reason: 'x'.repeat(2001) })).toMatchObject({
      reason: 'too_long:2000',
    })
    const lines = (count: number) => ({
      ...Object.fromEntries(many(count).map((id, index) => [`lines.${index}.id`, id])),
      ...Object.fromEntries(many(count).map((_, index) => [`lines.${index}.amountRappen`, '1'])),
    })
    expect(faultsOf(amendmentForms.budget, lines(400))).not.toHaveProperty('lines')
    expect(faultsOf(amendmentForms.budget, lines(401))).toMatchObject({ lines: 'too_many:400' })
    const rows = (count: number) =>
      Object.fromEntries(many(count).map((_, index) => [`resolutions.${index}.body`, 'Rat']))
    expect(faultsOf(amendmentForms.members, rows(80))).not.toHaveProperty('resolutions')
    expect(faultsOf(amendmentForms.members, rows(81))).toMatchObject({ resolutions: 'too_many:80' })
  })
})
