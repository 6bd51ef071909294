import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { beyondBudget } from '#app/domain/report/proven.ts'

const line = (declared: number | null, corrected: number | null) => ({
  budgetRappen: rappen(100),
  declaredRappen: declared === null ? null : rappen(declared),
  correctedRappen: corrected === null ? null : rappen(corrected),
})

test.each<[number | null, number | null, boolean]>([
  [null, null, false],
  [null, 100, false],
  [null, 101, true],
  [101, null, false],
  [150, 150, false],
  [150, 151, true],
  [50, 101, true],
])(
  'of a line of 100, declared with %j and counted by the canton with %j: beyond its budget is %j',
  (declared, corrected, beyond) => {
    expect(beyondBudget([line(declared, corrected)])).toHaveLength(beyond ? 1 : 0)
  },
)
