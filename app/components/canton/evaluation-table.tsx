import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { FileLink } from '#app/components/documents.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { Name } from '#app/components/written.tsx'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { EvaluationShown } from '#app/views/evaluations.server.ts'

/** The evaluations of a period; what was withdrawn says so in its row. */
export function EvaluationTable({ rows }: { rows: readonly EvaluationShown[] }) {
  const t = useText()
  return (
    <DataTable
      caption={t('evaluation.title')}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ evaluationId }) => evaluationId}
      empty={<EmptyState title={t('evaluation.none')}>{t('evaluation.none.text')}</EmptyState>}
      columns={columnsOf(t)}
    />
  )
}

export function Withdrawn() {
  const t = useText()
  return <Badge label={t('evaluation.withdrawn')} tone="danger" />
}

function columnsOf(t: Translate): Column<EvaluationShown>[] {
  return [
    {
      key: 'title',
      label: t('evaluation.what'),
      prose: true,
      cell: ({ evaluationId, title, isWithdrawn }) => (
        <>
          <Link to={`/canton/evaluations/${evaluationId}`}>
            <Name>{title}</Name>
          </Link>
          {isWithdrawn && (
            <div>
              <Withdrawn />
            </div>
          )}
        </>
      ),
    },
    { key: 'evaluator', label: t('field.evaluator'), cell: ({ evaluator }) => <Name>{evaluator}</Name> },
    {
      key: 'evaluatedOn',
      label: t('field.evaluatedOn'),
      cell: ({ evaluatedOn }) => <DateText day={evaluatedOn} />,
    },
    {
      key: 'paper',
      label: t('evaluation.paper'),
      cell: ({ paper }) => (paper ? <FileLink file={paper} /> : '–'),
    },
  ]
}
