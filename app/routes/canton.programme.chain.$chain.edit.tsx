import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ChainForm } from '#app/components/canton/chain-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { chainForm, chainFrom } from '#app/domain/programme/chain-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireChain } from '#app/http/chain.server.ts'
import { editChain } from '#app/models/programme/chain-acts.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { typedChainOf } from '#app/views/chains.server.ts'

const LIST = '/canton/programme/chain'

export const handle = programmeCrumbs<typeof loader>((t, { named }) => [
  { label: t('chain.title'), to: LIST },
  { label: t('chain.version.ofPeriod', named), to: `${LIST}/${named.id}`, named: true },
  { label: t('chain.edit') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored, named } = await requireChain(request, params)
  return { named, typed: typedChainOf(stored), seen: markOfVersion(stored) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, named } = await requireChain(request, params)
  return answerForm(request, {
    form: chainForm,
    verb: ({ seen, ...typed }) => editChain({ id: named.id, person, seen, now: now() }, chainFrom(typed)),
    next: `${LIST}/${named.id}`,
  })
}

export default function EditChainPage() {
  const t = useText()
  const { named, typed, seen } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={t('chain.version.ofPeriod', named)}
        title={t('chain.edit')}
        lead={t('chain.edit.lead')}
      />
      <RefusalNotice offered={named.isDraft} />
      {named.isDraft && <ChainForm typed={typed} seen={seen} back={`${LIST}/${named.id}`} />}
    </div>
  )
}
