import { Amount, Count } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { amountsOf } from '#app/views/settings.server.ts'

type KeyAmountsProps = {
  of: { version: number; legalBasis: string; inForceFrom: string }
  amounts: ReturnType<typeof amountsOf>
}

/** The key in force, and what it gives every municipality on its own. */
export function KeyAmounts({ of: key, amounts }: KeyAmountsProps) {
  const t = useText()
  return (
    <>
      <p>
        {t('settings.key.version', { version: key.version, basis: key.legalBasis })}{' '}
        <DateText day={key.inForceFrom} />
      </p>
      {amounts ? (
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
        <p>{t('settings.amounts.none')}</p>
      )}
      <p className="soft">{t('common.source')}</p>
    </>
  )
}
