import { fraction } from '#app/domain/fraction.ts'
import type { Ratio } from '#app/domain/money.ts'

/** A part of a whole as people type it, in lowest terms: `45 %`, `45.5`, `1/2`; undefined where it is none. */
export function readShare(typed: string): Ratio | undefined {
  const [, whole = '', digits = '', above, below] =
    /^(?:(\d{1,3})(?:[.,](\d{1,3}))? ?%?|(\d{1,6}) ?[/:] ?(\d{1,6}))$/.exec(typed) ?? []
  if (above && below) return Number(below) > 0 ? lowest(Number(above), Number(below)) : undefined
  return whole ? lowest(Number(whole + digits), 100 * 10 ** digits.length) : undefined
}

/** `45 %`, `45.5 %`, and `1/3` where per cent would not be exact: as people type it. */
export function formatShare([part, whole]: Ratio): string {
  const thousandths = (part * 100_000) / whole
  return Number.isInteger(thousandths) ? `${thousandths / 1000} %` : `${part}/${whole}`
}

function lowest(part: number, whole: number): Ratio {
  const { numerator, denominator } = fraction(part, whole)
  return [Number(numerator), Number(denominator)]
}
