import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { GrantFields, grantLabels } from '#app/components/canton/grant-fields.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { changedGrantForm } from '#app/domain/programme/grant-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { changeGrant, grantBy } from '#app/models/programme/grants.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { municipalitiesToFund } from '#app/views/grants.server.ts'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs<typeof loader>((t, { grant }) => [
  { label: t('grants.title'), to: LIST },
  { label: grant.title, to: `${LIST}/${grant.grantId}`, named: true },
  { label: t('grants.change') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { grantId, version, bfsNumber, title, reference, fromYear, toYear } = found(
    grantBy(params.grant ?? ''),
  )
  return {
    grant: { grantId, version, bfsNumber, title, reference, fromYear, toYear },
    municipalities: municipalitiesToFund(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { grantId } = found(grantBy(params.grant ?? ''))

  return answerForm(request, {
    form: changedGrantForm,
    verb: ({ version, reason, ...grant }) =>
      changeGrant({ grantId, version, reason }, grant, { person, now: now() }),
    next: `${LIST}/${grantId}`,
  })
}

export default function ChangeGrant() {
  const t = useText()
  const { grant, municipalities } = useLoaderData<typeof loader>()
  const { grantId, version, bfsNumber, title, reference, fromYear, toYear } = grant
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/grant-forms.ts').then((forms) => forms.changedGrantForm),
    {
      bfsNumber: String(bfsNumber),
      title,
      reference,
      fromYear: String(fromYear),
      toYear: String(toYear),
      reason: '',
      version: String(version),
    },
  )
  return (
    <div className="stack-l">
      <PageTitle title={t('grants.change')} lead={t('grants.change.lead')} />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        version={version}
        labels={grantLabels(t)}
        label={t('common.save')}
        back={`${LIST}/${grantId}`}
      >
        <GrantFields field={field} municipalities={municipalities} />
        <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
      </CheckedForm>
    </div>
  )
}
