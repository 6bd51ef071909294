import { describe, expect, test } from 'vitest'
import { offeredCodes } from '#app/domain/programme/catalogue.ts'
import { accountsForm, correctionsForm } from '#app/domain/report/forms.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { agreed } from '../support/complete-report.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const categories = offeredCodes(LEAFLET.costCategories)
const budgetLineIds = agreed().budgetLines.map(({ id }) => id)
const measureIds = agreed().measures.map(({ id }) => id)

const ACCOUNTS = {
  'lines.0.budgetLineId': 'wages',
  'lines.0.declared': "41'000.50",
  'lines.0.deviationReason': '',
  'lines.1.budgetLineId': 'events',
  'lines.1.declared': '',
  'lines.1.deviationReason': 'Der Anlass fiel aus.',
  thirdParty: '0',
}

describe('the accounts of a report', () => {
  const schema = accountsForm({ budgetLineIds, measureIds, categories })

  test('are read as they are typed; what is empty is not declared yet', () => {
    expect(send(schema, ACCOUNTS)).toEqual({
      ok: true,
      data: {
        accounts: [
          { budgetLineId: 'wages', declaredRappen: 41_000_50, deviationReason: '' },
          { budgetLineId: 'events', declaredRappen: null, deviationReason: 'Der Anlass fiel aus.' },
        ],
        addedCosts: [],
        thirdPartyRappen: 0,
      },
    })
    expect(send(schema, {})).toEqual({
      ok: true,
      data: { accounts: [], addedCosts: [], thirdPartyRappen: null },
    })
  })

  test('refuse what is no amount, foreign lines and a line twice', () => {
    const wrong = { 'lines.0.declared': '-5', 'lines.1.budgetLineId': 'elsewhere', thirdParty: 'viel' }
    expect(faultsOf(schema, { ...ACCOUNTS, ...wrong })).toEqual({
      'lines.0.declared': 'negative_amount',
      'lines.1.budgetLineId': 'unknown_choice',
      thirdParty: 'not_an_amount',
    })
    expect(faultsOf(schema, { ...ACCOUNTS, 'lines.1.budgetLineId': 'wages' })).toEqual({
      'lines.1.budgetLineId': 'taken',
    })
  })
})

const ADDED = {
  'added.0.id': '',
  'added.0.label': 'Werkzeug',
  'added.0.measureId': 'talks',
  'added.0.category': 'projects',
  'added.0.declared': '840',
  'added.0.reason': 'Nicht geplant.',
}

describe('costs beyond the budget', () => {
  const schema = accountsForm({ budgetLineIds, measureIds, categories })

  test('are read as they are typed; a row without anything is dropped', () => {
    const empty = { 'added.1.label': ' ', 'added.1.declared': '', 'added.1.category': 'personnel' }
    expect(send(schema, { ...ACCOUNTS, ...ADDED, ...empty })).toMatchObject({
      data: {
        addedCosts: [
          {
            id: '',
            label: 'Werkzeug',
            measureId: 'talks',
            category: 'projects',
            declaredRappen: 840_00,
            reason: 'Nicht geplant.',
          },
        ],
      },
    })
  })

  test('say what they are and of which kind; amount and reason may come later', () => {
    const later = { 'added.0.declared': '', 'added.0.reason': '', 'added.0.measureId': '' }
    expect(send(schema, { ...ADDED, ...later })).toMatchObject({
      data: { addedCosts: [{ declaredRappen: null, reason: '', measureId: null }] },
    })
    expect(faultsOf(schema, { ...ADDED, 'added.0.label': '', 'added.0.category': '' })).toEqual({
      'added.0.label': 'required',
      'added.0.category': 'choose',
    })
    expect(
      faultsOf(schema, { ...ADDED, 'added.0.declared': '-1', 'added.0.measureId': 'elsewhere' }),
    ).toEqual({
      'added.0.declared': 'negative_amount',
      'added.0.measureId': 'unknown_choice',
    })
  })

  test('are fifty at most', () => {
    const rows = Array.from({ length: 51 }, (_, index) =>
      Object.entries(ADDED).map(([name, value]) => [name.replace('0', String(index)), value]),
    )
    expect(faultsOf(schema, Object.fromEntries(rows.flat()))).toHaveProperty('added')
  })
})

const CORRECTIONS = {
  'lines.0.budgetLineId': 'wages',
  'lines.0.corrected': '0',
  'lines.0.correctionReason': 'Ohne Beleg.',
  'lines.1.budgetLineId': 'events',
  'lines.1.corrected': '',
  'lines.1.correctionReason': '',
  thirdPartyCorrected: '7',
  thirdPartyCorrectionReason: '',
}

describe('the corrections of the canton', () => {
  const schema = correctionsForm({ lineIds: budgetLineIds })

  test('are read beside the declaration; an empty amount is no correction', () => {
    expect(send(schema, CORRECTIONS)).toEqual({
      ok: true,
      data: {
        accounts: [
          { budgetLineId: 'wages', correctedRappen: 0, correctionReason: 'Ohne Beleg.' },
          { budgetLineId: 'events', correctedRappen: null, correctionReason: '' },
        ],
        thirdPartyCorrectedRappen: 7_00,
        thirdPartyCorrectionReason: '',
      },
    })
  })

  test('refuse what is no amount, a line twice, and a reason without end', () => {
    const wrong = { 'lines.1.budgetLineId': 'wages', 'lines.0.corrected': '7' }
    expect(faultsOf(schema, { ...CORRECTIONS, ...wrong })).toEqual({ 'lines.1.budgetLineId': 'taken' })
    expect(
      faultsOf(schema, {
        ...CORRECTIONS,
        thirdPartyCorrected: 'x',
        thirdPartyCorrectionReason: 'x'.repeat(2001),
      }),
    ).toEqual({
      thirdPartyCorrected: 'not_an_amount',
      thirdPartyCorrectionReason: 'too_long:2000',
    })
  })
})

describeHostileInput('the accounts', accountsForm({ budgetLineIds, measureIds, categories }), {
  ...ACCOUNTS,
  ...ADDED,
})

describeHostileInput('the corrections', correctionsForm({ lineIds: budgetLineIds }), CORRECTIONS)
