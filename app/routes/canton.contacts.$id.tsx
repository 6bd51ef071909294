import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { addressForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { unlessGone } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { bouncedPerson, mendAddress } from '#app/models/mail/bounces.server.ts'
import { markOfPerson } from '#app/models/people/corrections.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>(
  (t, { name }) => [{ label: t('contacts.title'), to: '/canton/contacts' }, { label: name }],
  (t) => t('contacts.title'),
)

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer', 'admin')
  const found = unlessGone(bouncedPerson(params.id ?? ''), '/canton/contacts')
  return { name: found.name, email: found.email, seen: markOfPerson(found), reason: found.reason }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer', 'admin')

  return answerForm(request, {
    form: addressForm,
    verb: ({ email, seen }) => mendAddress(params.id ?? '', email, { person, seen, now: now() }),
    next: '/canton/contacts',
  })
}

export default function MendAddress() {
  const t = useText()
  const { name, email, seen, reason } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.addressForm),
    { seen, email },
  )
  return (
    <div className="stack-l">
      <PageTitle title={name} lead={t('contacts.mend.lead')} />
      <RefusalNotice />
      <Notice kind="warning" title={t('contacts.reason')}>
        <p>{reason}</p>
      </Notice>
      <CheckedForm
        {...checked}
        labels={() => t('signIn.email')}
        seen={seen}
        label={t('contacts.mend.do')}
        back="/canton/contacts"
      >
        <TextField
          field={field('email')}
          label={t('signIn.email')}
          hint={t('contacts.mend.hint')}
          type="email"
          maxLength={254}
        />
      </CheckedForm>
    </div>
  )
}
