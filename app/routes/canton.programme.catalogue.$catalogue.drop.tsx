import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCatalogue } from '#app/http/catalogue.server.ts'
import { dropCatalogue, markOfCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/catalogue'

export const handle = programmeCrumbs<typeof loader>((t, { named }) => [
  { label: t('catalogue.title'), to: LIST },
  { label: t('catalogue.version.ofPeriod', named), to: `${LIST}/${named.id}`, named: true },
  { label: t('catalogue.drop') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored, named } = await requireCatalogue(request, params)
  return { named, seen: markOfCatalogue(stored) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, named } = await requireCatalogue(request, params)
  return answerForm(request, {
    form: reasonedForm,
    verb: (typed) => dropCatalogue({ id: named.id, person, ...typed, now: now() }),
    next: LIST,
  })
}

export default function DropCataloguePage() {
  const t = useText()
  const { named, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={t('catalogue.version.ofPeriod', named)}
        title={t('catalogue.drop')}
        lead={t('catalogue.drop.lead')}
      />
      <RefusalNotice offered={named.isDraft} />
      {named.isDraft && (
        <CheckedForm
          {...checked}
          seen={seen}
          label={t('catalogue.drop')}
          kind="danger"
          back={`${LIST}/${named.id}`}
        >
          <TextArea field={field('reason')} label={t('field.reason')} rows={3} maxLength={2000} />
        </CheckedForm>
      )}
    </div>
  )
}
