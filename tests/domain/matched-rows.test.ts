import { describe, expect, test } from 'vitest'
import { matchedRows, type Row } from '#app/domain/forms/matched-rows.ts'

/** Each row by its letter, as «shown sent stored»; a dot where it is not there. */
const matched = (shown: Row[], sent: Row[], stored: Row[]) =>
  matchedRows({ shown, sent, stored }).map((row) =>
    [row.shown, row.sent, row.stored].map((version) => version?.letter ?? '.').join(''),
  )

/** Rows without a record: a letter, and what else they hold. */
const rows = (letters: string) => [...letters].map((letter) => ({ letter, text: `Text ${letter}`, box: '' }))

describe('rows that name no record', () => {
  test.each([
    ['untouched', 'abc', 'abc', 'abc', ['aaa', 'bbb', 'ccc']],
    ['the sender removed the first', 'abc', 'bc', 'abc', ['a.a', 'bbb', 'ccc']],
    ['the sender removed the last', 'abc', 'ab', 'abc', ['aaa', 'bbb', 'c.c']],
    ['somebody else removed the middle one', 'abc', 'abc', 'ac', ['aaa', 'ccc', 'bb.']],
    ['the sender added one', 'ab', 'abx', 'ab', ['aaa', 'bbb', '.x.']],
    ['the sender added one in front', 'ab', 'xab', 'ab', ['aaa', 'bbb', '.x.']],
    ['somebody else added one', 'ab', 'ab', 'aby', ['aaa', 'bbb', '..y']],
    ['somebody else added one in front', 'ab', 'ab', 'yab', ['..y', 'aaa', 'bbb']],
    ['both added the same', 'ab', 'abx', 'abx', ['aaa', 'bbb', '..x']],
    ['both added one of their own', 'ab', 'abx', 'ab', ['aaa', 'bbb', '.x.']],
    ['all were removed by the sender', 'ab', '', 'ab', ['a.a', 'b.b']],
    ['all were removed by somebody else', 'ab', 'ab', '', ['aa.', 'bb.']],
    ['the first ones were written', '', 'xy', '', ['.x.', '.y.']],
  ])('%s', (_case, shown, sent, stored, expected) => {
    expect(matched(rows(shown), rows(sent), rows(stored))).toEqual(expected)
  })

  test('are known by what they still hold where one was changed and another removed', () => {
    const sent = [{ letter: 'B', text: 'Text b', box: '' }, ...rows('c')]
    expect(matched(rows('abc'), sent, rows('abc'))).toEqual(['a.a', 'bBb', 'ccc'])
  })

  test('are matched as a whole rather than in a field or two', () => {
    const shown = [
      { letter: 'a', text: 'Kurs', place: 'Root' },
      { letter: 'b', text: 'Kurs', place: 'Ebikon' },
    ]
    expect(matched(shown, shown.slice(1), shown)).toEqual(['a.a', 'bbb'])
    expect(matched(shown, shown, shown.slice(1))).toEqual(['bbb', 'aa.'])
    const almost = { letter: 'c', text: 'Kurs', place: 'Root' }
    expect(matched(shown, [almost, ...shown], shown)).toEqual(['aaa', 'bbb', '.c.'])
  })

  test('count empty fields as no likeness', () => {
    const empty = (letter: string) => ({ letter, text: '', box: '' })
    expect(matched([empty('a'), empty('b')], [empty('x')], [empty('a'), empty('b')])).toEqual([
      'a.a',
      'b.b',
      '.x.',
    ])
  })

  test('drop an empty row that only the sender has', () => {
    expect(matched(rows('a'), [...rows('a'), { letter: '', text: '' }], rows('a'))).toEqual(['aaa'])
  })

  test('keep their order', () => {
    expect(matched(rows('abcd'), rows('bd'), rows('abcd'))).toEqual(['a.a', 'bbb', 'c.c', 'ddd'])
    expect(matched(rows('abcd'), rows('abcd'), rows('bd'))).toEqual(['bbb', 'ddd', 'aa.', 'cc.'])
  })
})

describe.each(['id', 'measureId', 'budgetLineId'])('rows that name their record by %s', (key) => {
  const named = (letters: string) => [...letters].map((letter) => ({ [key]: letter, letter }))

  test('are matched by it in whatever order', () => {
    expect(matched(named('abc'), named('cab'), named('bca'))).toEqual(['bbb', 'ccc', 'aaa'])
    expect(matched(named('abc'), named('c'), named('ab'))).toEqual(['a.a', 'b.b', 'cc.'])
  })

  test('are matched by what they hold where one names none, or two the same', () => {
    const nameless = [{ [key]: '', letter: 'b' }]
    expect(matched(named('ab'), [...nameless], named('ab'))).toEqual(['a.a', 'bbb'])
    const twice = [
      { [key]: 'a', letter: 'b' },
      { [key]: 'a', letter: 'a' },
    ]
    expect(matched([...twice], [...twice.slice(1)], [...twice])).toEqual(['b.b', 'aaa'])
  })
})
