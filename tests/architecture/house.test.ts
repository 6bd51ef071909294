import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blockIn, blockOf } from '../pictures/house.mjs'

test('the house in the README is the one that the imports draw: npm run pictures -- house', () => {
  expect(blockIn(readFileSync('README.md', 'utf8'))).toBe(blockOf())
})
