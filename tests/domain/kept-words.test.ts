import { expect, test } from 'vitest'
import { z } from 'zod'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { choiceText } from '#app/text/choices.ts'
import { fieldText } from '#app/text/field-text.ts'

/** Forms that are made for a record get this one, whatever they ask of it. */
const RECORD = Object.assign([1065], {
  ...{ today: '2027-03-15', period: { startsOn: '2026-01-01', endsOn: '2027-12-31' } },
  ...{
    bfsNumbers: [1065],
    budgetLineIds: ['line'],
    lineIds: ['line'],
    measureIds: ['measure'],
    measures: [],
    years: [2026],
    ...{ pillars: [], areas: [], targetGroups: [], costCategories: [], keyFigures: [], categories: [] },
  },
})

/** Every form of the domain. */
const modules = import.meta.glob(['../../app/domain/**/*{forms,form}.ts'], { eager: true })
const forms = Object.values(modules)
  .flatMap((module) => Object.entries(module as object).map(([name, found]) => made(name, found)))
  .filter(isForm)
const fields = forms.flatMap((form) => fieldsOf(inputOf(form)))

test('every field that people type into has a label, and every choice its words, in each language', () => {
  expect(forms.length).toBeGreaterThan(20)
  for (const language of LANGUAGES) {
    expect(fields.filter(({ name }) => !fieldText(language, name)).map(({ name }) => name)).toEqual([])
    const silent = fields.flatMap(({ name, choices }) =>
      choices.filter((value) => !choiceText(language, name, value)).map((value) => `${name} ${value}`),
    )
    expect(silent).toEqual([])
  }
})

test('a name asks for one thing: where several forms have it, its choices are of one list', () => {
  const choices = (name: string) => fields.filter((one) => one.name === name).map((one) => one.choices)
  const isMixed = (name: string) => {
    const lists = choices(name).sort((a, b) => b.length - a.length)
    return lists.flat().some((choice) => !lists[0]?.includes(choice))
  }
  expect([...new Set(fields.map(({ name }) => name))].filter(isMixed)).toEqual([])
})

test('words are what people type: no mark, no box, no record and nothing empty', () => {
  const record = '3f2a91bc-07de-4a10-8b22-0123456789ab'
  const form = {
    ...{
      _once: 'a',
      _shown: '{}',
      seen: 'mark',
      version: '3',
      dossierVersion: '3',
      id: 'x',
      doubted: 'b',
      recorded: '2027-03-16',
    },
    ...{ measureId: 'talks', deputy: record, agreed: 'on', remark: ' ', text: undefined, none: null },
    ...{ title: 'Treffpunkt', rows: [{ id: 'y', label: 'Löhne' }, { label: '' }], year: 2026 },
    ...{ Idee: 'Ein Fest', note: `${record} fehlt`, reply: `siehe ${record}` },
  }
  expect(typedTexts(form)).toEqual([
    ['title', 'Treffpunkt'],
    ['rows.0.label', 'Löhne'],
    ['Idee', 'Ein Fest'],
    ['note', `${record} fehlt`],
    ['reply', `siehe ${record}`],
  ])
  expect([typedTexts(''), typedTexts(null), typedTexts(3), typedTexts('Ja')]).toEqual([
    [],
    [],
    [],
    [['', 'Ja']],
  ])
})

type Field = { name: string; choices: string[] }

function made(name: string, found: unknown): unknown {
  return typeof found === 'function' && name.endsWith('Form') ? found(RECORD, RECORD) : found
}

function inputOf(form: z.ZodType) {
  return z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' })
}

function isForm(found: unknown): found is z.ZodType {
  return found instanceof z.ZodType && inputOf(found).properties !== undefined
}

/** What of a form counts as typed: no mark, no version, no name of a record, no box. */
function fieldsOf(schema: z.core.JSONSchema._JSONSchema, name = ''): Field[] {
  if (typeof schema === 'boolean') return []
  const { properties, items, anyOf, type } = schema
  if (properties) return Object.entries(properties).flatMap(([key, one]) => fieldsOf(one, key))
  if (items && !Array.isArray(items)) return fieldsOf(items, name)
  if (anyOf) return anyOf.flatMap((one) => fieldsOf(one, name))
  // A year among the names of a form stands for itself.
  if (type !== 'string' || /^\d{4}$/.test(name) || typedTexts({ [name]: 'words' }).length === 0) return []
  return [{ name, choices: (schema.enum ?? []).map(String) }]
}
