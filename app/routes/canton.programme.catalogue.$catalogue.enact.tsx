import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { EnactVersion } from '#app/components/canton/version-forms.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { enactVersionForm } from '#app/domain/programme/version-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCatalogue } from '#app/http/catalogue.server.ts'
import { enactCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/catalogue'

export const handle = programmeCrumbs<typeof loader>((t, { named }) => [
  { label: t('catalogue.title'), to: LIST },
  { label: t('catalogue.version.ofPeriod', named), to: `${LIST}/${named.id}`, named: true },
  { label: t('catalogue.enact') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored, named } = await requireCatalogue(request, params)
  return { named, seen: markOfVersion(stored) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, named } = await requireCatalogue(request, params)
  return answerForm(request, {
    form: enactVersionForm,
    verb: ({ seen, ...decision }) => enactCatalogue({ id: named.id, person, seen, now: now() }, decision),
    next: `${LIST}/${named.id}`,
  })
}

export default function EnactCataloguePage() {
  const t = useText()
  const { named, seen } = useLoaderData<typeof loader>()
  return (
    <EnactVersion
      kicker={t('catalogue.version.ofPeriod', named)}
      title={t('catalogue.enact')}
      lead={t('catalogue.enact.lead')}
      isDraft={named.isDraft}
      seen={seen}
      back={`${LIST}/${named.id}`}
    />
  )
}
