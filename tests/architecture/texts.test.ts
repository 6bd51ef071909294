import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FORM_FAULTS } from '#app/domain/application/forms.ts'
import { KEY_FAULTS } from '#app/domain/contribution/key-form.ts'
import { FIELD_FAULTS } from '#app/domain/forms/fields.ts'
import { MOST_MEGABYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'
import { FORM_ERRORS } from '#app/domain/forms/form-errors.ts'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#app/domain/language.ts'
import {
  IDLE_MINUTES,
  LINK_MINUTES,
  LONGEST_HOURS,
  PARKED_HOURS,
} from '#app/domain/people/session-lengths.ts'
import { CATALOGUE_FAULTS } from '#app/domain/programme/catalogue-form.ts'
import { CHAIN_FAULTS } from '#app/domain/programme/chain-form.ts'
import { REPORT_FAULTS } from '#app/domain/report/forms.ts'
import { CATALOGUES } from '#app/text/catalogues.ts'
import { joined } from '#app/text/joined.ts'
import { MAILS } from '#app/text/mails.ts'
import { PAPERS } from '#app/text/papers.ts'
import { lookUp } from '#app/text/text.ts'

const catalogues: Record<string, Readonly<Record<string, string>>> = CATALOGUES

const german = Object.entries<string>(CATALOGUES[DEFAULT_LANGUAGE])

const variables = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('every language of the portal has its folder of words, and every folder its language', () => {
  const folders = readdirSync(new URL('../../app/text/', import.meta.url), { withFileTypes: true })
  expect(folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)).toEqual(
    [...LANGUAGES].sort(),
  )
})

test.each(LANGUAGES)('papers and mails in %s have words for all that they have in German', (language) => {
  expect(placesIn(PAPERS[language])).toEqual(placesIn(PAPERS[DEFAULT_LANGUAGE]))
  expect(placesIn(MAILS[language])).toEqual(placesIn(MAILS[DEFAULT_LANGUAGE]))
})

/** `decision.title.approval`, …: where words stand. */
function placesIn(words: object, place = ''): string[] {
  return Object.entries(words)
    .flatMap(([key, one]) => (typeof one === 'object' ? placesIn(one, `${place}${key}.`) : `${place}${key}`))
    .sort()
}

test('a key or a prefix of keys in two files does not compile', () => {
  const [form, other] = [{ 'form.optional': 'a' }, { 'form.busy': 'b' }] as const
  // @ts-expect-error The prefix `form` stands in both.
  expect(Object.keys(joined([form, other]))).toEqual(['form.optional', 'form.busy'])
  const [decision, letter] = [{ decision: { title: 'a' } }, { decision: { title: 'b' } }] as const
  // @ts-expect-error The paper `decision` stands in both.
  expect(joined([decision, letter])).toEqual(letter)
})

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = Object.entries(catalogues[language] ?? {})

  test('have the same keys and variables as the German source', () => {
    const other = catalogues[language] ?? {}
    expect(Object.keys(other).sort()).toEqual(german.map(([key]) => key).sort())
    expect(german.filter(([key, text]) => `${variables(text)}` !== `${variables(other[key])}`)).toEqual([])
  })

  test('are never empty and carry no stray blanks', () => {
    expect(texts.filter(([, text]) => text === '' || text !== text.trim() || / {2}/.test(text))).toEqual([])
  })

  test('never write ß, and quote with «…» only', () => {
    expect(texts.filter(([, text]) => /[ß"“”„]|(^|\s)'|'(\s|$)/.test(text))).toEqual([])
  })

  test('write thousands with the curly apostrophe', () => {
    expect(texts.filter(([, text]) => /\d'\d/.test(text))).toEqual([])
  })

  test('name no days, minutes, hours or sizes but those that a rule owns', () => {
    const { municipality, canton } = IDLE_MINUTES
    const owned: Readonly<Record<string, readonly number[]>> = {
      MB: [MOST_MEGABYTES_PER_FILE],
      Minute: [municipality, canton, LINK_MINUTES],
      Stunde: [LONGEST_HOURS, PARKED_HOURS],
    }
    const inGerman: Readonly<Record<string, string>> = { minute: 'Minute', hour: 'Stunde', day: 'Tag' }
    const foreign = texts.flatMap(([key, text]) =>
      [...text.matchAll(/(\d+)(?:, [^.]*?(\d+))? (MB|Minute|Stunde|Tag|minute|hour|day)/g)].flatMap(
        ([said, first, second, unit = '']) =>
          [first, second]
            .filter((number) => number && !owned[inGerman[unit] ?? unit]?.includes(Number(number)))
            .map(() => `${key}: ${said}`),
      ),
    )
    expect(foreign).toEqual([])
  })

  test('have a sentence for every fault a form can find', () => {
    const keys = [
      ...FORM_ERRORS,
      ...FIELD_FAULTS,
      ...FORM_FAULTS,
      ...KEY_FAULTS,
      ...CATALOGUE_FAULTS,
      ...CHAIN_FAULTS,
      ...REPORT_FAULTS,
    ].map((key) => `error.${key}`)
    expect(keys.filter((key) => lookUp(language, key) === undefined)).toEqual([])
  })
})

test.each(LANGUAGES)('in %s a key, and all keys of its prefix, stand in one file', async (language) => {
  const folder = new URL(`../../app/text/${language}/`, import.meta.url)
  const places = new Map<string, Set<string>>()
  let keys = 0
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.ts') && one !== 'screens.ts')) {
    const area: Record<string, Record<string, string>> = await import(new URL(name, folder).href)
    const known = Object.values(area).flatMap((texts) => Object.keys(texts))
    for (const key of known.filter((one) => one in (catalogues[language] ?? {}))) {
      const prefix = key.split('.')[0] ?? key
      places.set(prefix, (places.get(prefix) ?? new Set()).add(name))
      keys += 1
    }
  }
  expect(
    [...places].filter(([, files]) => files.size > 1).map(([prefix, files]) => [prefix, ...files]),
  ).toEqual([])
  expect(keys).toBe(Object.keys(catalogues[language] ?? {}).length)
})
