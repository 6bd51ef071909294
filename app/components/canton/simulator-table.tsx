import { Amount, Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { formatAmount, formatDifference } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownRow, SimulatorView } from '#app/views/simulator.server.ts'

/** What each key gives each party, per head, and how it differs from the first key. */
export function SimulatorTable({ answer }: { answer: SimulatorView }) {
  const t = useText()
  const { columns: keys, rows, residents } = answer
  const columns: Column<ShownRow>[] = [
    {
      key: 'name',
      label: t('simulator.party'),
      sortable: true,
      cell: ({ name }) => name,
      foot: t('simulator.total'),
    },
    {
      key: 'population',
      label: t('simulator.population'),
      align: 'end',
      sortable: true,
      cell: ({ population }) => <Count value={population} />,
      foot: <Count value={residents} />,
    },
    ...keys.flatMap(({ name, sum }, key): Column<ShownRow>[] => [
      {
        key: `amount-${key}`,
        label: t('simulator.amountOf', { key: name }),
        align: 'end',
        sortable: true,
        cell: ({ amounts }) => figure(amounts[key] ?? null, formatAmount),
        foot: sum === null ? '–' : <Amount rappen={sum} />,
      },
      {
        key: `head-${key}`,
        label: t('simulator.perHeadOf', { key: name }),
        align: 'end',
        sortable: true,
        cell: ({ perHead }) => figure(perHead[key] ?? null, formatAmount),
      },
      ...(key === 0
        ? []
        : [
            {
              key: `gain-${key}`,
              label: t('simulator.gainOf', { key: name }),
              align: 'end' as const,
              sortable: true,
              cell: ({ gains }: ShownRow) => figure(gains[key] ?? null, formatDifference),
            },
          ]),
    ]),
  ]
  return (
    <div className="dense">
      <DataTable
        caption={t('simulator.rows')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

function figure<Amounted>(amount: Amounted | null, words: (amount: Amounted) => string) {
  return amount === null ? '–' : <span className="number">{words(amount)}</span>
}
