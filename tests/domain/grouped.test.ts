import { expect, test } from 'vitest'
import { grouped } from '#app/domain/grouped.ts'

test('what has one key stays together, keys and values in the order in which they come', () => {
  const found = grouped([
    ['b', 2],
    ['a', 1],
    ['b', 0],
  ])
  expect([...found]).toEqual([
    ['b', [2, 0]],
    ['a', [1]],
  ])
})

test('nothing makes no group', () => {
  expect(grouped([]).size).toBe(0)
})
