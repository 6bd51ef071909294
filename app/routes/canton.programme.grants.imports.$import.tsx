import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ImportDifferences, ImportFaults } from '#app/components/canton/import-preview.tsx'
import { SentTable } from '#app/components/canton/sent-tables.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { TextArea } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { takeOverForm } from '#app/domain/programme/grant-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { grantImportBy, takeOverGrants } from '#app/models/programme/grant-imports.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { grantImportShown } from '#app/views/grant-import.server.ts'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs<typeof loader>((t, { fileName }) => [
  { label: t('grants.title'), to: LIST },
  { label: t('grantImport.title'), to: `${LIST}/import` },
  { label: fileName, named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return grantImportShown(found(grantImportBy(params.import ?? '')))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = found(grantImportBy(params.import ?? ''))

  return answerForm(request, {
    form: takeOverForm,
    verb: (typed) => takeOverGrants({ id, ...typed }, { person, now: now() }),
    next: `${LIST}/imports/${id}`,
  })
}

export default function GrantImportPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { plan } = shown
  return (
    <SentTable
      shown={shown}
      kicker={t('grantImport.title')}
      noHeading={t('grantImport.noHeading.text')}
      done={t('grantImport.changed.done')}
      send={`${LIST}/import`}
      at={`${LIST}/imports`}
    >
      {plan && <ImportFaults plan={plan} />}
      {plan && <ImportDifferences plan={plan} gone={t('grantImport.gone')} />}
      {plan?.faults.length === 0 && <TakeOver />}
    </SentTable>
  )
}

function TakeOver() {
  const t = useText()
  const { seen, plan } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/grant-forms.ts').then((forms) => forms.takeOverForm),
    { reason: '', takeBackGone: '', seen },
  )
  if (!plan) return null
  const { fresh, changed, gone } = plan
  if (fresh.length + changed.length + gone.length === 0)
    return <Notice kind="success" title={t('sentTable.takeOver.nothing')} />
  return (
    <CheckedForm {...checked} seen={seen} label={t('sentTable.takeOver')} back={`${LIST}/import`}>
      {gone.length > 0 && (
        <CheckboxField field={field('takeBackGone')} label={t('grantImport.takeBackGone')} />
      )}
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('grantImport.reason.hint')}
        maxLength={2000}
      />
    </CheckedForm>
  )
}
