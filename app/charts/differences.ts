import { bands, linearAxis, rounded, type Tick } from './scales.ts'

/** Positive: more than before. */
type Difference = { name: string; value: number; words: string }

type Bar = { from: number; breadth: number; top: number; height: number; isLess: boolean; words: string }
/** The first or the last bar, named at its outer corner. */
type Named = { at: number; top: number; text: string; isLess: boolean }

/** Differences, the largest gain first: each a bar above or below the line of zero. */
export type DrawnDifferences = { up: Tick[]; zero: number; bars: Bar[]; named: Named[] }

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
  return { up: up.ticks, zero, bars, named: endsOf(sorted, bars) }
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
