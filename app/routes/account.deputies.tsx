import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { DateField } from '#app/components/text-field.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { deputyForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { deputiesOf, nameDeputy, possibleDeputies } from '#app/models/mail/deputies.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [
  { label: t('account.title'), to: '/account' },
  { label: t('deputies.title') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  return { deputies: deputiesOf(person.id, today(now())), colleagues: possibleDeputies(person) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)

  return answerForm(request, {
    form: deputyForm,
    verb: (typed) => nameDeputy(person, typed, now()),
    next: '/account/deputies',
  })
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function Deputies() {
  const t = useText()
  const { deputies, colleagues } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('deputies.title')} lead={t('deputies.lead')} />
      <RefusalNotice />
      <DataTable<Shown['deputies'][number]>
        caption={t('deputies.title')}
        captionHidden
        rows={deputies}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('deputies.none')}>{t('deputies.none.text')}</EmptyState>}
        columns={[
          { key: 'name', label: t('deputies.name'), cell: ({ name }) => name },
          { key: 'from', label: t('deputies.from'), cell: ({ fromOn }) => <DateText day={fromOn} short /> },
          { key: 'to', label: t('deputies.to'), cell: ({ toOn }) => <DateText day={toOn} short /> },
          {
            key: 'end',
            label: t('deputies.action'),
            cell: ({ id, name }) => <EndDeputy id={id} name={name} />,
          },
        ]}
      />
      {colleagues.length > 0 ? <NameDeputy colleagues={colleagues} /> : <p>{t('deputies.nobody')}</p>}
    </div>
  )
}

function NameDeputy({ colleagues }: Pick<Shown, 'colleagues'>) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.deputyForm),
    { deputyId: '', fromOn: '', toOn: '' },
  )
  const labels = {
    deputyId: t('deputies.name'),
    fromOn: t('deputies.from'),
    toOn: t('deputies.to'),
  }
  return (
    <Section title={t('deputies.new')}>
      <CheckedForm {...checked} labels={labels} label={t('deputies.do')}>
        <SelectField
          field={field('deputyId')}
          label={t('deputies.name')}
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField field={field('fromOn')} label={t('deputies.from')} />
        <DateField field={field('toOn')} label={t('deputies.to')} />
      </CheckedForm>
    </Section>
  )
}

function EndDeputy({ id, name }: { id: string; name: string }) {
  const t = useText()
  return (
    <Form method="post" action="/account/deputies/end" reloadDocument>
      <input type="hidden" name="deputy" value={id} />
      <Button kind="secondary">
        <ToldApart by={name}>{t('deputies.end')}</ToldApart>
      </Button>
    </Form>
  )
}
