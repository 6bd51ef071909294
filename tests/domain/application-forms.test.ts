import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  budgetForm,
  measureForm,
  partyForm,
  resolutionForm,
  structureForm,
  structureOf,
} from '#app/domain/application/forms.ts'
import { newDossierForm } from '#app/domain/application/new-dossier-form.ts'
import { TODAY } from '../support/facts.ts'
import { complaintsAbout, NASTY_TEXTS, NASTY_VALUES, spoilt } from '../support/hostile.ts'
import { faultsOf, nested, send, type Typed } from '../support/typed.ts'

const PARTY = {
  name: 'Verbund Rontal',
  contactName: 'Petra Kaufmann',
  contactEmail: 'Petra.Kaufmann@root.example',
  contactPhone: '041 455 00 00',
  street: 'Schulstrasse 14',
  postalCode: '6037',
  town: 'Root',
  iban: 'CH93 0076 2011 6238 5295 7',
  accountHolder: 'Gemeinde Root',
}

describe('the party', () => {
  test('is read as it is typed, the account in electronic form', () => {
    expect(send(partyForm('association'), PARTY)).toEqual({
      ok: true,
      data: { ...PARTY, contactEmail: 'petra.kaufmann@root.example', iban: 'CH9300762011623852957' },
    })
  })

  test('may be saved half done, but an association not without its name', () => {
    const { name: _name, ...fields } = PARTY
    const empty = Object.fromEntries(Object.keys(fields).map((field) => [field, '']))
    expect(send(partyForm('municipality'), {})).toEqual({ ok: true, data: { ...empty, name: undefined } })
    expect(faultsOf(partyForm('association'), {})).toEqual({ name: 'required' })
  })

  test('of a municipality takes no name, whatever is sent', () => {
    expect(send(partyForm('municipality'), PARTY)).toMatchObject({ data: { name: undefined } })
  })

  test('refuses at once what is wrong in itself', () => {
    const wrong = {
      contactEmail: 'petra',
      contactPhone: '12',
      postalCode: '60',
      iban: 'CH00',
      accountHolder: 'x'.repeat(71),
    }
    expect(faultsOf(partyForm('association'), { ...PARTY, ...wrong })).toEqual({
      contactEmail: 'not_an_email',
      contactPhone: 'not_a_phone',
      postalCode: 'not_a_postal_code',
      iban: 'iban_has_another_length',
      accountHolder: 'too_long:70',
    })
  })
})

const STRUCTURE = {
  contactPoint: 'Fachstelle Integration',
  responsiblePerson: 'Petra Kaufmann',
  jobPercentage: '60 %',
  mandateBasis: 'Beschluss 2019-112',
  mandateSince: '1.8.2019',
  ownBudget: "80'000",
}

describe('the structure', () => {
  const schema = structureForm({ today: TODAY })
  const read = (typed: Typed) => {
    const result = send(schema, typed)
    return result.ok ? structureOf(result.data) : expect.fail(JSON.stringify(result.errors))
  }

  test('is read as it is typed', () => {
    expect(read(STRUCTURE)).toEqual({
      contactPoint: 'Fachstelle Integration',
      responsiblePerson: 'Petra Kaufmann',
      jobPercentage: 60,
      mandateBasis: 'Beschluss 2019-112',
      mandateSince: '2019-08-01',
      ownBudgetRappen: 80_000_00,
    })
  })

  test.each(Object.keys(STRUCTURE))('may be saved without %s, and then counts as missing', (field) => {
    expect(read({ ...STRUCTURE, [field]: '' })).toBeNull()
  })

  test('refuses a mandate from tomorrow, an eleventh post and a budget of nothing', () => {
    const wrong = { mandateSince: '11.2.2026', jobPercentage: '1001', ownBudget: '0' }
    expect(faultsOf(schema, { ...STRUCTURE, ...wrong })).toEqual({
      mandateSince: 'date_in_the_future',
      jobPercentage: 'too_big:1000',
      ownBudget: 'too_small:0.01',
    })
    expect(read({ ...STRUCTURE, mandateSince: TODAY, jobPercentage: '1000' })).not.toBeNull()
  })
})

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
  const schema = budgetForm({ measureIds: ['talks'], years: [2026, 2027] })

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
      'rows.2.amounts.2027': 'not_an_amount',
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

const RESOLUTION = {
  body: 'Gemeinderat',
  resolvedOn: '12.11.2025',
  businessNumber: '2025-318',
  amount: "15'000",
  fromYear: '2026',
  toYear: '2027',
}

describe('a resolution', () => {
  test('is read as it is typed', () => {
    expect(send(resolutionForm, RESOLUTION)).toEqual({
      ok: true,
      data: {
        body: 'Gemeinderat',
        resolvedOn: '2025-11-12',
        businessNumber: '2025-318',
        amount: 15_000_00,
        fromYear: 2026,
        toYear: 2027,
      },
    })
  })

  test('is whole or not at all, and may cover one year but not end before it begins', () => {
    expect(faultsOf(resolutionForm, {})).toEqual(
      Object.fromEntries(Object.keys(RESOLUTION).map((field) => [field, 'required'])),
    )
    expect(faultsOf(resolutionForm, { ...RESOLUTION, toYear: '2026' })).toEqual({})
    expect(faultsOf(resolutionForm, { ...RESOLUTION, toYear: '2025' })).toEqual({
      toYear: 'ends_before_start',
    })
  })
})

const DOSSIER = {
  kind: 'association',
  lead: '1065',
  members: ['1055', '1065', '1055'],
  name: 'Verbund Rontal',
  startYear: '2026',
  endYear: '2027',
}

describe('a new dossier', () => {
  const schema = newDossierForm({
    period: { startsOn: '2024-01-01', endsOn: '2027-12-31' },
    bfsNumbers: [1055, 1061, 1065],
  })

  test('of an association has each member once, the lead among them, and a term of whole years', () => {
    const data = {
      kind: 'association',
      lead: 1065,
      members: [1065, 1055],
      name: 'Verbund Rontal',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
    }
    expect(send(schema, DOSSIER)).toEqual({ ok: true, data })
    expect(send(schema, { ...DOSSIER, members: '1055' })).toEqual({ ok: true, data })
  })

  test('of a municipality has one member and no name of its own', () => {
    const { members: _members, ...alone } = { ...DOSSIER, kind: 'municipality' }
    expect(send(schema, alone)).toMatchObject({ ok: true, data: { members: [1065], name: '' } })
    expect(send(schema, { ...alone, members: '1065' })).toMatchObject({ ok: true, data: { members: [1065] } })
    expect(faultsOf(schema, { ...alone, members: ['1055'] })).toEqual({ members: 'too_many:1' })
  })

  test('of an association needs a second member and a name', () => {
    expect(faultsOf(schema, { ...DOSSIER, members: '1065', name: ' ' })).toEqual({
      members: 'too_few:2',
      name: 'required',
    })
  })

  test('refuses municipalities outside the canton, by their row', () => {
    expect(faultsOf(schema, { ...DOSSIER, lead: '261', members: ['1055', '01055'] })).toEqual({
      lead: 'unknown_municipality',
      'members.1': 'unknown_municipality',
    })
  })

  test.each([
    ['2023', '2025', { startYear: 'outside_period' }],
    ['2026', '2028', { endYear: 'outside_period' }],
    ['2028', '2028', { startYear: 'outside_period', endYear: 'outside_period' }],
    ['2027', '2026', { endYear: 'ends_before_start' }],
    ['2024', '2027', {}],
    ['2027', '2027', {}],
  ])('from %s to %s answers %j', (startYear, endYear, faults) => {
    expect(faultsOf(schema, { ...DOSSIER, startYear, endYear })).toEqual(faults)
  })
})

describe.each([
  ['partyForm', partyForm('association'), PARTY],
  ['structureForm', structureForm({ today: TODAY }), STRUCTURE],
  ['measureForm', measureForm, MEASURE],
  ['budgetForm', budgetForm({ measureIds: ['talks'], years: [2026, 2027] }), BUDGET],
  ['resolutionForm', resolutionForm, RESOLUTION],
  [
    'newDossierForm',
    newDossierForm({ period: { startsOn: '2024-01-01', endsOn: '2027-12-31' }, bfsNumbers: [1055, 1065] }),
    DOSSIER,
  ],
] as [string, z.ZodType, Typed][])('%s', (_name, schema, good) => {
  test('refuses or cleans a hostile value in every field, and in place of the form', () => {
    for (const value of [...NASTY_TEXTS, ...NASTY_VALUES]) {
      expect(complaintsAbout(schema, value)).toEqual([])
      for (const field of Object.keys(good))
        expect(
          complaintsAbout(schema, { ...nested(good), [field.split('.')[0] ?? '']: value }),
          field,
        ).toEqual([])
      for (const field of typeof value === 'string' && value.length < 1000 ? Object.keys(good) : [])
        expect(complaintsAbout(schema, nested({ ...good, [field]: String(value) })), field).toEqual([])
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
