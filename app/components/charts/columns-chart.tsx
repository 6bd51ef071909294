import type { DrawnColumns } from '#app/charts/columns.ts'
import { ChartBar, FillLegend, useFills } from './fills.tsx'
import { AcrossAxis, ChartFrame, type ChartProps, UpAxis } from './frame.tsx'

/** Bars over years or areas, beside each other or one upon the other. */
export function ColumnsChart({ drawn, ...words }: ChartProps<DrawnColumns>) {
  const { fillOf, patterns } = useFills()
  const { up, zero, names, groups } = drawn
  return (
    <ChartFrame {...words} legend={names.length > 1 ? <FillLegend names={names} /> : null}>
      {patterns}
      <UpAxis ticks={up} zero={zero} />
      <AcrossAxis ticks={groups.map(({ at, name }) => ({ at, text: name }))} marks={false} />
      {groups.flatMap(({ bars }) =>
        bars.map(({ series, ...bar }) => <ChartBar key={bar.words} {...bar} fill={fillOf(series)} />),
      )}
    </ChartFrame>
  )
}
