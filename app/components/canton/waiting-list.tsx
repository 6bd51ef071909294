import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Name } from '#app/components/written.tsx'
import { daysBetween } from '#app/domain/deadlines/calendar.ts'
import type { CantonalRole } from '#app/domain/roles.ts'
import { taskText } from '#app/text/next-step.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { WaitingRow } from '#app/views/cockpit.server.ts'
import { taskPath } from './task-path.ts'

type WaitingListProps = {
  waiting: readonly WaitingRow[]
  /** The roles of the reader: where nothing waits, they tell what would. */
  roles: readonly CantonalRole[]
  today: string
}

/** What waits for the reader, the oldest first, each with the way to it. */
export function WaitingList({ waiting, roles, today }: WaitingListProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <DataTable
      caption={t('cockpit.waiting')}
      captionHidden
      rows={waiting}
      rowKey={({ machine, action, reference, record }) => `${machine}-${action}-${reference}-${record}`}
      empty={
        <EmptyState title={t('cockpit.waiting.none')}>
          {rolesThatAct(roles)
            .map((role) => t(`cockpit.waiting.none.${role}`))
            .join(' ')}
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          label: t('cockpit.what'),
          cell: (row) => (
            <Link to={taskPath(row)}>
              {row.party && (
                <>
                  <Name>{row.party}</Name>:{' '}
                </>
              )}
              {taskText(language, row)}
            </Link>
          ),
        },
        {
          key: 'since',
          label: t('cockpit.since'),
          cell: ({ since }) => <DateText day={since} short />,
        },
        {
          key: 'age',
          label: t('cockpit.age'),
          align: 'end',
          cell: ({ since }) => t('cockpit.days', { count: daysBetween(since, today) }),
        },
      ]}
    />
  )
}

/** Reading along is told only to whoever does nothing else. */
function rolesThatAct(roles: readonly CantonalRole[]): readonly CantonalRole[] {
  const acting = roles.filter((role) => role !== 'auditor')
  return acting.length > 0 ? acting : roles
}
