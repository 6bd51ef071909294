import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { grantStatus } from '#app/text/grants.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { GrantShown } from '#app/views/grants.server.ts'

/** The register of project grants; what stands beside an agreement says so in its row. */
export function GrantsTable({ rows, empty }: { rows: readonly GrantShown[]; empty: React.ReactNode }) {
  const t = useText()
  return (
    <div className="dense">
      <DataTable
        caption={t('grants.title')}
        captionHidden
        rows={rows}
        rowKey={({ grantId }) => grantId}
        empty={empty}
        columns={columnsOf(t)}
      />
    </div>
  )
}

function columnsOf(t: Translate): Column<GrantShown>[] {
  return [
    {
      key: 'title',
      label: t('grants.project'),
      prose: true,
      cell: ({ grantId, title }) => (
        <Link to={`/canton/programme/grants/${grantId}`}>
          <Name>{title}</Name>
        </Link>
      ),
    },
    {
      key: 'municipality',
      label: t('grants.municipality'),
      cell: ({ municipality }) => <Name>{municipality}</Name>,
    },
    { key: 'years', label: t('grants.years'), cell: (grant) => yearsOf(grant) },
    { key: 'reference', label: t('grants.reference'), cell: ({ reference }) => reference || '–' },
    {
      key: 'standing',
      label: t('grants.standing'),
      cell: ({ standing, beside }) => (
        <>
          <Badge {...grantStatus(t, standing)} />
          {beside.map(({ reference }) => (
            <div key={reference}>
              <Link to={dossierPath(reference)}>{t('grants.beside', { reference })}</Link>
            </div>
          ))}
        </>
      ),
    },
  ]
}
