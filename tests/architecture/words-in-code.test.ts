import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { CATALOGUES } from '#app/text/catalogues.ts'
import { lookUp, translator } from '#app/text/text.ts'
import { keysSaid } from '#app/text/travelling.ts'
import { placesOf, sources } from '../support/sources.ts'
import { syntaxOf } from '../support/syntax.ts'

test('every key says its prefix where it is used, so that its words travel with the code', () => {
  // `words` begins with its prefix, where it is made.
  expect(placesOf(/\b(?:t\(|lookUp\(\s*\w+,)\s*`\$\{(?!words\})/g, sources())).toEqual([])
  expect(placesOf(/\bwords\s*=\s*`\$\{/g, sources())).toEqual([])
})

test('every key is said somewhere', async () => {
  const keys = Object.keys(CATALOGUES.de)
  const speaking = sources().filter(({ file }) => !/^app\/text\/\w\w\//.test(file))
  const programs = await Promise.all(speaking.map(syntaxOf))
  const said = new Set(programs.flatMap(({ program }) => keysSaid(program, keys)))
  expect(keys.filter((key) => !said.has(key))).toEqual([])
})

describe('the words that travel with code', () => {
  const keys = [
    'form.optional',
    'days.left.one',
    'days.left.other',
    'state.dossier.draft',
    'state.dossier.draft.why',
  ]
  const saidBy = (code: string) => keysSaid(parseAst(code), keys)

  test('are those its strings name, in both numbers', () => {
    expect(saidBy("const key = isFree ? 'form.optional' : 'form.rows'")).toEqual(['form.optional'])
    expect(saidBy("t('days.left', { count })")).toEqual(['days.left.one', 'days.left.other'])
  })

  test('are all that a template with a gap could name', () => {
    expect(saidBy(`t(\`state.dossier.\${state}\`)`)).toEqual([
      'state.dossier.draft',
      'state.dossier.draft.why',
    ])
    expect(saidBy(`t(\`state.dossier.\${state}.why\`)`)).toEqual(['state.dossier.draft.why'])
  })

  test('are none where the prefix of a key stands in a gap', () => {
    expect(saidBy(`field(\`\${prefix}.optional\`)`)).toEqual([])
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
