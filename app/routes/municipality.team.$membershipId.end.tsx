import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { EndRolePage } from '#app/components/end-role-page.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { found, unlessGone } from '#app/http/found.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { whyHeldStays } from '#app/models/people/role-ending.server.ts'
import { unsignedWithout } from '#app/models/people/signatories.server.ts'
import { endTeamRole } from '#app/models/people/team.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { endedTeamRole, teamRole } from '#app/views/team.server.ts'

export const handle = crumbs((t) => [
  { label: t('team.title'), to: '/municipality/team' },
  { label: t('team.end') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const { name, role, userId, bfsNumber } = roleToEnd(person, params.membershipId)
  const last = whyHeldStays({ role, userId, bfsNumber }) ?? null
  return { name, role, last, unsigned: unsignedWithout({ role, userId, bfsNumber }, today(now())) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)

  const { membershipId, bfsNumber } = roleToEnd(person, params.membershipId)
  const formData = await request.formData()

  const result = endTeamRole(person, { membershipId, bfsNumber }, now())
  return answerVerb(result, { formData, next: '/municipality/team?done=role_ended' })
}

export default function EndTeamRole() {
  const t = useText()
  const { name, role, last, unsigned } = useLoaderData<typeof loader>()
  return (
    <EndRolePage
      title={t('team.end')}
      lead={t('team.end.text', { name, role: t(`role.${role}`) })}
      last={last}
      unsigned={unsigned}
      label={t('team.end')}
      back="/municipality/team"
    />
  )
}

/** A role of one's team, or one that has ended meanwhile. */
function roleToEnd(person: Person, membershipId: string | undefined) {
  const held = teamRole(person, membershipId)
  if (!held) found(endedTeamRole(person, membershipId))
  return unlessGone(held, '/municipality/team')
}
