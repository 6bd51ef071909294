import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { GrantFields, grantLabels } from '#app/components/canton/grant-fields.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { grantForm } from '#app/domain/programme/grant-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { addGrant } from '#app/models/programme/grants.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { municipalitiesToFund } from '#app/views/grants.server.ts'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs((t) => [
  { label: t('grants.title'), to: LIST },
  { label: t('grants.new') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return { municipalities: municipalitiesToFund() }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: grantForm,
    verb: (typed) => addGrant(typed, { person, now: now() }),
    next: ({ grantId }) => `${LIST}/${grantId}`,
  })
}

export default function NewGrant() {
  const t = useText()
  const { municipalities } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/grant-forms.ts').then((forms) => forms.grantForm),
    { bfsNumber: '', title: '', reference: '', fromYear: '', toYear: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle title={t('grants.new')} lead={t('grants.new.lead')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={grantLabels(t)} label={t('grants.new')} back={LIST}>
        <GrantFields field={field} municipalities={municipalities} />
      </CheckedForm>
    </div>
  )
}
