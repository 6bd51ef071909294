import { expect, test } from 'vitest'
import { balance, rappen } from '#app/domain/money.ts'
import { lessToCome } from '#app/domain/not-received.ts'

test.each<[string, open: number, asked: number, reached: number, toCome: number[], less: number[]]>([
  ['nothing where all that is asked for has reached the municipality', 100, 100, 100, [500], [0]],
  ['all of it where nothing has', 100, 100, 0, [500], [100]],
  ['all of it where more was returned than came', 100, 100, -40, [500], [100]],
  ['what is asked beyond what has reached it', 100, 100, 70, [500], [30]],
  ['no more than this claim asks, whatever the others do', 50, 150, 0, [500], [50]],
  ['one tranche after the other', 100, 100, 0, [60, 500], [60, 40]],
  ['only what is still to come', 100, 100, 0, [60], [60]],
])('less is to come: %s', (_said, open, asked, reached, toCome, less) => {
  const claim = { openRappen: rappen(open), askedRappen: rappen(asked), reachedRappen: balance(reached) }
  expect(lessToCome(claim, toCome.map(rappen))).toEqual(less)
})
