import { expect, test } from 'vitest'
import { actingFor, goneInto, heirOf, oneSince } from '#app/domain/programme/succession.ts'

const ended = (bfsNumber: number, validTo: string | null = null, successor: number | null = null) => ({
  ...{ bfsNumber, validTo, successor },
})

/** 1 went into 2 at the end of 2024, 2 and 3 into 4 at the end of 2025; 5 ended without a successor. */
const municipalities = [
  ended(1, '2024-12-31', 2),
  ended(2, '2025-12-31', 4),
  ended(3, '2025-12-31', 4),
  ended(4),
  ended(5, '2024-12-31'),
]
const on = (day: string) => ({ municipalities, on: day })

test.each([
  ['on its last day by its own', 1, '2024-12-31', [1]],
  ['from the day after by those of what it went into', 1, '2025-01-01', [1, 2]],
  ['through a second merger by those of the last one', 1, '2026-01-01', [1, 2, 4]],
  ['without a successor by nobody else', 5, '2026-01-01', [5]],
  ['that no register knows by nobody else', 9, '2026-01-01', [9]],
])('people act for a municipality %s', (_case, bfsNumber, day, found) => {
  expect(actingFor(bfsNumber, on(day))).toEqual(found)
  expect(heirOf(bfsNumber, on(day))).toBe(found.at(-1))
})

test('a register in which two municipalities go into each other leads nobody round for ever', () => {
  const ring = [ended(1, '2024-12-31', 2), ended(2, '2024-12-31', 1)]
  expect(actingFor(1, { municipalities: ring, on: '2025-01-01' })).toEqual([1, 2])
})

test.each([
  ['the same one', 1, 1, null],
  ['one that goes into the other', 1, 2, '2025-01-01'],
  ['two that form a third one', 2, 3, '2026-01-01'],
  ['two that meet by different ways', 1, 3, '2026-01-01'],
  ['two that stay apart', 1, 5, undefined],
] as const)('two municipalities live on as one: %s', (_case, one, other, day) => {
  expect(oneSince(one, other, municipalities)).toBe(day)
  expect(oneSince(other, one, municipalities)).toBe(day)
})

test('into a municipality has gone who went into it by the day, directly or through another', () => {
  expect(goneInto(4, on('2025-12-31'))).toEqual([])
  expect(goneInto(2, on('2025-12-31'))).toEqual([1])
  expect(goneInto(4, on('2026-01-01'))).toEqual([1, 2, 3])
})
