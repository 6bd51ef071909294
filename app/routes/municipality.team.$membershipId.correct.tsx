import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CorrectionForm } from '#app/components/correction-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { FormerNames } from '#app/components/person-names.tsx'
import { correctFrom, correctionFor } from '#app/http/correction.server.ts'
import { found } from '#app/http/found.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'
import { teamRole } from '#app/views/team.server.ts'

export const handle = crumbs<typeof loader>((t, { name }) => [
  { label: t('team.title'), to: '/municipality/team' },
  { label: `${t('correct.title')}: ${name}` },
])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('correct.title'))

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  return correctionFor(person, found(teamRole(person, params.membershipId)).userId)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const { userId } = found(teamRole(person, params.membershipId))

  const answer = correctFrom(await request.formData(), { person, userId, now: now() })

  return answer ?? redirect('/municipality/team?done=person_corrected', 303)
}

export default function CorrectColleague() {
  const t = useText()
  const { changes, ...person } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={person.name} title={t('correct.title')} lead={t('correct.lead')} />
      <CorrectionForm {...person} back="/municipality/team" />
      {!person.addressIsOpen && (
        <p className="text soft">
          {person.email}: {t('correct.email.fixed')}
        </p>
      )}
      <FormerNames changes={changes} />
    </div>
  )
}
