import { Amount, Count } from '#app/components/amount.tsx'
import { ColumnsChart } from '#app/components/charts/columns-chart.tsx'
import { DifferencesChart, SignedBar } from '#app/components/charts/differences-chart.tsx'
import { DotsChart } from '#app/components/charts/dots-chart.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { formatDifference } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import type { sampleCharts } from '#app/views/sample-charts.server.ts'
import { Part } from './part.tsx'

type Samples = ReturnType<typeof sampleCharts>

export function ChartParts({ dots, differences, columns, rows }: Samples) {
  const t = useText()
  const words = {
    title: t('living.table'),
    unit: t('living.chart.unit'),
    sentence: t('living.chart.sentence'),
  }
  return (
    <Part name="DotsChart, DifferencesChart, ColumnsChart">
      <DotsChart {...words} drawn={dots} table={<Rows rows={rows} />} />
      <DifferencesChart
        {...words}
        names={{ more: t('living.chart.more'), less: t('living.chart.less') }}
        drawn={differences}
        table={<Rows rows={rows} />}
      />
      {columns.map((drawn, index) => (
        <ColumnsChart key={index} {...words} drawn={drawn} table={null} />
      ))}
    </Part>
  )
}

function Rows({ rows }: Pick<Samples, 'rows'>) {
  const t = useText()
  return (
    <DataTable
      caption={t('living.table')}
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: t('living.table.municipality'), cell: ({ name }) => name },
        {
          key: 'population',
          label: t('living.table.population'),
          align: 'end',
          cell: ({ residents }) => <Count value={residents} />,
        },
        {
          key: 'amounts',
          label: t('living.table.contribution'),
          align: 'end',
          cell: ({ amounts: [first] }) => first !== undefined && <Amount rappen={first} />,
        },
        {
          key: 'bar',
          label: t('living.chart.more'),
          cell: ({ bar, change }) => (
            <>
              <SignedBar {...bar} /> {formatDifference(change)}
            </>
          ),
        },
      ]}
    />
  )
}
