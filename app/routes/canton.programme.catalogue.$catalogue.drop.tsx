import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { DropVersion } from '#app/components/canton/version-forms.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCatalogue } from '#app/http/catalogue.server.ts'
import { dropCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/catalogue'

export const handle = programmeCrumbs<typeof loader>((t, { named }) => [
  { label: t('catalogue.title'), to: LIST },
  { label: t('catalogue.version.ofPeriod', named), to: `${LIST}/${named.id}`, named: true },
  { label: t('catalogue.drop') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored, named } = await requireCatalogue(request, params)
  return { named, seen: markOfVersion(stored) }
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
  return (
    <DropVersion
      kicker={t('catalogue.version.ofPeriod', named)}
      title={t('catalogue.drop')}
      lead={t('catalogue.drop.lead')}
      isDraft={named.isDraft}
      seen={seen}
      back={`${LIST}/${named.id}`}
    />
  )
}
