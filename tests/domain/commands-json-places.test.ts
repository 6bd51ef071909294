import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenLine, lineOf, pathText } from '#app/commands/json-places.ts'

describe('places in JSON', () => {
  test('are found by their path', () => {
    const json = '{\n"a": [\n1, {"b":\ntrue}],\n"c\\"d": {},\n"e": []\n}'
    expect(lineOf(json, ['a'])).toBe(2)
    expect(lineOf(json, ['a', 0])).toBe(3)
    expect(lineOf(json, ['a', 1, 'b'])).toBe(4)
    expect(lineOf(json, ['c"d'])).toBe(5)
    expect(lineOf(json, ['e', 0])).toBe(6)
    expect(lineOf(json, ['nowhere', 'at all'])).toBe(1)
    expect(pathText(['parties', 0, 'members', 1])).toBe('parties[0].members[1]')
  })

  test.each([
    ['{"a":1,}', 1],
    ['{\n"a" 1}', 2],
    ['{\n1: 2}', 2],
    ['[1\n2]', 2],
    ['[1,\n]', 2],
    ['{}\n}', 2],
    ['[\n}', 2],
    ['"a\nb"', 1],
    ['[1,\nNaN]', 2],
    ['[\n01]', 2],
    ['[\n"\\x"]', 2],
    ['{\n"\\x": 1}', 2],
    ['{\n" : 1}', 2],
    ['', 1],
    ['[', 1],
  ])('%j breaks on line %i', (json, line) => {
    expect(brokenLine(json)).toBe(line)
  })

  test('only JSON is whole', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.json().map((json) => json.slice(0, -1)),
      fc.string(),
    )
    fc.assert(fc.property(texts, (text) => isJson(text) === (brokenLine(text) === undefined)))
  })
})

function isJson(text: string) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
