import { describe, expect, test } from 'vitest'
import { answersForm } from '#app/domain/lifecycle/answers-form.ts'
import { asAsked, openPoints, pointsOf } from '#app/domain/lifecycle/points.ts'
import { faultsOf, send } from '../support/typed.ts'

const ASKED = [
  { section: 'budget', text: 'Das Jahr 2027 fehlt.' },
  { section: 'party', text: 'Wer unterschreibt?' },
  { section: 'budget', text: 'Was sind «Diverse»?' },
]
const handedIn = (answers: [number, string][]) =>
  pointsOf(ASKED, {
    answers: new Map(answers),
    papers: new Map([[0, { id: 'paper-1', fileName: 'Seite 2.pdf' }]]),
    revised: new Set(),
  })
const points = (answers: [number, string][], ...revised: string[]) =>
  pointsOf(ASKED, { answers: new Map(answers), revised: new Set(revised) })

describe('a point of a completion request', () => {
  test.each<[string, [number, string][], string[], string[]]>([
    ['nothing was said or changed', [], [], ['open', 'open', 'open']],
    ['one was answered', [[1, 'Beide.']], [], ['open', 'answered', 'open']],
    ['an answer was emptied again', [[1, '']], [], ['open', 'open', 'open']],
    ['a section was changed', [], ['budget'], ['revised', 'open', 'revised']],
    ['both', [[0, 'Ergänzt.']], ['budget'], ['revised', 'open', 'revised']],
    ['another section was changed', [], ['measures'], ['open', 'open', 'open']],
  ])('where %s', (_case, answers, revised, states) => {
    expect(points(answers, ...revised).map(({ state }) => state)).toEqual(states)
  })

  test('keeps its place in the request, its words and its answer', () => {
    expect(points([[1, 'Beide.']])[1]).toEqual({
      number: 1,
      section: 'party',
      text: 'Wer unterschreibt?',
      answer: 'Beide.',
      state: 'answered',
    })
  })

  test('is handed in with a paper, whether or not words came along', () => {
    for (const answers of [[[0, '']], [[0, 'Liegt bei.']]] satisfies [number, string][][])
      expect(handedIn(answers).map(({ state }) => state)).toEqual(['handed_in', 'open', 'open'])
  })

  test('is open until it is answered or its section changed', () => {
    expect(openPoints(points([[0, 'Ergänzt.']])).map(({ number }) => number)).toEqual([1, 2])
    expect(openPoints(points([[1, 'Beide.']], 'budget'))).toEqual([])
  })

  test('shows the canton no draft of an answer while the municipality works on it', () => {
    expect(asAsked(points([[1, 'Beide.']], 'budget'))).toEqual(points([]))
  })
})

test('answers come in the order of the points, may be empty, and have 4000 characters and 40 rows', () => {
  const rows = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`answers.${index}.text`, 'Ja.']))
  expect(send(answersForm, { 'answers.0.text': '', 'answers.1.text': ' Beide. ' })).toEqual({
    ok: true,
    data: { answers: [{ text: '' }, { text: 'Beide.' }] },
  })
  expect(send(answersForm, {})).toEqual({ ok: true, data: { answers: [] } })
  expect(faultsOf(answersForm, { 'answers.0.text': 'x'.repeat(4001) })).toEqual({
    'answers.0.text': 'too_long:4000',
  })
  expect([faultsOf(answersForm, rows(40)), faultsOf(answersForm, rows(41))]).toEqual([
    {},
    { answers: 'too_many:40' },
  ])
})
