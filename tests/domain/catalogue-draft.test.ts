import { describe, expect, test } from 'vitest'
import { catalogueIn, EMPTY_CATALOGUE, servedBy, withoutProposals } from '#app/domain/programme/catalogue.ts'
import { Catalogue } from '#app/domain/programme/catalogue-content.ts'
import { missingFrom, offersNothing, withPart } from '#app/domain/programme/catalogue-draft.ts'
import { catalogueFormOf } from '#app/domain/programme/catalogue-form.ts'
import type { CataloguePart } from '#app/domain/programme/catalogue-parts.ts'
import { parseForm } from '#app/http/form.server.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'

type Row = Record<string, string>

function read(part: CataloguePart, rows: readonly Row[]) {
  const fields = rows.flatMap((row, at) =>
    Object.entries(row).map(([name, typed]): [string, string] => [`rows.${at}.${name}`, typed]),
  )
  return parseForm(catalogueFormOf(part), [['seen', 'mark'], ...fields])
}

function typed(catalogue: Catalogue, part: CataloguePart, rows: readonly Row[]): Catalogue {
  const form = read(part, rows)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  return Catalogue.parse(withPart(catalogue, part, form.data.rows))
}

/** KIP 2 of Basel-Landschaft: three pillars, eight areas. */
const PILLARS = [
  'Information & Beratung',
  'Bildung & Arbeit',
  'Verständigung & gesellschaftliche Integration',
]
const AREAS = [
  'Erstinformation und Integrationsförderbedarf',
  'Beratung',
  'Schutz vor Diskriminierung',
  'Sprache und Bildung',
  'Frühe Förderung',
  'Arbeitsmarktfähigkeit',
  'Interkulturelles Dolmetschen und Vermitteln',
  'Soziale Integration',
]

test('English words are typed beside the German ones, and where there are none the German ones are read', () => {
  const rows = [
    { name: 'Kinder', nameEnglish: 'Children', text: 'bis zehn', textEnglish: 'up to ten' },
    { name: 'Zugewanderte', nameEnglish: '', text: 'alle', textEnglish: '' },
  ]
  const { targetGroups } = catalogueIn(typed(EMPTY_CATALOGUE, 'target-groups', rows), 'en')
  expect(targetGroups.map(({ name, text }) => [name, text])).toEqual([
    ['Children', 'up to ten'],
    ['Zugewanderte', 'alle'],
  ])
})

describe('the catalogue of another canton', () => {
  test('is entered row by row: three pillars, eight areas under them, groups and costs', () => {
    const pillars = typed(
      EMPTY_CATALOGUE,
      'pillars',
      PILLARS.map((name) => ({ name })),
    )
    const codes = pillars.pillars.map(({ code }) => code)
    const rows = AREAS.map((name, at) => ({
      ...{ name, number: String(at + 1) },
      pillar: codes[at < 3 ? 0 : at < 6 ? 1 : 2] ?? '',
    }))
    const areas = typed(pillars, 'areas', rows)
    expect(areas.areas.map(({ number, pillar }) => [number, codes.indexOf(pillar ?? '')])).toEqual(
      [0, 0, 0, 1, 1, 1, 2, 2].map((pillar, at) => [at + 1, pillar]),
    )
    expect(offersNothing(areas)).toBe(true)
    const groups = typed(areas, 'target-groups', [{ name: 'Zugewanderte' }])
    const counting = typed(groups, 'costs', [{ name: 'Projekte', eligible: 'on' }])
    expect(offersNothing(counting)).toBe(false)
  })
})

describe('the rows of a part', () => {
  test('without a name, with the name or the number of another are refused where they stand', () => {
    const faults = (part: CataloguePart, rows: readonly Row[]) => {
      const form = read(part, rows)
      return form.ok ? {} : form.errors
    }
    expect(faults('target-groups', [{ name: 'Kinder' }, { name: 'kinder' }])).toEqual({
      'rows.1.name': 'entry_twice',
    })
    expect(faults('target-groups', [{ id: 'children', name: ' ' }])).toEqual({ 'rows.0.name': 'required' })
    expect(faults('target-groups', [{ name: '' }, { name: 'Kinder' }])).toEqual({})
    expect(
      faults('areas', [
        { name: 'Sprache', number: '2' },
        { name: 'Arbeit', number: '2' },
        { name: 'Kinder', number: '0' },
      ]),
    ).toEqual({ 'rows.1.number': 'number_twice', 'rows.2.number': 'not_a_number' })
    expect(faults('goals', [{ name: 'Willkommen' }])).toEqual({ 'rows.0.area': 'choose' })
  })

  test('keep the code of an entry whatever it is called, and its words in both languages as they are typed', () => {
    const [first] = LEAFLET.targetGroups
    if (!first) throw new Error('The leaflet names no target group')
    const { code, name, text } = first
    const same = typed(LEAFLET, 'target-groups', [
      { id: code, name: name.de, nameEnglish: name.en, text: text.de, textEnglish: text.en },
    ])
    expect(same.targetGroups).toEqual([first])
    const [renamed] = typed(LEAFLET, 'target-groups', [
      { id: code, name: 'Andere', closed: 'on' },
    ]).targetGroups
    expect(renamed).toEqual({ code, name: { de: 'Andere', en: '' }, text: { de: '', en: '' }, open: false })
  })

  test('leave all other parts as they are, and goals where their area is numbered anew', () => {
    const areas = LEAFLET.areas.map(({ number, name, text, open }) => ({
      ...{ id: String(number), name: name.de, text: text.de, number: String(number === 5 ? 8 : number) },
      ...(open ? {} : { closed: 'on' }),
    }))
    const moved = typed(LEAFLET, 'areas', areas)
    expect(moved.areas.find(({ number }) => number === 8)?.goals).toEqual(
      LEAFLET.areas.find(({ number }) => number === 5)?.goals,
    )
    expect({ ...moved, areas: [] }).toEqual({ ...LEAFLET, areas: [] })
  })
})

test('goals and examples stand under the area that their row names, in the order of the rows', () => {
  for (const part of ['goals', 'examples'] as const) {
    const rows = [
      { name: 'Willkommen', area: '5' },
      { name: 'Ankommen', area: '1' },
      { name: 'Bleiben', area: '5' },
    ]
    const named = typed(LEAFLET, part, rows).areas.flatMap((area) =>
      area[part].map(({ name }) => [area.number, name.de]),
    )
    expect(named).toEqual([
      [1, 'Ankommen'],
      [5, 'Willkommen'],
      [5, 'Bleiben'],
    ])
  }
})

test('an area stands under no pillar once its pillar is gone', () => {
  const pillars = typed(LEAFLET, 'pillars', [{ name: 'Sprache' }])
  const [pillar] = pillars.pillars
  const rows = [{ id: '1', name: 'Beratung', number: '1', pillar: pillar?.code ?? '' }]
  const under = typed(pillars, 'areas', rows)
  expect(under.areas.map((area) => area.pillar)).toEqual([pillar?.code])
  const kept = typed(under, 'pillars', [{ id: pillar?.code ?? '', name: 'Bildung' }])
  expect(kept.areas.map((area) => area.pillar)).toEqual([pillar?.code])
  expect(typed(under, 'pillars', [{ name: 'Arbeit' }]).areas.map((area) => area.pillar)).toEqual([null])
})

test('a key figure is an entry like the others, and a name that is taken gets a code of its own', () => {
  const rows = [{ name: 'Plätze' }, { name: 'Plaetze' }]
  expect(typed(LEAFLET, 'key-figures', rows).keyFigures.map(({ name }) => name.de)).toEqual([
    'Plätze',
    'Plaetze',
  ])
  const [first] = LEAFLET.targetGroups
  const twin = typed(LEAFLET, 'target-groups', [{ name: first?.code.replaceAll('_', ' ') ?? '' }])
  expect(twin.targetGroups.map(({ code }) => code)).toEqual([`${first?.code}-2`])
  expect(typed(LEAFLET, 'target-groups', [{ name: '…' }]).targetGroups.map(({ code }) => code)).toEqual([
    'entry',
  ])
})

test('an agreement keeps of a catalogue all but what was only there to pick from', () => {
  const catalogue = catalogueIn(typed(LEAFLET, 'examples', [{ name: 'Willkommensapéro', area: '1' }]), 'de')
  const figures = catalogueIn(typed(LEAFLET, 'key-figures', [{ name: 'Plätze' }]), 'de').keyFigures
  const kept = withoutProposals({ ...catalogue, keyFigures: figures })
  expect(kept.areas.flatMap(({ examples }) => examples)).toEqual([])
  expect(kept.keyFigures).toEqual([])
  expect(kept.areas.map(({ goals }) => goals)).toEqual(catalogue.areas.map(({ goals }) => goals))
})

test('a measure serves the goals it names and all others of its area that can be chosen', () => {
  const closed = (code: string, open: boolean) => ({ code, open })
  const areas = [
    { number: 1, open: true, goals: [closed('a', true), closed('b', false)] },
    { number: 5, open: true, goals: [closed('c', true)] },
  ]
  const catalogue = { areas } as never
  expect(servedBy(catalogue, { fundingArea: 1, goals: ['c'] })).toEqual(['c', 'a'])
  expect(servedBy(catalogue, { fundingArea: 1, goals: ['a'] })).toEqual(['a'])
  expect(servedBy(catalogue, { fundingArea: 9 })).toEqual([])
})

test('what was chosen is missed where a catalogue lacks it, and not where it is only closed', () => {
  const used = { areas: [1, 5], goals: ['welcome'], targetGroups: [], costCategories: ['projects'] }
  expect(missingFrom(LEAFLET, used)).toEqual([])
  expect(missingFrom({ ...LEAFLET, areas: [], costCategories: [] }, used)).toEqual([
    '1',
    '5',
    'welcome',
    'projects',
  ])
  const closed = LEAFLET.costCategories.map((one) => ({ ...one, open: false }))
  expect(missingFrom({ ...LEAFLET, costCategories: closed }, used)).toEqual([])
})
