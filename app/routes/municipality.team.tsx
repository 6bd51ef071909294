import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { teamsOf } from '#app/http/team.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('team.title') }])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('team.title'))

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  return { teams: teamsOf(person) }
}

export default function TeamPage() {
  const t = useText()
  const { teams } = useLoaderData<typeof loader>()
  const mayInvite = teams.some(({ mayChange }) => mayChange)
  return (
    <div className="stack-l">
      <PageTitle title={t('team.title')} lead={t('team.lead')} />
      {mayInvite && (
        <div className="row">
          <ButtonLink to="/municipality/team/invite">{t('team.invite')}</ButtonLink>
        </div>
      )}
      {teams.map((team) => (
        <Team key={team.bfsNumber} team={team} />
      ))}
    </div>
  )
}

type TeamData = ReturnType<typeof teamsOf>[number]

function Team({ team: { municipality, mayChange, people, coordinators } }: { team: TeamData }) {
  const t = useText()
  const columns: Column<TeamData['people'][number]>[] = [
    { key: 'name', label: t('team.person'), cell: ({ name }) => name },
    {
      key: 'role',
      label: t('team.role'),
      cell: ({ role }) => t(`role.${role}`),
    },
    { key: 'email', label: t('team.email'), cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a> },
  ]
  return (
    <DossierPart title={t('team.of', { municipality })}>
      <DataTable
        caption={t('team.of', { municipality })}
        captionHidden
        rows={people}
        rowKey={({ membershipId }) => membershipId}
        columns={
          mayChange
            ? [...columns, { key: 'end', label: t('team.change'), cell: (held) => <EndLink held={held} /> }]
            : columns
        }
      />
      {!mayChange && (
        <p className="soft">
          {coordinators.length > 0
            ? t('team.coordinators', { names: coordinators.join(', ') })
            : t('team.nobody')}
        </p>
      )}
    </DossierPart>
  )
}

function EndLink({ held: { membershipId, role, name } }: { held: TeamData['people'][number] }) {
  const t = useText()
  return (
    <Link
      to={`/municipality/team/${membershipId}/end`}
      aria-label={t('team.end.of', { role: t(`role.${role}`), name })}
    >
      {t('team.end')}
    </Link>
  )
}
