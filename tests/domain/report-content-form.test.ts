import { describe, expect, test } from 'vitest'
import { contentForm } from '#app/domain/report/forms.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { agreed } from '../support/complete-report.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const CONTENT = {
  summary: 'Ein gutes Jahr.',
  'measures.0.measureId': 'talks',
  'measures.0.outcome': 'done',
  'measures.0.text': '',
  'measures.0.goals': 'welcome',
  'measures.0.contribution': 'Alle begrüsst.',
  'measures.0.actuals.0.count': '38',
  'measures.1.measureId': 'meeting',
  'measures.1.outcome': 'dropped',
  'measures.1.text': 'Kein Raum.',
  'measures.1.actuals.0.count': '',
  'measures.1.actuals.1.count': "1'200",
}

const NO_GOAL = { goals: [], contribution: '' }

describe('the content of a report', () => {
  const schema = contentForm(agreed(), LEAFLET)

  test('is read as it is typed, with a place for each key figure', () => {
    expect(send(schema, CONTENT)).toEqual({
      ok: true,
      data: {
        summary: 'Ein gutes Jahr.',
        measures: [
          {
            ...{ measureId: 'talks', outcome: 'done', text: '', actuals: [38] },
            ...{ goals: ['welcome'], contribution: 'Alle begrüsst.' },
          },
          {
            ...{ measureId: 'meeting', outcome: 'dropped', text: 'Kein Raum.', actuals: [null, 1200] },
            ...NO_GOAL,
          },
        ],
        addedMeasures: [],
      },
    })
  })

  test('may be saved half done: rows without any entry are not reported yet', () => {
    expect(send(schema, {})).toEqual({ ok: true, data: { summary: '', measures: [], addedMeasures: [] } })
    const begun = {
      'measures.0.measureId': 'meeting',
      'measures.0.outcome': 'changed',
      'measures.1.measureId': 'talks',
    }
    expect(send(schema, begun)).toEqual({
      ok: true,
      data: {
        summary: '',
        measures: [{ measureId: 'meeting', outcome: 'changed', text: '', actuals: [null, null], ...NO_GOAL }],
        addedMeasures: [],
      },
    })
  })

  test('names goals that the measure can serve, and no others', () => {
    expect(faultsOf(schema, { ...CONTENT, 'measures.0.goals': ['access', 'exchange'] })).toEqual({
      'measures.0.goals': 'unknown_choice',
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
    expect(send(schema, nothing)).toEqual({
      ok: true,
      data: { summary: '', measures: [], addedMeasures: [] },
    })
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

const ADDED = {
  'added.0.id': '',
  'added.0.title': 'Garten',
  'added.0.fundingArea': '5',
  'added.0.reason': 'Land wurde angeboten.',
}

describe('measures begun during the year', () => {
  const schema = contentForm(agreed(), LEAFLET)

  test('are read with their place; a row without title and reason is dropped', () => {
    expect(send(schema, { ...ADDED, 'added.1.title': '', 'added.1.fundingArea': '1' })).toMatchObject({
      data: { addedMeasures: [{ id: '', title: 'Garten', fundingArea: 5, reason: 'Land wurde angeboten.' }] },
    })
  })

  test('say what they are and where they belong; the reason may come later', () => {
    expect(send(schema, { ...ADDED, 'added.0.reason': '' })).toMatchObject({
      data: { addedMeasures: [{ reason: '' }] },
    })
    expect(faultsOf(schema, { ...ADDED, 'added.0.title': '', 'added.0.fundingArea': '' })).toEqual({
      'added.0.title': 'required',
      'added.0.fundingArea': 'choose',
    })
    expect(schema.parse({ added: [{ title: '', fundingArea: null, reason: '' }] }).addedMeasures).toEqual([])
    expect(faultsOf(schema, { ...ADDED, 'added.0.fundingArea': '2' })).toEqual({
      'added.0.fundingArea': 'unknown_choice',
    })
  })
})

describeHostileInput('the content', contentForm(agreed(), LEAFLET), { ...CONTENT, ...ADDED })
