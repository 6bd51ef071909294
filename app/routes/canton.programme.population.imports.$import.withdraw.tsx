import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Reasons } from '#app/components/reason-list.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { populationImportBy } from '#app/models/programme/population-imports.server.ts'
import { withdrawPopulation } from '#app/models/programme/population-withdrawal.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { withdrawalShown } from '#app/views/population.server.ts'

const LIST = '/canton/programme/population'

export const handle = programmeCrumbs<typeof loader>((t, { id, fileName }) => [
  { label: t('population.title'), to: LIST },
  { label: fileName, to: `${LIST}/imports/${id}`, named: true },
  { label: t('populationImport.withdraw') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id, fileName } = found(populationImportBy(params.import ?? ''))
  return { id, fileName, withdrawal: withdrawalShown(id, languageOf(request)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = found(populationImportBy(params.import ?? ''))

  return answerForm(request, {
    form: reasonInput,
    verb: (typed) => withdrawPopulation({ id, person, ...typed, now: now() }),
    next: `${LIST}/imports/${id}`,
  })
}

export default function WithdrawPopulation() {
  const t = useText()
  const { id, fileName, withdrawal } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={fileName}
        title={t('populationImport.withdraw')}
        lead={t('populationImport.withdraw.lead')}
      />
      <RefusalNotice offered={withdrawal.is === 'withdrawable'} />
      {withdrawal.is === 'in_use' && (
        <Notice kind="warning" title={t('populationImport.withdraw.inUse')}>
          <Reasons reasons={withdrawal.reasons} />
        </Notice>
      )}
      {withdrawal.is === 'withdrawable' && (
        <CheckedForm
          {...checked}
          label={t('populationImport.withdraw')}
          kind="danger"
          back={`${LIST}/imports/${id}`}
        >
          <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
        </CheckedForm>
      )}
    </div>
  )
}
