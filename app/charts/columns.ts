import { stack, stackOffsetDiverging } from 'd3-shape'
import { bands, linearAxis, rounded, type Tick } from './scales.ts'

/** A year or an area, with a value of each series. */
type Group = { name: string; values: readonly number[] }
type Bar = { series: number; from: number; breadth: number; top: number; height: number; words: string }

/** Bars over years: those of a year beside each other, or one upon the other. */
export type DrawnColumns = {
  up: Tick[]
  zero: number
  names: string[]
  groups: { at: number; name: string; bars: Bar[] }[]
}

type Drawing = {
  series: readonly string[]
  groups: readonly Group[]
  words: (value: number) => string
  stacked?: boolean
}

/** Every bar says its year, its series and its value. */
export function drawColumns({ series, groups, words, stacked = false }: Drawing): DrawnColumns {
  const spans = groups.map(({ values }) =>
    stacked ? stackedSpans(values) : values.map((to) => [0, to] as const),
  )
  const up = linearAxis(spans.flat(2), { words })
  const across = bands(groups.length, 0.35)
  const inside = bands(stacked ? 1 : series.length, stacked ? 0 : 0.08)
  return {
    up: up.ticks,
    zero: up.at(0),
    names: [...series],
    groups: groups.map(({ name, values }, index) => ({
      at: rounded(across.from(index) + across.breadth / 2),
      name,
      bars: (spans[index] ?? []).map(([low, high], one) => {
        const [from, to] = [up.at(low), up.at(high)]
        return {
          series: one,
          from: rounded(across.from(index) + (inside.from(stacked ? 0 : one) * across.breadth) / 100),
          breadth: rounded((inside.breadth * across.breadth) / 100),
          top: Math.min(from, to),
          height: rounded(Math.abs(to - from)),
          words: `${name}, ${series[one] ?? ''}: ${words(values[one] ?? 0)}`,
        }
      }),
    })),
  }
}

/** From where to where each value reaches: those above zero on those above it, those below on those below. */
function stackedSpans(values: readonly number[]): (readonly [number, number])[] {
  const keys = values.map((_, index) => index)
  const layers = stack<readonly number[], number>()
    .keys(keys)
    .value((row, key) => row[key] ?? 0)
    .offset(stackOffsetDiverging)([values])
  return layers.map(([span]) => [span?.[0] ?? 0, span?.[1] ?? 0] as const)
}
