import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CorrectionPage } from '#app/components/correction-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { correctFrom, correctionFor } from '#app/http/correction.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { teamRole } from '#app/views/team.server.ts'

export const handle = crumbs<typeof loader>(
  (t, { name }) => [
    { label: t('team.title'), to: '/municipality/team' },
    { label: `${t('correct.title')}: ${name}` },
  ],
  (t) => t('correct.title'),
)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  return correctionFor(person, found(teamRole(person, params.membershipId)).userId)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const { userId } = found(teamRole(person, params.membershipId))

  return correctFrom(request, { person, userId, list: '/municipality/team', now: now() })
}

export default function CorrectColleague() {
  const t = useText()
  return (
    <CorrectionPage
      person={useLoaderData<typeof loader>()}
      back="/municipality/team"
      invite={t('team.invite')}
    />
  )
}
