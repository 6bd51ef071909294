import type { DrawnDots } from '#app/charts/dots.ts'
import { AcrossAxis, ChartFrame, type ChartProps, UpAxis } from './frame.tsx'

/** Dots over a logarithmic axis: each series with a mark of its own. */
export function DotsChart({ drawn, ...words }: ChartProps<DrawnDots>) {
  const { across, up, series } = drawn
  return (
    <ChartFrame {...words} legend={<DotLegend names={series.map(({ name }) => name)} />}>
      <UpAxis ticks={up} />
      <AcrossAxis ticks={across} />
      {series.map(({ name, dots, cloud, line }, index) => (
        <g key={name} className={markOf(index)}>
          {(line || cloud) && (
            <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
              {line && <path className="chart-along" d={line} />}
              {cloud && <path className="cloud" d={cloud} />}
              {cloud && <path className="cloud-inside" d={cloud} />}
            </svg>
          )}
          {dots.map(({ x, y, words: told }) => (
            <Mark key={told} index={index} x={x} y={y} words={told} />
          ))}
        </g>
      ))}
    </ChartFrame>
  )
}

/** Two that are round, then two that are square. */
const MARKS = ['mark-disc', 'mark-ring', 'mark-square', 'mark-frame'] as const

const markOf = (index: number) => MARKS[index % MARKS.length] ?? MARKS[0]

type MarkProps = { index: number; x: number; y: number; words?: string }

function Mark({ index, x, y, words }: MarkProps) {
  const told = words && <title>{words}</title>
  const [across, down] = [`${x}%`, `${y}%`]
  return index % MARKS.length < 2 ? (
    <circle className="dot" cx={across} cy={down} r="3.5">
      {told}
    </circle>
  ) : (
    <rect className="dot" x={across} y={down} width="6" height="6">
      {told}
    </rect>
  )
}

function DotLegend({ names }: { names: readonly string[] }) {
  return (
    <ul className="chart-legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg aria-hidden="true" className={markOf(index)}>
            <Mark index={index} x={50} y={50} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
