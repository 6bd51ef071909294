import type { ReactNode } from 'react'
import type { Tick } from '#app/charts/scales.ts'
import { Details } from '#app/components/details.tsx'
import { useText } from '#app/text/use-text.tsx'

/** What is said of a chart, and the figures that it is drawn from. */
export type ChartProps<Drawn> = ChartWords & { drawn: Drawn }

type ChartWords = {
  title: string
  /** What is measured, and in what: «Franken pro Kopf und Jahr, nach Bevölkerung». */
  unit: string
  /** What the chart shows, in a sentence for whoever does not see it. */
  sentence: string
  /** The same figures as a table; null where it stands beside the chart. */
  table: ReactNode
}

type ChartFrameProps = ChartWords & {
  /** Null where there is one series alone. */
  legend: ReactNode
  children: ReactNode
}

/**
 * A chart, drawn on the server: places are per cent of its breadth and height, and its words keep their size on every
 * screen and on paper. Nothing is told by colour alone, and the figures stand in a table as well.
 */
export function ChartFrame({ title, unit, sentence, legend, table, children }: ChartFrameProps) {
  const t = useText()
  return (
    <figure className="chart stack-s">
      <figcaption>
        <div className="chart-title">{title}</div>
        <div className="chart-unit">{unit}</div>
      </figcaption>
      {legend}
      <svg className="chart-plot" role="img">
        <title>{sentence}</title>
        {children}
      </svg>
      {table && <Details summary={t('chart.table')}>{table}</Details>}
    </figure>
  )
}

/** Lines across the chart, with what they stand for before them. */
export function UpAxis({ ticks, zero }: { ticks: readonly Tick[]; zero?: number }) {
  return ticks.map(({ at, text }) => (
    <g key={text}>
      <line
        className={at === zero ? 'chart-zero' : 'chart-line'}
        x1="0%"
        x2="100%"
        y1={`${at}%`}
        y2={`${at}%`}
      />
      <text className="chart-up" x="0%" y={`${at}%`}>
        {text}
      </text>
    </g>
  ))
}

/** What stands below the chart; of marks every other one is named where the chart is narrow. */
export function AcrossAxis({ ticks, marks = true }: { ticks: readonly Tick[]; marks?: boolean }) {
  return ticks.map(({ at, text }, index) => (
    <g key={`${at} ${text}`} className={marks && index % 2 === 1 ? 'chart-between' : undefined}>
      {marks && <line className="chart-line" x1={`${at}%`} x2={`${at}%`} y1="0%" y2="100%" />}
      <text className="chart-across" x={`${at}%`} y="100%">
        {text}
      </text>
    </g>
  ))
}
