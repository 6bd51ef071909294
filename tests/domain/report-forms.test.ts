import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountsForm, contentForm, correctionsForm } from '#app/domain/report/forms.ts'
import { agreed } from '../support/facts.ts'
import { complaintsAbout, NASTY_TEXTS, NASTY_VALUES, spoilt } from '../support/hostile.ts'
import { faultsOf, nested, send, type Typed } from '../support/typed.ts'

const CONTENT = {
  summary: 'Ein gutes Jahr.',
  'measures.0.measureId': 'talks',
  'measures.0.outcome': 'done',
  'measures.0.text': '',
  'measures.0.actuals.0.count': '38',
  'measures.1.measureId': 'meeting',
  'measures.1.outcome': 'dropped',
  'measures.1.text': 'Kein Raum.',
  'measures.1.actuals.0.count': '',
  'measures.1.actuals.1.count': "1'200",
}

describe('the content of a report', () => {
  const schema = contentForm(agreed())

  test('is read as it is typed, with a place for each key figure', () => {
    expect(send(schema, CONTENT)).toEqual({
      ok: true,
      data: {
        summary: 'Ein gutes Jahr.',
        measures: [
          { measureId: 'talks', outcome: 'done', text: '', actuals: [38] },
          { measureId: 'meeting', outcome: 'dropped', text: 'Kein Raum.', actuals: [null, 1200] },
        ],
      },
    })
  })

  test('may be saved half done: rows without any entry are not reported yet', () => {
    expect(send(schema, {})).toEqual({ ok: true, data: { summary: '', measures: [] } })
    const begun = {
      'measures.0.measureId': 'meeting',
      'measures.0.outcome': 'changed',
      'measures.1.measureId': 'talks',
    }
    expect(send(schema, begun)).toEqual({
      ok: true,
      data: {
        summary: '',
        measures: [{ measureId: 'meeting', outcome: 'changed', text: '', actuals: [null, null] }],
      },
    })
  })

  test('asks how a measure went as soon as anything is told of it', () => {
    const wrong = { 'measures.0.outcome': '', 'measures.1.outcome': 'fine' }
    expect(faultsOf(schema, { ...CONTENT, ...wrong })).toEqual({
      'measures.0.outcome': 'choose',
      'measures.1.outcome': 'unknown_choice',
    })
  })

  test('asks how a measure went where only its text or only a figure is told', () => {
    const measure = { 'measures.0.measureId': 'talks' }
    expect(faultsOf(schema, { ...measure, 'measures.0.text': 'Gut besucht.' })).toEqual({
      'measures.0.outcome': 'choose',
    })
    expect(faultsOf(schema, { ...measure, 'measures.0.actuals.0.count': '38' })).toEqual({
      'measures.0.outcome': 'choose',
    })
    const nothing = { ...measure, 'measures.0.text': ' ', 'measures.0.actuals.0.count': '' }
    expect(send(schema, nothing)).toEqual({ ok: true, data: { summary: '', measures: [] } })
  })

  test('refuses foreign measures, a measure twice, and figures that do not fit the agreement', () => {
    expect(faultsOf(schema, { ...CONTENT, 'measures.1.measureId': 'elsewhere' })).toEqual({
      'measures.1.measureId': 'unknown_choice',
    })
    const twice = { ...CONTENT, 'measures.1.measureId': 'talks', 'measures.1.actuals.1.count': '' }
    expect(faultsOf(schema, twice)).toEqual({ 'measures.1.actuals': 'invalid' })
    const { 'measures.1.actuals.1.count': _second, ...fitting } = twice
    expect(faultsOf(schema, fitting)).toEqual({ 'measures.1.measureId': 'taken' })
    expect(faultsOf(schema, { ...CONTENT, 'measures.0.actuals.0.count': 'viele' })).toEqual({
      'measures.0.actuals.0.count': 'not_a_number',
    })
    expect(faultsOf(schema, { ...CONTENT, 'measures.2.measureId': 'talks' })).toEqual({
      measures: 'too_many:2',
    })
  })
})

const budgetLineIds = agreed().budgetLines.map(({ id }) => id)
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
  const schema = accountsForm({ budgetLineIds })

  test('are read as they are typed; what is empty is not declared yet', () => {
    expect(send(schema, ACCOUNTS)).toEqual({
      ok: true,
      data: {
        accounts: [
          { budgetLineId: 'wages', declaredRappen: 41_000_50, deviationReason: '' },
          { budgetLineId: 'events', declaredRappen: null, deviationReason: 'Der Anlass fiel aus.' },
        ],
        thirdPartyRappen: 0,
      },
    })
    expect(send(schema, {})).toEqual({ ok: true, data: { accounts: [], thirdPartyRappen: null } })
  })

  test('refuse what is no amount, foreign lines and a line twice', () => {
    const wrong = { 'lines.0.declared': '-5', 'lines.1.budgetLineId': 'elsewhere', thirdParty: 'viel' }
    expect(faultsOf(schema, { ...ACCOUNTS, ...wrong })).toEqual({
      'lines.0.declared': 'not_an_amount',
      'lines.1.budgetLineId': 'unknown_choice',
      thirdParty: 'not_an_amount',
    })
    expect(faultsOf(schema, { ...ACCOUNTS, 'lines.1.budgetLineId': 'wages' })).toEqual({
      'lines.1.budgetLineId': 'taken',
    })
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
  const schema = correctionsForm({ budgetLineIds })

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

describe.each([
  ['contentForm', contentForm(agreed()), CONTENT],
  ['accountsForm', accountsForm({ budgetLineIds }), ACCOUNTS],
  ['correctionsForm', correctionsForm({ budgetLineIds }), CORRECTIONS],
] as [string, z.ZodType, Typed][])('%s', (_name, schema, good) => {
  test('refuses or cleans a hostile value in every field, and in place of the form', () => {
    for (const value of [...NASTY_TEXTS, ...NASTY_VALUES]) {
      expect(complaintsAbout(schema, value)).toEqual([])
      for (const field of Object.keys(good)) {
        expect(
          complaintsAbout(schema, { ...nested(good), [field.split('.')[0] ?? '']: value }),
          field,
        ).toEqual([])
        if (typeof value === 'string' && value.length < 1000)
          expect(complaintsAbout(schema, nested({ ...good, [field]: value })), field).toEqual([])
      }
    }
  })

  test('never throws, however it is spoilt', () => {
    fc.assert(
      fc.property(spoilt(nested(good)), (input) => {
        expect(complaintsAbout(schema, input)).toEqual([])
      }),
    )
  })
})
