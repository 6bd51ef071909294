import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Amount } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import type { Balance, Rappen } from '#app/domain/money.ts'
import type { MoneyOfCredit } from '#app/domain/programme/credit.ts'
import { useText } from '#app/text/use-text.tsx'

export type CreditYear = MoneyOfCredit & {
  year: number
  creditRappen: Rappen | null
  leftRappen: Balance | null
}
type TableProps = { years: readonly CreditYear[]; periodId: string }

export const creditYearPath = (year: number, periodId: string) =>
  `/canton/programme/credit/${year}?period=${periodId}`

/** What there is, what is committed and reserved of it, and what is left. */
export function CreditTable({ years, periodId }: TableProps) {
  const t = useText()
  const columns: Column<CreditYear>[] = [
    yearColumn(t('credit.year'), periodId),
    {
      key: 'amount',
      label: t('credit.amount'),
      align: 'end',
      cell: ({ year, creditRappen }) =>
        creditRappen === null ? (
          t('credit.amount.none')
        ) : (
          <Link to={`${creditYearPath(year, periodId)}#credit`}>
            <Amount rappen={creditRappen} />
          </Link>
        ),
    },
    ...(['committed', 'freed', 'reserved'] as const).map(figureColumn(t, periodId)),
    {
      key: 'left',
      label: t('credit.left'),
      align: 'end',
      cell: ({ leftRappen }) =>
        leftRappen === null ? t('credit.amount.none') : <Amount rappen={leftRappen} />,
    },
  ]
  return <Table caption={t('credit.balance')} columns={columns} years={years} />
}

/** What of it has flowed, and what is still to. */
export function FlowTable({ years, periodId }: TableProps) {
  const t = useText()
  const columns: Column<CreditYear>[] = [
    yearColumn(t('credit.year'), periodId),
    ...(['toCome', 'released', 'ordered', 'paid'] as const).map(figureColumn(t, periodId)),
  ]
  return <Table caption={t('credit.money')} columns={columns} years={years} />
}

function Table(props: { caption: string; columns: Column<CreditYear>[]; years: readonly CreditYear[] }) {
  const { years, ...table } = props
  return <DataTable {...table} captionHidden stacked rows={years} rowKey={({ year }) => String(year)} />
}

function yearColumn(label: string, periodId: string): Column<CreditYear> {
  return { key: 'year', label, cell: ({ year }) => <Link to={creditYearPath(year, periodId)}>{year}</Link> }
}

function figureColumn(t: ReturnType<typeof useText>, periodId: string) {
  return (figure: keyof MoneyOfCredit): Column<CreditYear> => ({
    key: figure,
    label: t(`credit.${figure}`),
    align: 'end',
    cell: (row): ReactNode => (
      <Link to={`${creditYearPath(row.year, periodId)}#${figure}`}>
        <Amount rappen={row[figure]} />
      </Link>
    ),
  })
}
