import { line } from 'd3-shape'
import { linearAxis, logAxis, type Tick } from './scales.ts'

/** `words`: what the dot says when it is pointed at. */
type Dot = { x: number; y: number; words: string }
/** `line`: values that belong together from left to right, drawn as one line. */
export type DotSeries = { name: string; dots: readonly Dot[]; line?: readonly Omit<Dot, 'words'>[] }
type Words = { across: (value: number) => string; up: (value: number) => string }

type DrawnSeries = {
  name: string
  /** Empty where there are too many to point at: they lie in `cloud`. */
  dots: Dot[]
  /** All dots as one path of points, in a square of 100 × 100. */
  cloud: string
  line: string
}

/** Dots over a logarithmic axis, such as francs per head over population. */
export type DrawnDots = { across: Tick[]; up: Tick[]; series: DrawnSeries[] }

/** More than these are drawn as a cloud, which is a hundredth of the page. */
const MOST_DOTS = 400

/** Where each dot lies; one without a place on a logarithmic axis (zero) stands in the table only. */
export function drawDots(series: readonly DotSeries[], words: Words): DrawnDots {
  const all = series.flatMap(({ dots, line: along = [] }) => [...dots, ...along]).filter(({ x }) => x > 0)
  const across = logAxis(
    all.map(({ x }) => x),
    words.across,
  )
  const up = linearAxis(
    all.map(({ y }) => y),
    { words: words.up },
  )
  const place = ({ x, y }: { x: number; y: number }) => ({ x: across.at(x), y: up.at(y) })
  const isCloud = all.length > MOST_DOTS
  const path = line<{ x: number; y: number }>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(2)
  return {
    across: across.ticks,
    up: up.ticks,
    series: series.map(({ name, dots, line: along = [] }) => {
      const placed = dots.filter(({ x }) => x > 0).map((dot) => ({ ...place(dot), words: dot.words }))
      return {
        name,
        dots: isCloud ? [] : placed,
        cloud: isCloud ? placed.map(({ x, y }) => `M${x} ${y}h0`).join('') : '',
        line: path(along.filter(({ x }) => x > 0).map(place)) ?? '',
      }
    }),
  }
}
