import { describe, expect, test } from 'vitest'
import { measureForm } from '#app/domain/application/forms.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const MEASURE = {
  title: 'Treffpunkt',
  description: 'Einmal im Monat.\nMit Kinderhütedienst.',
  fundingArea: '5',
  targetGroups: ['immigrants', 'local_population'],
  'keyFigures.0.label': 'Anlässe',
  'keyFigures.0.planned': '12',
  'keyFigures.1.label': '',
  'keyFigures.1.planned': '',
  'keyFigures.2.label': 'Gäste',
  'keyFigures.2.planned': "1'200",
}

describe('a measure', () => {
  test('is read as it is typed, without its empty rows', () => {
    expect(send(measureForm, MEASURE)).toEqual({
      ok: true,
      data: {
        title: 'Treffpunkt',
        description: 'Einmal im Monat.\nMit Kinderhütedienst.',
        fundingArea: 5,
        targetGroups: ['immigrants', 'local_population'],
        keyFigures: [
          { label: 'Anlässe', planned: 12 },
          { label: 'Gäste', planned: 1200 },
        ],
      },
    })
  })

  test('takes one target group, and no key figure yet', () => {
    const { title, description } = MEASURE
    expect(send(measureForm, { title, description, fundingArea: '1', targetGroups: 'asylum' })).toMatchObject(
      {
        ok: true,
        data: { fundingArea: 1, targetGroups: ['asylum'], keyFigures: [] },
      },
    )
  })

  test('asks for everything else at once', () => {
    expect(faultsOf(measureForm, {})).toEqual({
      title: 'required',
      description: 'required',
      fundingArea: 'choose',
      targetGroups: 'choose',
    })
  })

  test('refuses other areas, unknown groups and half a key figure, each in its row', () => {
    const wrong = { fundingArea: '2', targetGroups: ['nobody'] }
    expect(faultsOf(measureForm, { ...MEASURE, ...wrong })).toEqual({
      fundingArea: 'unknown_choice',
      'targetGroups.0': 'unknown_choice',
    })
    const halves = { 'keyFigures.0.label': '', 'keyFigures.2.planned': '' }
    expect(faultsOf(measureForm, { ...MEASURE, ...halves })).toEqual({
      'keyFigures.0.label': 'required',
      'keyFigures.2.planned': 'required',
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
    expect(faultsOf(measureForm, { ...MEASURE, description: 'x'.repeat(20_000), ...rows(10) })).toEqual({})
    expect(faultsOf(measureForm, { ...MEASURE, description: 'x'.repeat(20_001) })).toEqual({
      description: 'too_long:20000',
    })
    expect(faultsOf(measureForm, { ...MEASURE, ...rows(11) })).toEqual({ keyFigures: 'too_many:10' })
  })
})

describeHostileInput('a measure', measureForm, MEASURE)
