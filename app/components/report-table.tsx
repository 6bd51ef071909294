import { Link } from '@remix-run/react'
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
          cell: ({ state }) => <Badge {...reportingYearStatus(t, state)} />,
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
          cell: ({ entitlementRappen }) => <Amount rappen={entitlementRappen} />,
        },
      ]}
    />
  )
}
