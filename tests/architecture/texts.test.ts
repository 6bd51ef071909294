import { describe, expect, test } from 'vitest'
import { FORM_FAULTS } from '#app/domain/application/forms.ts'
import { FIELD_FAULTS } from '#app/domain/fields.ts'
import { FORM_ERRORS } from '#app/domain/form-errors.ts'
import { REPORT_FAULTS } from '#app/domain/report/forms.ts'
import { de } from '#app/text/de.ts'
import { en } from '#app/text/en.ts'
import { LANGUAGES, lookUp, translator } from '#app/text/text.ts'

const german = Object.entries<string>(de)
const catalogues: Record<string, Readonly<Record<string, string>>> = { de, en }
const variables = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = Object.entries(catalogues[language] ?? {})

  test('have the same keys and variables as the German source', () => {
    const other = catalogues[language] ?? {}
    expect(Object.keys(other).sort()).toEqual(Object.keys(de).sort())
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

  test('have a sentence for every fault a form can find', () => {
    const keys = [...FORM_ERRORS, ...FIELD_FAULTS, ...FORM_FAULTS, ...REPORT_FAULTS].map(
      (key) => `error.${key}`,
    )
    expect(keys.filter((key) => lookUp(language, key) === undefined)).toEqual([])
  })
})

describe('translating', () => {
  const t = translator('de')

  test('fills the gaps of a text', () => {
    expect(t('frame.version', { version: '1.0.0' })).toBe('Version 1.0.0')
  })

  test('chooses between one and many', () => {
    expect(t('deadline.left', { count: 1 })).toBe('noch 1 Tag')
    expect(t('deadline.left', { count: 12 })).toBe('noch 12 Tage')
    expect(translator('en')('deadline.left', { count: 0 })).toBe('0 days left')
  })

  test('puts a value in as it is, also when it looks like a gap', () => {
    expect(t('frame.user', { name: '{version}' })).toBe('Angemeldet als {version}')
  })

  test('has no words for an unknown key', () => {
    expect(lookUp('de', 'error.nonsense')).toBeUndefined()
  })
})
