import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { transitionRows } from '#app/domain/lifecycle/machines.ts'
import { lookUp } from '#app/text/text.ts'

const confirmed = transitionRows().filter(({ confirmedBy }) => confirmedBy !== undefined)
const steps = [...new Set(confirmed.map(({ machine, action }) => `${machine}.${action}`))]

test.each(steps)(
  '%s, which waits for the word of another person, says in each language what is asked for',
  (step) => {
    for (const language of LANGUAGES) expect(lookUp(language, `proposed.${step}`), language).toBeDefined()
  },
)

test('some steps wait for the word of another person', () => {
  expect(steps.length).toBeGreaterThan(0)
})
