import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Role } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'

type HeldRole = {
  membershipId: string
  name: string
  email: string
  role: Role
  municipality: string | null
  since: string
}

type RoleTableProps = { caption: string; rows: readonly HeldRole[]; mayChange: boolean; searched: boolean }

/** Who holds which role since when; an administrator corrects and ends them. */
export function RoleTable({ caption, rows, mayChange, searched }: RoleTableProps) {
  const t = useText()
  const end: Column<HeldRole>[] = mayChange
    ? [
        {
          key: 'end',
          label: t('people.action'),
          cell: ({ membershipId, name, role }) => (
            <span className="row">
              <Link to={`/canton/people/${membershipId}/correct`}>
                <ToldApart by={name}>{t('team.correct')}</ToldApart>
              </Link>
              <Link to={`/canton/people/${membershipId}`}>
                <ToldApart by={`${name}, ${t(`role.${role}`)}`}>{t('people.end')}</ToldApart>
              </Link>
            </span>
          ),
        },
      ]
    : []
  return (
    <div className="dense">
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ membershipId }) => membershipId}
        empty={<p className="soft">{t(searched ? 'people.noneFound' : 'people.none')}</p>}
        columns={[
          { key: 'name', label: t('people.name'), cell: ({ name }) => name },
          { key: 'role', label: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
          {
            key: 'municipality',
            label: t('list.column.municipality'),
            cell: ({ municipality }) => municipality ?? '–',
          },
          {
            key: 'since',
            label: t('team.since'),
            cell: ({ since }) => <DateText day={dayInZurich(since)} short />,
          },
          { key: 'email', label: t('people.email'), cell: ({ email }) => email },
          ...end,
        ]}
      />
    </div>
  )
}
