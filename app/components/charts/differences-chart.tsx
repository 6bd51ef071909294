import type { DrawnDifferences } from '#app/charts/differences.ts'
import { ChartArea, ChartBar, FillLegend, useFills } from './fills.tsx'
import { ChartFrame, type ChartProps, UpAxis } from './frame.tsx'

type DifferencesChartProps = ChartProps<DrawnDifferences> & {
  /** What a bar above zero and one below it stand for. */
  names: { more: string; less: string }
}

/** Differences in their order, the largest gain first. */
export function DifferencesChart({ names, drawn, ...words }: DifferencesChartProps) {
  const { fillOf, patterns } = useFills()
  const { up, zero, bars, areas, named } = drawn
  return (
    <ChartFrame {...words} legend={<FillLegend names={[names.more, names.less]} />}>
      {patterns}
      <UpAxis ticks={up} zero={zero} />
      {bars.map(({ isLess, ...bar }) => (
        <ChartBar key={bar.words} {...bar} fill={fillOf(isLess ? 1 : 0)} />
      ))}
      {areas.map(({ d, isLess }) => (
        <ChartArea key={d} d={d} fill={fillOf(isLess ? 1 : 0)} />
      ))}
      {named.map(({ at, top, text, isLess }) => (
        <text key={text} className={isLess ? 'chart-last' : 'chart-first'} x={`${at}%`} y={`${top}%`}>
          {text}
        </text>
      ))}
    </ChartFrame>
  )
}

/** One difference as a bar from the middle, beside its figure. */
export function SignedBar({ from, breadth, isLess }: { from: number; breadth: number; isLess: boolean }) {
  const { fillOf, patterns } = useFills()
  return (
    <svg className="signed-bar" aria-hidden="true">
      {patterns}
      <rect
        className="chart-bar"
        x={`${from}%`}
        width={`${breadth}%`}
        height="100%"
        fill={fillOf(isLess ? 1 : 0)}
      />
      <line className="chart-zero" x1="50%" x2="50%" y1="0%" y2="100%" />
    </svg>
  )
}
