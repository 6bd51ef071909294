import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createVitest } from 'vitest/node'

const TESTS = path.join(import.meta.dirname, '..')

test('every test file runs in one project, and in one only', async () => {
  const vitest = await createVitest('test', { config: path.join(TESTS, 'vitest.config.ts'), watch: false })
  onTestFinished(() => vitest.close())
  const found = await vitest.globTestSpecifications()
  const written = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(TESTS, file))
  expect(found.map(({ moduleId }) => moduleId).sort()).toEqual(written.sort())
})
