import { expect, test } from 'vitest'
import { changedRows } from '#app/http/rows.server.ts'
import { formDataOf } from '../support/typed.ts'

test('a form sent by another button has no change of rows', () => {
  expect(changedRows(formDataOf({ title: 'A' }))).toBeUndefined()
})

test('adding gives one row more and keeps everything typed', () => {
  expect(changedRows(formDataOf({ _rows: 'add:goals', name: 'Root', 'goals.0.text': 'A' }))).toEqual({
    ok: false,
    errors: {},
    values: { name: 'Root', goals: [{ text: 'A' }, {}] },
  })
})

test('the first row of an empty list can be added', () => {
  expect(changedRows(formDataOf({ _rows: 'add:goals' }))?.values).toEqual({ goals: [{}] })
})

test('removing takes exactly the row asked for', () => {
  const sent = { _rows: 'remove:goals:0', 'goals.0.text': 'A', 'goals.1.text': 'B' }
  expect(changedRows(formDataOf(sent))?.values).toEqual({ goals: [{ text: 'B' }] })
})

test('rows inside rows change alone', () => {
  const sent = {
    _rows: 'add:measures.1.figures',
    'measures.0.figures.0.label': 'x',
    'measures.1.figures.0.label': 'y',
  }
  expect(changedRows(formDataOf(sent))?.values).toEqual({
    measures: [{ figures: [{ label: 'x' }] }, { figures: [{ label: 'y' }, {}] }],
  })
})

test.each(['drop:goals', 'add:', 'remove:goals:99999', 'add:a b', 'add:__proto__.x'])(
  'the odd command %s changes nothing it should not',
  (command) => {
    const answer = changedRows(formDataOf({ _rows: command, 'goals.0.text': 'A' }))
    expect(answer?.values.goals ?? [{ text: 'A' }]).toEqual([{ text: 'A' }])
    expect({}).not.toHaveProperty('x')
  },
)
