import { expect, test } from 'vitest'
import { isOneOf } from '#app/domain/one-of.ts'

test('a word is one of those that are named, to the letter', () => {
  expect(isOneOf(['draft', 'returned'], 'draft')).toBe(true)
  expect(['Draft', 'draf', '', 'submitted'].filter((word) => isOneOf(['draft', 'returned'], word))).toEqual(
    [],
  )
})
