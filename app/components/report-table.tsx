import { Link } from '@remix-run/react'
import { formatRappen } from '#app/domain/money.ts'
import { contributionOf } from '#app/domain/year-money.ts'
import { reportingYearStatus } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ReportRow } from '#app/views/dossier-years.server.ts'
import { Amount } from './amount.tsx'
import { DataTable } from './data-table.tsx'
import { ShortDeadline } from './deadline.tsx'
import { Badge } from './status-badge.tsx'

/** The reporting years of an agreement; `path` is the address of the dossier. */
export function ReportTable({ reports, path }: { reports: readonly ReportRow[]; path: string }) {
  const t = useText()
  return (
    <DataTable
      caption={t('dossier.reports')}
      captionHidden
      rows={reports}
      rowKey={({ year }) => String(year)}
      columns={[
        {
          key: 'year',
          label: t('dossier.report.year'),
          cell: ({ year }) => <Link to={`${path}/reports/${year}`}>{t('dossier.report', { year })}</Link>,
        },
        {
          key: 'state',
          label: t('dossier.report.state'),
          cell: ({ state, openRappen }) => (
            <>
              <Badge {...reportingYearStatus(t, state, openRappen > 0)} />
              {openRappen > 0 && (
                <div className="soft">{t('money.claim.open', { amount: formatRappen(openRappen) })}</div>
              )}
            </>
          ),
        },
        {
          key: 'due',
          label: t('dossier.report.due'),
          cell: (row) => <ShortDeadline {...row} />,
        },
        {
          key: 'entitlement',
          label: t('dossier.report.entitlement'),
          align: 'end',
          cell: (row) => (
            <>
              <Amount rappen={contributionOf(row)} />
              {row.finalRappen !== null && <div className="soft">{t('dossier.report.final')}</div>}
            </>
          ),
        },
      ]}
    />
  )
}
