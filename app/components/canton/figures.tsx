import { Link } from '@remix-run/react'
import { Amount } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { List } from '#app/components/list.tsx'
import { type Balance, balance, formatRappen, type Rappen } from '#app/domain/money.ts'
import { MONEY_KINDS, type MoneyKind } from '#app/domain/year-money.ts'
import { waitingSince } from '#app/text/inquiries.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ReportFigures as Reports } from '#app/views/cockpit.server.ts'

type MoneyOfYear = Record<MoneyKind, Rappen> & {
  year: number | null
  /** Why the other sums do not make up what was agreed. */
  apart: { freed: Balance; claimed: Rappen; rest: Balance }
}

type FiguresProps = {
  reports: Reports
  inquiries: { count: number; oldest: string | null }
  failedMails: number
  today: string
}

/** How many reports and inquiries wait for what, and how many mails could not be sent. */
export function ReportFigures({ reports, inquiries, failedMails, today }: FiguresProps) {
  const t = useText()
  const { oldest } = inquiries
  const figures = [
    {
      key: 'overdue',
      to: '/canton/reports?show=overdue',
      count: reports.overdue,
      note: reports.overdue > 0 ? t('cockpit.longest', { count: reports.longestDays }) : undefined,
    },
    { key: 'due', to: '/canton/reports?show=due', count: reports.due },
    { key: 'filed', to: '/canton/reports?show=waiting', count: reports.waiting },
    { key: 'approved', to: '/canton/reports?show=approved', count: reports.approved },
    {
      key: 'inquiries',
      to: '/canton/requests?state=open',
      count: inquiries.count,
      note: oldest === null ? undefined : t('cockpit.oldest', { since: waitingSince(t, oldest, today) }),
    },
    { key: 'mails', to: '/canton/mails?state=failed', count: failedMails },
  ] as const
  return (
    <List className="figures">
      {figures.map(({ key, to, count, ...more }) => (
        <li key={key} data-key={key} data-none={count === 0 ? '' : undefined}>
          <Link to={to}>
            <span className="figure">{count}</span> {t(`cockpit.figure.${key}`)}
          </Link>
          {'note' in more && more.note && <div className="soft">{more.note}</div>}
        </li>
      ))}
    </List>
  )
}

/** What the canton owes by its agreements, this year and altogether. */
export function MoneyTable({ money }: { money: readonly MoneyOfYear[] }) {
  const t = useText()
  return (
    <>
      <DataTable
        caption={t('cockpit.money')}
        captionHidden
        rows={money}
        rowKey={({ year }) => String(year)}
        columns={[
          {
            key: 'year',
            label: t('cockpit.year'),
            cell: ({ year }) => (year === null ? t('cockpit.allYears') : year),
          },
          ...MONEY_KINDS.map((kind) => ({
            key: kind,
            label: t(`cockpit.money.${kind}`),
            align: 'end' as const,
            cell: (row: MoneyOfYear) => <MoneyLink kind={kind} year={row.year} amount={row[kind]} />,
          })),
        ]}
      />
      {money.map((row) => (
        <Apart key={String(row.year)} of={row} />
      ))}
    </>
  )
}

/** «2025: …» where the other sums are not what was agreed, in one line why. */
function Apart({ of: { year, committed, apart } }: { of: MoneyOfYear }) {
  const t = useText()
  const { freed, claimed, rest } = apart
  if (freed === 0 && claimed === 0 && rest === 0) return null
  const about = {
    year: year ?? t('cockpit.allYears'),
    committed: formatRappen(committed),
    freed: formatRappen(freed),
    claimed: formatRappen(claimed),
    sum: formatRappen(balance(committed - freed + claimed + rest)),
    rest: formatRappen(rest),
  }
  return (
    <p className="text soft">
      {t('cockpit.money.apart', about)} {rest !== 0 && t('cockpit.money.rest', about)}
    </p>
  )
}

type MoneyLinkProps = { kind: MoneyKind; year: number | null; amount: Rappen }

function MoneyLink({ kind, year, amount }: MoneyLinkProps) {
  return (
    <Link to={`/canton/payments/tranches?money=${kind}${year === null ? '' : `&year=${year}`}`}>
      <Amount rappen={amount} />
    </Link>
  )
}
