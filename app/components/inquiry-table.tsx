import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Side } from '#app/domain/roles.ts'
import { inquiryStanding, inquiryStatus } from '#app/text/inquiries.ts'
import { useText } from '#app/text/use-text.tsx'
import type { InquiryRow } from '#app/views/inquiry-list.server.ts'
import { type Column, DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { Badge } from './status-badge.tsx'
import { inquiryPath } from './ways.ts'
import { Name } from './written.tsx'

type InquiryTableProps = {
  rows: readonly InquiryRow[]
  /** Whose list it is. */
  reader: Side
  today: string
  /** All are about one dossier, on whose page they stand. */
  inDossier?: boolean
  empty?: ReactNode
}

/** Threads as rows: what about, whose, where each stands and since when. */
export function InquiryTable({ rows, reader, today, inDossier, empty }: InquiryTableProps) {
  const t = useText()
  const isCanton = reader === 'canton'
  const columns: (Column<InquiryRow> | false)[] = [
    {
      key: 'subject',
      label: t('inquiry.subject'),
      prose: true,
      cell: ({ id, subject }) => (
        <Link to={inquiryPath(reader, id)}>
          <Name>{subject}</Name>
        </Link>
      ),
    },
    { key: 'state', label: t('inquiry.state'), cell: (row) => <Standing row={row} today={today} /> },
    isCanton &&
      !inDossier && {
        key: 'municipality',
        label: t('inquiry.municipality'),
        cell: ({ municipality }) => <Name>{municipality}</Name>,
      },
    { key: 'kind', label: t('inquiry.kind'), cell: ({ kind }) => t(`inquiryKind.${kind}`) },
    !inDossier && { key: 'dossier', label: t('inquiry.dossier'), cell: ({ dossier }) => dossier ?? '–' },
    isCanton && {
      key: 'assignee',
      label: t('inquiry.assignee'),
      cell: ({ assignee }) => assignee ?? '–',
    },
    {
      key: 'changed',
      label: t('inquiry.changed'),
      cell: ({ changedOn }) => <DateText day={changedOn} short />,
    },
  ]
  return (
    <div className="dense">
      <DataTable
        caption={t('inquiry.title')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
        columns={columns.filter((column) => column !== false)}
      />
    </div>
  )
}

/** The word first; of an open one who has the ball, and since when. */
function Standing({ row, today }: { row: InquiryRow; today: string }) {
  const t = useText()
  return (
    <>
      <Badge {...inquiryStatus(t, row.state)} />
      {row.state === 'open' && <div className="soft">{inquiryStanding(t, row, today)}</div>}
    </>
  )
}
