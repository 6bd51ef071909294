import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { ImportDifferences, ImportFaults } from '#app/components/canton/import-preview.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
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
  const { fileName, sha256, state, reason, plan } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={t('grantImport.title')}
        title={fileName}
        status={<p className="soft">{t(`grantImport.state.${state}`)}</p>}
      />
      <RefusalNotice offered={state === 'open'} />
      {state !== 'open' && (
        <Notice kind="info" title={t(`grantImport.state.${state}`)}>
          <p>«{reason}»</p>
          {state === 'taken_over' && <p>{t('grantImport.changed.done')}</p>}
        </Notice>
      )}
      {state === 'open' && !plan && (
        <Notice kind="error" title={t('grantImport.noHeading')}>
          <p>{t('grantImport.noHeading.text')}</p>
        </Notice>
      )}
      {plan && <ImportFaults plan={plan} />}
      {plan && <ImportDifferences plan={plan} />}
      {plan?.faults.length === 0 && <TakeOver />}
      {state === 'open' && (
        <div className="row">
          <ButtonLink kind="secondary" to={`${LIST}/import`}>
            {t('grantImport.send')}
          </ButtonLink>
          <Drop />
        </div>
      )}
      <p className="soft">
        {t('grantImport.hash')}: <code>{sha256}</code>
      </p>
    </div>
  )
}

function Drop() {
  const t = useText()
  const { id } = useLoaderData<typeof loader>()
  return (
    <ButtonLink kind="quiet" to={`${LIST}/imports/${id}/drop`}>
      {t('grantImport.drop')}
    </ButtonLink>
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
    return <Notice kind="success" title={t('grantImport.takeOver.nothing')} />
  return (
    <CheckedForm {...checked} seen={seen} label={t('grantImport.takeOver')} back={`${LIST}/import`}>
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
