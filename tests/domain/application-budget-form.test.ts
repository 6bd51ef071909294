import { describe, expect, test } from 'vitest'
import { budgetForm } from '#app/domain/application/forms.ts'
import { offeredCodes } from '#app/domain/programme/catalogue.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const ROWS = {
  measureIds: ['talks'],
  years: [2026, 2027],
  categories: offeredCodes(LEAFLET.costCategories),
}

const BUDGET = {
  'rows.0.measureId': 'talks',
  'rows.0.category': 'personnel',
  'rows.0.label': 'Löhne',
  'rows.0.amounts.2026': "40'000",
  'rows.0.amounts.2027': '',
  'rows.1.measureId': 'talks',
  'rows.1.category': 'projects',
  'rows.1.label': ' ',
  'rows.1.amounts.2026': '',
  'rows.1.amounts.2027': '',
  'rows.2.measureId': '',
  'rows.2.category': 'contact_point',
  'rows.2.label': 'Miete',
  'rows.2.amounts.2026': '0',
  'rows.2.amounts.2027': '1200.50',
  'thirdParty.2026': '500',
  'thirdParty.2027': '',
}

describe('the budget', () => {
  const schema = budgetForm(ROWS)

  test('is read as lines of one year each, numbered by row, without empty rows and cells', () => {
    const line = (rowNumber: number, year: number, amountRappen: number) => ({
      rowNumber,
      year,
      amountRappen,
    })
    expect(send(schema, BUDGET)).toEqual({
      ok: true,
      data: {
        lines: [
          { ...line(0, 2026, 40_000_00), measureId: 'talks', category: 'personnel', label: 'Löhne' },
          { ...line(1, 2026, 0), measureId: null, category: 'contact_point', label: 'Miete' },
          { ...line(1, 2027, 1_200_50), measureId: null, category: 'contact_point', label: 'Miete' },
        ],
        thirdParty: { 2026: 500_00 },
      },
    })
  })

  test('may be empty while it is a draft', () => {
    expect(send(schema, {})).toEqual({ ok: true, data: { lines: [], thirdParty: {} } })
  })

  test('names the cell that a begun row lacks, counted as on the page', () => {
    expect(
      faultsOf(schema, { ...BUDGET, 'rows.1.label': 'Material', 'rows.2.label': '', 'rows.0.category': '' }),
    ).toEqual({
      'rows.0.category': 'choose',
      'rows.1.amounts.2026': 'required',
      'rows.2.label': 'required',
    })
  })

  test('refuses foreign measures, unknown categories and what is no amount', () => {
    const wrong = {
      'rows.0.measureId': 'elsewhere',
      'rows.2.category': 'wine',
      'rows.2.amounts.2027': '-1',
      'thirdParty.2027': 'viel',
    }
    expect(faultsOf(schema, { ...BUDGET, ...wrong })).toEqual({
      'rows.0.measureId': 'unknown_choice',
      'rows.2.category': 'unknown_choice',
      'rows.2.amounts.2027': 'negative_amount',
      'thirdParty.2027': 'not_an_amount',
    })
  })

  test('leaves out years outside the term', () => {
    const more = { ...BUDGET, 'rows.0.amounts.2031': '7', 'thirdParty.2031': '7' }
    expect(send(schema, more)).toEqual(send(schema, BUDGET))
  })

  test('takes sixty rows, not one more', () => {
    const rows = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, row) => [`rows.${row}.label`, '']))
    expect(faultsOf(schema, rows(60))).toEqual({})
    expect(faultsOf(schema, rows(61))).toEqual({ rows: 'too_many:60' })
  })

  test('reads cells that arrive as a list with gaps, as the browser keeps them', () => {
    const amounts: string[] = []
    amounts[2027] = '7'
    const row = { measureId: '', category: 'projects', label: 'Fest', amounts }
    expect(schema.parse({ rows: [row], thirdParty: amounts })).toMatchObject({
      lines: [{ year: 2027, amountRappen: 700 }],
      thirdParty: { 2027: 700 },
    })
  })
})

describeHostileInput('the budget', budgetForm(ROWS), BUDGET)
