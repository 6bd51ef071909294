import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountChangeView } from '#app/components/account-change-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { cantonalWay } from '#app/components/ways.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { accountChangePage } from '#app/views/account-change.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('accountChange.one') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireDossier(args)
  return found(accountChangePage(dossier, { id: args.params.id, side: 'canton' }))
}

export default function AccountChangePage() {
  return <AccountChangeView page={useLoaderData<typeof loader>()} side="canton" />
}
