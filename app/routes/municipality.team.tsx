import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { FormerRoles } from '#app/components/former-roles.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RoleRefused } from '#app/components/role-refused.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { RefusedNotice, UnsignedNotice } from '#app/components/unsigned.tsx'
import { dayInZurich, today } from '#app/domain/deadlines/calendar.ts'
import { municipalitiesOf } from '#app/domain/roles.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { refusedAround, withoutSignatory } from '#app/models/people/signatories.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { teamsOf } from '#app/views/team.server.ts'

export const handle = crumbs((t) => [{ label: t('team.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const teams = teamsOf(person)
  return {
    teams,
    unsigned: withoutSignatory({ day: today(now()), bfsNumbers: municipalitiesOf(person) }),
    refused: refusedAround(person),
  }
}

export default function TeamPage() {
  const t = useText()
  const { teams, unsigned, refused } = useLoaderData<typeof loader>()
  const mayInvite = teams.some(({ mayChange }) => mayChange)
  return (
    <div className="stack-l">
      <PageTitle title={t('team.title')} lead={t('team.lead')} />
      <RoleRefused />
      <UnsignedNotice unsigned={unsigned} mayInvite={mayInvite} />
      <RefusedNotice refused={refused} />
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
type Held = TeamData['people'][number]

function Team({ team: { municipality, mayChange, people, former, coordinators } }: { team: TeamData }) {
  const t = useText()
  const columns: Column<Held>[] = [
    { key: 'name', label: t('team.person'), cell: ({ name }) => name },
    { key: 'role', label: t('team.role'), cell: ({ role }) => t(`role.${role}`) },
    {
      key: 'since',
      label: t('team.since'),
      cell: ({ since }) => <DateText day={dayInZurich(since)} short />,
    },
    { key: 'email', label: t('team.email'), cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a> },
  ]
  const change: Column<Held> = { key: 'end', label: t('team.change'), cell: (held) => <Change held={held} /> }
  return (
    <DossierPart title={t('team.of', { municipality })}>
      <DataTable
        caption={t('team.of', { municipality })}
        captionHidden
        rows={people}
        rowKey={({ membershipId }) => membershipId}
        columns={mayChange ? [...columns, change] : columns}
      />
      {!mayChange && (
        <p className="soft">
          {coordinators.length > 0
            ? t('team.coordinators', { names: coordinators.join(', ') })
            : t('team.nobody')}
        </p>
      )}
      <FormerRoles roles={former} mayRestore={mayChange} path="/municipality/team" />
    </DossierPart>
  )
}

function Change({ held: { membershipId, role, name } }: { held: Held }) {
  const t = useText()
  const path = `/municipality/team/${membershipId}`
  return (
    <span className="row">
      <Link to={`${path}/correct`}>
        <ToldApart by={name}>{t('team.correct')}</ToldApart>
      </Link>
      <Link to={`${path}/end`}>
        <ToldApart by={`${name}, ${t(`role.${role}`)}`}>{t('team.end')}</ToldApart>
      </Link>
    </span>
  )
}
