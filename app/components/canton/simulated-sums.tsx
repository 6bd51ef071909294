import { Link } from '@remix-run/react'
import { Amount, Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { SimulatedColumn } from '#app/views/simulator.server.ts'

/** What each key costs in a year, what the credits leave beside it, and how many gain and lose. */
export function SimulatedSums({ columns: keys }: { columns: readonly SimulatedColumn[] }) {
  const t = useText()
  const years = keys[0]?.years.map(({ year }) => year) ?? []
  const columns: Column<SimulatedColumn>[] = [
    {
      key: 'key',
      label: t('simulator.key'),
      cell: ({ id, name }) => <Link to={`/canton/programme/keys/${id}`}>{name}</Link>,
    },
    { key: 'sum', label: t('simulator.sum'), align: 'end', cell: ({ sum }) => <AmountOrNone rappen={sum} /> },
    {
      key: 'perHead',
      label: t('simulator.perHead'),
      align: 'end',
      cell: ({ perHead }) => <AmountOrNone rappen={perHead} />,
    },
    ...years.map(
      (year, index): Column<SimulatedColumn> => ({
        key: String(year),
        label: t('simulator.leftIn', { year }),
        align: 'end',
        cell: ({ years: own }) =>
          own[index]?.credit === null ? (
            <span className="soft">{t('simulator.creditNone')}</span>
          ) : (
            <AmountOrNone rappen={own[index]?.left ?? null} />
          ),
      }),
    ),
    ...(['more', 'less', 'same'] as const).map(
      (kind): Column<SimulatedColumn> => ({
        key: kind,
        label: t(KINDS[kind]),
        align: 'end',
        cell: ({ gains }) => (gains ? <Count value={gains[kind]} /> : '–'),
      }),
    ),
  ]
  return (
    <>
      {keys.map((key) => (
        <Beyond key={key.id} of={key} />
      ))}
      <DataTable
        caption={t('simulator.sums')}
        captionHidden
        columns={columns}
        rows={keys}
        rowKey={({ id }) => id}
      />
      <p className="text soft">{t('simulator.left.text')}</p>
    </>
  )
}

const KINDS = { more: 'simulator.gains', less: 'simulator.losses', same: 'simulator.same' } as const

/** The years whose credit a key goes beyond. */
function Beyond({ of: { name, years } }: { of: SimulatedColumn }) {
  const t = useText()
  const over = years.filter(({ left }) => left !== null && left < 0)
  if (over.length === 0) return null
  return (
    <Notice kind="warning" title={name}>
      <p>{t('simulator.over.text', { years: over.map(({ year }) => year).join(', ') })}</p>
    </Notice>
  )
}

function AmountOrNone({ rappen }: { rappen: Parameters<typeof Amount>[0]['rappen'] | null }) {
  return rappen === null ? '–' : <Amount rappen={rappen} />
}
