import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { FileLink } from '#app/components/documents.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Written } from '#app/components/written.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { ReportShown } from '#app/views/activity-reports.server.ts'

export const REPORTS = '/canton/activity/reports'

const TONES = { draft: 'pending', issued: 'success', replaced: 'neutral', withdrawn: 'neutral' } as const

export function ReportBadge({ standing }: Pick<ReportShown, 'standing'>) {
  const t = useText()
  return <Badge label={t(`activityReport.standing.${standing}`)} tone={TONES[standing]} />
}

/** Where a report stands, its paper, and what became of it. */
export function ReportFacts({ report }: { report: ReportShown }) {
  const t = useText()
  const { reference, standing, issuedAt, issuer, paper, code, reason, replacedBy } = report
  const { withdrawnAt, withdrawnReason } = report
  return (
    <SummaryList
      items={[
        { term: t('activityReport.standing'), value: <ReportBadge standing={standing} /> },
        { term: t('activityReport.reference'), value: reference },
        ...(paper ? [{ term: t('activityReport.paper'), value: <FileLink file={paper} /> }] : []),
        ...(issuedAt
          ? [
              {
                term: t('activityReport.issued'),
                value: (
                  <>
                    <InstantText at={issuedAt} />
                    {issuer && `, ${issuer}`}
                  </>
                ),
              },
            ]
          : []),
        ...(code ? [{ term: t('activityReport.code'), value: <code>{code}</code> }] : []),
        ...(reason ? [{ term: t('activityReport.whyReplaced'), value: <Written>{reason}</Written> }] : []),
        ...(replacedBy
          ? [
              {
                term: t('activityReport.replacedBy'),
                value: <Link to={`${REPORTS}/${replacedBy.id}`}>{replacedBy.reference}</Link>,
              },
            ]
          : []),
        ...(withdrawnAt
          ? [
              { term: t('activityReport.withdrawn'), value: <InstantText at={withdrawnAt} /> },
              { term: t('activityReport.whyWithdrawn'), value: <Written>{withdrawnReason}</Written> },
            ]
          : []),
      ]}
    />
  )
}

/** The reports of a period, each with its page and its paper. */
export function ReportTable({ reports, period }: { reports: ReportShown[]; period: string }) {
  const t = useText()
  return (
    <DataTable<ReportShown>
      caption={t('activityReport.all')}
      captionHidden
      stacked
      rows={reports}
      rowKey={({ id }) => id}
      empty={<p className="soft">{t('activityReport.none')}</p>}
      columns={[
        {
          key: 'reference',
          label: t('activityReport.reference'),
          cell: ({ id, reference }) => <Link to={`${REPORTS}/${id}`}>{reference}</Link>,
        },
        { key: 'time', label: t('activityReport.time'), cell: ({ year }) => year ?? period },
        {
          key: 'standing',
          label: t('activityReport.standing'),
          cell: ({ standing }) => <ReportBadge standing={standing} />,
        },
        {
          key: 'issued',
          label: t('activityReport.issued'),
          cell: ({ issuedAt }) => (issuedAt ? <InstantText at={issuedAt} /> : '–'),
        },
        {
          key: 'paper',
          label: t('activityReport.paper'),
          cell: ({ paper }) => (paper ? <FileLink file={paper} label="PDF" /> : '–'),
        },
      ]}
    />
  )
}
