import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { daysBetween } from '#app/domain/deadlines/calendar.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { dayInZurich } from '#app/text/dates.ts'
import { dossierStatus, reportingYearStatus } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'

export type ShownWaiting = {
  reference: string
  party: string
  since: string
} & ({ year: null; state: DossierState } | { year: number; state: ReportingYearState })

/** What waits for the reader, the oldest first, each with the way to it. */
export function WaitingList({ waiting, today }: { waiting: readonly ShownWaiting[]; today: string }) {
  const t = useText()
  return (
    <DataTable
      caption={t('cockpit.waiting')}
      captionHidden
      rows={waiting}
      rowKey={({ reference, year }) => `${reference}-${year ?? ''}`}
      empty={<EmptyState title={t('cockpit.waiting.none')}>{t('cockpit.waiting.none.text')}</EmptyState>}
      columns={[
        {
          key: 'what',
          label: t('cockpit.what'),
          cell: (row) => (
            <Link to={pathOf(row)}>
              {row.party}:{' '}
              {row.year === null ? t('cockpit.application') : t('way.report', { year: row.year })}
            </Link>
          ),
        },
        { key: 'state', label: t('cockpit.state'), cell: (row) => <State row={row} /> },
        {
          key: 'since',
          label: t('cockpit.since'),
          cell: ({ since }) => <DateText day={dayInZurich(since)} short />,
        },
        {
          key: 'age',
          label: t('cockpit.age'),
          align: 'end',
          cell: ({ since }) => t('cockpit.days', { count: daysBetween(dayInZurich(since), today) }),
        },
      ]}
    />
  )
}

function State({ row }: { row: ShownWaiting }) {
  const t = useText()
  const { label, tone } = row.year === null ? dossierStatus(t, row.state) : reportingYearStatus(t, row.state)
  return <Badge label={label} tone={tone} />
}

function pathOf({ reference, year }: ShownWaiting) {
  return `/canton/dossiers/${reference}${year === null ? '' : `/reports/${year}`}`
}
