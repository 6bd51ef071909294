import type { calculateFor } from '#app/models/money/calculator.server.ts'

type Result = Extract<ReturnType<typeof calculateFor>, { ok: true }>

/** What the calculator shows of a calculation. */
export function calculatorShown({ calculation, names, years, ratio }: Result) {
  const { sample, keyVersion, legalBasis, input, result } = calculation
  const { fullYear, firstYear, population, trace } = result
  const { referenceDate } = input
  const isShared = input.key.form === 'pool'
  return {
    names,
    ratio,
    population,
    fullYear,
    firstYear,
    isShared,
    view: { sample, keyVersion, legalBasis, referenceDate, pinnedOn: null, years, trace },
  }
}

export type CalculatorShown = ReturnType<typeof calculatorShown>
