import { describe, expect, test } from 'vitest'
import { measureForm } from '#app/domain/application/forms.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const form = measureForm(LEAFLET)

const MEASURE = {
  title: 'Treffpunkt',
  description: 'Einmal im Monat.\nMit Kinderhütedienst.',
  fundingArea: '5',
  targetGroups: ['immigrants', 'local_population'],
  goals: 'exchange',
  'keyFigures.0.label': 'Anlässe',
  'keyFigures.0.planned': '12',
  'keyFigures.1.label': '',
  'keyFigures.1.planned': '',
  'keyFigures.2.label': 'Gäste',
  'keyFigures.2.planned': "1'200",
}

describe('a measure', () => {
  test('is read as it is typed, without its empty rows', () => {
    expect(send(form, MEASURE)).toEqual({
      ok: true,
      data: {
        title: 'Treffpunkt',
        description: 'Einmal im Monat.\nMit Kinderhütedienst.',
        fundingArea: 5,
        targetGroups: ['immigrants', 'local_population'],
        goals: ['exchange'],
        keyFigures: [
          { label: 'Anlässe', planned: 12 },
          { label: 'Gäste', planned: 1200 },
        ],
      },
    })
  })

  test('takes one target group, and no key figure yet', () => {
    const { title, description } = MEASURE
    expect(
      send(form, { title, description, fundingArea: '1', targetGroups: 'asylum', goals: 'welcome' }),
    ).toMatchObject({
      ok: true,
      data: { fundingArea: 1, targetGroups: ['asylum'], goals: ['welcome'], keyFigures: [] },
    })
  })

  test('asks for everything else at once', () => {
    expect(faultsOf(form, {})).toEqual({
      title: 'required',
      description: 'required',
      fundingArea: 'choose',
      targetGroups: 'choose',
    })
  })

  test('refuses other areas, unknown groups and half a key figure, each in its row', () => {
    const wrong = { fundingArea: '2', targetGroups: ['nobody'] }
    expect(faultsOf(form, { ...MEASURE, ...wrong })).toEqual({
      fundingArea: 'unknown_choice',
      'targetGroups.0': 'unknown_choice',
    })
    const halves = { 'keyFigures.0.label': '', 'keyFigures.2.planned': '' }
    expect(faultsOf(form, { ...MEASURE, ...halves })).toEqual({
      'keyFigures.0.label': 'required',
      'keyFigures.2.planned': 'required',
    })
  })

  test('names a strategic goal of its area, whatever else is missing, and may serve others besides', () => {
    expect(faultsOf(form, { ...MEASURE, goals: [] })).toEqual({ goals: 'choose' })
    expect(faultsOf(form, { ...MEASURE, title: '', goals: 'welcome' })).toEqual({
      title: 'required',
      goals: 'choose',
    })
    expect(faultsOf(form, { ...MEASURE, goals: ['welcome', 'potential'] })).toEqual({})
    expect(faultsOf(form, { ...MEASURE, goals: ['prosperity'] })).toEqual({ 'goals.0': 'unknown_choice' })
  })

  test('asks for no goal where the catalogue has none', () => {
    const areas = LEAFLET.areas.map((area) => ({ ...area, goals: [] }))
    expect(faultsOf(measureForm({ ...LEAFLET, areas }), { ...MEASURE, goals: [] })).toEqual({})
  })

  test('counts a key figure of the catalogue, under its own name or another one', () => {
    const figures = {
      'keyFigures.0.figure': 'events',
      'keyFigures.0.label': '',
      'keyFigures.2.figure': 'persons',
    }
    expect(send(form, { ...MEASURE, ...figures })).toMatchObject({
      data: {
        keyFigures: [
          { label: '', planned: 12, code: 'events' },
          { label: 'Gäste', planned: 1200, code: 'persons' },
        ],
      },
    })
    expect(faultsOf(form, { ...MEASURE, 'keyFigures.0.figure': 'nobody' })).toEqual({
      'keyFigures.0.figure': 'unknown_choice',
    })
  })

  test('offers nothing that is closed', () => {
    const closed = { ...LEAFLET, areas: LEAFLET.areas.map((area) => ({ ...area, open: area.number === 1 })) }
    expect(faultsOf(measureForm(closed), MEASURE)).toEqual({
      fundingArea: 'unknown_choice',
      'goals.0': 'unknown_choice',
    })
  })

  test("takes 20'000 characters of description and ten key figures, not one more", () => {
    const rows = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, row) => [
          [`keyFigures.${row}.label`, 'Anlässe'],
          [`keyFigures.${row}.planned`, '1'],
        ]).flat(),
      )
    expect(faultsOf(form, { ...MEASURE, description: 'x'.repeat(20_000), ...rows(10) })).toEqual({})
    expect(faultsOf(form, { ...MEASURE, description: 'x'.repeat(20_001) })).toEqual({
      description: 'too_long:20000',
    })
    expect(faultsOf(form, { ...MEASURE, ...rows(11) })).toEqual({ keyFigures: 'too_many:10' })
  })
})

describeHostileInput('a measure', form, MEASURE)
