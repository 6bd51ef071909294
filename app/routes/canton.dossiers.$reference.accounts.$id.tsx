import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountChangeView } from '#app/components/account-change-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Proposals } from '#app/components/proposals.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { accountChangePage } from '#app/views/account-change.server.ts'
import { proposalsFor } from '#app/views/proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { page }) => [
  ...cantonalWay(t, page),
  { label: t('accountChange.one') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireDossier(args)
  const { dossier, person } = entered
  const { id } = args.params
  const page = found(accountChangePage(entered, { id, side: 'canton' }))
  return { page, proposals: proposalsFor(dossier, { person, side: 'canton', recordId: page.change.id }) }
}

export default function AccountChangePage() {
  const { page, proposals } = useLoaderData<typeof loader>()
  return (
    <AccountChangeView page={page} side="canton">
      <Proposals proposals={proposals} path={dossierPath(page.reference)} />
    </AccountChangeView>
  )
}
