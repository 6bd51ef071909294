import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ReaderChoice } from '#app/components/reader-choice.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { invitationForm } from '#app/domain/people/team-form.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { invitePerson } from '#app/models/people/team.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { coordinatedTeams } from '#app/views/team.server.ts'

export const handle = crumbs((t) => [
  { label: t('team.title'), to: '/municipality/team' },
  { label: t('team.invite') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const teams = found(coordinatedTeams(person))
  return { municipalities: teams.map(({ bfsNumber, municipality }) => ({ bfsNumber, name: municipality })) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const bfsNumbers = found(coordinatedTeams(person)).map(({ bfsNumber }) => bfsNumber)

  return answerForm(request, {
    form: invitationForm(bfsNumbers),
    verb: (typed) => invitePerson(person, typed, now()),
    next: '/municipality/team?done=invited',
  })
}

export default function InvitePage() {
  const t = useText()
  const { municipalities } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () =>
      import('#app/domain/people/team-form.ts').then((forms) =>
        forms.invitationForm(municipalities.map(({ bfsNumber }) => bfsNumber)),
      ),
    {
      name: '',
      email: '',
      bfsNumber: municipalities.length === 1 ? String(municipalities[0]?.bfsNumber) : '',
    },
  )
  const labels = {
    name: t('team.name'),
    email: t('team.email'),
    reader: t('reader.label'),
    role: t('team.role'),
    bfsNumber: t('team.municipality'),
  }
  return (
    <div className="stack-l">
      <PageTitle title={t('team.invite')} lead={t('team.invite.lead')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} label={t('team.invite.do')} back="/municipality/team">
        <TextField field={field('name')} label={t('team.name')} />
        <TextField field={field('email')} label={t('team.email')} type="email" />
        <ReaderChoice field={field} />
        <RadioGroup
          field={field('role')}
          label={t('team.role')}
          choices={MUNICIPAL_ROLES.map((role) => ({
            value: role,
            label: t(`role.${role}`),
            hint: t(`team.role.${role}.hint`),
          }))}
        />
        <SelectField
          field={field('bfsNumber')}
          label={t('team.municipality')}
          {...(municipalities.length === 1 && { blank: null })}
          choices={municipalities.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
        />
      </CheckedForm>
    </div>
  )
}
