import { expect, test } from 'vitest'
import { lineNames } from '#app/domain/application/application.ts'

const measures = [{ id: 'cafe', title: 'Café Treffpunkt' }]

test.each([
  ['its own name and its measure', { label: 'Honorare', measureId: 'cafe' }, 'Honorare – Café Treffpunkt'],
  ['its measure alone', { label: '', measureId: 'cafe' }, 'Café Treffpunkt'],
  ['its own name where it belongs to no measure', { label: 'Miete', measureId: null }, 'Miete'],
  ['its own name where its measure is gone', { label: 'Miete', measureId: 'gone' }, 'Miete'],
])('a budget line is called by %s', (_what, line, name) => {
  expect(lineNames(measures)(line)).toBe(name)
})
