import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blockOf } from '../pictures/house.mjs'

test('the house in the README is the one that the imports draw: npm run pictures -- house', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(blockOf())
})
