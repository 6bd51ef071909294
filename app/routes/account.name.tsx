import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CorrectionForm } from '#app/components/correction-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { FormerNames } from '#app/components/person-names.tsx'
import { nameForm } from '#app/domain/people/team-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { correctPerson, markOfPerson } from '#app/models/people/corrections.server.ts'
import { nameChangesOf } from '#app/models/people/names.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [
  { label: t('account.title'), to: '/account' },
  { label: t('account.rename') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { id, name, email } = person
  return { name, email, seen: markOfPerson(person), changes: nameChangesOf(id) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)

  return answerForm(request, {
    form: nameForm,
    verb: (typed) => correctPerson(person, { userId: person.id, ...typed }, now()),
    next: '/account?done=person_corrected',
  })
}

export default function OwnName() {
  const t = useText()
  const { changes, ...person } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('account.rename')} lead={t('account.rename.lead')} />
      <CorrectionForm {...person} addressIsOpen={false} back="/account" />
      <FormerNames changes={changes} />
    </div>
  )
}
