import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { DropVersion } from '#app/components/canton/version-forms.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireChain } from '#app/http/chain.server.ts'
import { dropChain } from '#app/models/programme/chain-acts.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/chain'

export const handle = programmeCrumbs<typeof loader>((t, { named }) => [
  { label: t('chain.title'), to: LIST },
  { label: t('chain.version.ofPeriod', named), to: `${LIST}/${named.id}`, named: true },
  { label: t('chain.drop') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored, named } = await requireChain(request, params)
  return { named, seen: markOfVersion(stored) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, named } = await requireChain(request, params)
  return answerForm(request, {
    form: reasonedForm,
    verb: (typed) => dropChain({ id: named.id, person, ...typed, now: now() }),
    next: LIST,
  })
}

export default function DropChainPage() {
  const t = useText()
  const { named, seen } = useLoaderData<typeof loader>()
  return (
    <DropVersion
      kicker={t('chain.version.ofPeriod', named)}
      title={t('chain.drop')}
      lead={t('chain.drop.lead')}
      isDraft={named.isDraft}
      seen={seen}
      back={`${LIST}/${named.id}`}
    />
  )
}
