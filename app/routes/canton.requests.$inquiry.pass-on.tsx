import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Name } from '#app/components/written.tsx'
import { passOnForm } from '#app/domain/inquiries/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireWriting } from '#app/http/inquiry.server.ts'
import { passOn } from '#app/models/inquiries/inquiry-steps.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { assigneesFor } from '#app/views/inquiry.server.ts'

export const handle = crumbs<typeof loader>((t, { here, subject }) => [
  { label: t('inquiry.title'), to: '/canton/requests' },
  { label: subject, to: here, named: true },
  { label: t('inquiry.passOn.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { inquiry, person, here } = await requireWriting(args)
  return {
    here,
    subject: inquiry.subject,
    assigneeId: inquiry.assigneeId ?? '',
    people: assigneesFor(person),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { inquiry, person, here, now } = await requireWriting(args)

  return answerForm(args.request, {
    form: passOnForm,
    verb: ({ to }, seen) => passOn({ id: inquiry.id, person, to: to || null, seen, now }),
    next: here,
  })
}

export default function PassOnPage() {
  const t = useText()
  const { here, subject, assigneeId, people } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/inquiries/forms.ts').then((forms) => forms.passOnForm),
    { to: assigneeId },
  )
  const labels = { to: t('inquiry.passOn.to') }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<Name>{subject}</Name>}
        title={t('inquiry.passOn.title')}
        lead={t('inquiry.passOn.lead')}
      />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} seen={assigneeId} label={t('inquiry.passOn')} back={here}>
        <SelectField field={field('to')} label={labels.to} blank={t('inquiry.passOn.all')} choices={people} />
      </CheckedForm>
    </div>
  )
}
