import { Amount, Count } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { amountsOf } from '#app/views/settings.server.ts'

/** What a version of the key gives every municipality on its own. */
export function KeyAmounts({ amounts }: { amounts: ReturnType<typeof amountsOf> }) {
  const t = useText()
  return (
    <>
      {amounts.ok ? (
        <div className="dense text">
          <DataTable
            caption={t('settings.amounts')}
            rows={amounts.rows}
            rowKey={({ bfsNumber }) => String(bfsNumber)}
            columns={[
              {
                key: 'name',
                label: t('list.column.municipality'),
                cell: ({ name }) => name,
                foot: t('calculation.total'),
              },
              {
                key: 'population',
                label: t('list.column.residents'),
                align: 'end',
                cell: ({ population }) => <Count value={population} />,
                foot: <Count value={amounts.rows.reduce((sum, { population }) => sum + population, 0)} />,
              },
              {
                key: 'amount',
                label: t('list.column.contribution'),
                align: 'end',
                cell: ({ amount }) => <Amount rappen={amount} />,
                foot: <Amount rappen={amounts.sum} />,
              },
            ]}
          />
        </div>
      ) : (
        <p>{amounts.lacks === 'pool' ? t('settings.amounts.pool') : t('settings.amounts.none')}</p>
      )}
      <p className="soft">{t('common.source')}</p>
    </>
  )
}
