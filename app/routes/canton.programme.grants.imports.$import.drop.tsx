import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { dropGrants, grantImportBy } from '#app/models/programme/grant-imports.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs<typeof loader>((t, { id, fileName }) => [
  { label: t('grants.title'), to: LIST },
  { label: fileName, to: `${LIST}/imports/${id}`, named: true },
  { label: t('grantImport.drop') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id, fileName, state } = found(grantImportBy(params.import ?? ''))
  return { id, fileName, isOpen: state === 'open' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = found(grantImportBy(params.import ?? ''))

  return answerForm(request, {
    form: reasonInput,
    verb: (typed) => dropGrants({ id, ...typed }, { person, now: now() }),
    next: `${LIST}/import`,
  })
}

export default function DropGrantImport() {
  const t = useText()
  const { id, fileName, isOpen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={fileName} title={t('grantImport.drop')} lead={t('grantImport.drop.lead')} />
      <RefusalNotice offered={isOpen} />
      {isOpen && (
        <CheckedForm {...checked} label={t('grantImport.drop')} kind="danger" back={`${LIST}/imports/${id}`}>
          <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
        </CheckedForm>
      )}
    </div>
  )
}
