import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const ROWS = readFileSync(path.join(ROOT, 'docs/sources.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [LSZB]\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test.each(ROWS)('%s%s names a test that there is, and a place in the portal', (...row) => {
  const [, , , where = '', shownBy = ''] = row
  const tests = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
  expect(tests).not.toEqual([])
  expect(tests.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
  expect(where).not.toBe('')
})
