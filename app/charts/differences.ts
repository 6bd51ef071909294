import { bands, linearAxis, rounded, type Tick } from './scales.ts'

/** Positive: more than before. */
type Difference = { name: string; value: number; words: string }

type Bar = { from: number; breadth: number; top: number; height: number; isLess: boolean; words: string }
/** The first or the last bar, named at its outer corner. */
type Named = { at: number; top: number; text: string; isLess: boolean }

/** Differences, the largest gain first: each a bar above or below the line of zero. */
export type DrawnDifferences = {
  up: Tick[]
  zero: number
  /** Empty where there are too many to point at: they lie in `areas`. */
  bars: Bar[]
  /** All bars of a sign as one path, in a square of 1 × 1. */
  areas: { d: string; isLess: boolean }[]
  named: Named[]
}

export function drawDifferences(
  differences: readonly Difference[],
  words: (value: number) => string,
): DrawnDifferences {
  const sorted = differences.toSorted((one, other) => other.value - one.value)
  const up = linearAxis(
    sorted.map(({ value }) => value),
    { words },
  )
  const zero = up.at(0)
  const { from, breadth } = bands(sorted.length, sorted.length > CLOSE ? 0 : 0.2)
  const bars = sorted.map(({ value, words: told }, index) => ({
    from: from(index),
    breadth,
    top: Math.min(zero, up.at(value)),
    height: rounded(Math.abs(up.at(value) - zero)),
    isLess: value < 0,
    words: told,
  }))
  const isClose = bars.length > MOST_BARS
  return {
    up: up.ticks,
    zero,
    bars: isClose ? [] : bars,
    areas: isClose ? areasOf(bars) : [],
    named: endsOf(sorted, bars),
  }
}

/** More than these cannot be told from each other, and would be most of the page. */
const MOST_BARS = 400

function areasOf(bars: readonly Bar[]) {
  const part = (place: number) => rounded(place * 100) / 10_000
  return [false, true].map((isLess) => ({
    isLess,
    d: bars
      .filter((bar) => bar.isLess === isLess && bar.height > 0)
      .map(({ from, breadth, top, height }) => {
        const [left, upper] = [part(from), part(top)]
        return `M${left} ${upper}h${part(breadth)}v${part(height)}H${left}z`
      })
      .join(''),
  }))
}

/** More bars than these touch each other. */
const CLOSE = 120

/** Who gains and who loses the most. */
function endsOf(sorted: readonly Difference[], bars: readonly Bar[]): Named[] {
  return [...new Set([0, sorted.length - 1])].flatMap((index) => {
    const [one, bar] = [sorted[index], bars[index]]
    if (!one || !bar || one.value === 0 || index > 0 !== bar.isLess) return []
    const { from, breadth, top, height, isLess } = bar
    const end = isLess ? [from + breadth, top + height] : [from, top]
    const [at = 0, upTo = 0] = end.map(rounded)
    return [{ at, top: upTo, text: one.name, isLess }]
  })
}

/** A single difference beside the largest of them: from the middle to the right, or to the left where it is less. */
export function signedBar(value: number, most: number): { from: number; breadth: number } {
  const half = most > 0 ? Math.min(50, (Math.abs(value) / most) * 50) : 0
  return { from: rounded(value < 0 ? 50 - half : 50), breadth: rounded(half) }
}
