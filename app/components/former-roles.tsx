import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { useText } from '#app/text/use-text.tsx'
import type { FormerRole } from '#app/views/team.server.ts'
import { Button } from './button.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { Details } from './details.tsx'
import { Form } from './form-element.tsx'
import { ToldApart } from './told-apart.tsx'

type FormerRolesProps = { roles: readonly FormerRole[]; mayRestore: boolean; path: string }

/** Who held what, from when to when; whoever looks after the team gives a role again. */
export function FormerRoles({ roles, mayRestore, path }: FormerRolesProps) {
  const t = useText()
  if (roles.length === 0) return null
  const where: Column<FormerRole> = {
    key: 'municipality',
    label: t('list.column.municipality'),
    cell: ({ municipality }) => municipality ?? '–',
  }
  const restore: Column<FormerRole> = {
    key: 'restore',
    label: t('team.change'),
    cell: (role) => <Restore role={role} path={path} />,
  }
  return (
    <Details summary={t('team.former', { count: roles.length })}>
      <DataTable<FormerRole>
        caption={t('team.former.caption')}
        captionHidden
        rows={roles}
        rowKey={({ membershipId }) => membershipId}
        columns={[
          { key: 'name', label: t('team.person'), cell: ({ name }) => name },
          { key: 'role', label: t('team.role'), cell: ({ role }) => t(`role.${role}`) },
          ...(roles.some(({ municipality }) => municipality !== undefined) ? [where] : []),
          { key: 'term', label: t('team.term'), cell: (role) => <TermOf role={role} /> },
          ...(mayRestore ? [restore] : []),
        ]}
      />
    </Details>
  )
}

function TermOf({ role: { since, endedAt } }: { role: FormerRole }) {
  return (
    <span className="nowrap">
      <DateText day={dayInZurich(since)} short /> – {endedAt && <DateText day={dayInZurich(endedAt)} short />}
    </span>
  )
}

function Restore({ role, path }: { role: FormerRole; path: string }) {
  const t = useText()
  if (role.hasLeft) return <span className="soft">{t('team.left')}</span>
  const { membershipId, name } = role
  return (
    <Form method="post" action={`${path}/${membershipId}/restore`} reloadDocument>
      <Button kind="secondary">
        <ToldApart by={`${name}, ${t(`role.${role.role}`)}`}>{t('team.restore')}</ToldApart>
      </Button>
    </Form>
  )
}
