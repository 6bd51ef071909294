import { scaleBand, scaleLinear, scaleLog } from 'd3-scale'

/** A mark on an axis: where, in per cent of its length from the left or from the top, and what it says. */
export type Tick = { at: number; text: string }

/** From values to places on an axis, in per cent of its length. */
export type Axis = { at: (value: number) => number; ticks: Tick[] }

type Words = (value: number) => string

const MOST_TICKS = 6

/**
 * Equal ratios are equally wide: from 500 to 1’000 is as far as from 5’000 to 10’000. Only values above zero have a
 * place; a little room is left at both ends.
 */
export function logAxis(values: readonly number[], words: Words): Axis {
  const there = values.filter((value) => value > 0)
  const [least, most] = there.length > 0 ? [Math.min(...there), Math.max(...there)] : [1, 10]
  const scale = scaleLog([least / ROOM, most * ROOM], [0, 100])
  return axisOf(scale, { values: roundValues(scale.ticks(MOST_TICKS - 1)), words })
}

const ROOM = 1.15

/** All where they are few; else 1, 2, 5, 10 …, or fewer of them. */
function roundValues(ticks: readonly number[]): readonly number[] {
  const led = [[1, 2, 5], [1, 3], [1]].map((digits) =>
    ticks.filter((tick) => digits.includes(Number(tick.toExponential()[0]))),
  )
  return [ticks, ...led].find((few) => few.length <= MOST_TICKS) ?? led.at(-1) ?? []
}

/**
 * Equal differences are equally far; zero is always on it, because lengths are read from there. Amounts are whole Rappen
 * and counts whole numbers, so that only whole values are named; where there is nothing but zero, zero alone.
 */
export function linearAxis(
  values: readonly number[],
  { words, direction = 'up' }: { words: Words; direction?: 'up' | 'right' },
): Axis {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const range = direction === 'up' ? [100, 0] : [0, 100]
  const isFlat = most === least
  const scale = scaleLinear([least, isFlat ? 1 : most], range).nice(MOST_TICKS - 1)
  const whole = scale.ticks(MOST_TICKS - 1).filter(Number.isInteger)
  return axisOf(scale, { values: isFlat ? [0] : whole, words })
}

/** So many places of the same breadth, one beside the other. */
export function bands(count: number, gap: number): { from: (index: number) => number; breadth: number } {
  const indexes = Array.from({ length: count }, (_, index) => index)
  const scale = scaleBand<number>(indexes, [0, 100])
    .paddingInner(gap)
    .paddingOuter(gap / 2)
  return { from: (index) => rounded(scale(index) ?? 0), breadth: rounded(scale.bandwidth()) }
}

/** Hundredths of a per cent: finer than any screen, and short in the page. */
export function rounded(place: number): number {
  return Math.round(place * 100) / 100
}

function axisOf(scale: (value: number) => number, on: { values: readonly number[]; words: Words }): Axis {
  const at = (value: number) => rounded(scale(value))
  return { at, ticks: on.values.map((value) => ({ at: at(value), text: on.words(value) })) }
}
