import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { fieldsOf, rowsAsked } from '#app/domain/agreement/amendment-fields.ts'
import { amendmentForms, changedMeasureForm } from '#app/domain/agreement/amendment-forms.ts'
import { rappen } from '#app/domain/money.ts'
import { parseForm } from '#app/http/form.server.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { faultsOf, send, type Typed } from '../support/typed.ts'

describe('what the officer types', () => {
  const REASON = 'Neue Stelle ab Januar.'

  test.each<[keyof typeof amendmentForms, Typed, Record<string, unknown>]>([
    ['amount', { fromYear: '2027', amountRappen: '20’000.05' }, { fromYear: 2027, amountRappen: 20_000_05 }],
    ['term', { endsOn: '31.12.2027' }, { endsOn: '2027-12-31' }],
    [
      'members',
      { fromYear: '2027', members: ['1065', '1055'], leadBfsNumber: '' },
      {
        fromYear: 2027,
        members: [1065, 1055],
        leadBfsNumber: undefined,
      },
    ],
    [
      'members',
      { fromYear: '2027', members: '1065', leadBfsNumber: '1065' },
      { fromYear: 2027, members: [1065], leadBfsNumber: 1065 },
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
  })
})

describe('what somebody asked for before, asked once more', () => {
  const LINE = { id: 'a', year: 2027, amountRappen: rappen(100_05) }
  const FORM = {
    reason: 'Neue Stelle.',
    budget: [LINE, { ...LINE, id: 'b', amountRappen: rappen(7_00) }],
    measures: [{ id: 'cafe' }],
  }

  test.each<AmendmentChange>([
    { kind: 'amount', fromYear: 2027, amountRappen: rappen(20_000_05), matchException: 'Neue Aufgabe' },
    { kind: 'term', endsOn: '2027-12-31' },
    { kind: 'members', fromYear: 2027, members: [1065, 1055], leadBfsNumber: 1065 },
    { kind: 'members', fromYear: 2027, members: [1065] },
    { kind: 'budget', fromYear: 2027, lines: [{ id: 'b', amountRappen: rappen(0) }] },
    { kind: 'measures', fromYear: 2027, measure: { id: 'cafe', dropped: true } },
  ])('is in the form as it was: $kind', (change) => {
    const form = parseForm<z.ZodType>(amendmentForms[change.kind], fieldsOf(change, FORM))
    const { kind, ...asked } = change
    const lines = [{ id: 'a', amountRappen: 100_05 }, ...(kind === 'budget' ? change.lines : [])]
    const read = kind === 'measures' ? { measure: 'cafe', dropped: true } : {}
    const told = kind === 'budget' ? { lines } : read
    expect(form).toEqual({ ok: true, data: { ...asked, ...told, reason: FORM.reason } })
  })

  test.each(['cafe', 'hash-of-a-new-one'])(
    'is in the form as it was, also many rows of a measure: %s',
    (id) => {
      const rows = Array.from({ length: 7 }, (_, index) => `Zeile ${index}`)
      const told = {
        title: 'Treffpunkt',
        description: 'Offen.\nFür alle.',
        fundingArea: 5,
        targetGroups: ['asylum', 'immigrants'],
        goals: ['potential', 'exchange'],
        keyFigures: rows.map((label) => ({ label, planned: 12 })),
      }
      const lines = rows.flatMap((label) =>
        [2026, 2027].map((year) => ({
          ...{ id: `${label}${year}`, year, label },
          category: 'projects' as const,
          amountRappen: rappen(year),
        })),
      )
      const measure = { ...told, id, dropped: false as const, lines }
      const fields = fieldsOf({ kind: 'measures', fromYear: 2026, measure }, FORM)
      expect(parseForm(amendmentForms.measures, fields)).toMatchObject({
        data: { measure: id === 'cafe' ? 'cafe' : 'new', dropped: false },
      })
      expect(parseForm(changedMeasureForm([2026, 2027], LEAFLET), fields)).toMatchObject({
        data: {
          ...told,
          rows: lines.map(({ year, label, category, amountRappen }) => ({
            year,
            label,
            category,
            amountRappen,
          })),
        },
      })
      expect([rowsAsked(fields, 'rows'), rowsAsked(fields, 'keyFigures')]).toEqual([7, 7])
    },
  )
})
